/** video.js with its own streaming. */
import { byId, language } from '../page.js';
import { startKnobs } from './knobs.js';

const { videojs } = /** @type {any} */ (window);
const player = videojs('player', { liveui: true, language: language() });
player.src({ src: '/live/stream.m3u8', type: 'application/x-mpegURL' });
new MutationObserver(() => player.language(language())).observe(document.documentElement, { attributeFilter: ['lang'] });

startKnobs({ root: () => byId('player'), goFullScreen: () => player.requestFullscreen() });
