import { expect } from '@open-wc/testing';
import { type CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import type { ReviewQuery } from '../../src/source/credit-source.js';
import { RestSource } from '../../src/source/rest-source.js';
import '../../src/source/rest-more.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { settled } from '../support/fake-time.js';
import { outcome } from '../support/page.js';
import { room } from '../support/rooms.js';

const ENDPOINT = 'https://credit.example.com/';
const question = (more = {}) => ({ signal: new AbortController().signal, fresh: false, ...more });
const QUERY: ReviewQuery = { sort: 'newest', limit: 20 };
const REVIEW = { id: 'rv-1', rating: 5, postedAt: '2026-11-12T21:03:00+08:00', author: '李明', text: '好，电话13800138000', status: 'published' };
const PAGE = { summary: { count: 1, verified: 1 }, items: [REVIEW], nextCursor: 'next' };

describe('A room', () => {
  const fake = useFakeFetch();

  it('is asked for by its id', async () => {
    const asked = new RestSource(ENDPOINT).room('r 1/ä', question());
    await settled();
    expect(fake().last.url).to.equal(`${ENDPOINT}v1/rooms/r%201%2F%C3%A4`);
    fake().last.respond(JSON.stringify(room({ id: 'r 1/ä' })));
    expect((await asked).roles.seller?.displayName).to.equal('山野器物店');
  });
  it('is asked for by the version that a hint named', async () => {
    outcome(new RestSource(ENDPOINT).room('r-1', question({ version: 8 })));
    await settled();
    expect(fake().last.url).to.equal(`${ENDPOINT}v1/rooms/r-1?v=8`);
  });
  it('that is another one is no answer', async () => {
    const asked = outcome(new RestSource(ENDPOINT).room('r-1', question()));
    await settled();
    fake().last.respond(JSON.stringify(room({ id: 'r-2' })));
    await settled();
    expect(asked.error).to.be.instanceOf(CreditShapeError);
  });
  it('that has ended is an HTTP error of its status', async () => {
    const asked = outcome(new RestSource(ENDPOINT).room('r-1', question()));
    await settled();
    fake().last.respond('{}', { status: 410 });
    await settled();
    expect(isCreditError(asked.error, 'http') && (asked.error as CreditHttpError).status).to.equal(410);
  });
});

describe('Reviews', () => {
  const fake = useFakeFetch();
  const TABLE: [what: string, query: ReviewQuery, parameters: string][] = [
    ['the first page', QUERY, 'limit=20&sort=newest'],
    ['the page behind a cursor', { ...QUERY, cursor: 'a+b/=' }, 'cursor=a%2Bb%2F%3D&limit=20&sort=newest'],
    ['those of some stars', { ...QUERY, rating: 2 }, 'limit=20&rating=2&sort=newest'],
    ['those with media of verified buyers', { ...QUERY, media: true, verified: true }, 'limit=20&media=true&sort=newest&verified=true'],
    ['no filter that is off', { ...QUERY, media: false, verified: false }, 'limit=20&sort=newest'],
  ];
  for (const [what, query, parameters] of TABLE)
    it(`are asked for in sorted parameters: ${what}`, async () => {
      outcome(new RestSource(ENDPOINT).reviews('merchant:m-1', query, question()));
      await settled();
      expect(fake().last.url).to.equal(`${ENDPOINT}v1/reviews/merchant/m-1?${parameters}`);
    });

  it('are read with authors masked and private numbers taken out', async () => {
    const asked = new RestSource(ENDPOINT).reviews('merchant:m-1', QUERY, question());
    await settled();
    fake().last.respond(JSON.stringify(PAGE));
    const { items, nextCursor } = await asked;
    expect([items[0].author, items[0].text, nextCursor]).to.deep.equal(['李**', '好，电话**', 'next']);
  });

  it('that an upheld objection is about are left out', async () => {
    const objections = [{ about: { type: 'review' as const, ref: 'rv-1' }, state: 'upheld' as const, filedOn: '2026-11-01' }];
    const asked = new RestSource(ENDPOINT).reviews('merchant:m-1', QUERY, question(), objections);
    await settled();
    fake().last.respond(JSON.stringify(PAGE));
    expect((await asked).items).to.deep.equal([]);
  });
});
