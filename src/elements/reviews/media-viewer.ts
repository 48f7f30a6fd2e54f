import { html, nothing } from 'lit';
import { fill, type PanelLocale } from '../../i18n/locale.js';
import { addStyles } from '../shared/add-styles.js';
import type { Medium } from './media.template.js';
import { mediaViewerStyles } from './media-viewer.styles.js';

/** How far a finger moves sideways to turn, in pixels. */
const SWIPE = 40;

// its own, for what it had in common with the list would have to be loaded before both
const SIGNS = {
  close: 'm4 4 8 8m0-8-8 8',
  previous: 'm10 3.5-4.5 4.5 4.5 4.5',
  next: 'm6 3.5 4.5 4.5-4.5 4.5',
  broken: 'M2.5 3.5h11v9h-11ZM2.5 10.5l3-3 2 2m1.5 0 1.5-1.5 3 3M3 2.5l10 11',
};

const icon = (name: keyof typeof SIGNS) => html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${SIGNS[name]}></path></svg>`;

const styled = new WeakSet<ShadowRoot>();

export interface MediaViewerOptions {
  root: ShadowRoot;
  media: readonly Medium[];
  at: number;
  /** Asks for a rendering. */
  changed: () => void;
  /** It was closed, by whatever means. */
  closed: () => void;
}

/**
 * A review's pictures and videos, one at a time, over the whole page: a native dialog, in the top layer; where the browser has none,
 * a box over everything that keeps the focus.
 */
export class MediaViewer {
  readonly #options: MediaViewerOptions;
  #at: number;
  #broken = false;
  #over = false;
  #from: number | undefined;

  constructor(options: MediaViewerOptions) {
    this.#options = options;
    this.#at = options.at;
    if (styled.has(options.root)) return;
    styled.add(options.root);
    addStyles(options.root, mediaViewerStyles);
  }

  render(locale: PanelLocale): unknown {
    const { media } = this.#options;
    const r = locale.t.review;
    const { label } = media[this.#at];
    const turn = (part: string, name: string, by: number, sign: 'previous' | 'next') =>
      media.length > 1
        ? html`<button part=${part} class=${name} type="button" aria-label=${r[sign]} ?disabled=${!media[this.#at + by]} @click=${() => this.#turn(by)}>${icon(sign)}</button>`
        : nothing;
    // in another place than the one before, so that no picture is seen above another's words
    const medium = this.#medium(r.unavailable);
    return html`<dialog
      part="viewer"
      class="viewer"
      role="dialog"
      aria-modal="true"
      aria-label=${r.viewer}
      @close=${this.#closed}
      @keydown=${this.#pressed}
      @pointerdown=${this.#down}
      @pointerup=${this.#up}
      @click=${this.#clicked}
    >
      <div class="viewer-top">
        <span aria-live="polite">${media.length > 1 ? fill(r.position, { n: locale.count(this.#at + 1), all: locale.count(media.length) }) : nothing}</span>
        <button part="close" type="button" aria-label=${r.close} @click=${() => this.close()}>${icon('close')}</button>
      </div>
      <div class="stage">
        ${this.#at % 2 ? nothing : medium}${this.#at % 2 ? medium : nothing}${turn('previous', 'back', -1, 'previous')}${turn('next', 'forth', 1, 'next')}
      </div>
      <p class="caption" part="caption" dir="auto">${label}</p>
    </dialog>`;
  }

  /** After each rendering: opens once it is there, and keeps the focus when the button under it goes. */
  updated(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    if (!dialog.hasAttribute('open')) this.#open(dialog);
    const active = this.#options.root.activeElement;
    if (!dialog.contains(active) || (active as HTMLButtonElement).disabled) this.#buttons[0]?.focus();
  }

  #open(dialog: HTMLDialogElement): void {
    if (typeof dialog.showModal === 'function') return dialog.showModal();
    dialog.classList.add('plain');
    dialog.setAttribute('open', '');
  }

  close(): void {
    const dialog = this.#dialog;
    if (typeof dialog?.close === 'function') dialog.close();
    this.#closed();
  }

  /** Told once, although a dialog tells again later. */
  readonly #closed = (): void => {
    if (!this.#over) this.#options.closed();
    this.#over = true;
  };

  #medium(unavailable: string): unknown {
    const { kind, url, thumbnail, label } = this.#options.media[this.#at];
    if (!url || this.#broken) return html`<p class="gone">${icon('broken')}${unavailable}</p>`;
    return kind === 'video'
      ? html`<video
          src=${url}
          poster=${thumbnail ?? nothing}
          controls
          playsinline
          preload="metadata"
          aria-label=${label}
          @error=${this.#failed}
        ></video>`
      : html`<img src=${url} alt=${label} referrerpolicy="no-referrer" @error=${this.#failed}>`;
  }

  readonly #failed = (): void => {
    this.#broken = true;
    this.#options.changed();
  };

  #turn(by: number): void {
    if (!this.#options.media[this.#at + by]) return;
    this.#at += by;
    this.#broken = false;
    this.#options.changed();
  }

  /** The page around has keys of its own, which are not meant here. */
  readonly #pressed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const dialog = this.#dialog!;
    const forth = getComputedStyle(dialog).direction === 'rtl' ? -1 : 1;
    // a video's own keys
    if (event.target instanceof HTMLVideoElement) return;
    if (event.key === 'ArrowRight') this.#turn(forth);
    else if (event.key === 'ArrowLeft') this.#turn(-forth);
    else if (typeof dialog.showModal !== 'function') this.#keepFocus(event);
  };

  /** What a native dialog does by itself. */
  #keepFocus(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    if (event.key !== 'Tab') return;
    const buttons = this.#buttons;
    const i = buttons.indexOf(this.#options.root.activeElement as HTMLButtonElement);
    const next = i + (event.shiftKey ? -1 : 1);
    event.preventDefault();
    buttons[(next + buttons.length) % buttons.length]?.focus();
  }

  readonly #down = ({ clientX, isPrimary, target }: PointerEvent): void => {
    this.#from = isPrimary && !(target instanceof HTMLVideoElement) ? clientX : undefined;
  };

  readonly #up = ({ clientX }: PointerEvent): void => {
    const moved = this.#from === undefined ? 0 : clientX - this.#from;
    this.#from = undefined;
    if (Math.abs(moved) < SWIPE) return;
    const forth = getComputedStyle(this.#dialog!).direction === 'rtl' ? 1 : -1;
    this.#turn(Math.sign(moved) * forth);
  };

  /** A press beside the picture closes, as viewers expect. */
  readonly #clicked = ({ target }: Event): void => {
    if ((target as Element).classList.contains('stage')) this.close();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#options.root.querySelector<HTMLDialogElement>('.viewer');
  }

  get #buttons(): HTMLButtonElement[] {
    return [...(this.#dialog?.querySelectorAll<HTMLButtonElement>('button:not([disabled])') ?? [])];
  }
}
