import { expect } from '@open-wc/testing';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import type { Objection } from '../../src/domain/objection.js';
import { objection, reviewSummary } from '../support/reports.js';
import { page, review, reviews, startList } from '../support/reviews.js';

const REFUSED = new CreditHttpError('x', 400);
const FAILED = new CreditNetworkError('x');

/** A list that holds a first page of the reviews 1 and 2, with more behind the cursor `a`. */
const begun = async (options: Parameters<typeof startList>[0] = {}) => {
  const all = startList(options);
  all.list.more();
  await all.answer(page(reviews(1, 2), 'a'));
  return all;
};

describe('A review list', () => {
  it('asks for its first page without a cursor, through the cache', () => {
    const { list, asked } = startList({ query: { sort: 'lowest', limit: 20, rating: 1, verified: true } });
    list.more();
    expect(asked.map(({ subject, query, fresh, version }) => ({ subject, query, fresh, version }))).to.deep.equal([
      { subject: 'merchant:m-1', query: { sort: 'lowest', limit: 20, rating: 1, verified: true, cursor: undefined }, fresh: false, version: undefined },
    ]);
  });

  it('asks one question at a time', () => {
    const { list, asked } = startList();
    list.more();
    list.more();
    expect(asked).to.have.length(1);
    expect(list.loading).to.equal(true);
  });

  it('goes on behind the cursor of the page before', async () => {
    const { list, asked, answer, ids } = await begun();
    list.more();
    await answer(page(reviews(3, 4), 'b'));
    expect(asked[1].query.cursor).to.equal('a');
    expect(ids()).to.deep.equal(['rv-1', 'rv-2', 'rv-3', 'rv-4']);
    expect(list.done).to.equal(false);
  });

  it('is done after a page without a cursor, and asks no more', async () => {
    const { list, asked, answer } = await begun();
    list.more();
    await answer(page(reviews(3, 3)));
    list.more();
    expect(list.done).to.equal(true);
    expect(asked).to.have.length(2);
  });

  it('has the summary of the newest page', async () => {
    const { list, answer } = await begun();
    list.more();
    await answer(page([], 'b', reviewSummary({ count: 101 })));
    expect(list.summary?.count).to.equal(101);
  });

  it('drops reviews it has, also those twice in one page', async () => {
    const { list, answer, ids } = await begun();
    list.more();
    await answer(page([...reviews(2, 3), ...reviews(3, 4)], 'b'));
    expect(ids()).to.deep.equal(['rv-1', 'rv-2', 'rv-3', 'rv-4']);
  });

  it('leaves out what an upheld objection is about', async () => {
    const { ids } = await begun({ objections: [objection('review', 'rv-1', { state: 'upheld' }), objection('review', 'rv-2')] });
    expect(ids()).to.deep.equal(['rv-2']);
  });

  it('takes a backend that goes round in circles for one that is at its end', async () => {
    const { list, answer } = await begun();
    list.more();
    await answer(page(reviews(1, 2), 'a'));
    expect(list.done).to.equal(true);
  });

  it('gives up on a backend that sends only what is held', async () => {
    const { list, asked, answer } = await begun();
    for (let i = 0; i < 50 && !list.error; i++) {
      list.more();
      await answer(page(reviews(1, 2), `c${i}`));
    }
    expect(isCreditError(list.error, 'shape')).to.equal(true);
    expect(asked).to.have.length(21);
  });

  for (const status of [404, 410])
    it(`is empty and done where the backend says ${status}`, async () => {
      const { list, answer, ids } = startList();
      list.more();
      await answer(new CreditHttpError('x', status));
      expect([ids(), list.done, list.error]).to.deep.equal([[], true, undefined]);
    });

  it('tells of each change', async () => {
    const { list, changes, answer } = startList();
    list.more();
    expect(changes()).to.equal(1);
    await answer(page([]));
    expect(changes()).to.equal(2);
  });
});

