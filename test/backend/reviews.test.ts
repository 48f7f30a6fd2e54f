import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestBackend, type TestBackend } from './support/backend.js';

interface Item {
  id: string;
  rating: number;
  postedAt: string;
  helpful: number;
  verifiedPurchase: boolean;
  isDefault: boolean;
  media: { kind: string; url: string; thumbnailUrl: string | null }[];
  status: string;
}

interface Page {
  summary: {
    count: number;
    verified: number;
    average: number | null;
    distribution: number[];
    minimum: number;
    removed: { count: number; reasons: { code: string; count: number }[] };
  };
  items: Item[];
  nextCursor: string | null;
}

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend();
});
after(() => backend.close());

const SELLER = '/v1/reviews/merchant/m-2001';

const pageOf = (query: string, path = SELLER) => backend.json<Page>(`${path}?${query}`);

/** All pages from the first to the last. */
const all = async (query: string, path = SELLER): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await pageOf(`${query}${cursor ? `&cursor=${cursor}` : ''}`, path);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
};

const isSorted = (items: Item[], key: (one: Item) => number[]): boolean =>
  items.every((one, i) => {
    if (i === 0) return true;
    const [before, here] = [key(items[i - 1]), key(one)];
    const at = here.findIndex((value, k) => value !== before[k]);
    return at < 0 || before[at] < here[at];
  });

test('twenty a page, newest first, with the complete summary', async () => {
  const page = await pageOf('');
  assert.equal(page.items.length, 20);
  assert.ok(isSorted(page.items, (one) => [-Date.parse(one.postedAt)]));
  const report = await backend.json<{ reviews: Page['summary'] }>('/v1/credits/merchant/m-2001');
  assert.deepEqual(page.summary, report.reviews);
});

test('paging reaches every published review exactly once, in every order', async () => {
  const orders: Record<string, (one: Item) => number[]> = {
    newest: (one) => [-Date.parse(one.postedAt)],
    lowest: (one) => [one.rating, -Date.parse(one.postedAt)],
    highest: (one) => [-one.rating, -Date.parse(one.postedAt)],
    helpful: (one) => [-one.helpful, -Date.parse(one.postedAt)],
  };
  const sizes = new Set<number>();
  for (const [sort, key] of Object.entries(orders)) {
    const items = await all(`sort=${sort}&limit=100`);
    assert.equal(new Set(items.map((one) => one.id)).size, items.length, sort);
    assert.ok(isSorted(items, key), sort);
    sizes.add(items.length);
  }
  assert.deepEqual([...sizes], [5_000]);
});

test('a page that ends exactly at the last review has no next cursor', async () => {
  const path = '/v1/reviews/anchor/a-1003';
  const items = await all('limit=1', path);
  const page = await pageOf(`limit=${items.length}`, path);
  assert.equal(page.items.length, items.length);
  assert.equal(page.nextCursor, null);
});

test('summary and list agree: default and hidden reviews count for nothing', async () => {
  for (const path of [
    SELLER,
    '/v1/reviews/anchor/a-1001',
    '/v1/reviews/merchant/m-2002',
    '/v1/reviews/anchor/a-1003',
  ]) {
    const { summary } = await pageOf('limit=1', path);
    const items = await all('limit=100', path);
    const counted = items.filter((one) => !one.isDefault);
    assert.ok(items.every((one) => one.status === 'published'));
    assert.equal(summary.count, counted.length);
    assert.equal(summary.verified, counted.filter((one) => one.verifiedPurchase).length);
    assert.deepEqual(
      summary.distribution,
      [1, 2, 3, 4, 5].map((stars) => counted.filter((one) => one.rating === stars).length),
    );
    const mean = counted.reduce((sum, one) => sum + one.rating, 0) / counted.length;
    assert.ok(Math.abs(mean - summary.average!) <= 0.005 + 1e-9);
    assert.equal(
      summary.removed.reasons.reduce((sum, one) => sum + one.count, 0),
      summary.removed.count,
    );
  }
});

test('some subjects have too few reviews, unverified ones, or none', async () => {
  const { summary: few } = await pageOf('', '/v1/reviews/anchor/a-1003');
  assert.ok(few.count > 0 && few.count < few.minimum);
  const { summary: unverified } = await pageOf('', '/v1/reviews/merchant/m-2002');
  assert.ok(unverified.count > 0 && unverified.verified === 0);
  const none = await pageOf('', '/v1/reviews/operator/o-2');
  assert.deepEqual([none.summary.count, none.summary.average, none.items, none.nextCursor], [0, null, [], null]);
});

