import { measure, NOW, penalty, report, reviewSummary } from '../../support/reports.js';
import { sign, TestIssuer, type ClaimChanges } from '../../support/credentials.js';

/** Where the pages of the sheets have their trust list. */
export const TRUST_LIST = 'https://site.example/trust-list.json';

const HOUR = 3_600_000;

type Report = ReturnType<typeof report>;
type Make = (about: Report, issuer: TestIssuer, stranger: TestIssuer) => Promise<string>;

const of =
  (changes: ClaimChanges = {}): Make =>
  (about, issuer) =>
    issuer.credential(issuer.claims({ report: about, ...changes }));

/** A credential for each state, by the id of the subject it is about. */
const CREDENTIALS: Record<string, Make> = {
  verified: of(),
  'verified-fair': of(),
  'verified-poor': of(),
  'verified-banned': of(),
  'verified-stale': of(),
  unverifiable: of({ issuedAt: NOW + HOUR }),
  expired: of({ issuedAt: NOW - 25 * HOUR }),
  'long-expired': of({ issuedAt: NOW - 50 * HOUR }),
  revoked: of({ idx: 1 }),
  suspended: of({ idx: 2 }),
  'issuer-unknown': (about, _, stranger) => stranger.credential(stranger.claims({ report: about })),
  tampered: (about, issuer, stranger) => sign({ ...stranger.signer, kid: issuer.signer.kid }, issuer.claims({ report: about }), { typ: 'vc+jwt', cty: 'vc' }),
};

export const SIGNED_STATES = Object.keys(CREDENTIALS);

const REPORTS: Record<string, Parameters<typeof report>[0]> = {
  'verified-fair': { code: 'A' },
  'verified-poor': { code: 'C' },
  'verified-banned': { measures: [measure({ kind: 'ban', until: undefined })] },
  'verified-stale': { validUntil: '2026-11-20T09:00:00+08:00' },
};

const reportOf = (id: string): Report =>
  report({ reviews: reviewSummary(), penalties: id.startsWith('verified') ? [] : [penalty()], ...REPORTS[id], subject: { id, displayName: '小鹿好物' } });

/** What the web answers where everything is signed: by address, as text. */
export class SignedWeb {
  private constructor(
    readonly issuer: TestIssuer,
    readonly stranger: TestIssuer,
  ) {}

  static async create(): Promise<SignedWeb> {
    return new SignedWeb(await TestIssuer.create(), await TestIssuer.create('https://stranger.example'));
  }

  /** The credential asked for by id; undefined where there is none. */
  async credential(id: string): Promise<string | undefined> {
    return CREDENTIALS[id]?.(reportOf(id), this.issuer, this.stranger);
  }

  /** Trust list, key set or status list; undefined for any other address. */
  async other(url: string): Promise<string | undefined> {
    const { issuer } = this;
    if (url === TRUST_LIST) return JSON.stringify([issuer.trusted({ verifyUrl: 'https://credit.example.org/verify' })]);
    if (url === issuer.jwksUri) return JSON.stringify(issuer.keySet);
    return url === issuer.statusUri ? issuer.statusToken({ statuses: { 1: 1, 2: 2 } }) : undefined;
  }
}
