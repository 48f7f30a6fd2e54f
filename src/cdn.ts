import { html, render } from 'lit';
import { shared } from './cdn/shared.js';
import { configure, optionsIn } from './client/options.js';
import { roomsComeBy } from './controllers/room-code.js';
import { LiveCreditBadge } from './elements/badge/badge.js';
import { LiveCreditDetails } from './elements/details/details.js';
import { LiveCreditReviews } from './elements/reviews/reviews.js';
import { defineOnce } from './elements/shared/define-once.js';
import { LiveCreditWarning } from './elements/warning/warning.js';
import { warnOnce } from './errors/warn-once.js';
import { registerLocale } from './i18n/register-locale.js';
import { VERSION } from './version.js';

export { configure, registerOnPage as registerLocale, VERSION };

/** A language is for the elements there are, which another copy of this script may have defined. */
const registerOnPage: typeof registerLocale = (...language) => (shared().registerLocale ?? registerLocale)(...language);

/** The tag that loaded this script. */
const ownTag = (): HTMLScriptElement | null =>
  shared().tag ??
  [...document.querySelectorAll('script')].find((one) => one.src === import.meta.url) ??
  document.querySelector<HTMLScriptElement>('script[data-endpoint]');

/**
 * Whether this page lets templates be made at all: its CSP may refuse our Trusted Types policy, and named elements may stand before
 * what `document` can.
 */
const canRender = (): boolean => {
  try {
    render(html`${1}`, document.createDocumentFragment());
    // what nobody tells of: only whether one can listen
    document.addEventListener('-', Object);
    shared().tag = ownTag();
    return true;
  } catch {
    warnOnce('the CSP of this page lacks "trusted-types live-credit"');
    return false;
  }
};

const start = (): void => {
  const known = shared().version;
  if (known) {
    if (known !== VERSION) warnOnce(`version ${known} is on this page already, ${VERSION} stays idle`);
    return;
  }
  if (!canRender()) return;
  Object.assign(shared(), { version: VERSION, registerLocale });
  const { tag } = shared();
  if (tag) configure({ nonce: tag.nonce, ...optionsIn(tag.dataset) });
  roomsComeBy(() => import('./elements/room/define.js'));
  defineOnce('live-credit-badge', LiveCreditBadge);
  defineOnce('live-credit-warning', LiveCreditWarning);
  defineOnce('live-credit-details', LiveCreditDetails);
  defineOnce('live-credit-reviews', LiveCreditReviews);
};

start();
