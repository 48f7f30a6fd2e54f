/** Safari before 16.4 knows full screen by these names alone, and old players ask for it by them anywhere. */
interface Prefixed {
  webkitFullscreenElement?: Element | null;
}

const CHANGES = ['fullscreenchange', 'webkitfullscreenchange'];

/** What fills the screen: a part of a component's shadow root, as far as that is open. */
export const fullScreenElement = (): Element | null => {
  let full: Element | null = document.fullscreenElement ?? (document as Prefixed).webkitFullscreenElement ?? null;
  // the document names the component alone
  for (let inner = full; inner; inner = inner.shadowRoot?.fullscreenElement ?? null) full = inner;
  return full;
};

/** Calls the listener whenever something goes full screen or leaves it; the returned function ends it. */
export const onFullScreenChange = (listener: () => void): (() => void) => {
  for (const type of CHANGES) document.addEventListener(type, listener, true);
  return () => {
    for (const type of CHANGES) document.removeEventListener(type, listener, true);
  };
};
