/** The buttons beside each player: where the warning stands, how large the player is, what goes full screen. */
import { byId } from '../page.js';

/** @param {string} knob @param {(choice: string) => void} choose */
const choices = (knob, choose) => {
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[data-${knob}].button`));
  for (const button of buttons) {
    button.addEventListener('click', () => {
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
      choose(button.dataset[knob] ?? '');
    });
  }
};

/** @param {Element | null} element */
const goFullScreen = (element) => element?.requestFullscreen?.().catch(() => undefined);

/**
 * @param {object} player
 * @param {() => HTMLElement | null} player.root Where the warning stands inside of the player, and what its container is.
 * @param {() => void} player.goFullScreen The player's own way.
 */
export const startKnobs = ({ root, goFullScreen: goOwnWay }) => {
  const stage = byId('stage');
  choices('place', (place) => (place === 'inside' ? root() : stage)?.append(byId('warning')));
  choices('size', (size) => {
    stage.dataset.size = size;
  });
  /** @type {Record<string, () => void>} */
  const ways = {
    own: goOwnWay,
    container: () => goFullScreen(root()),
    video: () => goFullScreen(stage.querySelector('video')),
    page: () => goFullScreen(document.documentElement),
  };
  for (const button of document.querySelectorAll('[data-full]')) {
    button.addEventListener('click', () => ways[/** @type {HTMLElement} */ (button).dataset.full ?? '']?.());
  }
};
