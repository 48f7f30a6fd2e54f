import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { nextShanghaiMidnight, shanghaiDay } from '../../src/domain/calendar.js';
import { RestSource } from '../../src/source/rest-source.js';
import { ServerClock } from '../../src/source/server-clock.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { outcome } from '../support/page.js';
import { NOW, report } from '../support/reports.js';

const DATE = 'Sat, 21 Nov 2026 04:00:00 GMT';
const THEN = Date.parse(DATE);

const heard = (headers: Record<string, string>) => {
  const clock = new ServerClock();
  clock.hear(new Headers(headers));
  return clock;
};

describe('ServerClock', () => {
  const time = useFakeTime();

  it('is the viewer’s clock until an answer came', () => expect(new ServerClock().now()).to.equal(NOW));
  it('is the Date of the answer', () => expect(heard({ date: DATE }).now()).to.equal(THEN));
  it('adds the Age that a cache reports', () => expect(heard({ date: DATE, age: '25' }).now()).to.equal(THEN + 25_000));
  it('adds the time since', async () => {
    const clock = heard({ date: DATE, age: '25' });
    await time().pass(7_000);
    expect(clock.now()).to.equal(THEN + 32_000);
  });
  it('does not follow the viewer’s clock when that is set anew', () => {
    const clock = heard({ date: DATE });
    Date.now = () => 0;
    expect(clock.now()).to.equal(THEN);
  });
  for (const age of ['-5', 'old', '', 'NaN', '-Infinity'])
    it(`takes the Age "${age}" for none`, () => expect(heard({ date: DATE, age }).now()).to.equal(THEN));
  for (const date of ['', 'yesterday', 'Sat, 99 Nov 2026', '{}'])
    it(`stays with the viewer’s clock where Date is "${date}"`, () => expect(heard({ date, age: '25' }).now()).to.equal(NOW));
  it('stays with what it heard before where the next Date cannot be read', async () => {
    const clock = heard({ date: DATE });
    await time().pass(1_000);
    clock.hear(new Headers({ age: '3' }));
    expect(clock.now()).to.equal(THEN + 1_000);
  });
  it('gives a time that has a day in Shanghai, whatever a hostile answer says', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('1e18', '1e308', '99999999999999999999', 'Infinity', '0x7fffffff')),
        fc.oneof(fc.string(), fc.constantFrom(DATE, 'Sat, 13 Sep 275760 00:00:00 GMT', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z')),
        (age, date) => {
          const headers = { get: (name: string) => (name === 'age' ? age : date) } as unknown as Headers;
          const clock = new ServerClock();
          clock.hear(headers);
          expect(() => shanghaiDay(nextShanghaiMidnight(clock.now()))).not.to.throw();
        },
      ),
    ));
});

describe('RestSource.now', () => {
  useFakeTime();
  const fake = useFakeFetch();
  it('follows the Date and Age of the answers', async () => {
    const source = new RestSource('https://credit.example.com/');
    outcome(source.credit('anchor:a-1', { signal: new AbortController().signal, fresh: false }));
    fake().last.respond(JSON.stringify(report()), { headers: { date: DATE, age: '60' } });
    await settled();
    expect(source.now()).to.equal(THEN + 60_000);
  });
});
