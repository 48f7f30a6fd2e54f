import { html, render } from 'lit';
import { shared } from './cdn/shared.js';
import { configure, type CreditOptions } from './client/options.js';
import { LiveCreditBadge } from './elements/badge/badge.js';
import { defineOnce } from './elements/shared/define-once.js';
import { LiveCreditWarning } from './elements/warning/warning.js';
import { warnOnce } from './errors/warn-once.js';
import { VERSION } from './version.js';

export { configure, VERSION };

const FLAGS = ['batch', 'enabled'];
const TEXTS = ['endpoint', 'platform', 'lang', 'theme', 'live', 'issuers', 'nonce'];

/** The tag that loaded this script. */
const ownTag = (): HTMLScriptElement | null =>
  shared().tag ??
  [...document.querySelectorAll('script')].find((one) => one.src === import.meta.url) ??
  document.querySelector<HTMLScriptElement>('script[data-endpoint]');

const optionsOf = ({ dataset, nonce }: HTMLScriptElement): CreditOptions => {
  const options: Record<string, unknown> = {};
  if (nonce) options.nonce = nonce;
  for (const name of TEXTS) if (dataset[name] !== undefined) options[name] = dataset[name];
  for (const name of FLAGS) if (dataset[name] !== undefined) options[name] = dataset[name] !== 'false';
  return options;
};

/** Whether this page lets templates be made at all: its CSP may refuse our Trusted Types policy. */
const canRender = (): boolean => {
  try {
    render(html`<b></b>`, document.createDocumentFragment());
    return true;
  } catch {
    warnOnce('the page’s CSP refuses the Trusted Types policy "live-credit": add it to the trusted-types directive');
    return false;
  }
};

const start = (): void => {
  const known = shared().version;
  if (known) {
    if (known !== VERSION) warnOnce(`version ${VERSION} stays idle: version ${known} is on this page already`);
    return;
  }
  if (!canRender()) return;
  shared().version = VERSION;
  const tag = ownTag();
  if (tag) configure(optionsOf(tag));
  defineOnce('live-credit-badge', LiveCreditBadge);
  defineOnce('live-credit-warning', LiveCreditWarning);
};

start();
