/** The lines of the README's snippet, for a page on another origin than the backend. */
export const snippet = (backend: string, attributes = ''): string => `
  <link rel="stylesheet" href="${backend}/cdn/live-credit.css">
  <script type="module" src="${backend}/cdn/live-credit.js" data-endpoint="${backend}" ${attributes}></script>`;

export const document = (head: string, body: string, lang = 'zh-CN'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Somebody else's page</title>${head}</head><body>${body}</body></html>`;

/** The strictest policy the snippet has to work under. */
export const strictPolicy = (backend: string, more = ''): Record<string, string> => ({
  'content-security-policy': `default-src 'none'; script-src ${backend}${more}; style-src ${backend}; connect-src ${backend}; require-trusted-types-for 'script'; trusted-types live-credit`,
});

export const BADGE = '<live-credit-badge subject="anchor:a-1001"></live-credit-badge>';
export const WARNING = '<live-credit-warning subject="anchor:a-1001"></live-credit-warning>';
