import { expect } from '@open-wc/testing';
import { targetOf } from '../../../src/elements/reviews/feed-keys.js';
import { part, unmountAll } from '../../support/elements.js';
import { settled } from '../../support/fake-time.js';
import { mountReviews } from '../../support/mount-reviews.js';
import { page, reviews } from '../../support/reviews.js';

const key = (name: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more });

describe('targetOf', () => {
  const TABLE: [name: string, more: KeyboardEventInit, from: number, to: number | string | undefined][] = [
    ['PageDown', {}, 0, 1],
    ['PageDown', {}, 9, 9],
    ['PageUp', {}, 5, 4],
    ['PageUp', {}, 0, 0],
    ['Home', {}, 5, 0],
    ['End', {}, 5, 9],
    ['Home', { ctrlKey: true }, 5, 'before'],
    ['End', { ctrlKey: true }, 5, 'after'],
    ['PageDown', { ctrlKey: true }, 5, undefined],
    ['PageDown', { altKey: true }, 5, undefined],
    ['PageDown', { shiftKey: true }, 5, undefined],
    ['Home', { metaKey: true }, 5, undefined],
    ['ArrowDown', {}, 5, undefined],
    ['toString', {}, 5, undefined],
    ['PageDown', {}, -1, undefined],
  ];
  for (const [name, more, from, to] of TABLE)
    it(`of ${Object.keys(more).join('')} ${name} from ${from} of 10 is ${to}`, () => expect(targetOf(key(name, more), from, 10)).to.equal(to));
});

describe('By keyboard, a viewer', () => {
  afterEach(unmountAll);

  const mount = async (count: number) => {
    const mounted = await mountReviews({ attributes: { 'page-size': '100' } });
    await mounted.answer(page(reviews(1, count)));
    await mounted.scrollTo(0);
    const focused = () => mounted.element.shadowRoot!.activeElement as HTMLElement;
    mounted.rendered()[0].focus();
    const press = async (name: string, more: KeyboardEventInit = {}) => {
      const event = key(name, more);
      focused().dispatchEvent(event);
      await settled();
      await mounted.scrollTo(mounted.panel().scrollTop);
      return event;
    };
    return { ...mounted, focused, press };
  };

  for (const count of [5, 100]) {
    it(`goes from review to review, of ${count}`, async () => {
      const { focused, press } = await mount(count);
      await press('PageDown');
      expect(focused().dataset['id']).to.equal('rv-2');
      await press('PageDown');
      await press('PageUp');
      expect(focused().dataset['id']).to.equal('rv-2');
    });

    it(`goes to the last and the first of ${count}`, async () => {
      const { focused, press } = await mount(count);
      await press('End');
      expect(focused().dataset['id']).to.equal(`rv-${count}`);
      await press('Home');
      expect(focused().dataset['id']).to.equal('rv-1');
    });

    it(`sees whole what has the focus, of ${count}`, async () => {
      const { focused, press, panel, element } = await mount(count);
      for (const name of ['End', 'PageUp', 'PageUp', 'Home', 'PageDown']) {
        await press(name);
        const box = focused().getBoundingClientRect();
        expect(box.top, name).to.be.at.least(part(element, 'filters')!.getBoundingClientRect().bottom - 1);
        expect(box.bottom, name).to.be.at.most(panel().getBoundingClientRect().bottom + 1);
      }
    });
  }

  it('leaves the list forwards and backwards', async () => {
    const { focused, press, rendered } = await mount(100);
    await press('End', { ctrlKey: true });
    expect(focused().getAttribute('part')).to.equal('foot');
    rendered()[0].focus();
    await press('Home', { ctrlKey: true });
    expect(focused().getAttribute('part')).to.equal('sort');
  });

  it('uses the page’s keys no more than these', async () => {
    const { press } = await mount(5);
    expect((await press('PageDown')).defaultPrevented).to.equal(true);
    for (const name of ['ArrowDown', ' ', 'Enter', 'Tab', 'Escape']) expect((await press(name)).defaultPrevented, name).to.equal(false);
  });
});
