/** Plays the endless stream with hls.js, or natively where the browser can. */
import Hls from '/vendor/hls.mjs';
import { byId, say } from './page.js';

const STREAM = '/live/stream.m3u8';
const RETRY_MS = 3000;

/** @param {HTMLVideoElement} video @param {HTMLElement} waiting */
const attach = (video, waiting) => {
  if (!Hls.isSupported()) {
    video.src = STREAM;
    return;
  }
  // A worker would need a blob script, which the page's policy forbids.
  const hls = new Hls({ enableWorker: false, liveSyncDurationCount: 3, maxBufferLength: 20, backBufferLength: 20 });
  hls.on(Hls.Events.ERROR, (_name, error) => {
    if (!error.fatal) return;
    waiting.hidden = false;
    if (error.type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else setTimeout(() => hls.loadSource(STREAM), RETRY_MS);
  });
  hls.on(Hls.Events.FRAG_BUFFERED, () => {
    waiting.hidden = true;
  });
  hls.loadSource(STREAM);
  hls.attachMedia(video);
};

/** @param {HTMLElement} button @param {string} icon @param {import('./page.js').Words} words */
const face = (button, icon, words) => {
  button.querySelector('use')?.setAttribute('href', `#i-${icon}`);
  button.querySelector('.quiet')?.replaceChildren(say(words));
};

/** @param {HTMLVideoElement} video */
const controls = (video) => {
  const play = byId('play');
  const mute = byId('mute');
  const volume = /** @type {HTMLInputElement} */ (byId('volume'));
  const player = byId('player');

  play.addEventListener('click', () => (video.paused ? video.play().catch(() => undefined) : video.pause()));
  mute.addEventListener('click', () => {
    video.muted = !video.muted;
  });
  volume.addEventListener('input', () => {
    video.volume = volume.valueAsNumber;
    video.muted = volume.valueAsNumber === 0;
  });
  // The container goes full screen, not the video: so the warning above it stays usable.
  byId('full').addEventListener('click', () =>
    (document.fullscreenElement ? document.exitFullscreen() : player.requestFullscreen?.())?.catch(() => undefined));

  const showPlay = () => (video.paused
    ? face(play, 'play', { 'zh-CN': '播放', en: 'Play' })
    : face(play, 'pause', { 'zh-CN': '暂停', en: 'Pause' }));
  const showSound = () => (video.muted
    ? face(mute, 'mute', { 'zh-CN': '打开声音', en: 'Unmute' })
    : face(mute, 'sound', { 'zh-CN': '静音', en: 'Mute' }));
  video.addEventListener('play', showPlay);
  video.addEventListener('pause', showPlay);
  video.addEventListener('volumechange', showSound);
  video.volume = volume.valueAsNumber;
  showPlay();
  showSound();
};

export const startPlayer = () => {
  const video = /** @type {HTMLVideoElement} */ (byId('video'));
  controls(video);
  attach(video, byId('waiting'));
};
