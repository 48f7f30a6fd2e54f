import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/fixtures.js';
import { document } from '../e2e/support/pages.js';
import { startAttacker } from './support/attack-server.js';
import { canary, setCanary } from './support/canary.js';
import { expose, type Sight } from './support/exposed.js';
import { filled, textPlaces } from './support/filled.js';
import { MISSING, payloads } from './support/payloads.js';

const all = payloads();
const PARTS = 12;
const AT_ONCE = 20;

/** Harmless texts, by which to know what the elements are made of: words, a link, a long text, none, a name other than it looks. */
const HARMLESS = ['山野好物', 'https://media.example/x.jpg', '山野好物。\n'.repeat(300), '', '山野\u200b好物'];

const hrefOf = (text: string): string | undefined => {
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
};

/** What takes the page elsewhere or asks anybody but the two servers for anything but a picture that a text names. */
const watchRequests = (page: Page, own: readonly string[], allowed: ReadonlySet<string | undefined>): string[] => {
  const wrong: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (own.some((origin) => url.startsWith(origin))) return;
    if (['image', 'media'].includes(request.resourceType()) && allowed.has(url)) return;
    wrong.push(`${request.resourceType()} ${url}`);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('dialog', (dialog) => wrong.push(`dialog ${dialog.message()}`));
  page.on('popup', (popup) => wrong.push(`window ${popup.url()}`));
  return wrong;
};

test.describe('Attacks in texts', { tag: '@everywhere' }, () => {
  test.describe.configure({ mode: 'parallel' });
  test.skip(!all.length, MISSING);

  for (let part = 0; part < PARTS; part++)
    test(`promise 5: a text is text, whatever it is: ${part + 1} of ${PARTS}`, async ({ page, site, backend, problems, browserName }) => {
      test.setTimeout(600_000);
      // the other engines try a sample
      const isTried = (i: number) => i % PARTS === part && (browserName === 'chromium' || Math.floor(i / PARTS) % 12 === 0);
      const texts = all.filter((_, i) => isTried(i));
      test.info().annotations.push({ type: 'faults', description: String(texts.length) });
      const every = [...HARMLESS, ...texts];
      const attacker = await startAttacker((index) => every[index]);
      const wrong = watchRequests(page, [site.url, backend, attacker.url], new Set(every.map(hrefOf)));
      await setCanary(page);
      const script = `<script type="module" src="${backend}/cdn/live-credit.js" data-endpoint="${attacker.url}" data-batch data-live="off"></script>`;
      const address = site.set(`/text-${part}`, document(script, '<div id="place"></div>'));
      await page.goto(address);
      const harmless = await expose(page, HARMLESS.map((text, i) => [i, text]));
      const known = (tag: string) => new Set(harmless.flatMap((one) => one[tag].nodes));
      const tags = Object.keys(harmless[0]);
      const nodes = Object.fromEntries(tags.map((tag) => [tag, known(tag)]));

      const bad: string[] = [];
      for (let from = HARMLESS.length; from < every.length; from += AT_ONCE) {
        const group = every.slice(from, from + AT_ONCE).map((text, i) => [from + i, text] as const);
        const sights = await expose(page, group);
        sights.forEach((sight: Record<string, Sight>, i) => {
          const [, text] = group[i];
          const href = hrefOf(text);
          for (const tag of tags) {
            const { nodes: found, times, addresses, wrong: unsafe } = sight[tag];
            const say = (what: string) => bad.push(`${JSON.stringify(text)} in ${tag}: ${what}`);
            for (const node of found) if (!nodes[tag].has(node)) say(`a node that no harmless text makes: ${node}`);
            for (const one of unsafe) say(`unsafe: ${one}`);
            for (const one of addresses) if (one !== href) say(`an address that is not the text: ${one}`);
            const least = text.length > 100 ? Math.min(1, harmless[0][tag].times) : harmless[0][tag].times;
            if (!href && times < least) say(`shown ${times} times instead of ${least}`);
          }
        });
      }
      await attacker.close();
      expect(bad.slice(0, 20)).toEqual([]);
      const { ran, asMarkup, markup } = await canary(page, texts);
      expect({ ran, asMarkup }).toEqual({ ran: [], asMarkup: [] });
      expect(markup).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
      expect(page.url()).toBe(address);
      expect(problems.errors).toEqual([]);
      expect(problems.console.filter((line) => line.includes('live-credit:') && !line.includes('the uscc of'))).toEqual([]);
    });
});

test('promise 5: every place of report, room and reviews that takes a text is tried', () => {
  for (const name of ['CreditReport', 'Room', 'ReviewPage']) {
    const places = new Set<string>();
    filled(name, 'text', places);
    expect([...places].sort()).toEqual(textPlaces(name).sort());
    expect(places.size).toBeGreaterThan(10);
  }
});

test('promise 5: what would count attacks counts them where a page does take text for markup', async ({ page, site }) => {
  test.skip(!all.length, MISSING);
  await setCanary(page);
  const wrong = watchRequests(page, [site.url], new Set());
  await page.goto(site.set('/naive', document('', '<div id="place"></div>')));
  const texts = all.filter((text) => /onerror|onload/i.test(text)).slice(0, 300);
  await page.evaluate((each) => {
    for (const text of each) {
      try {
        window.document.getElementById('place')!.innerHTML = text;
      } catch {
        // what is no markup at all
      }
    }
  }, texts);
  await expect.poll(async () => (await canary(page, texts)).ran.length).toBeGreaterThan(20);
  expect((await canary(page, texts)).asMarkup.length).toBeGreaterThan(200);
  expect(wrong.length).toBeGreaterThan(0);
});
