import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasAttribute, wordsOf } from './support/pages.js';
import { useWebKit } from './support/webkit.js';

const at = useWebKit();
const OVERLAY = 'live-credit-warning[placement=overlay]';
const BADGE = '#player live-credit-badge';

/** The demo's live room once its badge and banner are there. */
const openRoom = async (width: number, height: number): Promise<void> => {
  await at.page.resize(width, height);
  await at.page.goTo(at.backend);
  await hasAttribute(at.page, BADGE, 'status', 'ready');
  await wordsOf(at.page, OVERLAY, '[data-code]');
};

for (const [name, width, height] of [
  ['desktop', 1280, 900],
  ['phone', 390, 844],
] as const) {
  test(`on a ${name} the banner lies over the top of the video and leaves its bottom third free`, async () => {
    await openRoom(width, height);
    const [player, banner] = await at.page.run((overlay) => {
      const box = (element: Element) => {
        const { top, bottom, left, right, height } = element.getBoundingClientRect();
        return { top, bottom, left, right, height };
      };
      const banner = document.querySelector(overlay)!.shadowRoot!.querySelector('[data-code]')!;
      return [box(document.querySelector('#player')!), box(banner)] as const;
    }, OVERLAY);
    assert.ok(banner.height > 20, `${banner.height} px high`);
    assert.ok(banner.top >= player.top && banner.left >= player.left && banner.right <= player.right, 'lies within the player');
    assert.ok(banner.bottom <= player.top + (player.height * 2) / 3, 'leaves the bottom third free');
    await at.page.screenshot(`room-${name}`);
  });
}

test('every badge and banner follows the language of the page', async () => {
  await openRoom(1280, 900);
  for (const [language, grade, seller] of [
    ['en', 'Very good', 'Seller: '],
    ['zh-CN', '信用优秀', '实际销售者：'],
  ] as const) {
    await at.page.run((lang) => void (document.documentElement.lang = lang), language);
    await wordsOf(at.page, BADGE, '[part=pill]', grade);
    // one of the banners that do not fold
    await wordsOf(at.page, OVERLAY, '[data-code=other-seller]', seller);
  }
  await at.page.screenshot('room-chinese');
});

test('the banner stays in sight while the player fills the screen', async () => {
  await openRoom(1280, 900);
  await at.page.click('#full');
  await at.page.until(() => document.fullscreenElement?.id === 'player');
  await at.page.until(() => document.fullscreenElement!.getBoundingClientRect().height === innerHeight);
  const inSight = await at.page.until((overlay) => {
    const warning = document.querySelector(overlay)!.shadowRoot!;
    const { left, top } = warning.querySelector('[data-code]')!.getBoundingClientRect();
    // what a viewer would hit there is the banner, not the video
    return document.elementFromPoint(left + 30, top + 20)?.matches(overlay);
  }, OVERLAY);
  assert.equal(inSight, true);
  await at.page.screenshot('room-full-screen');
});
