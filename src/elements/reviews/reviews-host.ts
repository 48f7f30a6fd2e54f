import type { LazyElement } from '../shared/lazy-element.js';

/** A reviews element as its content sees it. */
export interface ReviewsHost extends LazyElement {
  sort?: 'newest' | 'lowest' | 'highest' | 'helpful';
  rating?: number | string;
  verifiedOnly: boolean;
  pageSize?: number;
}
