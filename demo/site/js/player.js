/** The live room's player: the stream and its own controls. */
import { byId, say } from './page.js';
import { attachStream } from './stream.js';

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
  attachStream(video, (waits) => {
    byId('waiting').hidden = !waits;
  });
};
