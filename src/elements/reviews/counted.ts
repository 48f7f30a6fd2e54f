import type { Forms } from '../../i18n/forms.js';
import { fill, type PanelLocale } from '../../i18n/locale.js';

/** A message in the form of a number, which stands for its `{n}`. */
export const counted = (n: number, message: string | Forms, { plural, count }: PanelLocale): string => fill(plural(n, message), { n: count(n) });
