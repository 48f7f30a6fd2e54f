import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { Millis } from '../../../src/domain/calendar.js';
import type { Listing } from '../../../src/domain/listing.js';
import type { Measure } from '../../../src/domain/measure.js';
import type { Account } from '../credentials/claims.js';
import { statusAt } from '../credentials/status-bits.js';

/** How a platform asks an issuer: nothing but the contract's public addresses, each below its endpoint. */
export type Ask = (path: string, headers?: Record<string, string>) => Promise<Response>;

/** What of a report another platform may take over. */
export interface ForeignReport {
  version: number;
  measures: Measure[];
  listings: Listing[];
}

interface Claims extends JWTPayload {
  credentialSubject: { id: string; alsoKnownAs: Account[]; report: ForeignReport };
  status: { status_list: { idx: number; uri: string } };
}

/** What was signed, and whether it still holds. */
export interface ForeignCredential {
  report: ForeignReport;
  status: number;
}

/** Reads credentials of one issuer as a platform does that takes nobody's word for them. */
export class CredentialReader {
  constructor(
    readonly issuer: string,
    readonly ask: Ask,
  ) {}

  /**
   * What a credential says of a subject of the issuer's that has the given account.
   *
   * @throws where anything about it is wrong, or keys and status are out of reach.
   */
  async read(jwt: string, subject: string, account: Account, now: Millis): Promise<ForeignCredential> {
    const claims = await this.#verified<Claims>(jwt, 'vc+jwt', now);
    const { id, alsoKnownAs, report } = claims.credentialSubject;
    const isSame = alsoKnownAs.some((one) => one.platform === account.platform && one.account === account.account);
    if (id !== `urn:live-credit:${subject}` || !isSame) throw new Error(`The credential is not about ${subject}.`);
    return { report, status: await this.#statusOf(claims.status.status_list, now) };
  }

  async #statusOf({ idx, uri }: Claims['status']['status_list'], now: Millis): Promise<number> {
    const list = await (await this.#get(uri.slice(uri.indexOf('/v1/status/')))).text();
    const { sub, status_list } = await this.#verified<{ status_list: { lst: string } } & JWTPayload>(list, 'statuslist+jwt', now);
    const status = statusAt(status_list.lst, idx);
    if (sub !== uri || status === undefined) throw new Error(`The status list ${uri} does not cover the credential.`);
    return status;
  }

  async #verified<Payload>(jwt: string, typ: string, now: Millis): Promise<Payload & JWTPayload> {
    const keys = (await (await this.#get('/.well-known/jwks.json')).json()) as JSONWebKeySet;
    if (decodeProtectedHeader(jwt).typ !== typ) throw new Error(`A ${typ} was expected.`);
    const options = { issuer: this.issuer, algorithms: ['ES256'], currentDate: new Date(now) };
    return (await jwtVerify<Payload>(jwt, createLocalJWKSet(keys), options)).payload;
  }

  async #get(path: string): Promise<Response> {
    const response = await this.ask(path);
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return response;
  }
}
