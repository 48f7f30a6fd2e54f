import type { CSSResult } from 'lit';
import { currentOptions } from '../../client/options.js';

/** Adds a style sheet to those of a shadow root, as a style element with our nonce where the browser knows no other way. */
export const addStyles = (root: ShadowRoot, style: Pick<CSSResult, 'cssText' | 'styleSheet'>): void => {
  if (style.styleSheet) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, style.styleSheet];
    return;
  }
  const { nonce } = currentOptions();
  const element = document.createElement('style');
  if (nonce) element.setAttribute('nonce', nonce);
  element.textContent = style.cssText;
  root.append(element);
};
