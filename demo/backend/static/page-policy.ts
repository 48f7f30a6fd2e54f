type Directives = Readonly<Record<string, string>>;

const STRICT: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'media-src': "'self' blob:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'live-credit',
};

/** What a page needs besides, most of it for its player; the page itself says why. */
const NEEDED: Readonly<Record<string, Directives>> = {
  embed: { 'frame-src': "'self'" },
  'players/video-js': { 'font-src': "'self' data:", 'worker-src': 'blob:', 'trusted-types': 'live-credit default' },
  'players/xgplayer': { 'style-src-attr': "'unsafe-inline'", 'trusted-types': 'live-credit default' },
  'players/media-chrome': { 'style-src': "'self' 'unsafe-inline'", 'trusted-types': 'live-credit default' },
};

/** The content security policy of a page, by its path. */
export const policyOf = (path: string): string =>
  Object.entries({ ...STRICT, ...NEEDED[path.replace(/\.html$/, '')] })
    .map((directive) => directive.join(' '))
    .join('; ');
