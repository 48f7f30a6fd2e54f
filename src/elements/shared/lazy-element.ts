import { html, nothing, type CSSResult, type PropertyValues, type ReactiveController } from 'lit';
import type { Snapshot } from '../../client/snapshot.js';
import { warnOnce } from '../../errors/warn-once.js';
import { panelLocaleFor } from '../../i18n/languages.js';
import type { PanelLocale } from '../../i18n/locale.js';
import { addStyles } from './add-styles.js';
import { CreditElement, showsNothing } from './credit-element.js';

/** What a lazy element does and shows, once its code is there; its controller hooks begin with the next connect or at once. */
export interface Content extends ReactiveController {
  /** What is known, where that is not one subject's. */
  readonly snapshot?: Snapshot | undefined;
  /** Called before each rendering, with the properties that changed; all of them the first time. */
  willUpdate?(changed: PropertyValues): void;
  /** What to show in a language. */
  render(locale: PanelLocale): unknown;
  /** Called after each rendering. */
  updated?(changed: PropertyValues): void;
}

/** The module an element's content is in. */
export interface ContentModule {
  readonly styles: CSSResult;
  // bivariant, so that each element's content may ask for its own kind of host
  readonly contentOf: { of(host: LazyElement): Content }['of'];
}

/**
 * An element whose content comes only to pages that have one: attributes, properties and the question for data are here from the
 * start, what it shows is loaded when the first one connects, while the data is on its way.
 */
export abstract class LazyElement extends CreditElement {
  #content: Content | undefined;
  #begun = false;
  #lost = false;
  #panels: PanelLocale | undefined;

  /** Imports the content's module. */
  protected abstract load(): Promise<ContentModule>;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#begun) return;
    this.#begun = true;
    void this.load().then(
      ({ styles, contentOf }) => {
        addStyles(this.shadowRoot!, styles);
        this.#content = contentOf(this);
        this.addController(this.#content);
        this.requestUpdate();
      },
      (error: unknown) => {
        this.#lost = true;
        warnOnce(`the code of <${this.localName}> could not be loaded: ${String(error)}`);
        this.requestUpdate();
      },
    );
  }

  /** @internal The content, once it is there. */
  protected get content(): Content | undefined {
    return this.#content;
  }

  /** @internal While another language's words are on their way, what was shown before; undefined where nothing was. */
  get panelLocale(): PanelLocale | undefined {
    return (this.#panels = panelLocaleFor(this.languages, () => this.requestUpdate()) ?? this.#panels);
  }

  protected override update(changed: PropertyValues): void {
    // here and not in this element's own, for by now the controllers know what is wanted
    this.#content?.willUpdate?.(changed);
    super.update(changed);
  }

  protected override render(): unknown {
    // asked for in any case: the words are loaded beside the code
    const locale = this.panelLocale;
    if (showsNothing(this.snapshot)) return nothing;
    if (this.#lost) return this.inRoot(html`<p part="note" data-tone="unknown">${this.locale?.t.failedLong}</p>`, this.locale);
    return locale && this.#content ? this.inRoot(this.#content.render(locale), locale) : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#content?.updated?.(changed);
  }
}
