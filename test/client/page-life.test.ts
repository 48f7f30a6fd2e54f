import { expect } from '@open-wc/testing';
import { thisPage } from '../../src/client/page-life.js';
import { replace, resetVisibility, setVisibility } from '../support/page.js';

describe('The page', () => {
  afterEach(resetVisibility);

  const watch = () => {
    const told: string[] = [];
    const release = thisPage.watch({
      visibility: () => told.push(thisPage.visible ? 'shown' : 'hidden'),
      leave: () => told.push('left'),
      back: () => told.push('back'),
    });
    return { told, release };
  };
  const live = () => {
    setVisibility('hidden');
    setVisibility('visible');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('freeze'));
    document.dispatchEvent(new Event('resume'));
  };

  it('tells when it is hidden and shown, left and back, frozen and thawed', () => {
    const { told, release } = watch();
    live();
    release();
    expect(told).to.deep.equal(['hidden', 'shown', 'left', 'back', 'left', 'back']);
  });

  it('tells nothing once released', () => {
    const { told, release } = watch();
    release();
    live();
    expect(told).to.deep.equal([]);
  });

  it('gets back each listener it was given', () => {
    const listeners = new Map<string, number>();
    const count = (target: EventTarget, key: 'addEventListener' | 'removeEventListener', by: number) =>
      replace(target, key, (type: string) => listeners.set(type, (listeners.get(type) ?? 0) + by));
    const restores = [window, document].flatMap((target) => [
      count(target, 'addEventListener', 1),
      count(target, 'removeEventListener', -1),
    ]);
    watch().release();
    restores.forEach((restore) => restore());
    expect([...listeners].sort()).to.deep.equal([
      ['freeze', 0],
      ['pagehide', 0],
      ['pageshow', 0],
      ['resume', 0],
      ['visibilitychange', 0],
    ]);
  });
});
