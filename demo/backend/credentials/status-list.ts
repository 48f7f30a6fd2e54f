import type { Clock } from '../clock.js';
import type { Database, Queries } from '../db/database.js';
import { representText, type Representation } from '../http/representation.js';
import { statusUri, type Issuing } from './credential-store.js';
import { inTurn } from './in-turn.js';
import { signingKey } from './key-store.js';
import { lockIssuing } from './lock-issuing.js';
import { sign } from './sign.js';
import { BITS, packStatuses } from './status-bits.js';
import { allPlaces } from './status-entries.js';
import { LIST_TTL, LIST_VALIDITY, seconds } from './terms.js';

const NEWEST = 'select jwt from status_token where address = $1 and lst = $2 and renew_at > $3';

const STORE = `
  insert into status_token (address, lst, renew_at, jwt) values ($1, $2, $3, $4)
  on conflict (address) do update set lst = excluded.lst, renew_at = excluded.renew_at, jwt = excluded.jwt`;

/** The platform's one status list, signed anew when it says something else, and at half of its life. */
export class StatusList {
  readonly #inTurn = inTurn();
  #kept: { jwt: string; representation: Representation } | undefined;

  constructor(
    readonly database: Database,
    readonly clock: Clock,
    readonly issuing: Issuing,
  ) {}

  async represent(): Promise<Representation> {
    const jwt = (await this.#newest(this.database)) ?? (await this.#inTurn(() => this.database.transaction((tx) => this.#renew(tx))));
    if (this.#kept?.jwt !== jwt) this.#kept = { jwt, representation: representText(jwt, 'application/statuslist+jwt') };
    return this.#kept.representation;
  }

  async #newest(queries: Queries): Promise<string | undefined> {
    const { count, marks } = await allPlaces(queries);
    const values = [this.issuing.endpoint(), packStatuses(count, marks), new Date(this.clock()).toISOString()];
    return (await queries.query<{ jwt: string }>(NEWEST, values))[0]?.jwt;
  }

  async #renew(tx: Queries): Promise<string> {
    await lockIssuing(tx);
    const newest = await this.#newest(tx);
    if (newest) return newest;
    const now = this.clock();
    const endpoint = this.issuing.endpoint();
    const { count, marks } = await allPlaces(tx);
    const lst = packStatuses(count, marks);
    const jwt = await sign(await signingKey(tx, now), { typ: 'statuslist+jwt' }, {
      iss: this.issuing.issuer.id,
      sub: statusUri(endpoint),
      iat: seconds(now),
      exp: seconds(now + LIST_VALIDITY),
      ttl: LIST_TTL,
      status_list: { bits: BITS, lst },
    });
    await tx.query(STORE, [endpoint, lst, new Date(now + LIST_VALIDITY / 2).toISOString(), jwt]);
    return jwt;
  }
}
