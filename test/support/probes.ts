import { LitElement, type PropertyDeclarations } from 'lit';
import { CreditController } from '../../src/controllers/credit-controller.js';
import { LanguageController } from '../../src/controllers/language-controller.js';

/** A host that shows nothing and wants whatever a test says. */
export class CreditProbe extends LitElement {
  static override properties: PropertyDeclarations = {
    subject: {},
    endpoint: {},
    report: { attribute: false },
    ask: { attribute: false },
  };
  declare subject: string | undefined;
  declare endpoint: string | undefined;
  declare report: unknown;
  declare ask: boolean;
  readonly credit = new CreditController(this, () => ({
    subject: this.subject,
    endpoint: this.endpoint,
    report: this.report,
    ask: this.ask,
  }));

  constructor() {
    super();
    this.ask = true;
  }

  get status(): string {
    return this.credit.snapshot.status;
  }
}
customElements.define('credit-probe', CreditProbe);

/** A host that counts how often it was asked to render anew. */
export class LanguageProbe extends LitElement {
  renderings = 0;
  /** The language that the room around it asks for. */
  ofRoom: string | undefined;
  readonly language = new LanguageController(this, () => this.ofRoom);

  override render(): unknown {
    this.renderings++;
    return this.language.wanted[0];
  }
}
customElements.define('language-probe', LanguageProbe);

declare global {
  interface HTMLElementTagNameMap {
    'credit-probe': CreditProbe;
    'language-probe': LanguageProbe;
  }
}
