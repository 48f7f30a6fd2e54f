/** What a node is drawn in: seen through slots and shadow roots. */
const drawnIn = (node: Node): Node | null | undefined =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host;

/** Whether an element is drawn as a part of another, or is it. */
export const isPartOf = (inner: Element, outer: Element): boolean => {
  for (let node: Node | null | undefined = inner; node; node = drawnIn(node)) if (node === outer) return true;
  return false;
};
