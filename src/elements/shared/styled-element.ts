import { type CSSResult, LitElement, supportsAdoptingStyleSheets } from 'lit';
import { addStyles } from './add-styles.js';

/**
 * A Lit element whose style elements, in browsers without constructable style sheets, carry the nonce of our options. The
 * script-tag bundle has the same in src/cdn/css-tag.ts.
 */
export class StyledElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (supportsAdoptingStyleSheets) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    for (const style of (this.constructor as typeof LitElement).elementStyles as CSSResult[]) addStyles(root, style);
    this.renderOptions.renderBefore ??= root.firstChild;
    return root;
  }
}
