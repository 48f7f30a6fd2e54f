/** What the page around says to a frame, together with the port by which it wants to hear of its height. */
export const GREETING = 'live-credit-frame';

/** Pixels. What is higher is scrolled inside the frame: a page has to be able to rely on this. */
export const MOST = 600;

/** What a frame says through that port. */
export interface Told {
  readonly height: number;
}
