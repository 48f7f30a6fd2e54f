import { shared } from './shared.js';

// pages that cannot use module scripts load this; it imports the module beside it
const tag = document.currentScript as HTMLScriptElement | null;
shared().tag ??= tag;
if (tag) {
  import(new URL('live-credit.js', tag.src).href).catch((error: unknown) => {
    console.warn('live-credit: the module beside the loader could not be loaded', error);
  });
}
