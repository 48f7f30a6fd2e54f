/** A sheet that is let go further down than this closes, in px. */
const FAR = 80;

/**
 * Lets a sheet be pulled down by its header, as its handle promises, until the returned function is called; pulled far enough, it
 * is left. The button in the header does the same for those who cannot pull.
 */
export const letPull = (panel: HTMLElement, leave: () => void): (() => void) => {
  let from: number | undefined;
  const by = (event: PointerEvent): number => Math.max(0, event.clientY - from!);
  const pull = (px: number): void => {
    panel.style.transform = px ? `translateY(${px}px)` : '';
  };
  const begin = (event: PointerEvent): void => {
    const target = event.target as Element;
    if (panel.dataset['shape'] !== 'sheet' || !event.isPrimary || !target.closest('header') || target.closest('button')) return;
    from = event.clientY;
    panel.classList.add('pulled');
    // a finger that slides off the sheet still pulls it
    panel.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    if (from !== undefined) pull(by(event));
  };
  const end = (event: PointerEvent): void => {
    if (from === undefined) return;
    const far = event.type === 'pointerup' && by(event) > FAR;
    from = undefined;
    panel.classList.remove('pulled');
    if (far) leave();
    else pull(0);
  };
  const listeners = { pointerdown: begin, pointermove: move, pointerup: end, pointercancel: end };
  const each = (what: 'addEventListener' | 'removeEventListener'): void => {
    for (const [type, listener] of Object.entries(listeners)) panel[what](type, listener as EventListener);
  };
  each('addEventListener');
  return () => each('removeEventListener');
};
