import { html, nothing } from 'lit';
import type { Review } from '../../domain/review.js';
import { fill, type PanelLocale } from '../../i18n/locale.js';
import { icon } from './icons.js';
import { safeMedia } from './safe-media.js';

/** Side of a thumbnail, in pixels. */
const SIDE = 76;

/** A picture or video of a review, with the addresses it may be fetched from. */
export interface Medium {
  readonly kind: 'image' | 'video';
  readonly url: string | undefined;
  /** What is shown in its place until it is opened; a video may have none. */
  readonly thumbnail: string | undefined;
  /** What it is, in words. */
  readonly label: string;
}

/** What a review shows, in the order it is given. */
export const mediaOf = ({ media = [], author }: Review, { t, count, isolate }: PanelLocale): Medium[] =>
  media.map(({ kind, url, thumbnailUrl, alt }, i) => {
    const address = safeMedia(url);
    const plain = fill(kind === 'image' ? t.review.picture : t.review.film, { author: isolate(author || t.review.anonymous), n: count(i + 1) });
    return {
      kind,
      url: address,
      thumbnail: safeMedia(thumbnailUrl) ?? (kind === 'image' ? address : undefined),
      label: alt ? `${plain} · ${alt}` : plain,
    };
  });

/** What a viewer does with a review's pictures and videos. */
export interface MediaActions {
  open: (media: readonly Medium[], at: number, opener: HTMLElement) => void;
  /** An address gave no picture. */
  broke: (address: string) => void;
}

const thumbnail = (media: readonly Medium[], at: number, broken: ReadonlySet<string>, words: PanelLocale['t']['review'], actions: MediaActions) => {
  const { kind, url, thumbnail: address, label } = media[at];
  if (!url || (kind === 'image' && (!address || broken.has(address)))) {
    return html`<span part="medium" class="medium gone" role="img" aria-label=${`${label} (${words.unavailable})`}>${icon('broken')}</span>`;
  }
  const open = (event: Event) => actions.open(media, at, event.currentTarget as HTMLElement);
  return html`<button part="medium" class="medium" type="button" aria-haspopup="dialog" aria-label=${fill(words.open, { what: label })} @click=${open}>
    ${address && !broken.has(address)
      ? html`<img
          src=${address}
          alt=""
          width=${SIDE}
          height=${SIDE}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          @error=${() => actions.broke(address)}
        >`
      : nothing}${kind === 'video' ? html`<span class="play">${icon('play')}</span>` : nothing}
  </button>`;
};

/** Thumbnails in boxes of a fixed size; what cannot be shown is said to be there. */
export const mediaTemplate = (media: readonly Medium[], broken: ReadonlySet<string>, { t }: PanelLocale, actions: MediaActions) =>
  media.length
    ? html`<ul class="media" part="media" role="list">${media.map((_, at) => html`<li>${thumbnail(media, at, broken, t.review, actions)}</li>`)}</ul>`
    : nothing;
