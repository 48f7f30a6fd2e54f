/** Plays the endless stream with hls.js, or natively where the browser can. */
import Hls from '/vendor/hls.mjs';

export const STREAM = '/live/stream.m3u8';
const RETRY_MS = 3000;

/**
 * @param {HTMLVideoElement} video
 * @param {(waits: boolean) => void} [tell] Hears when the stream breaks off and when it goes on.
 */
export const attachStream = (video, tell = () => undefined) => {
  if (!Hls.isSupported()) {
    video.src = STREAM;
    return;
  }
  // A worker would need a blob script, which the page's policy forbids.
  const hls = new Hls({ enableWorker: false, liveSyncDurationCount: 3, maxBufferLength: 20, backBufferLength: 20 });
  hls.on(Hls.Events.ERROR, (_name, error) => {
    if (!error.fatal) return;
    tell(true);
    if (error.type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else setTimeout(() => hls.loadSource(STREAM), RETRY_MS);
  });
  hls.on(Hls.Events.FRAG_BUFFERED, () => tell(false));
  hls.loadSource(STREAM);
  hls.attachMedia(video);
};
