import { defaultRangeExtractor, measureElement, VirtualizerController, type Range } from '@tanstack/lit-virtual';
import type { ReactiveControllerHost } from 'lit';

/** Height of a review before it is measured, in pixels. */
const ESTIMATE = 168;

/** Reviews rendered beyond each edge of what is seen. */
const OVERSCAN = 4;

/** The most that are ever rendered, also where a page gives the box no end. */
const MOST = 50;

/** The nodes a range works with, looked up anew each time. */
export interface Nodes {
  /** What scrolls. */
  panel: HTMLElement | null;
  /** What holds the reviews. */
  feed: HTMLElement | null;
}

/** One review to render: which one, and how far below the top of the feed. */
export interface Place {
  readonly index: number;
  readonly start: number;
}

/** Which reviews of a long list are rendered and where: those in view, some around, and the one the focus is in. */
export class VirtualRange {
  readonly #host: ReactiveControllerHost;
  readonly #nodes: () => Nodes;
  readonly #controller: VirtualizerController<HTMLElement, HTMLElement>;
  // in the next frame, for what changes sizes while sizes are being told is an error on the page
  readonly #above = typeof ResizeObserver === 'function' ? new ResizeObserver(() => requestAnimationFrame(() => this.#place())) : undefined;
  /** How far below the top of the panel the feed begins. */
  #margin = 0;
  #keys: readonly string[] = [];
  #kept = -1;

  constructor(host: ReactiveControllerHost, nodes: () => Nodes) {
    const { panel, feed } = nodes();
    this.#host = host;
    this.#nodes = nodes;
    this.#margin = feed?.offsetTop ?? 0;
    this.#controller = new VirtualizerController<HTMLElement, HTMLElement>(host, {
      count: 0,
      getScrollElement: () => nodes().panel,
      estimateSize: () => ESTIMATE,
      overscan: OVERSCAN,
      initialOffset: () => nodes().panel?.scrollTop ?? 0,
      // whatever comes or goes above, what is read stays where it is; never glued to the end
      anchorTo: 'end',
      scrollEndThreshold: -1,
      useAnimationFrameWithResizeObserver: true,
      // what a page hides has no height, and keeps the one it had
      measureElement: (node, ...rest) => measureElement(node, ...rest) || this.#heightOf(Number(node.dataset['index'])),
    });
    // known before the first rendering, which would else show nothing
    this.#virtualizer._willUpdate();
    for (const above of panel?.querySelectorAll('[data-above]') ?? []) this.#above?.observe(above, { box: 'border-box' });
  }

  get #virtualizer() {
    return this.#controller.getVirtualizer();
  }

  /** Takes over which reviews there are, by their ids, and which is kept although it may be out of view. */
  set(keys: readonly string[], kept: number): void {
    const { options } = this.#virtualizer;
    const same = keys === this.#keys;
    this.#keys = keys;
    const rangeExtractor = same && kept === this.#kept ? options.rangeExtractor : (range: Range) => extract(range, kept);
    this.#kept = kept;
    this.#virtualizer.setOptions({
      ...options,
      count: keys.length,
      getItemKey: same ? options.getItemKey : (index) => keys[index],
      rangeExtractor,
      scrollMargin: this.#margin,
      scrollPaddingStart: this.#covered,
    });
  }

  get places(): Place[] {
    return this.#virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start: start - this.#margin }));
  }

  /** Height of the whole list. */
  get size(): number {
    return this.#virtualizer.getTotalSize();
  }

  /** Pixels of the list below what is seen; none where nothing is seen at all. */
  get ahead(): number {
    const height = this.#virtualizer.scrollRect?.height;
    return height ? this.#margin + this.size - (this.#virtualizer.scrollOffset ?? 0) - height : Infinity;
  }

  /** Measures what was rendered for the first time at once, so that it is in its place when it is painted; what changes later, then. */
  measure(): void {
    const { feed } = this.#nodes();
    const nodes = [...(feed?.children ?? [])] as HTMLElement[];
    const fresh = nodes.filter(({ dataset }) => !this.#virtualizer.itemSizeCache.has(dataset['id']!));
    // all are read before any changes where the others are
    const heights = fresh.map((node) => [Number(node.dataset['index']), node.offsetHeight] as const);
    for (const [index, height] of heights) if (height) this.#virtualizer.resizeItem(index, height);
    for (const node of nodes) this.#virtualizer.measureElement(node);
    this.#virtualizer.measureElement(null);
  }

  /** Scrolls so that a review begins below what covers the top. */
  show(index: number): void {
    this.#virtualizer.scrollToIndex(index, { align: 'start' });
    this.heed();
  }

  /** Takes note of where the panel was scrolled to by code, before the browser tells of it. */
  heed(): void {
    this.#virtualizer.scrollOffset = this.#nodes().panel?.scrollTop ?? 0;
  }

  #heightOf(index: number): number {
    return this.#virtualizer.itemSizeCache.get(this.#keys[index]) ?? ESTIMATE;
  }

  /** What stands above the list grew or shrank: what is read stays where it is. */
  #place(): void {
    const { panel, feed } = this.#nodes();
    // hidden, nothing has a place
    if (!feed || !panel?.clientHeight) return;
    const moved = feed.offsetTop - this.#margin;
    if (!moved) return;
    if (panel.scrollTop > this.#margin) panel.scrollTop += moved;
    this.heed();
    this.#margin += moved;
    this.#host.requestUpdate();
  }

  /** Height of what stays at the top while the list scrolls. */
  get #covered(): number {
    return this.#nodes().panel?.querySelector<HTMLElement>('.bar')?.offsetHeight ?? 0;
  }
}

const extract = (range: Range, kept: number): number[] => {
  const indexes = defaultRangeExtractor(range).slice(0, MOST);
  return kept < 0 || kept >= range.count || indexes.includes(kept) ? indexes : [...indexes, kept].sort((a, b) => a - b);
};
