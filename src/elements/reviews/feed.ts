import type { ReactiveControllerHost } from 'lit';
import type { Review } from '../../domain/review.js';
import { targetOf } from './feed-keys.js';
import type { Nodes, VirtualRange } from './virtual-range.js';

/** So many reviews are rendered as they are; for more, only those in view. */
const FEW = 30;

/** A page is asked for when less than this lies ahead, in pixels. */
const AHEAD = 900;

/** One review to render; `start` is how far below the top of the feed, where not all are rendered. */
export interface Row {
  readonly review: Review;
  readonly index: number;
  readonly start?: number | undefined;
}

type Host = ReactiveControllerHost & HTMLElement;

/** The list as it is scrolled and walked through: which reviews are rendered, where the focus is, whether more are wanted. */
export class Feed {
  readonly #host: Host;
  readonly #outside: (where: 'before' | 'after') => void;
  #items: readonly Review[] = [];
  #keys: readonly string[] = [];
  #range: VirtualRange | undefined;
  /** The code for long lists: not asked for, on its way, there or lost. */
  #code: 'none' | 'coming' | 'settled' = 'none';
  /** Id of the review the focus is in: rendered wherever one scrolls. */
  #held: string | undefined;
  /** Id of the review the focus is to go to once it is rendered. */
  #goal: string | undefined;

  /** @param outside Moves the focus to what is before or after the list. */
  constructor(host: Host, outside: (where: 'before' | 'after') => void) {
    this.#host = host;
    this.#outside = outside;
  }

  /** Takes over which reviews there are. */
  set(items: readonly Review[]): void {
    if (items !== this.#items) {
      this.#items = items;
      this.#keys = items.map(({ id }) => id);
    }
    if (items.length > FEW) this.#virtualize();
    this.#range?.set(this.#keys, this.#held === undefined ? -1 : this.#keys.indexOf(this.#held));
  }

  get rows(): Row[] {
    if (!this.#range) return this.#items.map((review, index) => ({ review, index }));
    return this.#range.places.map((place) => ({ ...place, review: this.#items[place.index] }));
  }

  /** Height of the list where only a part is rendered. */
  get size(): number | undefined {
    return this.#range?.size;
  }

  /** Whether whoever reads will soon be at the end of what there is. */
  get hungry(): boolean {
    // without the code for long lists, all that comes would be rendered
    return this.#code !== 'coming' && this.#ahead < AHEAD;
  }

  /** After each rendering. */
  updated(): void {
    this.#range?.measure();
    const goal = this.#goal;
    this.#goal = undefined;
    if (goal !== undefined) this.#article(goal)?.focus({ preventScroll: !!this.#range });
  }

  /** Scrolls to a review that is out of view at the top, as after a long one was folded. */
  reveal(id: string): void {
    const { panel } = this.nodes;
    const article = this.#article(id);
    if (!panel || !article || article.getBoundingClientRect().top >= panel.getBoundingClientRect().top) return;
    if (this.#range) this.#range.show(this.#keys.indexOf(id));
    else article.scrollIntoView({ block: 'start' });
  }

  /** Back to where the list begins, unless one is above it. */
  rewind(): void {
    const { panel, feed } = this.nodes;
    const bar = panel?.querySelector<HTMLElement>('.bar');
    if (panel && feed) panel.scrollTop = Math.min(panel.scrollTop, feed.offsetTop - (bar?.offsetHeight ?? 0));
    this.#range?.heed();
  }

  /** Moves the focus to a review, wherever it is. */
  enter(index: number): void {
    this.#held = this.#goal = this.#keys[index];
    this.#range?.show(index);
    this.#host.requestUpdate();
  }

  /** Looks its nodes up anew, for what shows nothing has none. */
  get nodes(): Nodes {
    const root = this.#host.shadowRoot;
    return { panel: root?.querySelector<HTMLElement>('.panel') ?? null, feed: root?.querySelector<HTMLElement>('.feed') ?? null };
  }

  readonly focused = (event: FocusEvent): void => {
    const id = (event.target as Element).closest<HTMLElement>('.review')?.dataset['id'];
    if (id === this.#held) return;
    this.#held = id;
    this.#host.requestUpdate();
  };

  readonly blurred = (event: FocusEvent): void => {
    const next = event.relatedTarget as Node | null;
    // a window that is left gives the focus back
    if (next && !(event.currentTarget as Node).contains(next)) this.#held = undefined;
  };

  readonly pressed = (event: KeyboardEvent): void => {
    const id = (event.target as Element).closest<HTMLElement>('.review')?.dataset['id'];
    const target = targetOf(event, id === undefined ? -1 : this.#keys.indexOf(id), this.#keys.length);
    if (target === undefined) return;
    event.preventDefault();
    if (typeof target === 'string') return this.#outside(target);
    this.enter(target);
  };

  readonly scrolled = (): void => {
    if (!this.#range && this.hungry) this.#host.requestUpdate();
  };

  get #ahead(): number {
    if (this.#range) return this.#range.ahead;
    const { panel } = this.nodes;
    return panel?.clientHeight ? panel.scrollHeight - panel.scrollTop - panel.clientHeight : Infinity;
  }

  #article(id: string): HTMLElement | undefined {
    return [...(this.nodes.feed?.querySelectorAll<HTMLElement>('.review') ?? [])].find(({ dataset }) => dataset['id'] === id);
  }

  /** The code for long lists comes only to those who read that far; without it, all are rendered. */
  #virtualize(): void {
    if (this.#code !== 'none') return;
    this.#code = 'coming';
    void import('./virtual-range.js')
      .then(({ VirtualRange }) => (this.#range = new VirtualRange(this.#host, () => this.nodes)))
      .catch(() => undefined)
      .then(() => {
        this.#code = 'settled';
        this.#host.requestUpdate();
      });
  }
}
