import { shared } from './shared.js';

// pages that cannot use module scripts load this; it imports the module beside it
// an image named currentScript would stand in its place
const own = document.currentScript;
const tag = own instanceof HTMLScriptElement ? own : null;
shared().tag ??= tag;
if (tag) {
  import(new URL('live-credit.js', tag.src).href).catch((error: unknown) => {
    console.warn('live-credit: the module beside the loader could not be loaded', error);
  });
}
