import { html, nothing, type PropertyValues } from 'lit';
import type { ReviewList } from '../../client/review-list.js';
import type { Snapshot } from '../../client/snapshot.js';
import { nearViewport } from '../../controllers/near-viewport.js';
import { ReviewsController } from '../../controllers/reviews-controller.js';
import { shanghaiDay } from '../../domain/calendar.js';
import type { CreditReport } from '../../domain/report.js';
import type { ReviewSummary } from '../../domain/review-summary.js';
import type { Review } from '../../domain/review.js';
import { refOf } from '../../domain/subject.js';
import type { CreditError } from '../../errors/credit-error.js';
import { fill, type PanelLocale } from '../../i18n/locale.js';
import { nameText } from '../../i18n/name-text.js';
import { LiveCreditErrorEvent } from '../shared/events.js';
import type { Content } from '../shared/lazy-element.js';
import { counted } from './counted.js';
import { Feed } from './feed.js';
import { pageSizeOf, ratingOf, selects, sortOf, type Filters } from './filters.js';
import { filtersTemplate, foundTemplate } from './filters.template.js';
import { failedTemplate, listTemplate, newsTemplate, newsWords, skeleton, type ListActions } from './list.template.js';
import type { MediaViewer } from './media-viewer.js';
import type { Medium } from './media.template.js';
import type { ReviewsHost } from './reviews-host.js';
import { summaryTemplate } from './summary.template.js';

export { reviewsStyles as styles } from './reviews.styles.js';

/** The report that reviews may rely on: one that could not be checked is for the details only. */
const reliedOn = ({ last, trust }: Snapshot): CreditReport | undefined => (trust === 'unverifiable' ? undefined : last);

/** How many reviews a list has; with a plus while there are more to come. */
const foundWords = ({ items, done }: ReviewList, { t, plural, count }: PanelLocale): string =>
  fill(plural(items.length, t.review.counts), { n: count(items.length) + (done ? '' : '+') });

/** What a reviews element does and shows. */
export class ReviewsContent implements Content {
  readonly #host: ReviewsHost;
  readonly #reviews: ReviewsController;
  readonly #feed: Feed;
  #filters: Filters = { sort: 'newest', rating: undefined, verified: false, media: false };
  #begun = false;
  #near = false;
  #leave: (() => void) | undefined;
  /** The newest summary there is: the report's, or that of a page that came later. */
  #summary: ReviewSummary | undefined;
  #ofReport = '';
  #ofPage: ReviewSummary | undefined;
  /** The list that was last rendered. */
  #shown: ReviewList | undefined;
  #told: CreditError | undefined;
  readonly #unfolded = new Set<string>();
  readonly #broken = new Set<string>();
  #viewer: MediaViewer | undefined;

