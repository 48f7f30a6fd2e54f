/** The live room's parts, started one by one. */
import { startChat } from './chat.js';
import { startCrowd } from './crowd.js';
import { mountDesk } from './desk-panel.js';
import { startOffer } from './offer.js';
import { byId } from './page.js';
import { startPlayer } from './player.js';
import { startShelf } from './shelf.js';

const startDeskToggle = () => {
  const toggle = byId('desk-toggle');
  const desk = byId('desk');
  toggle.addEventListener('click', () => {
    const open = Boolean(desk.hidden);
    // The desk asks the backend for its subjects only when somebody wants it.
    if (open && !desk.hasChildNodes()) mountDesk(desk);
    desk.hidden = !open;
    byId('room').classList.toggle('directed', open);
    toggle.setAttribute('aria-expanded', String(open));
  });
};

startChat();
startCrowd();
startShelf();
startOffer();
startDeskToggle();
startPlayer();
