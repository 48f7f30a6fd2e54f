import { waitUntil } from '@open-wc/testing';
import '../../src/client/judge.js';
import '../../src/elements/badge/signed-view.js';
import { configure } from '../../src/client/options.js';
import type { Trust } from '../../src/client/snapshot.js';
import type { CreditReport } from '../../src/domain/report.js';
import { type ClaimChanges, sign, TestIssuer, TestWeb } from './credentials.js';
import type { FakeSource } from './fake-source.js';
import { settled } from './fake-time.js';
import { replace } from './page.js';
import { NOW, report } from './reports.js';

const HOUR = 3_600_000;

const ISSUERS = 'https://site.example/issuers.json';

/** What a credential can turn out to be. */
export type Outcome = Exclude<Trust, 'unsigned' | 'checking'>;

export const OUTCOMES: readonly Outcome[] = ['verified', 'unverifiable', 'expired', 'revoked', 'suspended', 'issuer-unknown', 'tampered'];

/** A page with a trust list of one issuer, whose keys and status list are there. */
export class SignedPage {
  readonly web = new TestWeb();
  #restore: (() => void) | undefined;

  private constructor(
    readonly issuer: TestIssuer,
    readonly stranger: TestIssuer,
  ) {
    this.web.put(ISSUERS, JSON.stringify([issuer.trusted()]));
  }

  static async create(): Promise<SignedPage> {
    const page = new SignedPage(await TestIssuer.create(), await TestIssuer.create('https://stranger.example'));
    await page.web.publish(page.issuer, { statuses: { 1: 1, 2: 2 } });
    return page;
  }

  /** A credential about a report that turns out so. */
  credential(outcome: Outcome, about: CreditReport = report()): Promise<string> {
    const { issuer, stranger } = this;
    const of = (changes: ClaimChanges) => issuer.credential(issuer.claims({ report: about, ...changes }));
    const made: Record<Outcome, () => Promise<string>> = {
      verified: () => of({}),
      // from ahead of the present
      unverifiable: () => of({ issuedAt: NOW + HOUR }),
      expired: () => of({ issuedAt: NOW - 25 * HOUR }),
      revoked: () => of({ idx: 1 }),
      suspended: () => of({ idx: 2 }),
      'issuer-unknown': () => stranger.credential(stranger.claims({ report: about })),
      tampered: () => sign({ ...stranger.signer, kid: issuer.signer.kid }, issuer.claims({ report: about }), { typ: 'vc+jwt', cty: 'vc' }),
    };
    return made[outcome]();
  }

  /** From now on the web is this one, with the issuer's keys in it, and the trust list that of the page. */
  open(): void {
    this.web.put(this.issuer.jwksUri, JSON.stringify(this.issuer.keySet));
    this.#restore = replace(window, 'fetch', this.web.fetch);
    configure({ issuers: ISSUERS });
  }

  close(): void {
    this.#restore?.();
  }
}

/** Lets the backend answer the latest question for a credential, and waits until the element shows what it turned out to be. */
export const answerSigned = async (element: Element, source: FakeSource, credential: string, trust: Trust): Promise<void> => {
  source.credentialsAsked[source.credentialsAsked.length - 1].answer(credential);
  await waitUntil(() => element.getAttribute('trust') === trust, `trust is ${element.getAttribute('trust')}, not ${trust}`, { timeout: 5_000 });
  await settled();
};

/** An element that shows a subject, and where its answers come from. */
interface Shown {
  readonly element: Element & { refresh(): Promise<void> };
  readonly source: FakeSource;
}

/** Lets the backend answer with a credential that turns out so; asks anew where the last question is answered. */
export const becomes =
  (page: SignedPage, { element, source }: Shown, about?: CreditReport) =>
  async (outcome: Outcome, what = about): Promise<void> => {
    const asked = element.getAttribute('trust') === 'checking' ? undefined : element.refresh();
    await answerSigned(element, source, await page.credential(outcome, what), outcome);
    // what it turns out to be may be what it was: the next question waits until this one is over
    await asked;
  };
