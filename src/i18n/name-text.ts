import { isDisguised, shownName } from '../domain/disguise.js';
import type { PanelLocale } from './locale.js';

/** A name as it may be shown, and that it is other than it looks where it is. */
export const nameText = (name: string, { t, isolate }: PanelLocale): string =>
  isolate(shownName(name)) + (isDisguised(name) ? ` [${t.panel.disguised}]` : '');
