import { GREETING, MOST, type Told } from './channel.js';

/**
 * Tells the page around how high the element is, through the port that page sends; a later one takes the place of an earlier.
 *
 * @param host Origin that the page has to have, where the page named one.
 */
export const tellHeight = (element: Element, host: string | null): void => {
  let port: MessagePort | undefined;
  const tell = () => {
    const told: Told = { height: Math.min(MOST, Math.ceil(element.getBoundingClientRect().height)) };
    port?.postMessage(told);
  };
  new ResizeObserver(tell).observe(element);
  addEventListener('message', ({ source, origin, data, ports }) => {
    // other windows can send what they like, and so can this one where nothing is around it
    if (source !== parent || source === window || data !== GREETING || !ports[0] || (host && origin !== host)) return;
    port?.close();
    port = ports[0];
    tell();
  });
};
