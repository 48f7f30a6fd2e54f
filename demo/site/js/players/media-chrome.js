/** media-chrome around a video that hls.js feeds. */
import '/vendor/media-chrome/media-controller.js';
import '/vendor/media-chrome/media-control-bar.js';
import '/vendor/media-chrome/media-fullscreen-button.js';
import '/vendor/media-chrome/media-live-button.js';
import '/vendor/media-chrome/media-mute-button.js';
import '/vendor/media-chrome/media-play-button.js';
import '/vendor/media-chrome/media-text-display.js';
import '/vendor/media-chrome/media-volume-range.js';
import '/vendor/media-chrome/lang/zh-CN.js';
import { byId, language } from '../page.js';
import { attachStream } from '../stream.js';
import { startKnobs } from './knobs.js';

const controller = byId('player');
const follow = () => controller.setAttribute('lang', language());
new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['lang'] });
follow();
attachStream(/** @type {HTMLVideoElement} */ (byId('video')));

const button = /** @type {HTMLElement} */ (controller.querySelector('media-fullscreen-button'));
startKnobs({ root: () => controller, goFullScreen: () => button.click() });