test('filters narrow the list, alone and together, and leave the summary whole', async () => {
  const items = await all('limit=100');
  const filters: [string, (one: Item) => boolean][] = [
    ['rating=2', (one) => one.rating === 2],
    ['verified=true', (one) => one.verifiedPurchase],
    ['media=true', (one) => one.media.length > 0],
    [
      'rating=5&verified=true&media=true&sort=newest',
      (one) => one.rating === 5 && one.verifiedPurchase && one.media.length > 0,
    ],
  ];
  const { summary } = await pageOf('limit=1');
  for (const [query, keep] of filters) {
    const expected = items.filter(keep).map((one) => one.id);
    assert.deepEqual(
      (await all(`${query}&limit=100`)).map((one) => one.id),
      expected,
      query,
    );
    assert.ok(expected.length > 0);
    assert.deepEqual((await pageOf(query)).summary, summary);
  }
});

test('a bad parameter is named together with what it may be', async () => {
  const { nextCursor } = await pageOf('sort=newest');
  const forge = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const bad: [string, RegExp][] = [
    ['limit=0', /"limit".*1 to 100/],
    ['limit=101', /"limit".*1 to 100/],
    ['limit=ten', /"limit"/],
    ['limit=', /"limit"/],
    ['rating=6', /"rating".*1 to 5/],
    ['rating=1.5', /"rating"/],
    ['sort=best', /"sort".*newest, lowest, highest, helpful/],
    ['media=false', /"media".*true/],
    ['verified=yes', /"verified".*true/],
    ['cursor=!!!', /"cursor"/],
    [`cursor=${forge(['newest', 0, "'; drop table review; --", 'rv-1'])}`, /"cursor"/],
    [`cursor=${forge(['newest', 1e12, '2026-01-01T00:00:00+08:00', 'rv-1'])}`, /"cursor"/],
    [`cursor=${forge(['newest', 0, '2026-01-01T00:00:00+08:00', 'rv\0'])}`, /"cursor"/],
    [`cursor=${forge({})}`, /"cursor"/],
    [`sort=lowest&cursor=${nextCursor}`, /"cursor".*lowest/],
  ];
  for (const [query, detail] of bad) {
    const response = await backend.get(`${SELLER}?${query}`);
    assert.equal(response.status, 400, query);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(((await response.json()) as { detail: string }).detail, detail);
  }
});

test('a cursor may carry any id as a value', async () => {
  const cursor = Buffer.from(JSON.stringify(['newest', 0, '2026-06-01T00:00:00+08:00', "' or 1=1 --"])).toString(
    'base64url',
  );
  const page = await pageOf(`cursor=${cursor}`);
  assert.ok(page.items.every((one) => one.postedAt <= '2026-06-01T00:00:00+08:00'));
});

test('a page has an ETag; unknown subjects are 404, withdrawn ones 410', async () => {
  const response = await backend.get(SELLER);
  assert.equal((await backend.get(SELLER, { 'If-None-Match': response.headers.get('etag')! })).status, 304);
  assert.equal((await backend.get('/v1/reviews/anchor/nobody')).status, 404);
  assert.equal((await backend.get('/v1/reviews/merchant/m-2004')).status, 410);
});

test('pictures have whole addresses, by whatever name the backend is asked', async () => {
  for (const origin of [backend.url, backend.url.replace('localhost', '127.0.0.1')]) {
    const { items } = (await (await fetch(`${origin}${SELLER}?media=true&limit=100`)).json()) as Page;
    const media = items.flatMap((one) => one.media);
    const films = media.filter((one) => one.kind === 'video');
    assert.ok(media.every((one) => one.url.startsWith(`${origin}/img/reviews/`)));
    assert.ok(films.length > 0 && films.every((one) => one.thumbnailUrl?.startsWith(`${origin}/img/reviews/`)));
  }
});

test('behind a proxy the public address is the one that counts', async () => {
  const proxied = await startTestBackend({ publicUrl: 'https://live.example.com' });
  const { items } = await proxied.json<Page>(`${SELLER}?media=true&limit=1`);
  assert.ok(items[0].media.every((one) => one.url.startsWith('https://live.example.com/img/reviews/')));
  await proxied.close();
});
