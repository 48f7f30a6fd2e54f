/** The page's own cards of what is on offer follow the room, as a platform's page would. */
import { byId, say } from './page.js';

/** @typedef {{product: {id: string, name: string | import('./page.js').Words}, seller?: {displayName: string}}} Offering */

/** How often the page looks at what the room's element knows, in milliseconds. */
const LOOK = 500;

/** What the platform knows of its products. @type {Record<string, {picture: string, price: number}>} */
const PRODUCTS = {
  'p-21': { picture: '/img/humidifier.svg', price: 149 },
  'p-31': { picture: '/img/reviews/travel-1.svg', price: 79 },
  'p-41': { picture: '/img/flask.svg', price: 128 },
  'p-51': { picture: '/img/reviews/driver-1.svg', price: 59 },
};

/** One of the cards, which comes with the product the page began with. @param {HTMLElement} card */
const follower = (card) => {
  const [name, picture, price, before] = ['h2, h3', 'img', '.price', 's'].map((what) => card.querySelector(what));
  const first = { name: [...(name?.childNodes ?? [])], picture: picture?.getAttribute('src') ?? '', price: price?.lastChild?.textContent ?? '' };
  return (/** @type {Offering['product']} */ product, /** @type {boolean} */ isFirst) => {
    const known = PRODUCTS[product.id];
    const words = typeof product.name === 'string' ? product.name : say(product.name);
    name?.replaceChildren(...(isFirst ? first.name : [words]));
    picture?.setAttribute('src', isFirst ? first.picture : (known?.picture ?? '/img/logo.svg'));
    if (price?.lastChild) price.lastChild.textContent = isFirst ? first.price : String(known?.price ?? '—');
    before?.toggleAttribute('hidden', !isFirst);
  };
};

export const startOffer = () => {
  const room = /** @type {HTMLElement & {snapshot?: {last?: {offering?: Offering, roles: {seller?: Offering['seller']}}}}} */ (
    document.querySelector('live-credit-room')
  );
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.offer, .hero')]);
  const followers = cards.map(follower);
  const seller = byId('seller');
  /** @type {string | undefined} */
  let first;
  let shown = '';

  setInterval(() => {
    const last = room.snapshot?.last;
    if (!last) return;
    const { offering, roles } = last;
    const now = JSON.stringify([offering?.product.id, offering?.seller ?? roles.seller]);
    if (now === shown) return;
    shown = now;
    first ??= offering?.product.id;
    for (const card of cards) card.hidden = !offering;
    if (!offering) return;
    for (const follow of followers) follow(offering.product, offering.product.id === first);
    const name = (offering.seller ?? roles.seller)?.displayName;
    seller.replaceChildren(name ?? say({ 'zh-CN': '未说明销售者', en: 'Seller not stated' }));
  }, LOOK);
};
