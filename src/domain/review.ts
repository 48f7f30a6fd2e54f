import * as v from 'valibot';
import { ReviewDimensions } from './review-summary.js';
import { Count, Flag, Instant, opt, type Present, Text, Url } from './schema.js';

const Comment = v.object({ text: Text, postedAt: Instant });

/** 评价 of a buyer; `followUps` 追评, `reply` 商家回复, `isDefault` 默认好评. */
export const Review = v.object({
  id: Text,
  rating: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  postedAt: Instant,
  author: opt(Text),
  text: opt(Text),
  dimensions: opt(ReviewDimensions),
  media: opt(
    v.array(
      v.object({ kind: v.picklist(['image', 'video']), url: Url, thumbnailUrl: opt(Url), alt: opt(Text) }),
    ),
  ),
  product: opt(v.object({ id: Text, name: Text, spec: opt(Text) })),
  verifiedPurchase: opt(Flag),
  isDefault: opt(Flag),
  incentivised: opt(Flag),
  origin: opt(v.picklist(['in_room', 'order', 'invited', 'imported'])),
  followUps: opt(v.array(Comment)),
  reply: opt(Comment),
  helpful: opt(Count),
  status: opt(v.picklist(['published', 'hidden', 'unknown'])),
});
export type Review = Present<v.InferOutput<typeof Review>>;
