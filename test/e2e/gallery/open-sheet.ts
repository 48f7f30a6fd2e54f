import type { Page, Route } from '@playwright/test';
import { document, snippet } from '../support/pages.js';
import type { PageServer } from '../support/servers.js';
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
  const found = what === 'credits' ? answerOf(id) : 404;
  if (found === 'never') return new Promise(() => {});
  return typeof found === 'number' ? json(route, found, {}) : json(route, 200, found);
};

const STYLE = `
  body{margin:16px;font:14px 'Noto Sans CJK SC',sans-serif;background:#fff;color:#222}
  body.dark{background:#121416;color:#ddd}
  #sheet{display:grid;gap:16px;align-items:start}
  figure{margin:0;min-inline-size:0}
  figcaption{font-size:11px;opacity:.75;margin-block-end:4px}
  p{margin:0 0 8px}`;

/** Opens the sheet of one element, and waits until every state is reached. */
export const openSheet = async (page: Page, site: PageServer, backend: string, name: string, look: Look): Promise<void> => {
  const { theme, lang, style = '', width = 1280 } = look;
  const sheet = SHEETS[name];
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date(NOW));
  await page.route('**/v1/**', answer);
  const cells = sheet.cells.map(([state, html]) => `<figure><figcaption>${state}</figcaption>${html}</figure>`).join('');
  const columns = `#sheet{grid-template-columns:repeat(auto-fill,minmax(min(100%,${sheet.width}px),1fr))}`;
  const head = `<link rel="icon" href="data:,"><style>${STYLE}${columns}${style}</style>${snippet(backend)}`;
  const body = `<main id="sheet" aria-label="${name}">${cells}</main><script>document.body.className='${theme}'</script>`;
  await page.goto(site.set('/sheet', document(head, body, lang)));
  await page.waitForFunction(() =>
    [...window.document.querySelectorAll('[subject],[of]')].every((one) => {
      const status = one.getAttribute('status');
      const waits = one.getAttribute('subject') === 'anchor:loading';
      return status !== null && status !== 'idle' && (waits || status !== 'loading') && !!one.shadowRoot?.querySelector('.root, :host') !== (one.getAttribute('subject') === 'anchor:minor');
    }),
  );
};
