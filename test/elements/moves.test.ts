import { expect, fixtureSync, html } from '@open-wc/testing';
import { watchMoves } from '../../src/elements/warning/moves.js';
import { replace } from '../support/page.js';

/** As long as an observer takes to tell. */
const frames = async () => {
  for (let i = 0; i < 4; i++) await new Promise((drawn) => requestAnimationFrame(drawn));
};

describe('Whoever watches where an element is', () => {
  let moves: ReturnType<typeof watchMoves>;
  let told = 0;
  let restore = () => {};
  const box = (style: string) => fixtureSync<HTMLElement>(html`<div style=${`width:50px;height:40px;${style}`}></div>`);
  const watch = async (element: Element) => {
    moves.expect(element, element.getBoundingClientRect());
    await frames();
    expect(told).to.equal(0);
  };
  beforeEach(() => {
    told = 0;
    moves = watchMoves(() => told++);
  });
  afterEach(() => {
    moves.end();
    restore();
    restore = () => {};
  });

  for (const [where, style] of [
    ['in sight', 'position:fixed;left:20px;top:30px'],
    ['partly out of sight', 'position:fixed;left:-20px;top:30px'],
    ['out of sight', 'position:fixed;left:-200px;top:30px'],
    ['without a height', 'position:fixed;left:20px;top:30px;height:0'],
  ])
    it(`hears of a move of one ${where}`, async () => {
      const element = box(style);
      await watch(element);
      element.style.top = '35px';
      await frames();
      expect(told).to.be.greaterThan(0);
    });

  it('hears of a move of one that its scroller hides a part of', async () => {
    const scroller = fixtureSync<HTMLElement>(html`<div style="width:80px;height:60px;overflow:hidden"></div>`);
    const element = scroller.appendChild(box('margin:40px 0 200px'));
    await watch(element);
    element.style.marginLeft = '12px';
    await frames();
    expect(told).to.be.greaterThan(0);
  });

  it('hears nothing of what is no longer expected there', async () => {
    const [first, second] = [box('position:fixed;left:0;top:0'), box('position:fixed;left:90px;top:0')];
    await watch(first);
    await watch(second);
    first.style.top = '20px';
    await frames();
    expect(told).to.equal(0);
  });

  it('hears nothing once it has ended', async () => {
    const element = box('position:fixed;left:0;top:0');
    await watch(element);
    moves.end();
    element.style.top = '20px';
    await frames();
    expect(told).to.equal(0);
  });

  it('does without a document as root in browsers that do not take one', async () => {
    class Old extends IntersectionObserver {
      constructor(hear: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        if (options?.root) throw new TypeError('root is not an element');
        super(hear, options);
      }
    }
    restore = replace(window, 'IntersectionObserver', Old);
    const element = box('position:fixed;left:20px;top:30px');
    await watch(element);
    element.style.left = '26px';
    await frames();
    expect(told).to.be.greaterThan(0);
  });

  it('asks nothing of a browser that has no such observers', () => {
    restore = replace(window, 'IntersectionObserver', undefined);
    const element = box('');
    expect(() => moves.expect(element, element.getBoundingClientRect())).not.to.throw();
  });
});
