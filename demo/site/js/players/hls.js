/** hls.js on a bare video. */
import { byId } from '../page.js';
import { attachStream } from '../stream.js';
import { startKnobs } from './knobs.js';

const video = /** @type {HTMLVideoElement} */ (byId('video'));
attachStream(video);
startKnobs({ root: () => byId('player'), goFullScreen: () => video.requestFullscreen?.().catch(() => undefined) });
