import type { LazyElement } from '../shared/lazy-element.js';

/** A details element as its content sees it. */
export interface DetailsHost extends LazyElement {
  open: boolean;
  anchor?: HTMLElement;
}
