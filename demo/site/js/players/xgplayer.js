/** xgplayer with its plugin for HLS. */
import { byId, language } from '../page.js';
import { startKnobs } from './knobs.js';

const { Player, HlsPlayer } = /** @type {any} */ (window);
const lang = () => (language() === 'en' ? 'en' : 'zh-cn');
const player = new Player({
  el: byId('player'),
  url: '/live/stream.m3u8',
  plugins: [HlsPlayer],
  poster: '/live/poster.jpg',
  isLive: true,
  autoplay: true,
  autoplayMuted: true,
  playsinline: true,
  width: '100%',
  height: '100%',
  lang: lang(),
});
new MutationObserver(() => {
  player.lang = lang();
}).observe(document.documentElement, { attributeFilter: ['lang'] });

startKnobs({ root: () => byId('player'), goFullScreen: () => player.getFullscreen() });
