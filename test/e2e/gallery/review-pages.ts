import type { Review } from '../../../src/domain/review.js';
import type { ReviewPage } from '../../../src/domain/review-page.js';
import { page, review, reviews } from '../../support/reviews.js';
import { answerOf } from './subjects.js';

/** One review of each kind. */
const ALL: Review[] = [
  review({ id: 'rv-plain', product: { id: 'p-5', name: '手冲咖啡壶', spec: '600ml' }, helpful: 14 }),
  review({
    id: 'rv-later',
    rating: 4,
    author: '王**',
    text: '保温不错，盖子有点紧。',
    followUps: [{ text: '用了一周依旧满意。', postedAt: '2026-11-19T09:00:00+08:00' }],
    reply: { text: '感谢支持，盖子用几天会松一些。', postedAt: '2026-11-13T10:00:00+08:00' },
  }),
  review({
    id: 'rv-media',
    origin: 'in_room',
    text: '实物和直播间一样。',
    media: [20, 140, 260].map((hue) => ({ kind: 'image' as const, url: `https://img.example.com/${hue}.svg`, alt: '咖啡壶' })),
  }),
  review({ id: 'rv-incentivised', origin: 'invited', incentivised: true, text: '收到了优惠券，壶也好用。' }),
  review({ id: 'rv-default', isDefault: true, author: undefined, text: '' }),
  review({ id: 'rv-imported', origin: 'imported', verifiedPurchase: false, rating: 1, text: '漏水，联系客服后退了。' }),
  review({ id: 'rv-disputed', rating: 2, text: '颜色与介绍不符。' }),
  review({ id: 'rv-long', text: '壶嘴出水很稳，注水的时候几乎不用控制手腕，刻度也清楚。'.repeat(12) }),
];

const HOSTILE = [
  '<img src=x onerror=alert(1)></p></section>',
  'هذا المنتج رائع جدا 很好 !',
  'aא'.repeat(300),
  'x'.repeat(10_000),
  '好评\u202e\u202e差评\u2067\u200b',
  'Z' + '\u0300\u0301\u0302\u0303'.repeat(50),
].map((text, i) => review({ id: `rv-hostile-${i}`, author: text, text, product: { id: 'p', name: text, spec: text } }));

const ITEMS: Record<string, Review[]> = { 'reviews-all': ALL, 'reviews-hostile': HOSTILE, 'reviews-none': [] };

/** What the backend answers about somebody's reviews: a page, a status, or undefined where it never answers. */
export const reviewsOf = (id: string): ReviewPage | number | undefined => {
  if (id === 'reviews-late') return undefined;
  const answer = answerOf(id);
  return id === 'reviews-failed' || typeof answer === 'number' ? 500 : page(ITEMS[id] ?? reviews(1, 3), undefined, answer.reviews);
};

/** The picture at a review's address: one colour, which its name gives. */
export const pictureAt = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="96" height="96" fill="hsl(${/\d+/.exec(path)![0]} 40% 55%)"/></svg>`;
