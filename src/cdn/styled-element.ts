/** Stands in for src/elements/shared/styled-element.ts in the script-tag bundle, where src/cdn/css-tag.ts does its work. */
export { LitElement as StyledElement } from 'lit';
