import { isInside } from './container.js';

/** A panel that a viewer can leave. */
export interface Leavable {
  readonly panel: HTMLElement;
  /** What opened it: pressing that is no press outside. */
  readonly anchor: () => Element;
  /** @param back Whether the focus goes back to where it came from. */
  readonly leave: (back: boolean) => void;
}

/** Those that are open, the topmost last: one Escape closes one. */
const open: Leavable[] = [];

/** Whether the event comes from something of the page's that lies above. */
const isAbove = (event: Event, { panel }: Leavable): boolean => {
  const path = event.composedPath();
  return !path.includes(panel) && path.some((one) => one instanceof Element && one.matches('dialog[open]') && !one.contains(panel));
};

const onKeyDown = (event: KeyboardEvent): void => {
  const top = open[open.length - 1];
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !top || isAbove(event, top)) return;
  // what lies below, a dialog of the page perhaps, stays open
  event.preventDefault();
  event.stopPropagation();
  top.leave(true);
};

/** Whether a press began outside of the panel; a finger that scrolls the page presses nothing. */
let outside = new Set<Leavable>();

const onPointerDown = (event: PointerEvent): void => {
  const path = event.composedPath();
  outside = new Set(event.isPrimary ? open.filter((one) => !path.includes(one.panel) && !path.includes(one.anchor())) : []);
};

const onPointerUp = (event: PointerEvent): void => {
  const path = event.composedPath();
  for (const one of outside) if (!path.includes(one.panel)) one.leave(false);
  outside.clear();
};

const onPointerCancel = (): void => outside.clear();

const LISTENERS: [type: string, listener: (event: never) => void][] = [
  ['keydown', onKeyDown],
  ['pointerdown', onPointerDown],
  ['pointerup', onPointerUp],
  ['pointercancel', onPointerCancel],
];

/**
 * The focus goes on to something of the page's that may lie behind: not to what opened the panel, nor to a dialog above it; nor
 * nowhere, which is where it is while the window has none.
 */
const onFocusOut = (one: Leavable, to: EventTarget | null): void => {
  if (!(to instanceof Element) || one.panel.contains(to) || isInside(one.anchor(), to)) return;
  const dialog = to.closest('dialog[open]');
  if (!dialog || dialog.contains(one.panel)) one.leave(false);
};

/** Lets a viewer leave by Escape, a press outside or the focus, until the returned function is called. One set of listeners serves all. */
export const letLeave = (one: Leavable): (() => void) => {
  if (!open.length) for (const [type, listener] of LISTENERS) window.addEventListener(type, listener as EventListener, true);
  open.push(one);
  const leaveFocus = (event: FocusEvent) => onFocusOut(one, event.relatedTarget);
  one.panel.addEventListener('focusout', leaveFocus);
  return () => {
    const at = open.indexOf(one);
    if (at < 0) return;
    one.panel.removeEventListener('focusout', leaveFocus);
    open.splice(at, 1);
    outside.delete(one);
    if (!open.length) for (const [type, listener] of LISTENERS) window.removeEventListener(type, listener as EventListener, true);
  };
};
