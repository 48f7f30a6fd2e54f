import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Lit's legacy decorators without their half for standard decorators, which this project does not use. */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: object, name: PropertyKey): void =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** A property that is no part of the public interface. */
export const state = () => property({ state: true, attribute: false });
