const formats = new Map<string, Intl.NumberFormat>();

/** A share from 0 to 1 in whole percent; what is neither none nor all never reads as if it were. */
export const percent = (share: number, { tag }: { readonly tag: string }): string => {
  let format = formats.get(tag);
  if (!format) formats.set(tag, (format = new Intl.NumberFormat(tag, { style: 'percent' })));
  return format.format(share > 0 && share < 1 ? Math.min(0.99, Math.max(0.01, share)) : share);
};
