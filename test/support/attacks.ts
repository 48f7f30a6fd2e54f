import { expect } from '@open-wc/testing';
import type { SubjectRef } from '../../src/domain/subject.js';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import type { TrustedIssuer } from '../../src/trust/trust-list.js';
import { CHECKS, type Verdict, type VerdictTrust } from '../../src/trust/verdict.js';
import { Verifier } from '../../src/trust/verifier.js';
import { TestIssuer, TestWeb } from './credentials.js';
import { NOW } from './reports.js';

/** Who there is: two issuers on the trust list with all they publish, and one nobody trusts. */
export interface Scene {
  readonly issuer: TestIssuer;
  readonly second: TestIssuer;
  readonly stranger: TestIssuer;
  readonly web: TestWeb;
}

/** What comes of it; `no-credential` is a question that failed. */
export type Outcome = VerdictTrust | 'no-credential';

export interface Attack {
  /** Changes what is there, and says what is answered instead of a good credential. */
  readonly answer: (scene: Scene) => string | Promise<string>;
  readonly asked?: SubjectRef;
  readonly platform?: string;
  readonly now?: number;
  /** What the trust list says of the issuer, as it usually does not. */
  readonly trusted?: (scene: Scene) => Partial<TrustedIssuer>;
}

export type Row = readonly [name: string, expected: Outcome, attack: Attack['answer'] | Attack];

const cast = async (): Promise<Omit<Scene, 'web'>> => ({
  issuer: await TestIssuer.create(),
  second: await TestIssuer.create('https://second.example.org'),
  stranger: await TestIssuer.create('https://stranger.example.org'),
});

let present: Promise<Omit<Scene, 'web'>> | undefined;

/** The same people for all tests of a page, for keys take their time; the web is new each time. */
export const makeScene = async (): Promise<Scene> => {
  const people = await (present ??= cast());
  const web = new TestWeb();
  for (const one of [people.issuer, people.second, people.stranger]) await web.publish(one);
  return { ...people, web };
};

/** Tells of nothing that is not authentic, and of every check. */
const expectDiscreet = ({ trust, report, issuer, issuedAt, expiresAt, checks }: Verdict): void => {
  expect(checks.map(({ name }) => name)).to.deep.equal(CHECKS);
  expect(checks.every(({ outcome }) => outcome === 'passed')).to.equal(trust === 'verified');
  expect(checks.some(({ reason }) => reason)).to.equal(trust !== 'verified');
  expect(!!report).to.equal(['verified', 'unverifiable', 'expired'].includes(trust));
  const unfounded = trust === 'tampered' || trust === 'issuer-unknown';
  expect(!!issuer).to.equal(!unfounded);
  const isSigned = checks.some(({ name, outcome }) => name === 'signature' && outcome === 'passed');
  expect([issuedAt, expiresAt].map((time) => time !== undefined)).to.deep.equal(Array(2).fill(isSigned && !unfounded));
};

export const outcomeOf = async (scene: Scene, attack: Attack): Promise<Outcome> => {
  const { asked = 'anchor:a-1', platform, now = NOW, trusted } = attack;
  const text = await attack.answer(scene);
  const issuers = [scene.issuer.trusted(trusted?.(scene)), scene.second.trusted({ schemes: ['other-5'] })];
  const verifier = new Verifier({ issuers, platform, now: () => now, fetch: scene.web.fetch });
  try {
    const verdict = await verifier.verify(text, asked);
    expectDiscreet(verdict);
    return verdict.trust;
  } catch (error) {
    if (isCreditError(error, 'shape')) return 'no-credential';
    throw error;
  }
};

/** A test for each row of a table of attacks. */
export const testAttacks = (rows: readonly Row[]): void => {
  for (const [name, expected, attack] of rows) {
    it(`${name}: ${expected}`, async () => {
      expect(await outcomeOf(await makeScene(), typeof attack === 'function' ? { answer: attack } : attack)).to.equal(expected);
    });
  }
};
