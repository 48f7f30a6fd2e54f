import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import '../../src/elements/badge/define.js';
import type { LiveCreditBadge } from '../../src/elements/badge/badge.js';
import { badgeBox } from '../../src/elements/shared/box-rules.js';
import { configure } from '../../src/client/options.js';
import { FakeIntersectionObserver, installIntersections } from '../support/fake-observers.js';
import { installSource } from '../support/fake-source.js';
import { settled } from '../support/fake-time.js';
import { mountBadge, part, unmountAll } from '../support/elements.js';
import { measure, report, reviewSummary } from '../support/reports.js';

installIntersections();

const SIZES = ['', 'size="small"', 'size="medium"', 'size="large"', 'no-reviews', 'size="small" no-reviews', 'size="large" no-reviews'];

/** The box of a tag that nobody has defined, under the rules of live-credit.css. */
const reserved = (attributes: string) => {
  const holder = fixtureSync<HTMLElement>(html`<div></div>`);
  holder.innerHTML = `<style>${badgeBox((condition = '') => 'live-credit-undefined' + condition)}</style><live-credit-undefined ${attributes}></live-credit-undefined>`;
  const { width, height } = holder.lastElementChild!.getBoundingClientRect();
  return [width, height];
};

describe('The box of a badge', () => {
  afterEach(unmountAll);
  const LONG = report({
    measures: [measure()],
    reviews: reviewSummary({ count: 123_456 }),
    subject: { displayName: '名'.repeat(200) },
  });

  for (const attributes of SIZES) {
    const list = Object.fromEntries([...attributes.matchAll(/([\w-]+)(?:="(\w+)")?/g)].map(([, name, value]) => [name, value ?? '']));
    for (const [what, answer] of [['loading', undefined], ['graded', report({ reviews: reviewSummary() })], ['restricted', LONG]] as const)
      it(`with [${attributes}] is the same before it is defined and when ${what}`, async () => {
        const { element } = await mountBadge({ answer, attributes: list });
        const { width, height } = element.getBoundingClientRect();
        expect([width, height]).to.deep.equal(reserved(attributes));
      });
  }

  for (const [size, height] of [['small', 20], ['medium', 24], ['large', 32], [undefined, 24]] as const)
    it(`is ${height} px high in size ${size}`, async () => {
      const { element } = await mountBadge({ answer: report(), attributes: size ? { size } : {} });
      expect(element.getBoundingClientRect().height).to.equal(height);
    });

  it('holds the pill, whatever it has to say', async () => {
    const { element } = await mountBadge({ answer: LONG });
    const [outer, inner] = [element.getBoundingClientRect(), part(element, 'pill')!.getBoundingClientRect()];
    expect(inner.right).to.be.at.most(outer.right + 0.5);
    expect(inner.bottom).to.be.at.most(outer.bottom + 0.5);
  });

  it('is as wide as the page’s token says', async () => {
    const { element } = await mountBadge({ answer: report(), before: (one) => one.style.setProperty('--live-credit-badge-width', '90px') });
    expect(element.getBoundingClientRect().width).to.equal(90);
  });

  it('is not there while hidden', async () => {
    const { element } = await mountBadge({ answer: report(), attributes: { hidden: '' } });
    expect(element.getBoundingClientRect().height).to.equal(0);
  });
});

describe('A badge’s attributes and properties', () => {
  afterEach(unmountAll);

  it('reflect size, variant, no-reviews and no-details', async () => {
    const { element } = await mountBadge();
    Object.assign(element, { size: 'large', variant: 'outline', noReviews: true, noDetails: true });
    await element.updateComplete;
    for (const [name, value] of [['size', 'large'], ['variant', 'outline'], ['no-reviews', ''], ['no-details', '']] as const)
      expect(element.getAttribute(name), name).to.equal(value);
  });

  it('are false by default where they are flags', () =>
    expect(document.createElement('live-credit-badge')).to.include({ noReviews: false, noDetails: false }));

  it('read the attributes of the page', async () => {
    const { element } = await mountBadge({ attributes: { endpoint: 'https://own.example', theme: 'dark', size: 'small', 'no-details': '' } });
    expect(element).to.include({ subject: 'anchor:a-1', endpoint: 'https://own.example', theme: 'dark', size: 'small', noDetails: true, loading: 'eager' });
  });

  it('have a snapshot that cannot be set', async () => {
    const { element } = await mountBadge({ answer: report() });
    expect(() => Object.assign(element, { snapshot: {} })).to.throw(TypeError);
    expect(element.snapshot).to.include({ status: 'ready', trust: 'unsigned' });
    expect(element.snapshot.last?.subject.id).to.equal('a-1');
  });

  it('set before the element was defined are taken over', async () => {
    installSource();
    const element = await fixture<LiveCreditBadge>(html`<live-credit-badge .subject=${'anchor:a-9'} .loading=${'eager'}></live-credit-badge>`);
    expect(element.subject).to.equal('anchor:a-9');
  });

  it('are back to what is true after somebody changed a reflected one', async () => {
    const { element, answer } = await mountBadge({ answer: report({ code: 'C' }) });
    element.setAttribute('tone', 'good');
    await answer(report({ version: 43, code: 'C' }));
    expect(element.getAttribute('tone')).to.equal('poor');
  });
});

describe('A badge that loads lazily', () => {
  afterEach(unmountAll);
  const far = async (attributes: Record<string, string> = {}) => {
    const mounted = await mountBadge({ before: (one) => one.removeAttribute('loading'), attributes });
    return { ...mounted, near: () => FakeIntersectionObserver.move(mounted.element, true) };
  };

  it('asks nothing before it is near the viewport', async () => {
    const { source, element } = await far();
    expect(source.asked).to.have.length(0);
    expect(element.getAttribute('status')).to.equal('idle');
  });

  it('asks once it is near', async () => {
    const { source, near } = await far();
    near();
    await settled();
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
  });

  it('asks at once when it is said to be eager after all', async () => {
    const { source, element } = await far();
    element.loading = 'eager';
    await settled();
    expect(source.asked).to.have.length(1);
    expect(FakeIntersectionObserver.watches(element)).to.equal(false);
  });

  it('stays near when moved', async () => {
    const { source, near, element } = await far();
    near();
    await settled();
    fixtureSync<HTMLElement>(html`<p></p>`).append(element);
    await settled();
    expect(source.asked).to.have.length(1);
    expect(source.last.signal.aborted).to.equal(false);
  });

  it('is watched no longer once removed, and again when put back', async () => {
    const { element } = await far();
    const place = element.parentElement!;
    element.remove();
    expect(FakeIntersectionObserver.watches(element)).to.equal(false);
    place.append(element);
    expect(FakeIntersectionObserver.watches(element)).to.equal(true);
  });

  it('shows a supplied report although it is far', async () => {
    const { element } = await far();
    element.report = { ...report(), validUntil: '2099-01-01T00:00:00Z', asOf: '2026-01-01T00:00:00Z' };
    await settled();
    expect(part(element, 'grade')!.textContent).to.equal('AA');
  });

  it('asks about the endpoint that was configured meanwhile', async () => {
    const { source, near } = await far();
    configure({ endpoint: 'https://two.example' });
    near();
    await settled();
    expect(source.asked).to.have.length(1);
  });
});
