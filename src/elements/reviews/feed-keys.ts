/** Where a key leads within a feed, as screen readers' users know it: to a review by its index, or out of the feed. */
export type Target = number | 'before' | 'after';

/**
 * @param index The review the focus is in; -1 outside of any.
 * @param count How many reviews there are so far.
 */
export const targetOf = ({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent, index: number, count: number): Target | undefined => {
  if (altKey || metaKey || shiftKey || index < 0) return undefined;
  if (ctrlKey) return key === 'Home' ? 'before' : key === 'End' ? 'after' : undefined;
  const targets: Record<string, number> = { PageDown: Math.min(index + 1, count - 1), PageUp: Math.max(index - 1, 0), Home: 0, End: count - 1 };
  return targets[key];
};