  constructor(host: ReviewsHost) {
    this.#host = host;
    this.#feed = new Feed(host, (where) => this.#focusOutside(where));
    this.#reviews = new ReviewsController(host, () => {
      const last = reliedOn(host.snapshot);
      const { report, scope, endpoint, pageSize } = host;
      // whose report is not known is not asked about either: it may be a minor; and a page that supplies one wants no questions
      if (!last || last.subject.isMinor || report || !this.#near) return undefined;
      const { sort, rating, verified, media } = this.#filters;
      const query = { sort, rating, verified, media, limit: pageSizeOf(pageSize) };
      return { report: last, scope, endpoint, query };
    });
  }

  hostConnected(): void {
    this.#leave = nearViewport(this.#host, () => {
      this.#near = true;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#viewer = undefined;
  }

  willUpdate(changed: PropertyValues): void {
    const { sort, rating, verifiedOnly } = this.#host;
    const all = !this.#begun;
    this.#begun = true;
    // what the page says holds until a viewer chooses, and again when it says something else
    if (all || changed.has('sort')) this.#filters = { ...this.#filters, sort: sortOf(sort) };
    if (all || changed.has('rating')) this.#filters = { ...this.#filters, rating: ratingOf(rating) };
    if (all || changed.has('verifiedOnly')) this.#filters = { ...this.#filters, verified: verifiedOnly };
    this.#reviews.sync();
    this.#follow();
  }

  /** Takes over what is new. */
  #follow(): void {
    const last = reliedOn(this.#host.snapshot);
    const { list } = this.#reviews;
    const ofReport = last ? `${refOf(last.subject)} ${last.version}` : '';
    if (ofReport !== this.#ofReport) this.#summary = last?.reviews;
    if (list?.summary && list.summary !== this.#ofPage) this.#summary = list.summary;
    this.#ofReport = ofReport;
    this.#ofPage = list?.summary;
    if (list !== this.#shown) {
      this.#shown = list;
      this.#unfolded.clear();
      this.#feed.rewind();
    }
    this.#feed.set(list?.items ?? []);
  }

  render(locale: PanelLocale): unknown {
    const { status } = this.#host.snapshot;
    const last = reliedOn(this.#host.snapshot);
    if (status === 'idle') return nothing;
    const { list } = this.#reviews;
    const r = locale.t.review;
    const label = last ? fill(r.titleOf, { name: nameText(last.subject.displayName, locale) }) : r.title;
    return html`<section part="panel" class="panel" aria-label=${label} @scroll=${this.#feed.scrolled}>
        ${last ? this.#whole(label, locale) : this.#without(locale)}
      </section>
      <div class="hidden" role="status">${this.#spoken(list, locale)}</div>
      ${this.#viewer?.render(locale) ?? nothing}`;
  }

  updated(): void {
    const { list } = this.#reviews;
    this.#feed.updated();
    this.#viewer?.updated();
    if (list?.error && list.error !== this.#told) this.#host.dispatchEvent(new LiveCreditErrorEvent(list.error));
    this.#told = list?.error;
    // not while the host is still updating
    if (list && this.#wantsMore(list)) queueMicrotask(() => list === this.#reviews.list && this.#host.isConnected && list.more());
  }

  #wantsMore({ items, loading, error, done }: ReviewList): boolean {
    return !loading && !error && !done && (!items.length || this.#feed.hungry);
  }

  /** Before there is a report, or where there is none. */
  #without({ t }: PanelLocale): unknown {
    const { status, slow } = this.#host.snapshot;
    // a report is there where it is stale, but not one to rely on
    if (status === 'failed' || status === 'stale' || slow) return failedTemplate(t.failedLong, t.review.retry, () => void this.#host.refresh());
    if (status === 'empty') return html`<p part="empty" class="note">${t.review.none}</p>`;
    return html`<p class="hidden">${t.review.loading}</p>
      ${status === 'loading' ? skeleton(4) : nothing}`;
  }

  #whole(label: string, locale: PanelLocale): unknown {
    const { report, snapshot } = this.#host;
    const { t } = locale;
    const last = snapshot.last!;
    const summary = this.#summary;
    const stale = snapshot.status === 'stale' && fill(t.staleLong, { asOf: locale.day(shanghaiDay(Date.parse(last.asOf))) });
    const pick = report ? undefined : (rating: number) => this.#choose({ rating: this.#filters.rating === rating ? undefined : rating });
    return html`<div class="head" part="summary" data-above>
        <h2 part="title">${t.review.title}${summary ? html` <span part="count">${counted(summary.count, t.review.counts, locale)}</span>` : nothing}</h2>
        ${stale ? html`<p part="note" class="note" data-tone="unknown">${stale}</p>` : nothing}
        ${summary ? summaryTemplate(summary, this.#filters, pick, locale) : nothing}
      </div>
      ${report ? nothing : this.#list(label, locale)}`;
  }

  #list(label: string, locale: PanelLocale): unknown {
    const { snapshot } = this.#host;
    const { list } = this.#reviews;
    const filled = !!list?.items.length;
    const total = list?.done ? list.items.length : -1;
    const view = { filled, loading: !!list?.loading, failed: !!list?.error, done: !!list?.done, selects: selects(this.#filters), label };
    const setting = { total, unfolded: this.#unfolded, broken: this.#broken, objections: snapshot.last!.objections };
    return html`<div class="bar" part="filters" data-above>${filtersTemplate(this.#filters, this.#choose, locale)}</div>
      ${list && filled && selects(this.#filters) ? foundTemplate(foundWords(list, locale), this.#actions.clear, locale) : nothing}
      ${newsTemplate(list?.news, this.#showNews, locale)}${listTemplate(view, this.#feed, setting, locale, this.#actions)}`;
  }

  /** What a screen reader is told without being asked. */
  #spoken(list: ReviewList | undefined, locale: PanelLocale): string {
    const r = locale.t.review;
    if (list?.error) return r.failed;
    if (list?.news) return newsWords(list.news, locale);
    if (!list?.done || !selects(this.#filters)) return '';
    return list.items.length ? foundWords(list, locale) : r.noneSelected;
  }

  readonly #choose = (change: Partial<Filters>): void => {
    this.#filters = { ...this.#filters, ...change };
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#revealChips());
  };

  /** Scrolls the chips, and nothing else, to the first one pressed. */
  #revealChips(): void {
    const chips = this.#host.shadowRoot!.querySelector<HTMLElement>('.chips');
    const chip = chips?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (!chips || !chip) return;
    const [around, own] = [chips.getBoundingClientRect(), chip.getBoundingClientRect()];
    if (own.left < around.left + 32) chips.scrollLeft += own.left - around.left - 32;
    else if (own.right > around.right - 32) chips.scrollLeft += own.right - around.right + 32;
  }

  readonly #showNews = (): void => {
    this.#reviews.list?.showNews();
    void this.#host.updateComplete.then(() => this.#feed.enter(0));
  };

  readonly #actions: ListActions = {
    retry: () => this.#reviews.list?.retry(),
    clear: () => this.#choose({ rating: undefined, verified: false, media: false }),
    broke: (address) => {
      this.#broken.add(address);
      this.#host.requestUpdate();
    },
    fold: ({ id }: Review, key) => {
      const open = this.#unfolded.delete(key);
      if (!open) this.#unfolded.add(key);
      this.#host.requestUpdate();
      if (open) void this.#host.updateComplete.then(() => this.#feed.reveal(id));
    },
    open: (media, at, opener) => void this.#open(media, at, opener),
  };

  /** Shows pictures and videos; the code for that comes with the first one opened, and the focus goes back to what opened it. */
  async #open(media: readonly Medium[], at: number, opener: HTMLElement): Promise<void> {
    const root = this.#host.shadowRoot!;
    // some browsers do not focus what is pressed
    opener.focus();
    const loaded = await import('./media-viewer.js').catch(() => undefined);
    if (!loaded || !this.#host.isConnected) return;
    const changed = () => this.#host.requestUpdate();
    const closed = () => {
      this.#viewer = undefined;
      changed();
      void this.#host.updateComplete.then(() => opener.focus());
    };
    this.#viewer = new loaded.MediaViewer({ root, media, at, changed, closed });
    changed();
  }

  #focusOutside(where: 'before' | 'after'): void {
    const root = this.#host.shadowRoot!;
    if (where === 'before') return root.querySelector<HTMLElement>('[part=sort]')?.focus();
    const foot = root.querySelector<HTMLElement>('.foot')!;
    // from what is no stop of its own, the next one would be sought from the beginning
    foot.tabIndex = 0;
    foot.focus();
    foot.addEventListener('blur', () => (foot.tabIndex = -1), { once: true });
  }
}

export const contentOf = (host: ReviewsHost): ReviewsContent => new ReviewsContent(host);
