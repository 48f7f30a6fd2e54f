import { expect, waitUntil } from '@open-wc/testing';
import { warningsOf } from '../../src/client/warnings-of.js';
import { splitRef } from '../../src/domain/subject.js';
import type { CreditElement } from '../../src/elements/shared/credit-element.js';
import { recordEvents, unmountAll } from '../support/elements.js';
import { settled } from '../support/fake-time.js';
import { mountRoom, type MountedRoom } from '../support/mount-room.js';
import { penalty, report, reviewSummary } from '../support/reports.js';
import { room } from '../support/rooms.js';
import { OUTCOMES, SignedPage, type Outcome } from '../support/signed.js';

const ELEMENTS = {
  badge: '<live-credit-badge of="anchor" loading="eager"></live-credit-badge>',
  warning: '<live-credit-warning of="anchor" reserve></live-credit-warning>',
  'warning over the video': '<live-credit-warning of="anchor" placement="overlay"></live-credit-warning>',
  'warning of the room': '<live-credit-warning of="room" reserve></live-credit-warning>',
  details: '<live-credit-details of="anchor" open></live-credit-details>',
  reviews: '<live-credit-reviews of="anchor"></live-credit-reviews>',
};

/** Whatever of a credential that names a minor is authentic, or cannot be told from one that is. */
const AUTHENTIC = OUTCOMES.filter((one) => one !== 'tampered' && one !== 'issuer-unknown');

let rooms = 0;

describe('Of a minor whose credential is', () => {
  let page: SignedPage;
  before(async () => {
    page = await SignedPage.create();
  });
  beforeEach(() => page.open());
  afterEach(() => {
    page.close();
    unmountAll();
    localStorage.clear();
  });

  /** A room whose anchor is a minor with a penalty, and who has such a credential; all others have a good one. */
  const mount = async (inside: string, outcome: Outcome): Promise<MountedRoom> => {
    const id = `r-minor-${++rooms}`;
    const mounted = await mountRoom(inside, { room: id });
    await mounted.answerRoom(room({ id, operatorIsSeller: true }));
    for (const asked of mounted.source.credentialsAsked) {
      const [kind, of] = splitRef(asked.subject);
      const minor = report({ subject: { kind, id: of, isMinor: true }, penalties: [penalty()], reviews: reviewSummary() });
      const other = report({ subject: { kind, id: of } });
      asked.answer(await page.credential(kind === 'anchor' ? outcome : 'verified', kind === 'anchor' ? minor : other));
    }
    return mounted;
  };

  for (const outcome of AUTHENTIC)
    for (const [name, inside] of Object.entries(ELEMENTS))
      it(`${outcome}, a ${name} shows, says and tells nothing`, async () => {
        const { heard, restore } = recordEvents('live-credit-warning', 'live-credit-change', 'live-credit-open');
        const { element } = await mount(inside, outcome);
        const shown = element.firstElementChild as CreditElement;
        await waitUntil(() => ['ready', 'failed'].includes(shown.getAttribute('status') ?? ''));
        await settled();
        restore();
        expect(shown.shadowRoot!.textContent.trim()).to.equal('');
        expect(shown.shadowRoot!.querySelectorAll('button, a, svg, li')).to.have.length(0);
        expect([shown.getAttribute('permission'), warningsOf(shown.snapshot), heard]).to.deep.equal(['unknown', [], []]);
        expect(shown.getAttribute('trust')).to.match(/^(verified|unverifiable|unsigned)$/);
      });
});
