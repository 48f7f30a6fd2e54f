import { expect } from '@open-wc/testing';
import { freshness, freshUntil, shownUntil } from '../../src/domain/freshness.js';

const DAY = 86_400_000;

describe('freshness of a report with validUntil', () => {
  const dated = { asOf: '2026-11-20T08:00:00+08:00', validUntil: '2026-11-23T08:00:00+08:00' };
  const end = Date.parse('2026-11-23T00:00:00Z');
  const TABLE: [when: string, now: number, expected: string][] = [
    ['at validUntil', end, 'fresh'],
    ['a millisecond past validUntil', end + 1, 'stale'],
    ['exactly 24 h past validUntil', end + DAY, 'stale'],
    ['a millisecond later than that', end + DAY + 1, 'gone'],
    ['more than 24 h past asOf but before validUntil', Date.parse('2026-11-22T00:00:00Z'), 'fresh'],
    ['before asOf', Date.parse('2026-11-19T00:00:00Z'), 'fresh'],
  ];
  for (const [when, now, expected] of TABLE) it(`is ${expected} ${when}`, () => expect(freshness(dated, now)).to.equal(expected));

  it('is stale past a validUntil that comes less than 24 h after asOf', () =>
    expect(
      freshness({ asOf: '2026-11-20T08:00:00Z', validUntil: '2026-11-20T09:00:00Z' }, Date.parse('2026-11-20T09:00:01Z')),
    ).to.equal('stale'));
});

describe('freshness of a report without validUntil', () => {
  const dated = { asOf: '2026-11-20T08:00:00+08:00' };
  const asOf = Date.parse('2026-11-20T00:00:00Z');
  const TABLE: [when: string, now: number, expected: string][] = [
    ['exactly 24 h past asOf', asOf + DAY, 'fresh'],
    ['a millisecond later than that', asOf + DAY + 1, 'stale'],
    ['exactly 48 h past asOf', asOf + 2 * DAY, 'stale'],
    ['a millisecond past 48 h', asOf + 2 * DAY + 1, 'gone'],
  ];
  for (const [when, now, expected] of TABLE) it(`is ${expected} ${when}`, () => expect(freshness(dated, now)).to.equal(expected));
});

describe('the boundaries of freshness', () => {
  const dated = { asOf: '2026-11-20T08:00:00+08:00', validUntil: '2026-11-23T08:00:00.250+08:00' };
  it('are validUntil to the millisecond', () => expect(freshUntil(dated)).to.equal(Date.parse('2026-11-23T00:00:00.250Z')));
  it('and 24 h after it', () => expect(shownUntil(dated)).to.equal(Date.parse('2026-11-24T00:00:00.250Z')));
});
