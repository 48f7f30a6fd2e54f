import { expect, waitUntil } from '@open-wc/testing';
import type { Review } from '../../../src/domain/review.js';
import { part, parts, unmountAll, words } from '../../support/elements.js';
import { mountReviews, type ReviewsSetting } from '../../support/mount-reviews.js';
import { replace } from '../../support/page.js';
import { review } from '../../support/reviews.js';

/** A picture that this very machine serves. */
const PICTURE = `${location.origin}/demo/site/img/cup.svg`;
const image = (more: object = {}) => ({ kind: 'image' as const, url: PICTURE, ...more });
const FILM = `${PICTURE}?film`;
const video = (more: object = {}) => ({ kind: 'video' as const, url: FILM, ...more });

const mountMedia = async (media: Review['media'], setting: ReviewsSetting = {}) =>
  (await mountReviews({ first: [review({ media })], ...setting })).element;

const label = (node: Element | undefined) => node!.getAttribute('aria-label');

describe('The pictures and videos of a review', () => {
  afterEach(unmountAll);

  it('are buttons in boxes of one size, which say what they open', async () => {
    const element = await mountMedia([image({ alt: '咖啡壶' }), video()]);
    expect(parts(element, 'medium').map(label)).to.deep.equal(['查看李**的图片 1 · 咖啡壶', '查看李**的视频 2']);
    for (const box of parts(element, 'medium').map((one) => one.getBoundingClientRect())) expect([box.width, box.height]).to.deep.equal([76, 76]);
  });

  it('are loaded when they are near, without telling whose page it is', async () => {
    const element = await mountMedia([image({ thumbnailUrl: `${PICTURE}?small` })]);
    const { src, loading, decoding, referrerPolicy, width, height } = element.shadowRoot!.querySelector('img')!;
    expect({ src, loading, decoding, referrerPolicy, width, height }).to.deep.equal({
      src: `${PICTURE}?small`,
      loading: 'lazy',
      decoding: 'async',
      referrerPolicy: 'no-referrer',
      width: 76,
      height: 76,
    });
  });

  it('that are no pictures are said to be there, in the same box', async () => {
    const element = await mountMedia([image()]);
    element.shadowRoot!.querySelector('img')!.dispatchEvent(new Event('error'));
    await element.updateComplete;
    const box = part(element, 'medium')!;
    expect([box.localName, label(box), box.offsetWidth]).to.deep.equal(['span', '李**的图片 1 (无法显示)', 76]);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  for (const url of ['http://img.example.com/1.jpg', 'javascript:alert(1)', 'data:image/png;base64,AA', ''])
    it(`of the address "${url}" are not fetched`, async () => {
      const element = await mountMedia([image({ url, thumbnailUrl: url })]);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      expect(part(element, 'medium')!.localName).to.equal('span');
    });

  it('that are videos need no picture before', async () => {
    const element = await mountMedia([video({ thumbnailUrl: PICTURE })]);
    element.shadowRoot!.querySelector('img')!.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(part(element, 'medium')!.localName).to.equal('button');
  });
});

const KINDS: [name: string, without: () => () => void][] = [
  ['a native dialog', () => () => undefined],
  ['a box, where the browser has no dialogs', () => {
    const restore = [replace(HTMLDialogElement.prototype, 'showModal', undefined), replace(HTMLDialogElement.prototype, 'close', undefined)];
    return () => restore.forEach((one) => one());
  }],
];

for (const [name, without] of KINDS)
  describe(`Opened in ${name}`, () => {
    let restore: () => void;
    beforeEach(() => (restore = without()));
    afterEach(() => {
      restore();
      unmountAll();
    });

    const open = async (media: Review['media'], at = 0) => {
      const element = await mountMedia(media);
      // there is no film at that address, which is no matter here
      const deaf = (event: Event) => event.target instanceof HTMLVideoElement && event.stopPropagation();
      element.shadowRoot!.addEventListener('error', deaf, true);
      parts(element, 'medium')[at].click();
      await waitUntil(() => part(element, 'viewer')?.hasAttribute('open'), 'the viewer did not open');
      const dialog = part(element, 'viewer') as HTMLDialogElement;
      const press = async (key: string, more: KeyboardEventInit = {}) => {
        element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
        await element.updateComplete;
      };
      return { element, dialog, press, shown: () => dialog.querySelector('.stage img, .stage video') };
    };

    it('shows the picture with its words', async () => {
      const { element, dialog, shown } = await open([image({ alt: '咖啡壶' })]);
      expect([shown()!.getAttribute('src'), shown()!.getAttribute('alt')]).to.deep.equal([PICTURE, '李**的图片 1 · 咖啡壶']);
      expect(words(part(element, 'caption'))).to.equal('李**的图片 1 · 咖啡壶');
      expect([dialog.getAttribute('role'), dialog.getAttribute('aria-modal'), label(dialog)]).to.deep.equal(['dialog', 'true', '评价图片与视频']);
    });

    it('has the focus', async () => {
      const { element } = await open([image(), image()]);
      expect(element.shadowRoot!.activeElement!.getAttribute('part')).to.equal('close');
    });

    it('begins with the one that was pressed, and turns by arrows and buttons to either end', async () => {
      const { element, dialog, press } = await open([image({ alt: 'a' }), image({ alt: 'b' }), image({ alt: 'c' })], 1);
      const at = () => words(dialog.querySelector('[aria-live]'));
      expect(at()).to.equal('第 2 个，共 3 个');
      await press('ArrowRight');
      await press('ArrowRight');
      expect(at()).to.equal('第 3 个，共 3 个');
      part(element, 'previous')!.click();
      await element.updateComplete;
      await press('ArrowLeft');
      expect(at()).to.equal('第 1 个，共 3 个');
      expect((part(element, 'previous') as HTMLButtonElement).disabled).to.equal(true);
    });

    it('keeps the focus when the button under it is at its end', async () => {
      const { element } = await open([image(), image()]);
      part(element, 'next')!.focus();
      part(element, 'next')!.click();
      await element.updateComplete;
      expect((element.shadowRoot!.activeElement as HTMLButtonElement).disabled).to.equal(false);
    });

    it('shows a video with controls, which does not play by itself', async () => {
      const { shown } = await open([video({ thumbnailUrl: PICTURE })]);
      const film = shown() as HTMLVideoElement;
      const { controls, autoplay, src, preload, poster } = film;
      // Firefox knows no property for it
      const playsInline = film.hasAttribute('playsinline');
      expect({ controls, autoplay, src, preload, poster, playsInline }).to.deep.equal({
        controls: true,
        autoplay: false,
        src: FILM,
        preload: 'metadata',
        poster: PICTURE,
        playsInline: true,
      });
    });

    it('leaves a video’s keys to it', async () => {
      const { dialog, element, shown } = await open([video(), image()]);
      shown()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await element.updateComplete;
      expect(words(dialog.querySelector('[aria-live]'))).to.equal('第 1 个，共 2 个');
    });

    it('says of what cannot be shown that it cannot', async () => {
      const { element, dialog, shown } = await open([image()]);
      shown()!.dispatchEvent(new Event('error'));
      await element.updateComplete;
      expect(words(dialog.querySelector('.gone'))).to.equal('无法显示');
    });

    it('turns by swiping', async () => {
      const { element, dialog } = await open([image(), image()]);
      const stage = dialog.querySelector('.stage')!;
      const touch = (type: string, clientX: number) => stage.dispatchEvent(new PointerEvent(type, { clientX, isPrimary: true, bubbles: true }));
      touch('pointerdown', 200);
      touch('pointerup', 120);
      await element.updateComplete;
      expect(words(dialog.querySelector('[aria-live]'))).to.equal('第 2 个，共 2 个');
      touch('pointerdown', 120);
      touch('pointerup', 140);
      await element.updateComplete;
      expect(words(dialog.querySelector('[aria-live]'))).to.equal('第 2 个，共 2 个');
    });

    it('keeps its keys from the page around', async () => {
      const { press } = await open([image(), image()]);
      let heard = 0;
      const hear = () => heard++;
      document.addEventListener('keydown', hear);
      await press('ArrowRight');
      document.removeEventListener('keydown', hear);
      expect(heard).to.equal(0);
    });

    const CLOSINGS: [how: string, close: (one: Awaited<ReturnType<typeof open>>) => unknown][] = [
      ['by its button', ({ element }) => part(element, 'close')!.click()],
      ['by a press beside the picture', ({ dialog }) => dialog.querySelector<HTMLElement>('.stage')!.click()],
    ];
    for (const [how, close] of CLOSINGS)
      it(`closes ${how}, and the focus is back where it was`, async () => {
        const all = await open([image(), image()], 1);
        close(all);
        await waitUntil(() => !part(all.element, 'viewer'), 'the viewer did not close');
        await all.element.updateComplete;
        expect(all.element.shadowRoot!.activeElement).to.equal(parts(all.element, 'medium')[1]);
      });

    it('is gone with its element', async () => {
      const { element } = await open([image()]);
      const { parentNode } = element;
      element.remove();
      parentNode!.appendChild(element);
      await element.updateComplete;
      expect(part(element, 'viewer')).to.equal(undefined);
    });
  });

describe('Without dialogs, a viewer', () => {
  let restore: () => void;
  beforeEach(() => (restore = KINDS[1][1]()));
  afterEach(() => {
    restore();
    unmountAll();
  });

  const open = async () => {
    const element = await mountMedia([image(), image()]);
    part(element, 'medium')!.click();
    await waitUntil(() => part(element, 'viewer')?.hasAttribute('open'));
    const active = () => element.shadowRoot!.activeElement!.getAttribute('part');
    const press = async (key: string, shiftKey = false) => {
      element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
      await element.updateComplete;
    };
    return { element, active, press };
  };

  it('fills the window above everything', async () => {
    const { element } = await open();
    const box = part(element, 'viewer')!.getBoundingClientRect();
    expect([box.left, box.top, box.width, box.height]).to.deep.equal([0, 0, innerWidth, innerHeight]);
  });

  it('keeps Tab within, both ways', async () => {
    const { active, press } = await open();
    await press('Tab');
    expect(active()).to.equal('next');
    await press('Tab');
    expect(active()).to.equal('close');
    await press('Tab', true);
    expect(active()).to.equal('next');
  });

  it('closes by Escape', async () => {
    const { element, press } = await open();
    await press('Escape');
    await waitUntil(() => !part(element, 'viewer'));
  });
});
