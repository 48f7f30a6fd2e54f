import type { Page } from '@playwright/test';

interface Watched {
  /** What ran that nobody of the page wrote. */
  ran: string[];
  /** Every text that was ever given to the browser as markup or code. */
  markup: Set<string>;
}

/** Counts in a page whatever an attack would do: functions that attacks call, code in texts, markup in texts, new windows. */
export const setCanary = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const watched: Watched = { ran: [], markup: new Set() };
    Object.assign(window, { watched });
    const ran = (name: string) => (...given: unknown[]) => void watched.ran.push(`${name}(${given.map(String).join()})`.slice(0, 200));
    for (const name of ['alert', 'prompt', 'confirm', 'print', 'open']) Object.assign(window, { [name]: ran(name) });
    const { setTimeout: later, setInterval: repeatedly } = window;
    const callsOnly =
      (real: (call: () => void, ...rest: unknown[]) => unknown) =>
      (call: unknown, ...rest: unknown[]) => {
        if (typeof call === 'string') watched.ran.push(call);
        return real(call as () => void, ...rest);
      };
    Object.assign(window, { setTimeout: callsOnly(later as never), setInterval: callsOnly(repeatedly as never) });
    const spyOn = (owner: object, name: string) => {
      const property = Object.getOwnPropertyDescriptor(owner, name);
      if (property?.set) {
        const { set } = property;
        Object.defineProperty(owner, name, {
          ...property,
          set(this: unknown, text: unknown) {
            watched.markup.add(String(text));
            set.call(this, text);
          },
        });
      } else if (property) {
        const real = property.value as (...given: unknown[]) => unknown;
        Object.defineProperty(owner, name, {
          ...property,
          value(this: unknown, ...given: unknown[]) {
            for (const text of given) watched.markup.add(String(text));
            return real.apply(this, given);
          },
        });
      }
    };
    for (const name of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe']) spyOn(Element.prototype, name);
    for (const name of ['innerHTML', 'setHTMLUnsafe']) spyOn(ShadowRoot.prototype, name);
    for (const name of ['write', 'writeln', 'execCommand']) spyOn(Document.prototype, name);
    spyOn(Range.prototype, 'createContextualFragment');
    spyOn(DOMParser.prototype, 'parseFromString');
    spyOn(HTMLIFrameElement.prototype, 'srcdoc');
    spyOn(HTMLScriptElement.prototype, 'text');
    spyOn(HTMLScriptElement.prototype, 'src');
  });
};

/** What ran so far, which of the texts were taken for markup, and how much markup there was. */
export const canary = (page: Page, texts: readonly string[]): Promise<{ ran: string[]; asMarkup: string[]; markup: number }> =>
  page.evaluate((all) => {
    const { ran, markup } = (window as unknown as { watched: Watched }).watched;
    const given = [...markup].join('\n');
    // a bare word, such as `false`, is none, and our own templates have it too
    return { ran, asMarkup: all.filter((text) => text.length > 4 && /\W/.test(text) && given.includes(text)), markup: markup.size };
  }, texts);
