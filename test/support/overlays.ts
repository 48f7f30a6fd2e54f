import { fixtureSync, html } from '@open-wc/testing';
import '../../src/elements/warning/overlay.js';
import { mountWarning, part, unmountAll, type Setting } from './elements.js';
import { FakeResizeObserver } from './fake-observers.js';
import { settled } from './fake-time.js';
import { replace } from './page.js';
import { penalty, report } from './reports.js';

let restore: (() => void)[] = [];

/** Installs a fake `ResizeObserver` before each test of a file and gives everything back after it. */
export const useOverlays = (): void => {
  beforeEach(() => {
    FakeResizeObserver.made = [];
    restore = [replace(window, 'ResizeObserver', FakeResizeObserver)];
  });
  afterEach(() => {
    for (const undo of restore.reverse()) undo();
    unmountAll();
  });
};

/** Replaces a property of a global until the test ends. */
export const replaceForTest = (target: object, key: string, value: unknown): void => void restore.push(replace(target, key, value));

/** Says that an element fills the screen, or that none does. */
export const goFullScreen = (element: Element | null): void => {
  replaceForTest(document, 'fullscreenElement', element);
  document.dispatchEvent(new Event('fullscreenchange'));
};

/** Says so as Safari before 16.4 does. */
export const goFullScreenByOldName = (element: Element | null): void => {
  replaceForTest(document, 'fullscreenElement', undefined);
  replaceForTest(document, 'webkitFullscreenElement', element);
  document.dispatchEvent(new Event('webkitfullscreenchange'));
};

/** Left, top and width in whole pixels. */
export const boxOf = (element: Element): number[] => {
  const { left, top, width } = element.getBoundingClientRect();
  return [left, top, width].map(Math.round);
};

/** A player somewhere on the page, and an overlay that may be elsewhere. */
export const mountOverlay = async ({ inside = false, ...setting }: Setting & { inside?: boolean } = {}) => {
  const box = 'position:fixed;left:40px;top:30px;width:400px;height:300px';
  const player = fixtureSync<HTMLElement>(html`<div id="player" style=${box}></div>`);
  const attributes = { placement: 'overlay', ...(inside ? {} : { for: 'player' }), ...setting.attributes };
  const mounted = await mountWarning({ answer: report({ penalties: [penalty()] }), ...setting, attributes });
  if (inside) player.append(mounted.element);
  await settled();
  return { ...mounted, player, panel: () => part(mounted.element, 'panel')! };
};
