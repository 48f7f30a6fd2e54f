import { Hono } from 'hono';
import { decodeJwt } from 'jose';
import type { CreditReport } from '../../../src/domain/report.js';
import { instant } from '../credentials/claims.js';
import { waitingKey } from '../credentials/key-store.js';
import { nameOf, STATUS } from '../credentials/status-bits.js';
import { representText, send } from '../http/representation.js';
import type { RunningPlatform } from '../platforms/running-platform.js';
import { missing } from './credits.js';

interface Row {
  id: string;
  version: number;
  kid: string;
  status: number;
  issuedAt: Date;
  expiresAt: Date;
  jwt: string;
}

const ISSUED = `
  select c.id, c.version, c.kid, e.status, c.issued_at as "issuedAt", c.expires_at as "expiresAt", c.jwt
  from credential c join status_entry e using (idx) where c.subject = $1 and c.address = $2`;

interface Claims {
  credentialSubject: { report: CreditReport; alsoKnownAs: unknown };
}

const stateOf = ({ status, expiresAt }: Row, now: number): string =>
  status === STATUS.valid && expiresAt.getTime() <= now ? 'expired' : nameOf(status);

/** What the page says of a report. */
const contentOf = ({ subject, grade }: CreditReport) => ({
  displayName: subject.displayName,
  grade: grade && { code: grade.code, level: levelOf(grade), scheme: grade.scheme.name },
});

const levelOf = ({ code, scheme }: NonNullable<CreditReport['grade']>) =>
  scheme.levels.find((level) => level.code === code)?.label ?? null;

/** What the issuer itself says that it has issued about a subject: for its own page, hence never kept by any cache. */
export const issued = (running: RunningPlatform): Hono => {
  const { platform, database, clock, endpoint } = running;
  const termsOf = async (row: Row) => ({
    credential: `urn:uuid:${row.id}`,
    version: row.version,
    issuedAt: instant(row.issuedAt),
    validUntil: instant(row.expiresAt),
    state: stateOf(row, clock()),
    keyId: row.kid,
    nextKey: (await waitingKey(database, clock())) ?? null,
  });
  return new Hono().get('/:kind/:id', async ({ req }) => {
    const subject = `${req.param('kind')}:${req.param('id')}`;
    const found = (await running.find([subject])).get(subject)!;
    if (found.status !== 200) throw missing(subject, found.status);
    const [row] = await database.query<Row>(ISSUED, [subject, endpoint()]);
    // what was taken over from another issuer is that one's to confirm
    if (!row) throw missing(subject, 404);
    const { report, alsoKnownAs } = decodeJwt<Claims>(row.jwt).credentialSubject;
    const { id, name } = platform.issuer;
    const { isMinor } = report.subject;
    // of a minor nothing is told, nor what became of the credential
    const answer = { issuer: { id, name }, subject, ...(isMinor ? { isMinor } : { ...contentOf(report), alsoKnownAs, ...(await termsOf(row)) }) };
    return send(req.raw, representText(JSON.stringify(answer), 'application/json'), { 'Cache-Control': 'no-store' });
  });
};
