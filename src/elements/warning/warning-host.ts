import type { Severity } from '../../domain/severity.js';
import type { LazyElement } from '../shared/lazy-element.js';

/** A warning element as its content sees it. */
export interface WarningHost extends LazyElement {
  placement?: 'inline' | 'overlay';
  for?: string;
  minSeverity?: Severity;
  reserve: boolean;
}
