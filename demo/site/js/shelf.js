/** The product shelf, which is a sheet from below on a phone. */
import { byId } from './page.js';
import { startTabs } from './tabs.js';

export const startShelf = () => {
  const shelf = byId('shelf');
  const opener = byId('shelf-open');
  const closer = byId('shelf-close');
  const phone = matchMedia('(max-width: 767px)');

  /** @param {boolean} open */
  const set = (open) => {
    shelf.classList.toggle('is-open', open);
    opener.setAttribute('aria-expanded', String(open));
    shelf.inert = phone.matches && !open;
  };
  opener.addEventListener('click', () => {
    set(true);
    closer.focus();
  });
  closer.addEventListener('click', () => {
    set(false);
    opener.focus();
  });
  shelf.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && phone.matches) closer.click();
  });
  // A touch beside the sheet closes it, as viewers expect.
  byId('player').addEventListener('click', () => {
    if (phone.matches && shelf.classList.contains('is-open')) set(false);
  });
  phone.addEventListener('change', () => set(false));
  set(false);
  startTabs(/** @type {HTMLElement} */ (shelf.querySelector('.tabs')));
};
