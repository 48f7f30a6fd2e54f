import { expect } from '@open-wc/testing';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { mountBadge, part, unmountAll } from '../support/elements.js';
import { settled } from '../support/fake-time.js';
import { report } from '../support/reports.js';


describe('A badge’s button', () => {
  afterEach(unmountAll);
  it('is one that the keyboard reaches', async () => {
    const { element } = await mountBadge({ answer: report() });
    const pill = part(element, 'pill') as HTMLButtonElement;
    pill.focus();
    expect([pill.localName, pill.type]).to.deep.equal(['button', 'button']);
    expect(element.shadowRoot!.activeElement).to.equal(pill);
  });
});

describe('A badge’s refresh()', () => {
  afterEach(unmountAll);

  it('settles when the new answer is shown', async () => {
    const { element, source } = await mountBadge({ answer: report() });
    const refreshed = element.refresh();
    source.last.answer(report({ version: 43, code: 'B' }));
    await refreshed;
    expect(part(element, 'grade')!.textContent).to.equal('B');
  });

  it('does not reject with a failure, and keeps the last grade', async () => {
    const { element, source } = await mountBadge({ answer: report() });
    const refreshed = element.refresh();
    source.last.fail(new CreditNetworkError('x'));
    await refreshed;
    expect(part(element, 'grade')!.textContent).to.equal('AA');
    expect(element.snapshot.error?.code).to.equal('network');
  });

  it('settles before the element is on any page', async () => {
    let done = false;
    void document.createElement('live-credit-badge').refresh().then(() => (done = true));
    await settled();
    expect(done).to.equal(true);
  });

  it('settles for an element that is removed meanwhile', async () => {
    const { element, source } = await mountBadge({ answer: report() });
    let done = false;
    void element.refresh().then(() => (done = true));
    element.remove();
    await settled();
    source.last.fail(new DOMException('', 'AbortError'));
    await settled();
    expect(done).to.equal(true);
  });
});
