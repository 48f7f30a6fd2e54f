/** What every element in a frame can be told. */
const COMMON = ['subject', 'endpoint', 'lang', 'theme'];

/** The elements there can be, and their attributes that make sense in a box of their own. */
const ELEMENTS = {
  'live-credit-badge': [...COMMON, 'size', 'variant', 'no-reviews', 'no-details', 'loading'],
  'live-credit-warning': [...COMMON, 'min-severity', 'reserve'],
};
type Tag = keyof typeof ELEMENTS;

const TAGS = Object.keys(ELEMENTS) as Tag[];

/** What the script tag in the frame can be told. */
const OPTIONS = ['issuers', 'platform', 'live'] as const;

type Options = { [K in (typeof OPTIONS)[number]]?: string };

/** What a page asks a frame to show. */
export interface Wish {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly options: Options;
  /** Origin of the page, where it wants the frame to talk to no other. */
  readonly host: string | null;
}

/** No address of a backend: the element says that nothing is known, and the console why. */
const REFUSED = {
  issuers: 'refused: issuers of another origin',
  endpoint: 'refused: another origin without issuers',
};

/**
 * Reads what a page asks for in the query of the frame's address; what is not known there is left alone.
 *
 * The page may not say whom to believe, or the frame would show that page's word under the issuer's address: a trust list comes
 * from the frame's own origin, and data of another origin is taken only where there is one.
 *
 * @param own What the frame's own script tag says, which whoever serves the frame wrote: it counts before the query.
 */
export const readWish = ({ href, origin }: Pick<Location, 'href' | 'origin'>, own: Options): Wish => {
  const query = new URL(href).searchParams;
  const taken = (names: readonly string[]) => names.filter((name) => query.has(name)).map((name) => [name, query.get(name)!] as const);
  const isOwn = (address: string): boolean => {
    try {
      return new URL(address, href).href.startsWith(`${origin}/`);
    } catch {
      return false;
    }
  };
  const tag = TAGS.find((one) => one === query.get('element')) ?? TAGS[0];
  const options: Options = { ...Object.fromEntries(taken(OPTIONS)), ...own };
  const attributes: Record<string, string> = Object.fromEntries(taken(ELEMENTS[tag]));
  // the page says when to load the frame, which is not to wait once more
  if (tag === 'live-credit-badge') attributes.loading ??= 'eager';
  const { endpoint } = attributes;
  if (options.issuers && !own.issuers && !isOwn(options.issuers)) attributes.endpoint = REFUSED.issuers;
  else if (endpoint && !isOwn(endpoint) && !options.issuers) attributes.endpoint = REFUSED.endpoint;
  return { tag, attributes, options, host: query.get('host') };
};
