import type { PanelLocale } from '../../i18n/locale.js';
import { subjectName, warningText } from '../../i18n/warning-text.js';
import { bannerKey, warningKey, type Banner, type Cause } from './cause.js';

/** So long a screen reader may take until it has said a piece of news. */
const SPOKEN_AFTER = 10_000;

interface Piece {
  readonly node: HTMLElement;
  readonly key: string;
  readonly at: number;
}

/**
 * Says what is new in live regions that outlive the banners: `alert` for what is serious, `status` for the rest. Each piece is a
 * paragraph of its own: what comes soon after another is said after it and not instead. What is over is gone from there too.
 */
export class News {
  #pieces: readonly Piece[] = [];

  tell(root: ShadowRoot, fresh: readonly Banner[], causes: readonly Cause[], locale: PanelLocale): void {
    const keys = new Set(causes.flatMap((cause) => cause.warnings.map((warning) => `${cause.ref} ${warningKey(warning)}`)));
    const now = performance.now();
    const isOver = ({ key, at, node }: Piece) => !keys.has(key) || !node.isConnected || (fresh.length && now - at > SPOKEN_AFTER);
    for (const { node } of this.#pieces.filter(isOver)) node.remove();
    const kept = this.#pieces.filter((one) => !isOver(one));
    this.#pieces = [
      ...kept,
      ...fresh.map((banner) => {
        const { warning } = banner;
        const node = document.createElement('p');
        node.textContent = `${subjectName(warning, locale)} ${warningText(warning, locale)}`.trim();
        root.querySelector(`[role=${warning.severity === 'serious' ? 'alert' : 'status'}]`)!.append(node);
        return { node, key: bannerKey(banner), at: now };
      }),
    ];
  }
}
