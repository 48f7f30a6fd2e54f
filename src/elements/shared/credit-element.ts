import type { PropertyDeclarations } from 'lit';
import { currentOptions, type Theme } from '../../client/options.js';
import { IDLE, type Snapshot } from '../../client/snapshot.js';
import { CreditController } from '../../controllers/credit-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { localeFor, type Locale } from '../../i18n/locale.js';
import { StyledElement } from './styled-element.js';
import { tell } from './tell.js';

/** Whether the element renders nothing: switched off, or about a minor. */
export const showsNothing = (snapshot: Snapshot): boolean =>
  currentOptions().enabled === false || !!snapshot.last?.subject.isMinor;

/** Properties that styles select by. */
export const REFLECTED = { reflect: true };

/** What every element about one subject has in common. */
export abstract class CreditElement extends StyledElement {
  // not decorators, which cost every viewer half a KB more, and getters, for static blocks are younger than the baseline
  static override get properties(): PropertyDeclarations {
    return { subject: {}, endpoint: {}, theme: {}, report: { attribute: false } };
  }

  readonly #language = new LanguageController(this);
  readonly #credit = new CreditController(this, () => ({
    subject: this.subject,
    endpoint: this.endpoint,
    report: this.report,
    ask: this.mayAsk,
  }));
  #told: Snapshot = IDLE;
  #locale: Locale | undefined;

  /** Whom to show, as `kind:id`, e.g. `anchor:a-1001`. */
  declare subject?: string;

  /** Address of the backend for this element alone. */
  declare endpoint?: string;

  /** `auto` follows the viewer's system; else `light` or `dark`. */
  declare theme?: Theme;

  /** A report to render instead of asking for one. */
  declare report?: unknown;

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

  /** While another language's words are still on their way, the one shown before; undefined where none was. */
  protected get locale(): Locale | undefined {
    return (this.#locale = localeFor(this.#language.wanted, () => this.requestUpdate()) ?? this.#locale);
  }

  protected get effectiveTheme(): Theme {
    return this.theme ?? currentOptions().theme ?? 'auto';
  }

  /** What is known now: `status`, `last`, `trust`, `error`, and what the rules make of it. */
  get snapshot(): Snapshot {
    return this.#credit.snapshot;
  }

  /** Asks the backend again now. Settles with the answer and never rejects: a failure is in `snapshot.error`. */
  async refresh(): Promise<void> {
    await this.#credit.refresh();
    // which waits for ever where there is no page yet
    if (this.isConnected) await this.updateComplete;
  }
}
