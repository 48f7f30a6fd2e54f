import type { FromToday } from '../days.js';
import { MAIN_SCHEME } from '../schemes.js';
import type { SubjectSeed } from '../subject-seed.js';
import { words } from '../../words.js';

const stale = (day: FromToday): SubjectSeed => ({
  subject: 'anchor:a-1005',
  displayName: '北岸茶语',
  shows: words('信用信息已过时（仍在24小时内）', 'Stale, within the 24 hours in which it may be shown'),
  entity: 'natural',
  legalNameMasked: '林**',
  grade: { scheme: MAIN_SCHEME.id, code: 'AAA', score: 931, percentile: 97, asOf: day(-5) },
  asOfShiftHours: 30,
  validHours: 29,
  reviews: { count: 120, stars: [1, 1, 3, 15, 80], products: 4 },
});

const longExpired = (day: FromToday): SubjectSeed => ({
  subject: 'anchor:a-1006',
  displayName: '旧书慢读',
  shows: words('信用信息过时已久，不再展示', 'Stale for too long, nothing of it may be shown'),
  entity: 'natural',
  legalNameMasked: '舒**',
  grade: { scheme: MAIN_SCHEME.id, code: 'A', score: 744, percentile: 55, asOf: day(-9) },
  asOfShiftHours: 120,
  validHours: 72,
  reviews: { count: 60, stars: [1, 2, 5, 20, 72], products: 5 },
});

// a real backend publishes nothing of a minor but the fact
const minor = (): SubjectSeed => ({
  subject: 'anchor:a-1007',
  displayName: '小橙子日常',
  shows: words('未成年人，不展示任何内容', 'A minor: nothing is shown'),
  entity: 'natural',
  isMinor: true,
});

/** Anchors of whom little or nothing may be shown: outdated reports, and a minor. */
export const silentAnchors = (day: FromToday): SubjectSeed[] => [stale(day), longExpired(day), minor()];
