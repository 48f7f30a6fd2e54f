import '../../src/elements/reviews/media-viewer.js';
import '../../src/elements/reviews/virtual-range.js';
import { fixture, html, waitUntil } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import type { CreditReport } from '../../src/domain/report.js';
import type { ReviewPage } from '../../src/domain/review-page.js';
import type { Review } from '../../src/domain/review.js';
import type { LiveCreditReviews } from '../../src/elements/reviews/reviews.js';
import { part } from './elements.js';
import { installSource, type FakeSource, type ReviewsAsked } from './fake-source.js';
import { settled } from './fake-time.js';
import { replace } from './page.js';
import { report, reviewSummary } from './reports.js';
import { page } from './reviews.js';

/** In place of `IntersectionObserver`: everything is near at once, also in a tab that is not painted. */
class NearAtOnce {
  constructor(readonly tell: (entries: { isIntersecting: boolean; target: Element }[]) => void) {}

  observe(target: Element): void {
    queueMicrotask(() => this.tell([{ isIntersecting: true, target }]));
  }

  unobserve(): void {}
}
replace(window, 'IntersectionObserver', NearAtOnce);

/** What a test says of an element; the rest is as most pages have it. */
export interface ReviewsSetting {
  /** What the backend answers about the subject: by default a report with a summary; null is nothing yet. */
  answer?: CreditReport | Error | null;
  /** What it answers for the first page; nothing where it is missing. */
  first?: ReviewPage | Review[] | Error;
  lang?: 'zh-CN' | 'en';
  theme?: 'light' | 'dark';
  attributes?: Record<string, string>;
  before?: (element: LiveCreditReviews) => void;
}

export interface MountedReviews {
  element: LiveCreditReviews;
  source: FakeSource;
  /** The latest question for reviews; waits until one goes out beyond those before. */
  question: () => Promise<ReviewsAsked>;
  /** Lets the backend answer the next question for reviews, and waits until that is shown. */
  answer: (answer: ReviewPage | Review[] | Error) => Promise<ReviewsAsked>;
  /** Asks about the subject again and answers. */
  change: (answer: CreditReport | Error) => Promise<void>;
  panel: () => HTMLElement;
  rendered: () => HTMLElement[];
  /** Scrolls the panel, and waits until that is shown. */
  scrollTo: (top: number) => Promise<void>;
}

/** Longer than the list takes one scroll event to be the last. */
const REST = 200;

const merchant = { kind: 'merchant', id: 'm-1', displayName: '山野器物店' } as const;

/** A report of `merchant:m-1` with a summary of its reviews. */
export const merchantReport = (overrides: Parameters<typeof report>[0] = {}): CreditReport =>
  report({ reviews: reviewSummary(), ...overrides, subject: { ...merchant, ...overrides?.subject } });

export const mountReviews = async (setting: ReviewsSetting = {}): Promise<MountedReviews> => {
  const source = installSource();
  configure({ endpoint: 'https://credit.example.com', lang: setting.lang ?? 'zh-CN', theme: setting.theme ?? 'light' });
  const element = document.createElement('live-credit-reviews');
  for (const [name, value] of Object.entries({ subject: 'merchant:m-1', ...setting.attributes })) element.setAttribute(name, value);
  setting.before?.(element);
  await fixture(html`${element}`);
  await settled();
  let answered = 0;
  const { reviewsAsked } = source;
  const open = () => reviewsAsked.slice(answered).filter((one) => !one.signal.aborted);
  const question = async () => {
    await waitUntil(() => open().length > 0, 'no question for reviews went out', { timeout: 8_000 });
    return reviewsAsked[reviewsAsked.length - 1];
  };
  const mounted: MountedReviews = {
    element,
    source,
    question,
    answer: async (answer) => {
      const asked = await question();
      answered = reviewsAsked.length;
      if (answer instanceof Error) asked.fail(answer);
      else asked.answer(Array.isArray(answer) ? page(answer) : answer);
      await settled();
      return asked;
    },
    change: async (answer) => {
      void element.refresh();
      if (answer instanceof Error) source.last.fail(answer);
      else source.last.answer(answer);
      await settled();
    },
    panel: () => part(element, 'panel')!,
    rendered: () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=review]')],
    scrollTo: async (top) => {
      const panel = mounted.panel();
      panel.scrollTop = top;
      // a tab that is not painted has no such events of its own
      panel.dispatchEvent(new Event('scroll'));
      await new Promise((go) => setTimeout(go, REST));
      await settled();
    },
  };
  const { answer = merchantReport(), first } = setting;
  if (answer instanceof Error) source.last.fail(answer);
  else if (answer) source.last.answer(answer);
  await settled();
  if (first) await mounted.answer(first);
  return mounted;
};
