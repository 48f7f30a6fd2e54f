import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { currentOptions, type Theme } from '../../client/options.js';
import { IDLE, type Snapshot } from '../../client/snapshot.js';
import { CreditController } from '../../controllers/credit-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { RoomController } from '../../controllers/room-controller.js';
import { ROLES, type RoomScope } from '../../controllers/room-scope.js';
import { localeFor } from '../../i18n/languages.js';
import type { Locale } from '../../i18n/locale.js';
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
    return { subject: {}, of: {}, endpoint: {}, theme: {}, report: { attribute: false } };
  }

  readonly #room = new RoomController(this);
  readonly #language = new LanguageController(this, () => this.scope?.lang);
  readonly #credit = new CreditController(this, () => ({
    subject: this.subject,
    of: this.of,
    roles: this.roles,
    scope: this.scope,
    endpoint: this.endpoint,
    report: this.report,
    ask: this.mayAsk,
  }));
  #told: Snapshot = IDLE;
  #locale: Locale | undefined;

  /** Whom to show, as `kind:id`, e.g. `anchor:a-1001`. */
  declare subject?: string;

  /** Whom to show by the role in the enclosing room: `anchor`, `merchant`, `agency`, `operator` or `platform`. */
  declare of?: string;

  /** Address of the backend for this element alone. */
  declare endpoint?: string;

  /** `auto` follows the viewer's system; else `light` or `dark`. */
  declare theme?: Theme;

  /** A report to render instead of asking for one. */
  declare report?: unknown;

  protected override updated(_: PropertyValues): void {
    const { status, trust, standing } = this.snapshot;
    const { tone, permission } = standing;
    for (const [name, value] of Object.entries({ tone, status, trust, permission })) {
      if (this.getAttribute(name) !== value) this.setAttribute(name, value);
    }
    const before = this.#told;
    // while one waits nothing has happened yet
    if (before === this.snapshot || (status === 'loading' && !this.snapshot.error)) return;
    const after = (this.#told = this.snapshot);
    // unless more was told since, perhaps of another subject
    tell(this, before, after, () => (this.#told = this.#told === after ? before : this.#told));
  }

  /** False while there is no reason to ask yet. */
  protected get mayAsk(): boolean {
    return true;
  }

  /** What `of` may say. */
  protected get roles(): readonly string[] {
    return ROLES;
  }

  /** @internal What the room around gives. */
  get scope(): RoomScope | undefined {
    return this.#room.scope;
  }

  /** @internal Languages, most wanted first. */
  get languages(): readonly string[] {
    return this.#language.wanted;
  }

  /** @internal While another language's words are still on their way, the one shown before; undefined where none was. */
  get locale(): Locale | undefined {
    return (this.#locale = localeFor(this.languages, () => this.requestUpdate()) ?? this.#locale);
  }

  /** @internal */
  get effectiveTheme(): Theme {
    return this.theme ?? this.scope?.theme ?? currentOptions().theme ?? 'auto';
  }

  /** The wrapper that carries theme, language and direction: a page's reset of its own elements does not reach it. */
  protected inRoot(content: unknown, locale: Pick<Locale, 'tag' | 'dir'> | undefined): TemplateResult {
    return html`<div class="root" data-theme=${this.effectiveTheme} lang=${locale?.tag} dir=${locale?.dir}>${content}</div>`;
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
