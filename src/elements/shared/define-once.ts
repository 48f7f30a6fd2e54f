import { warnOnce } from '../../errors/warn-once.js';

/** Registers an element; a second copy of the package on the page changes nothing and throws nothing. */
export const defineOnce = (tag: string, element: CustomElementConstructor): void => {
  // no registry where there is no DOM
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  // a page may wrap what is defined in a class of its own
  else if (known !== element && !(known.prototype instanceof element)) warnOnce(`<${tag}> is already defined by another copy`);
};
