import { type CSSResult, LitElement, supportsAdoptingStyleSheets } from 'lit';
import { currentOptions, THEMES, type Theme } from '../../client/options.js';
import { IDLE, type Snapshot } from '../../client/snapshot.js';
import { CreditController } from '../../controllers/credit-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { localeFor, type Locale } from '../../i18n/locale.js';
import { property } from './property.js';
import { tell } from './tell.js';

/** Whether the element renders nothing: switched off, or about a minor. */
export const showsNothing = (snapshot: Snapshot): boolean =>
  currentOptions().enabled === false || !!snapshot.last?.subject.isMinor;

/** What every element about one subject has in common. */
export abstract class CreditElement extends LitElement {
  readonly #language = new LanguageController(this);
  readonly #credit = new CreditController(this, () => ({
    subject: this.subject,
    endpoint: this.endpoint,
    report: this.report,
    ask: this.mayAsk,
  }));
  #told: Snapshot = IDLE;

  /** Whom to show, as `kind:id`, e.g. `anchor:a-1001`. */
  @property() subject?: string;

  /** Address of the backend for this element alone. */
  @property() endpoint?: string;

  /** `auto` follows the viewer's system; else `light` or `dark`. */
  @property() theme?: Theme;

  /** A report (or its JSON) to render instead of asking for one. */
  @property({ attribute: false }) report?: unknown;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (supportsAdoptingStyleSheets) return super.createRenderRoot();
    return this.#rootWithStyleElement();
  }

  protected override updated(): void {
    const { status, trust, standing } = this.snapshot;
    const { tone, permission } = standing;
    for (const [name, value] of Object.entries({ tone, status, trust, permission })) {
      if (this.getAttribute(name) !== value) this.setAttribute(name, value);
    }
    const before = this.#told;
    this.#told = this.snapshot;
    if (before !== this.snapshot) tell(this, before, this.snapshot);
  }

  /** False while there is no reason to ask yet. */
  protected get mayAsk(): boolean {
    return true;
  }

  /** Undefined while the language's words are still on their way. */
  protected get locale(): Locale | undefined {
    return localeFor(this.#language.wanted, () => this.requestUpdate());
  }

  protected get effectiveTheme(): Theme {
    const theme = this.theme ?? currentOptions().theme;
    return THEMES.includes(theme!) ? theme! : 'auto';
  }

  // a page whose CSP asks for a nonce gets it on the style element that browsers without constructable sheets need
  #rootWithStyleElement(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { nonce } = currentOptions();
    for (const { cssText } of (this.constructor as typeof CreditElement).elementStyles as CSSResult[]) {
      const style = document.createElement('style');
      if (nonce) style.setAttribute('nonce', nonce);
      style.textContent = cssText;
      root.append(style);
    }
    this.renderOptions.renderBefore ??= root.firstChild;
    return root;
  }

  /** What is known now: `status`, `last`, `trust`, `error`, and what the rules make of it. */
  get snapshot(): Snapshot {
    return this.#credit.snapshot;
  }

  /** Asks the backend again now. Settles with the answer and never rejects: a failure is in `snapshot.error`. */
  async refresh(): Promise<void> {
    await this.#credit.refresh();
    await this.updateComplete;
  }
}