describe('A review list that failed', () => {
  it('keeps what it has, and asks no more by itself', async () => {
    const { list, asked, answer, ids } = await begun();
    list.more();
    await answer(FAILED);
    list.more();
    expect([ids(), list.error, asked.length]).to.deep.equal([['rv-1', 'rv-2'], FAILED, 2]);
  });

  it('asks again where it stopped when it is retried, past the cache', async () => {
    const { list, asked, answer, ids } = await begun();
    list.more();
    await answer(FAILED);
    list.retry();
    expect([asked[2].query.cursor, asked[2].fresh, list.error]).to.deep.equal(['a', true, undefined]);
    await answer(page(reviews(3, 3)));
    expect(ids()).to.deep.equal(['rv-1', 'rv-2', 'rv-3']);
  });

  it('has nothing to retry before', () => {
    const { list, asked } = startList();
    list.retry();
    expect(asked).to.have.length(0);
  });
});

describe('A review list that is aborted', () => {
  it('aborts its question and never takes a late answer', async () => {
    const { list, asked, answer, ids, changes } = startList();
    list.more();
    list.abort();
    const before = changes();
    await answer(page(reviews(1, 2)));
    expect([asked[0].signal.aborted, ids(), changes()]).to.deep.equal([true, [], before]);
  });

  it('goes on where it stopped', async () => {
    const { list, asked, answer, ids } = await begun();
    list.more();
    list.abort();
    list.more();
    await answer(page(reviews(3, 3)));
    expect([asked[2].query.cursor, ids()]).to.deep.equal(['a', ['rv-1', 'rv-2', 'rv-3']]);
  });
});

describe('A review list whose cursor is refused', () => {
  it('is made anew in larger pages, and shown as it was until it reaches as far', async () => {
    const { list, asked, answer, ids } = await begun();
    list.more();
    await answer(REFUSED);
    expect([asked[2].query.cursor, asked[2].query.limit, asked[2].fresh]).to.deep.equal([undefined, 100, true]);
    await answer(page([review({ id: 'new' }), ...reviews(1, 1)], 'x'));
    expect(ids()).to.deep.equal(['rv-1', 'rv-2']);
    expect(asked[3].query.cursor).to.equal('x');
    await answer(page(reviews(2, 3), 'y'));
    expect([ids(), list.error, list.loading]).to.deep.equal([['new', 'rv-1', 'rv-2', 'rv-3'], undefined, false]);
  });

  it('goes on from there', async () => {
    const { list, asked, answer } = await begun();
    list.more();
    await answer(REFUSED);
    await answer(page(reviews(1, 3), 'y'));
    list.more();
    expect([asked[3].query.cursor, asked[3].query.limit]).to.deep.equal(['y', 2]);
  });

  it('ends with what there is where the last one read is gone', async () => {
    const { list, answer, ids } = await begun();
    list.more();
    await answer(REFUSED);
    await answer(page(reviews(1, 1)));
    expect([ids(), list.done]).to.deep.equal([['rv-1'], true]);
  });

  it('fails, and asks no more by itself, where each cursor is refused', async () => {
    const { list, asked, answer, ids } = await begun();
    list.more();
    await answer(REFUSED);
    await answer(page(reviews(1, 2), 'y'));
    list.more();
    await answer(REFUSED);
    expect([list.error, asked.length, ids()]).to.deep.equal([REFUSED, 4, ['rv-1', 'rv-2']]);
  });

  it('fails where a cursor is refused while it is made anew', async () => {
    const { list, answer, ids } = await begun();
    list.more();
    await answer(REFUSED);
    await answer(page(reviews(1, 1), 'x'));
    await answer(REFUSED);
    expect([list.error, ids()]).to.deep.equal([REFUSED, ['rv-1', 'rv-2']]);
  });

  it('begins anew once more when it is retried', async () => {
    const { list, asked, answer, ids } = await begun();
    list.more();
    await answer(REFUSED);
    await answer(page(reviews(1, 1), 'x'));
    await answer(REFUSED);
    list.retry();
    expect(asked[asked.length - 1].query.cursor).to.equal(undefined);
    await answer(page(reviews(1, 3)));
    expect([ids(), list.error]).to.deep.equal([['rv-1', 'rv-2', 'rv-3'], undefined]);
  });

  it('takes a refusal of its first page for a failure', async () => {
    const { list, answer } = startList();
    list.more();
    await answer(REFUSED);
    expect(list.error).to.equal(REFUSED);
  });
});

