/** Where a key leads within a feed, as screen readers' users know it: to a review by its index, or out of the feed. */
export type Target = number | 'before' | 'after';

/**
 * @param index The review the focus is in; -1 outside of any.
 * @param count How many reviews there are so far.
 */
export const targetOf = ({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent, index: number, count: number): Target | undefined => {
  if (altKey || metaKey || shiftKey || index < 0) return undefined;
  if (ctrlKey) return key === 'Home' ? 'before' : key === 'End' ? 'after' : undefined;
  switch (key) {
    case 'PageDown':
      return Math.min(index + 1, count - 1);
    case 'PageUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
};
