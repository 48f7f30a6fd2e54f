import { expect, fixtureSync, html } from '@open-wc/testing';
import { nearViewport } from '../../src/controllers/near-viewport.js';
import { installIntersections } from '../support/fake-observers.js';
import { replace } from '../support/page.js';

const Fake = installIntersections();

const watch = () => {
  const element = fixtureSync<HTMLElement>(html`<div></div>`);
  const calls = { near: 0 };
  return { element, calls, forget: nearViewport(element, () => calls.near++) };
};

describe('nearViewport', () => {
  it('does not call back before the element is near', () => {
    const { calls, element } = watch();
    Fake.move(element, false);
    expect(calls.near).to.equal(0);
  });
  it('calls back once the element is near', () => {
    const { calls, element } = watch();
    Fake.move(element, true);
    expect(calls.near).to.equal(1);
  });
  it('calls back only once and stops watching then', () => {
    const { calls, element } = watch();
    Fake.move(element, true);
    Fake.move(element, true);
    expect(calls.near).to.equal(1);
    expect(Fake.watches(element)).to.equal(false);
  });
  it('does not call back once the wish was taken back', () => {
    const { calls, element, forget } = watch();
    forget();
    Fake.move(element, true);
    expect(calls.near).to.equal(0);
    expect(Fake.watches(element)).to.equal(false);
  });
  it('serves each element on its own', () => {
    const [near, far] = [watch(), watch()];
    Fake.move(near.element, true);
    expect([near.calls.near, far.calls.near]).to.deep.equal([1, 0]);
  });
  it('needs one observer for all, which looks 300 px beyond the viewport', () => {
    watch();
    watch();
    expect(Fake.made).to.have.length(1);
    expect(Fake.made[0].options.rootMargin).to.equal('300px');
  });
  it('calls back at once where the browser has no IntersectionObserver', () => {
    const undo = replace(window, 'IntersectionObserver', undefined);
    const { calls, forget } = watch();
    undo();
    expect(calls.near).to.equal(1);
    expect(forget).not.to.throw();
  });
});
