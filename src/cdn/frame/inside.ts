import type { LiveCreditBadge } from '../../elements/badge/badge.js';
import type { LiveCreditWarning } from '../../elements/warning/warning.js';
import { issuersPage } from './issuers-page.js';
import { tellHeight } from './tell-height.js';
import { readWish } from './wish.js';

// runs in frame.html, before live-credit.js beside it does
const script = document.querySelector<HTMLScriptElement>('script[data-endpoint]')!;
const { tag, attributes, options, host } = readWish(location, { ...script.dataset });
Object.assign(script.dataset, options);
document.documentElement.lang = attributes.lang || navigator.language;

const element: LiveCreditBadge | LiveCreditWarning = document.createElement(tag);
for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);

// details have no room in a box of this size: the issuer's page says more, and nobody but the issuer can draw that one
element.addEventListener('live-credit-open', (event) => {
  event.preventDefault();
  open(issuersPage(element.snapshot, event.subject, location.origin), '_blank', 'noopener,noreferrer');
});

document.body.append(element);
tellHeight(element, host);
