import { GREETING, MOST, type Told } from './channel.js';

// runs in the page around: gives each frame of ours the height of its content, and takes nothing else from it
const ports = new WeakMap<HTMLIFrameElement, MessagePort>();

const originOf = ({ src }: HTMLIFrameElement): string | undefined => /^https?:\/\/[^/?#]+/.exec(src)?.[0];

/** Whether somebody of that origin may be there: a message to a blank or sandboxed document is an error on the page's console. */
const mayListen = ({ contentDocument, sandbox }: HTMLIFrameElement): boolean =>
  contentDocument?.URL !== 'about:blank' && (!sandbox.length || sandbox.contains('allow-same-origin'));

const connect = (frame: HTMLIFrameElement): void => {
  const origin = originOf(frame);
  ports.get(frame)?.close();
  if (!origin || !mayListen(frame)) return;
  const { port1, port2 } = new MessageChannel();
  ports.set(frame, port1);
  port1.onmessage = ({ data }: MessageEvent<Partial<Told> | null>) => {
    const height: unknown = data?.height;
    // the page may have given the frame another address meanwhile
    if (typeof height === 'number' && height >= 0 && height <= MOST && originOf(frame) === origin) frame.style.height = `${height}px`;
  };
  // only that origin hears of it, wherever the frame has gone
  frame.contentWindow!.postMessage(GREETING, origin, [port2]);
};

const isOurs = (target: EventTarget | null): target is HTMLIFrameElement =>
  target instanceof HTMLIFrameElement && target.hasAttribute('data-live-credit');

// those that come later too, and each again that is loaded anew
document.addEventListener('load', ({ target }) => isOurs(target) && connect(target), true);
for (const frame of document.querySelectorAll('iframe')) if (isOurs(frame)) connect(frame);
