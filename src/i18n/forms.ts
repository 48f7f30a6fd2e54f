/** Every plural category of any language. */
export const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
type Category = (typeof CATEGORIES)[number];

/** A message that depends on a number, by the plural categories that the language has. */
export type Forms = Readonly<Partial<Record<Category, string>> & { other: string }>;

/** Whether it is one message by plural categories, and no group of messages that has one named `other` among others. */
export const isForms = (value: unknown): value is Forms =>
  typeof value === 'object' &&
  typeof (value as Partial<Forms> | null)?.other === 'string' &&
  Object.keys(value as Forms).every((key) => CATEGORIES.includes(key as Category));
