import { expect } from '@open-wc/testing';
import { openChangeStream } from '../../src/source/change-stream.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { headerOf, openStream } from '../support/fake-stream.js';
import { useFakeTime } from '../support/fake-time.js';

const SILENT = { hint: () => {}, open: () => {}, down: () => {} };

describe('A change stream asks', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  const query = () => fake().last.url.split('v1/changes?')[1];

  it('for the changes below its endpoint', () => {
    const { endpoint } = openStream(['anchor:a-1']);
    expect(fake().last.url).to.equal(`${endpoint}v1/changes?subject=anchor%3Aa-1`);
  });

  it('for rooms by their id', () => {
    openStream(['room:r-8848']);
    expect(query()).to.equal('room=r-8848');
  });

  it('in the same order whatever the order of its topics', () => {
    openStream(['merchant:m-1', 'room:r-2', 'anchor:b', 'anchor:a', 'room:r-1']);
    expect(query()).to.equal('room=r-1&room=r-2&subject=anchor%3Aa&subject=anchor%3Ab&subject=merchant%3Am-1');
  });

  it('of ids with any character, half a surrogate pair too', () => {
    openStream(['anchor:小鹿 &=+%', 'anchor:\ud83d']);
    expect([...new URL(fake().last.url).searchParams.values()]).to.deep.equal(['anchor:小鹿 &=+%', 'anchor:\ufffd']);
  });

  it('past all caches, without referrer, and with no header that takes a preflight', () => {
    openStream();
    expect(fake().last.init).to.include({ cache: 'no-store', referrerPolicy: 'no-referrer', method: 'GET' });
    expect(fake().last.headers).to.deep.equal(['accept']);
    expect(headerOf(fake().last, 'accept')).to.equal('text/event-stream');
  });

  it('another origin as every other question does', () => {
    openStream();
    expect(fake().last.init.credentials).to.equal('same-origin');
  });

  it('its own origin without cookies', () => {
    openChangeStream(`${location.origin}/api/`, ['anchor:a-1'], SILENT);
    expect(fake().last.init.credentials).to.equal('omit');
  });

  it('from where another stream left off', () => {
    openStream(['anchor:a-1'], '1187');
    expect(headerOf(fake().last, 'last-event-id')).to.equal('1187');
  });

  it('once, and then waits for the answer', async () => {
    openStream();
    await time().pass(14_999);
    expect(fake().calls).to.have.length(1);
  });
});
