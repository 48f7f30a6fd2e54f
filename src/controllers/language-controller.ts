import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { currentOptions } from '../client/options.js';
import { inheritedLanguage, watchLanguage } from './language-watch.js';

/** The languages that apply to its host, most wanted first, kept up to date as `lang` changes around it. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #release: (() => void) | undefined;

  /** @param ofRoom The language that the room around the host asks for. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    readonly ofRoom: () => string | undefined = () => undefined,
  ) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#release = watchLanguage(this.#host, () => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#release?.();
  }

  /** The element's own, the room's, the configured, the nearest ancestor's, then the browser's. */
  get wanted(): string[] {
    return [
      this.#host.lang,
      this.ofRoom() ?? '',
      currentOptions().lang ?? '',
      inheritedLanguage(this.#host),
      ...(navigator.languages ?? [navigator.language]),
    ];
  }
}
