import type { FrameLocator, Page } from '@playwright/test';
import { document } from './pages.js';

/** As the README has it. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** The address of a frame, with what a page asks for in it. */
export const frameUrl = (backend: string, query: Record<string, string> = {}): string =>
  `${backend}/cdn/frame.html?${new URLSearchParams({ subject: 'anchor:a-1001', lang: 'zh-CN', ...query })}`;

/** A frame in somebody else's page. */
export const frameTag = (src: string, { id = 'frame', width = 200, height = 24, sandbox = SANDBOX } = {}): string =>
  `<iframe id="${id}" data-live-credit src="${src.replaceAll('&', '&amp;')}" width="${width}" height="${height}" sandbox="${sandbox}"
    title="Credit" referrerpolicy="no-referrer"></iframe>`;

/** Somebody else's page, with the script that sizes frames where it says from where. */
export const framing = (body: string, sizedBy?: string): string =>
  document(
    '<link rel="icon" href="data:,"><style>iframe{border:0;display:block}</style>' +
      (sizedBy ? `<script type="module" src="${sizedBy}/cdn/frame.js"></script>` : ''),
    body,
  );

export const inFrame = (page: Page, id = 'frame'): FrameLocator => page.frameLocator(`#${id}`);

/** How high a frame is in its page. */
export const heightOf = (page: Page, id = 'frame'): Promise<number> => page.locator(`#${id}`).evaluate(({ offsetHeight }: HTMLElement) => offsetHeight);

/** The same page as another site has it: by the other of this machine's names. */
export const elsewhere = (url: string): string => url.replace('//127.0.0.1:', '//localhost:');
