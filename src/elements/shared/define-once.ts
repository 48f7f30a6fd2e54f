import { warnOnce } from '../../errors/warn-once.js';

/** Registers an element; a second copy of the package on the page changes nothing and throws nothing. */
export const defineOnce = (tag: string, element: CustomElementConstructor): void => {
  // no registry where there is no DOM
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  else if (known !== element) warnOnce(`<${tag}> is already defined by another copy of live-credit`);
};
