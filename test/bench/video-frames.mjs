import { act, median, report, withBackend } from './bench.mjs';

// the same page with and without the SDK in turn, the stream playing, while the director changes something five times a second
const RUNS = 5;
const CHANGES = 50;
const SECONDS = 10;
const SUBJECT = 'anchor:a-1001';

const page = (sdk) => `<!doctype html><html lang="zh-CN"><body style="margin:0;background:#000">
  ${sdk ? '<link rel="stylesheet" href="/cdn/live-credit.css"><script type="module" src="/cdn/live-credit.js" data-endpoint="/"></script>' : ''}
  <live-credit-room room="r-8848" live="push">
    <div id="player" style="position:relative;width:405px;height:720px">
      <video id="video" muted playsinline style="width:100%;height:100%"></video>
      <live-credit-badge of="anchor" loading="eager"></live-credit-badge>
      <live-credit-warning of="room" placement="overlay" for="player"></live-credit-warning>
    </div>
  </live-credit-room>
  <script type="module">
    import Hls from '/vendor/hls.mjs';
    const video = document.getElementById('video');
    const hls = new Hls({ enableWorker: false });
    hls.loadSource('/live/stream.m3u8');
    hls.attachMedia(video);
    hls.on(Hls.Events.MANIFEST_PARSED, () => video.play());
  </script></body></html>`;

/** Frames the video dropped and showed in ten seconds. */
const frames = async (browser, url, sdk) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const tab = await context.newPage();
  await tab.route('**/bench', (route) => route.fulfill({ contentType: 'text/html', body: page(sdk) }));
  await tab.goto(`${url}/bench`);
  await tab.waitForFunction(() => document.getElementById('video').currentTime > 2);
  if (sdk) await tab.locator('live-credit-warning[status=ready]').waitFor({ state: 'attached' });
  const quality = () => tab.evaluate(() => {
    const { droppedVideoFrames, totalVideoFrames } = document.getElementById('video').getVideoPlaybackQuality();
    return { dropped: droppedVideoFrames, total: totalVideoFrames };
  });
  const before = await quality();
  const began = Date.now();
  for (let i = 0; i < CHANGES; i++) {
    await act(url, i % 2 ? 'lift-suspension' : 'suspend', SUBJECT);
    await tab.waitForTimeout(Math.max(0, began + ((i + 1) * SECONDS * 1_000) / CHANGES - Date.now()));
  }
  const after = await quality();
  await context.close();
  return { dropped: after.dropped - before.dropped, total: after.total - before.total };
};

await withBackend({ spreadMs: 0 }, async ({ url, browser }) => {
  const runs = { with: [], without: [] };
  for (let i = 0; i < RUNS; i++) {
    for (const kind of i % 2 ? ['with', 'without'] : ['without', 'with']) runs[kind].push(await frames(browser, url, kind === 'with'));
  }
  const dropped = (kind) => runs[kind].map((one) => one.dropped);
  const [more, less] = [median(dropped('with')), median(dropped('without'))];
  const figures = `median ${more} with, ${less} without (${dropped('with')} / ${dropped('without')} of about ${median(runs.with.map((one) => one.total))})`;
  report(`video frames dropped while ${CHANGES} changes arrive in ${SECONDS} s`, figures, 'no more than without', more <= less);
});
