import { addStyles } from '../elements/shared/add-styles.js';

/**
 * What the script-tag bundle uses in place of Lit's css-tag module: the same exports for what these elements do, and the CSP
 * nonce from our options on the style elements that browsers without constructable style sheets need.
 */
export class CSSResult {
  #sheet: CSSStyleSheet | undefined;

  constructor(readonly cssText: string) {}

  get styleSheet(): CSSStyleSheet | undefined {
    if (!this.#sheet && supportsAdoptingStyleSheets) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const supportsAdoptingStyleSheets =
  'adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype;

export const unsafeCSS = (text: string): CSSResult => new CSSResult(text);

export const css = (strings: TemplateStringsArray, ...values: unknown[]): CSSResult =>
  new CSSResult(String.raw({ raw: strings }, ...values));

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;

export const adoptStyles = (root: ShadowRoot, styles: CSSResult[]): void => {
  if (supportsAdoptingStyleSheets) root.adoptedStyleSheets = styles.map((one) => one.styleSheet!);
  else for (const style of styles) addStyles(root, style);
};
