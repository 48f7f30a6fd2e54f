import type { Page, Route } from '@playwright/test';
import { document, snippet } from '../support/pages.js';
import type { PageServer } from '../support/servers.js';
import { pictureAt, reviewsOf } from './review-pages.js';
import { answerOf } from './subjects.js';
import { ROOMS, SHEETS } from './sheets.js';

/** The noon all records of the sheets are in force at. */
const NOW = '2026-11-20T12:00:00+08:00';

export interface Look {
  theme: 'light' | 'dark';
  lang: string;
  /** Further style of the page. */
  style?: string;
  /** Width of the viewport, in pixels. */
  width?: number;
}

const json = (route: Route, status: number, body: unknown) =>
  route.fulfill({
    status,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*', 'access-control-expose-headers': 'date', date: new Date(NOW).toUTCString() },
  });

/** The backend of the sheets: the same at every run. */
const answer = (route: Route): Promise<void> => {
  const [, , what, ...rest] = new URL(route.request().url()).pathname.split('/').map(decodeURIComponent);
  const id = rest[rest.length - 1];
  if (what === 'rooms') return json(route, ROOMS[id] ? 200 : 404, ROOMS[id]);
  const found = what === 'credits' ? answerOf(id) : what === 'reviews' ? reviewsOf(id) : 404;
  // the question stays open
  if (found === undefined) return Promise.resolve();
  return typeof found === 'number' ? json(route, found, {}) : json(route, 200, found);
};

const STYLE = `
  body{margin:16px;font:14px 'Noto Sans CJK SC',sans-serif;background:#fff;color:#222}
  body.dark{background:#121416;color:#ddd}
  #sheet{display:grid;gap:16px;align-items:start}
  figure{margin:0;min-inline-size:0}
  figcaption{font-size:11px;opacity:.75;margin-block-end:4px}
  p{margin:0 0 8px}`;

/** Whether every element of the page shows the state it is there for. */
const isReached = () =>
  [...window.document.querySelectorAll('[subject],[of]')].every((one) => {
    const status = one.getAttribute('status');
    const isMinor = one.getAttribute('subject') === 'anchor:minor';
    const root = one.shadowRoot?.querySelector('.root');
    const awaits = root?.querySelector('[part=skeleton]') && !one.matches('[subject$=late]');
    return status !== null && !['idle', 'loading'].includes(status) && !!root !== isMinor && !awaits;
  });

/** Opens the sheet of one element, and waits until every state is reached. */
export const openSheet = async (page: Page, site: PageServer, backend: string, name: string, look: Look): Promise<void> => {
  const { theme, lang, style = '', width = 1280 } = look;
  const sheet = SHEETS[name];
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date(NOW));
  await page.route('**/v1/**', answer);
  await page.route('https://img.example.com/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: pictureAt(route.request().url()) }));
  const root = `<link rel="icon" href="data:,"><style>${STYLE}${style}</style>${snippet(backend)}`;
  const dress = `<script>document.body.className='${theme}'</script>`;
  const cell = (html: string, height: number | undefined, index: number) => {
    if (!height) return html;
    // each in a page of its own: what lies over the page would lie over the others
    const url = site.set(`/cell-${index}`, document(root, `<main aria-label="${name}">${html}</main>${dress}`, lang));
    return `<iframe title="${index}" src="${url}" width="${sheet.width}" height="${height}"></iframe>`;
  };
  const cells = sheet.cells.map(([state, html, height], index) => `<figure><figcaption>${state}</figcaption>${cell(html, height, index)}</figure>`).join('');
  const columns = `<style>#sheet{grid-template-columns:repeat(auto-fill,minmax(min(100%,${sheet.width}px),1fr))}iframe{border:1px solid #8888;max-inline-size:100%}</style>`;
  const body = `<main id="sheet" aria-label="${name}">${cells}</main>${dress}`;
  await page.goto(site.set('/sheet', document((sheet.cells[0][2] ? root.replace(snippet(backend), '') : root) + columns, body, lang)));
  for (const frame of page.frames()) {
    // what is far from the viewport asks for nothing
    if (frame.parentFrame()) await (await frame.frameElement()).scrollIntoViewIfNeeded();
    await frame.waitForFunction(isReached);
  }
  await page.evaluate(() => scrollTo(0, 0));
};
