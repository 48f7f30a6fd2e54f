import type { Day } from '../../../../src/domain/calendar.js';
import { chance, seedOf, type Chance } from '../random.js';
import type { ReviewSeed, SubjectSeed } from '../subject-seed.js';
import { AUTHORS, DEFAULT_TEXT, FOLLOW_UP, HIDDEN_TEXT, REPLY } from './phrases.js';
import { PRODUCT_FAMILIES, type ProductFamily } from './product-families.js';
import { moodOf, writeReview, type Mood } from './write-review.js';

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

/** Where the demo's site has the pictures; answers make whole addresses of it. */
export const PICTURES = '/img/reviews';

const mediaOf = (random: Chance, { pictures, film }: ProductFamily): ReviewRow['media'] =>
  Array.from({ length: random.weighted([80, 10, 6, 4]) }, () => {
    if (film && random.is(0.12))
      return {
        kind: 'video',
        url: `${PICTURES}/${film.file}`,
        thumbnailUrl: `${PICTURES}/${film.still}`,
        alt: film.alt,
      };
    const { file, alt } = random.pick(pictures);
    return { kind: 'image', url: `${PICTURES}/${file}`, thumbnailUrl: null, alt };
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
    media: isDefault || hidden ? [] : mediaOf(random, family),
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

/** Reviews of one subject, posted in the 360 days before the given day began in Shanghai; the same ones every time. */
export const reviewsOf = ({ subject, reviews }: SubjectSeed, today: Day): ReviewRow[] => {
  if (!reviews) return [];
  const random = chance(seedOf(subject));
  const midnight = Date.parse(`${today}T00:00:00+08:00`);
  const [, name] = subject.split(':');
  const rows: ReviewRow[] = [];
  for (let published = 0; published < reviews.count; ) {
    const id = `rv-${name}-${String(rows.length + 1).padStart(4, '0')}`;
    const row = makeReview(random, id, subject, reviews, midnight);
    rows.push(row);
    if (row.status === 'published') published += 1;
  }
  return rows;
};
