const formats = new Map<string, Intl.ListFormat>();

/** Several things as one phrase, as the language writes it. */
export const list = (things: readonly string[], { tag }: { readonly tag: string }): string => {
  let format = formats.get(tag);
  if (!format) formats.set(tag, (format = new Intl.ListFormat(tag)));
  return format.format(things);
};
