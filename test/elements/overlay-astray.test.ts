import { expect, fixtureSync, html } from '@open-wc/testing';
import '../../src/elements/warning/overlay.js';
import { mountWarning, part, unmountAll } from '../support/elements.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { recordWarnings } from '../support/page.js';
import { penalty, report } from '../support/reports.js';

const QUIET = report({ penalties: [penalty()] });

describe('An overlay whose player is nowhere', () => {
  const time = useFakeTime();
  let console_: ReturnType<typeof recordWarnings>;
  beforeEach(() => (console_ = recordWarnings()));
  afterEach(() => {
    console_.restore();
    unmountAll();
  });

  const mountInPage = async (id: string) => {
    const { element } = await mountWarning({ answer: QUIET, attributes: { placement: 'overlay', for: id } });
    document.body.append(element);
    await settled();
    return element;
  };

  it('stands in the flow of the page instead of over it, and never folds', async () => {
    const element = await mountInPage('nobody-1');
    expect(getComputedStyle(element).position).to.equal('static');
    expect(element.getBoundingClientRect().height).to.be.greaterThan(40);
    await time().pass(20_000);
    expect(part(element, 'banner')).not.to.equal(undefined);
    element.remove();
  });

  it('says so on the console, once, with what to change', async () => {
    const element = await mountInPage('nobody-2');
    expect(console_.said).to.deep.equal([]);
    await time().pass(9_000);
    expect(console_.said).to.deep.equal([
      'live-credit: placement="overlay" for="nobody-2" finds no element with that id beside it: give the player that id, or put the element into it',
    ]);
    element.remove();
  });

  it('is over it once it comes, and nothing is said', async () => {
    const element = await mountInPage('late-player');
    fixtureSync(html`<div id="late-player" style="position:fixed;left:12px;top:13px;width:250px;height:180px"></div>`);
    await settled();
    await time().pass(9_000);
    expect(getComputedStyle(element).position).to.equal('absolute');
    expect(part(element, 'panel')!.getBoundingClientRect().left).to.equal(12);
    expect(console_.said).to.deep.equal([]);
    element.remove();
  });
});