describe('A review list beside a newer version of the report', () => {
  it('asks for its first page by that version', async () => {
    const { list, asked } = await begun();
    list.follow(43);
    expect([asked[1].query.cursor, asked[1].version, asked[1].fresh]).to.deep.equal([undefined, 43, false]);
  });

  it('asks for nothing where the version is the same', async () => {
    const { list, asked } = await begun();
    list.follow(42);
    expect(asked).to.have.length(1);
  });

  it('waits for the page under way', async () => {
    const { list, asked, answer } = await begun();
    list.more();
    list.follow(43);
    expect(asked).to.have.length(2);
    await answer(page(reviews(3, 4), 'b'));
    expect(asked[2].version).to.equal(43);
  });

  it('says how many are new, and leaves the items as they are', async () => {
    const { list, answer, ids } = await begun();
    list.follow(43);
    await answer(page([review({ id: 'new' }), ...reviews(1, 1)], 'z'));
    expect([list.news?.count, list.news?.more, ids()]).to.deep.equal([1, false, ['rv-1', 'rv-2']]);
  });

  it('says that there may be more where a whole page is new', async () => {
    const { list, answer } = await begun();
    list.follow(43);
    await answer(page(reviews(8, 9), 'z'));
    expect([list.news?.count, list.news?.more]).to.deep.equal([2, true]);
  });

  it('has no news where only what comes further down moved up', async () => {
    const { list, answer, ids } = await begun();
    list.follow(43);
    await answer(page(reviews(2, 3), 'z'));
    expect([list.news, ids()]).to.deep.equal([undefined, ['rv-2']]);
  });

  it('takes over what changed in the ones it has', async () => {
    const { list, answer } = await begun();
    list.follow(43);
    await answer(page([review({ id: 'rv-1', helpful: 7 }), ...reviews(2, 2)], 'a'));
    expect(list.items[0].helpful).to.equal(7);
  });

  it('lets those go that are gone from among the newest', async () => {
    const { list, answer, ids } = await begun();
    list.more();
    await answer(page(reviews(3, 4), 'b'));
    list.follow(43);
    await answer(page([...reviews(1, 1), ...reviews(3, 3)], 'z'));
    expect(ids()).to.deep.equal(['rv-1', 'rv-3', 'rv-4']);
  });

  it('lets none go in an order in which they move', async () => {
    const { list, answer, ids } = await begun({ query: { sort: 'helpful', limit: 2 } });
    list.follow(43);
    await answer(page(reviews(2, 3), 'z'));
    expect(ids()).to.deep.equal(['rv-1', 'rv-2']);
  });

  it('lets all go that a whole list does not have', async () => {
    const { list, answer, ids } = await begun({ query: { sort: 'helpful', limit: 2 } });
    list.follow(43);
    await answer(page(reviews(2, 2)));
    expect(ids()).to.deep.equal(['rv-2']);
  });

  it('leaves out at once what an objection was upheld about', async () => {
    const objections: Objection[] = [];
    const { list, ids } = await begun({ objections });
    objections.push(objection('review', 'rv-1', { state: 'upheld' }));
    list.follow(43);
    expect(ids()).to.deep.equal(['rv-2']);
  });

  it('keeps what it has where that question fails', async () => {
    const { list, asked, answer, ids } = await begun();
    list.follow(43);
    await answer(FAILED);
    expect([ids(), list.error, asked.length]).to.deep.equal([['rv-1', 'rv-2'], undefined, 2]);
  });

  it('asks anew where that question was aborted', async () => {
    const { list, asked } = await begun();
    list.follow(43);
    list.abort();
    list.follow(43);
    expect(asked).to.have.length(3);
  });

  it('begins anew at the top when its news are shown, and goes on from there', async () => {
    const { list, asked, answer, ids } = await begun();
    list.follow(43);
    await answer(page([review({ id: 'new' }), ...reviews(1, 1)], 'z'));
    list.showNews();
    expect([ids(), list.news]).to.deep.equal([['new', 'rv-1'], undefined]);
    list.more();
    expect(asked[2].query.cursor).to.equal('z');
  });

  it('has nothing to show without news', async () => {
    const { list, ids } = await begun();
    list.showNews();
    expect(ids()).to.deep.equal(['rv-1', 'rv-2']);
  });
});
