import type { Page } from '@playwright/test';

/** What is seen of one text in one element. */
export interface Sight {
  /** Every node as its tag, part and the names of its attributes. */
  readonly nodes: string[];
  /** How often the text is shown. */
  readonly times: number;
  /** Addresses of links and of what is fetched, and what is wrong with them. */
  readonly addresses: string[];
  readonly wrong: string[];
}

/** Over one another, so that all are near the viewport. */
const ROOM = (index: number) => `
  <live-credit-room room="x-${index}" live="off" style="position:absolute;top:0;width:600px">
    <live-credit-badge of="anchor" loading="eager"></live-credit-badge>
    <live-credit-warning of="room"></live-credit-warning>
    <live-credit-details of="anchor" open></live-credit-details>
    <live-credit-reviews of="anchor" style="position:absolute;top:0;width:600px"></live-credit-reviews>
  </live-credit-room>`;

/** Shows what the backend says of some subjects in every element, and says by element what is seen then. */
export const expose = (page: Page, about: readonly (readonly [index: number, text: string])[]): Promise<Record<string, Sight>[]> =>
  page.evaluate(
    async ([texts, html]) => {
      const place = document.getElementById('place')!;
      place.innerHTML = html.join('');
      const rooms = [...place.children];
      const TAGS = ['live-credit-badge', 'live-credit-warning', 'live-credit-details', 'live-credit-reviews'];
      const READY = ['[part=pill]:not([data-tone=unknown])', '[part=banner]', '[part=name]', '[part=review]'];
      const rootOf = (room: Element, i: number) => room.querySelector(TAGS[i])!.shadowRoot;
      const missing = () => rooms.flatMap((room, nth) => READY.filter((part, i) => !rootOf(room, i)?.querySelector(part)).map((part) => [part, texts[nth]]));
      const until = performance.now() + 30_000;
      while (missing().length) {
        if (performance.now() > until) throw new Error(`not everything is shown: ${JSON.stringify(missing().slice(0, 5))}`);
        await new Promise((later) => setTimeout(later, 20));
      }
      // what is folded or behind "+n"
      for (const room of rooms) {
        for (const root of [rootOf(room, 1), rootOf(room, 3)]) {
          for (const button of root!.querySelectorAll<HTMLElement>('[part=more], [part=expand]')) button.click();
        }
      }
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));

      // what is neither seen nor kept: white space, signs without width, controls, marks piled up, and digits of private numbers
      const seen = (text: string) => text.replace(/[\s\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0\ufffd]/gu, '').replace(/[\d*+-]/g, '');
      const count = (all: string, one: string) => (one ? all.split(one).length - 1 : Infinity);
      const nodesIn = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? nodesIn(node.shadowRoot) : [])]);
      const wordsIn = (root: ParentNode): string =>
        [root as Node, ...nodesIn(root).flatMap((node) => node.shadowRoot ?? [])].map((node) => node.textContent ?? '').join(' ');
      return rooms.map((room, nth) =>
        Object.fromEntries(
          TAGS.map((tag, i) => {
            const root = rootOf(room, i)!;
            const all = nodesIn(root).filter((node) => node.localName !== 'style');
            const names = (node: Element) => node.getAttributeNames().filter((name) => !/^(title|lang|dir)$/.test(name)).sort();
            const nodes = [...new Set(all.map((node) => `${node.localName} ${node.getAttribute('part') ?? ''} ${names(node).join()}`))];
            const wrong: string[] = [];
            const addresses: string[] = [];
            for (const node of all) {
              for (const { name, value } of node.attributes) if (name.startsWith('on')) wrong.push(`${node.localName} ${name}=${value}`);
              if (node instanceof HTMLAnchorElement) {
                const { href, target, rel, protocol, username } = node;
                addresses.push(href);
                const isSafe = protocol === 'https:' && !username && target === '_blank' && /noopener/.test(rel) && /noreferrer/.test(rel);
                if (!isSafe) wrong.push(node.outerHTML);
              }
              const src = node.getAttribute('src');
              if (src !== null) {
                addresses.push(src);
                if (!/^(img|video)$/.test(node.localName) || !src.startsWith('https://')) wrong.push(node.outerHTML);
              }
            }
            const sight: Sight = { nodes, times: count(seen(wordsIn(root)), seen(texts[nth])), addresses, wrong };
            return [tag, sight];
          }),
        ),
      );
    },
    [about.map(([, text]) => text), about.map(([index]) => ROOM(index))] as const,
  );
