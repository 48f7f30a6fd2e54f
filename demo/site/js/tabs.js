/** Tabs of which one panel shows, walked through by arrow keys. */
const KEYS = { ArrowLeft: -1, ArrowRight: 1 };

/** @param {HTMLElement} list */
export const startTabs = (list) => {
  const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role=tab]')]);

  /** @param {HTMLElement} chosen */
  const choose = (chosen) => {
    for (const tab of tabs) {
      const selected = tab === chosen;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (panel) panel.hidden = !selected;
    }
  };
  for (const tab of tabs) tab.addEventListener('click', () => choose(tab));
  list.addEventListener('keydown', ({ key }) => {
    const step = KEYS[/** @type {keyof typeof KEYS} */ (key)];
    if (!step) return;
    const next = tabs[(tabs.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + step + tabs.length) % tabs.length];
    choose(next);
    next.focus();
  });
};
