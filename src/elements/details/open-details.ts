import type { ReactiveController } from 'lit';
import type { RoomScope } from '../../controllers/room-scope.js';
import type { SubjectRef } from '../../domain/subject.js';
import type { CreditElement } from '../shared/credit-element.js';
import { FULL_SCREEN, fullScreenElement, hasTopLayer, isInside } from './container.js';
import './define.js';
// comes along, or it would be asked for only once the element is on the page
import './details-content.js';

/** What a page may style of details in another element's shadow root: `live-credit-badge::part(details-panel)`. */
const PARTS = ['panel', 'header', 'close', 'body', 'section'].map((name) => `${name}:details-${name}`).join();

/** A room's gifts once more, for what is outside of it. */
const giveAgain = (room: HTMLElement, { room: id, endpoint, lang, theme, live, issuers }: RoomScope): void =>
  void Object.assign(room, { room: id, endpoint, theme, live, issuers, lang: lang ?? '' });

/** Details that a press opened, as long as they are open. */
class OpenedDetails implements ReactiveController {
  readonly #details = document.createElement('live-credit-details');
  readonly #opener: CreditElement;
  /** Where there is no top layer, the opener's box would clip and hold them: a room of their own at the end of the page. */
  readonly #outside: HTMLElement | undefined;

  constructor(opener: CreditElement, subject: SubjectRef, anchor: HTMLElement) {
    const details = this.#details;
    this.#opener = opener;
    details.setAttribute('exportparts', PARTS);
    Object.assign(details, { subject, anchor, open: true });
    details.addController({
      // after the focus went back
      hostUpdated: () => queueMicrotask(() => details.open || this.#end()),
      hostDisconnected: () => queueMicrotask(() => details.isConnected || this.#end()),
    });
    if (!hasTopLayer()) this.#outside = document.createElement(opener.scope ? 'live-credit-room' : 'div');
    this.#outside?.append(details);
    opener.addController(this);
    if (this.#outside) for (const type of FULL_SCREEN) document.addEventListener(type, this.#move);
    else opener.shadowRoot!.append(details);
    this.#move();
  }

  isOf(opener: CreditElement, subject: SubjectRef, anchor: HTMLElement): boolean {
    const details = this.#details;
    return details.open && opener === this.#opener && details.subject === subject && details.anchor === anchor;
  }

  close(): void {
    this.#details.open = false;
  }

  /** Hands on what the page changes about the opener; what was pressed may have been rendered anew. */
  hostUpdated(): void {
    const details = this.#details;
    const { endpoint, theme, report, lang, scope, languages, shadowRoot } = this.#opener;
    Object.assign(details, { endpoint, theme, report });
    // outside there is another language around
    const spoken = this.#outside ? (languages.find(Boolean) ?? '') : lang;
    if (details.lang !== spoken) details.lang = spoken;
    if (this.#outside && scope) giveAgain(this.#outside, scope);
    if (!details.anchor?.isConnected) {
      const part = details.anchor?.getAttribute('part') ?? '';
      details.anchor = shadowRoot?.querySelector<HTMLElement>(`button[part='${part}']`) ?? details.anchor;
    }
  }

  hostDisconnected(): void {
    // an opener that is only being moved is back by then
    queueMicrotask(() => this.#opener.isConnected || this.close());
  }

  readonly #move = (): void => {
    this.hostUpdated();
    const outside = this.#outside;
    const full = fullScreenElement();
    const place = full && isInside(this.#opener, full) ? full : document.body;
    if (outside && outside.parentNode !== place) {
      outside.dir = getComputedStyle(this.#opener).direction;
      place.append(outside);
    }
  };

  #end(): void {
    this.close();
    this.#opener.removeController(this);
    for (const type of FULL_SCREEN) document.removeEventListener(type, this.#move);
    (this.#outside ?? this.#details).remove();
    if (shown === this) shown = undefined;
  }
}

let shown: OpenedDetails | undefined;

/** Shows a subject's details beside what was pressed; a second press of the same closes them, one elsewhere replaces them. */
export const openDetails = (opener: CreditElement, subject: SubjectRef, anchor: HTMLElement): void => {
  // their code may have come when it is too late
  if (!opener.isConnected) return;
  const last = shown;
  const again = last?.isOf(opener, subject, anchor);
  last?.close();
  if (!again) shown = new OpenedDetails(opener, subject, anchor);
};
