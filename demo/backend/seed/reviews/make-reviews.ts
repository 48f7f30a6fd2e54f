import type { Day } from '../../../../src/domain/calendar.js';
import { chance, type Chance } from '../random.js';
import type { ReviewSeed, SubjectSeed } from '../subject-seed.js';
import { AUTHORS, DEFAULT_TEXT, FOLLOW_UP, HIDDEN_TEXT, REPLY } from './phrases.js';
import { PRODUCT_FAMILIES } from './product-families.js';
import { moodOf, writeReview, type Mood } from './write-review.js';

/** All reviews of the seed, whoever they are about. */
export const REVIEW_TOTAL = 5_000;

const MINUTE = 60_000;

/** One row of the table `review`. */
export interface ReviewRow {
  id: string;
  subject: string;
  author: string;
  rating: number;
  description: number | null;
  service: number | null;
  logistics: number | null;
  text: string;
  media: { kind: 'image' | 'video'; url: string; thumbnailUrl: string | null; alt: string }[];
  product: { id: string; name: string; spec: string };
  verified_purchase: boolean;
  is_default: boolean;
  incentivised: boolean;
  origin: 'in_room' | 'order' | 'invited' | 'imported';
  posted_at: string;
  follow_ups: { text: string; postedAt: string }[];
  reply: { text: string; postedAt: string } | null;
  helpful: number;
  status: 'published' | 'hidden';
  hidden_reason: keyof typeof HIDDEN_TEXT | null;
}

const instant = (time: number): string => new Date(time + 8 * 60 * MINUTE).toISOString().replace(/\.\d+Z$/, '+08:00');

const near = (random: Chance, rating: number): number => Math.min(5, Math.max(1, rating + random.between(-1, 1)));

const mediaOf = (random: Chance, id: string, alt: string): ReviewRow['media'] =>
  Array.from({ length: random.weighted([80, 10, 6, 4]) }, (_, index) => {
    const isVideo = random.is(0.12);
    const file = `https://img.example.com/${id}-${index + 1}`;
    return {
      kind: isVideo ? 'video' : 'image',
      url: `${file}.${isVideo ? 'mp4' : 'jpg'}`,
      thumbnailUrl: isVideo ? `${file}-s.jpg` : null,
      alt,
    };
  });

/** Something said about the review later, unless that would lie in the future. */
const later = (random: Chance, texts: readonly string[], posted: number, upTo: number, midnight: number) => {
  const time = posted + random.between(60, upTo) * MINUTE;
  return time < midnight ? [{ text: random.pick(texts), postedAt: instant(time) }] : [];
};

const makeReview = (random: Chance, id: string, subject: string, seed: ReviewSeed, midnight: number): ReviewRow => {
  const family = PRODUCT_FAMILIES[seed.products];
  const isDefault = random.is(0.04);
  const hidden =
    !isDefault && random.is(0.015) ? random.pick(Object.keys(HIDDEN_TEXT) as (keyof typeof HIDDEN_TEXT)[]) : null;
  const rating = isDefault ? 5 : random.weighted(seed.stars) + 1;
  const mood: Mood = moodOf(rating);
  const posted = midnight - random.between(1, 360 * 24 * 60) * MINUTE;
  const hasDimensions = !isDefault && random.is(0.7);
  return {
    id,
    subject,
    author: random.pick(AUTHORS),
    rating,
    description: hasDimensions ? near(random, rating) : null,
    service: hasDimensions ? near(random, rating) : null,
    logistics: hasDimensions ? near(random, rating) : null,
    text: isDefault ? DEFAULT_TEXT : hidden ? HIDDEN_TEXT[hidden] : writeReview(random, mood, family),
    media: isDefault || hidden ? [] : mediaOf(random, id, family.name),
    product: { id: family.id, name: family.name, spec: random.pick(family.specs) },
    verified_purchase: !seed.unverified && random.is(0.92),
    is_default: isDefault,
    incentivised: !isDefault && random.is(0.05),
    origin: seed.unverified
      ? 'imported'
      : (['in_room', 'order', 'invited', 'imported'] as const)[random.weighted([45, 35, 15, 5])],
    posted_at: instant(posted),
    follow_ups: !isDefault && random.is(0.12) ? later(random, FOLLOW_UP[mood], posted, 30 * 24 * 60, midnight) : [],
    reply:
      !isDefault && random.is(mood === 'bad' ? 0.5 : 0.15)
        ? (later(random, REPLY[mood], posted, 2 * 24 * 60, midnight)[0] ?? null)
        : null,
    helpful: random.is(0.5) ? random.between(0, 9) : random.weighted([50, 30, 15, 5]) * random.between(1, 40),
    status: hidden ? 'hidden' : 'published',
    hidden_reason: hidden,
  };
};

/**
 * The reviews of all subjects, posted in the 360 days before the given day began in Shanghai. The share of `fillUp`
 * grows so that there are `REVIEW_TOTAL` in all.
 */
export const makeReviews = (subjects: readonly SubjectSeed[], today: Day, fillUp: string): ReviewRow[] => {
  const random = chance(5_000);
  const midnight = Date.parse(`${today}T00:00:00+08:00`);
  const reviewed = subjects.filter((one) => one.reviews);
  const missing = REVIEW_TOTAL - reviewed.reduce((sum, one) => sum + one.reviews!.count, 0);
  let number = 0;
  return reviewed.flatMap(({ subject, reviews }) =>
    Array.from({ length: reviews!.count + (subject === fillUp ? missing : 0) }, () =>
      makeReview(random, `rv-${String((number += 1)).padStart(4, '0')}`, subject, reviews!, midnight),
    ),
  );
};
