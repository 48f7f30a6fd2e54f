const said = new Set<string>();

/** Tells the developer of the embedding page something, once per cause. */
export const warnOnce = (message: string): void => {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`live-credit: ${message}`);
};
