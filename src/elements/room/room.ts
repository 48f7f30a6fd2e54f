import { ContextProvider } from '@lit/context';
import { css, html } from 'lit';
import { currentOptions, onConfigure, type Live, type Theme } from '../../client/options.js';
import type { RoomSnapshot } from '../../client/snapshot.js';
import { roomContext, type RoomScope } from '../../controllers/room-scope.js';
import { CreditNetworkError } from '../../errors/credit-network-error.js';
import { REFLECTED } from '../shared/credit-element.js';
import { StyledElement } from '../shared/styled-element.js';
import type { RoomContent } from './room-content.js';
import type { RoomMeaning } from './room-host.js';

/** What a room gives before it is known. */
const UNKNOWN: RoomMeaning = { subjects: {}, everybody: [], warnings: [] };

/** After this long without an answer the elements inside say that there is none yet. */
const PATIENCE = 3_000;

/**
 * @summary Shows nothing by itself: gives room, endpoint, language and live mode to everything inside it.
 * @tag live-credit-room
 *
 * @attr {string} room - Id of the room, e.g. `r-8848`.
 * @attr {string} endpoint - Address of the backend for everything inside.
 * @attr {push|poll|off} live - How changes arrive: told by the backend, by asking again (default), or not at all.
 * @attr {string} issuers - URL of the trust list.
 * @attr {string} lang - Language of everything inside that has none of its own.
 * @attr {auto|light|dark} theme - Colours of everything inside.
 * @attr {idle|loading|ready|failed|empty} status - Read-only: where the room's data stands.
 *
 * @event {LiveCreditErrorEvent} live-credit-error - A question about the room failed.
 *
 * @slot - The page's own content, the elements of this package somewhere in it.
 */
export class LiveCreditRoom extends StyledElement {
  static override get styles() {
    return css`:host { display: contents; } :host([hidden]) { display: none; }`;
  }

  static override get properties() {
    return { room: REFLECTED, endpoint: {}, live: {}, issuers: {}, theme: {}, lang: {} };
  }

  /** Id of the room. */
  declare room?: string;

  /** Address of the backend for everything inside. */
  declare endpoint?: string;

  /** How changes arrive. */
  declare live?: Live;

  /** URL of the trust list. */
  declare issuers?: string;

  /** Colours of everything inside. */
  declare theme?: Theme;

  #snapshot: RoomSnapshot = { status: 'idle' };
  #known: RoomMeaning = UNKNOWN;
  readonly #provider = new ContextProvider(this, { context: roomContext, initialValue: this.#scope });
  #content: RoomContent | undefined;
  #coming: Promise<void> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = onConfigure(() => this.requestUpdate());
    // what is inside asks as soon as it connects, before the first rendering
    this.#provide();
    this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    clearTimeout(this.#patience);
  }

  protected override willUpdate(): void {
    this.#begin();
    this.#provide();
  }

  /** What is known now: `status`, `last` (the room) and `error`. */
  get snapshot(): RoomSnapshot {
    return this.#snapshot;
  }

  /** Asks the backend again now. Settles with the answer and never rejects: a failure is in `snapshot.error`. */
  async refresh(): Promise<void> {
    await this.#coming;
    await this.#content?.refresh();
  }

  /** @internal What its content knows of the room. */
  know(snapshot: RoomSnapshot, meaning: RoomMeaning = UNKNOWN): void {
    clearTimeout(this.#patience);
    this.#snapshot = snapshot;
    this.#known = meaning;
    this.setAttribute('status', snapshot.status);
    this.#provide();
  }

  get #scope(): RoomScope {
    const { room, endpoint, lang, theme, live, issuers } = this;
    return { room, endpoint, lang, theme, live, issuers, snapshot: this.#snapshot, ...this.#known };
  }

  #provide(): void {
    this.#provider.setValue(this.#scope);
  }

  /** Has the code for asking come, while the elements inside know that the answer is awaited. */
  #begin(): void {
    if (!this.room || !this.isConnected || currentOptions().enabled === false || this.#coming) return;
    this.know({ status: 'loading' });
    this.#patience = setTimeout(() => this.know({ status: 'loading', slow: true }), PATIENCE);
    this.#coming = import('./room-content.js').then(
      ({ RoomContent }) => {
        this.#content = new RoomContent(this);
        this.requestUpdate();
      },
      () => this.know({ status: 'failed', error: new CreditNetworkError('the code of <live-credit-room>') }),
    );
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-credit-room': LiveCreditRoom;
  }
}
