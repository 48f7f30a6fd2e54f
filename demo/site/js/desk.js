/** The director's desk on a page of its own, for a second window. */
import { mountDesk } from './desk-panel.js';
import { byId } from './page.js';

mountDesk(byId('desk'));
