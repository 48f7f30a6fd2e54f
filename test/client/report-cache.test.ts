import { expect } from '@open-wc/testing';
import { ReportCache } from '../../src/client/report-cache.js';

const made = (cache: ReportCache<string, object>, ...keys: string[]) => keys.map((key) => cache.use(key, () => ({ key })));

describe('ReportCache', () => {
  it('makes an entry once', () => {
    const cache = new ReportCache<string, object>(2);
    expect(made(cache, 'a')[0]).to.equal(made(cache, 'a')[0]);
  });
  it('keeps every entry in use, however many', () => {
    const cache = new ReportCache<string, object>(2);
    made(cache, 'a', 'b', 'c', 'd');
    for (const key of ['a', 'b', 'c', 'd']) expect(cache.get(key)).to.deep.equal({ key });
  });
  it('keeps so many entries that nobody uses', () => {
    const cache = new ReportCache<string, object>(2);
    made(cache, 'a', 'b');
    cache.release('a');
    cache.release('b');
    expect([cache.get('a'), cache.get('b')]).to.deep.equal([{ key: 'a' }, { key: 'b' }]);
  });
  it('drops the one unused for longest first', () => {
    const cache = new ReportCache<string, object>(2);
    made(cache, 'a', 'b', 'c');
    for (const key of ['b', 'a', 'c']) cache.release(key);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).to.deep.equal([{ key: 'a' }, undefined, { key: 'c' }]);
  });
  it('counts an entry as used again once somebody uses it', () => {
    const cache = new ReportCache<string, object>(1);
    made(cache, 'a', 'b');
    cache.release('a');
    made(cache, 'a');
    cache.release('b');
    expect([cache.get('a'), cache.get('b')]).to.deep.equal([{ key: 'a' }, { key: 'b' }]);
  });
});
