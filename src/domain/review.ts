import * as v from 'valibot';
import { ReviewDimensions } from './review-summary.js';
import { Count, Instant, opt, Url, type Present } from './schema.js';

const Comment = v.object({ text: v.string(), postedAt: Instant });

/** 评价 of a buyer; `followUps` 追评, `reply` 商家回复, `isDefault` 默认好评. */
export const Review = v.object({
  id: v.string(),
  rating: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  postedAt: Instant,
  author: opt(v.string()),
  text: opt(v.string()),
  dimensions: opt(ReviewDimensions),
  media: opt(
    v.array(
      v.object({ kind: v.picklist(['image', 'video']), url: Url, thumbnailUrl: opt(Url), alt: opt(v.string()) }),
    ),
  ),
  product: opt(v.object({ id: v.string(), name: v.string(), spec: opt(v.string()) })),
  verifiedPurchase: opt(v.boolean()),
  isDefault: opt(v.boolean()),
  incentivised: opt(v.boolean()),
  origin: opt(v.picklist(['in_room', 'order', 'invited', 'imported'])),
  followUps: opt(v.array(Comment)),
  reply: opt(Comment),
  helpful: opt(Count),
  status: opt(v.picklist(['published', 'hidden'])),
});
export type Review = Present<v.InferOutput<typeof Review>>;
