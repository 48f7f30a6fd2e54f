import { expect } from '@open-wc/testing';
import { addMonths, addYears, inForce, isDay, nextShanghaiMidnight, shanghaiDay } from '../../src/domain/calendar.js';

describe('shanghaiDay', () => {
  const TABLE: [where: string, instant: string, day: string][] = [
    ['the last millisecond of a day, as UTC', '2026-11-19T15:59:59.999Z', '2026-11-19'],
    ['the first instant of a day, as UTC', '2026-11-19T16:00:00.000Z', '2026-11-20'],
    ['the last second of a day, as Shanghai', '2026-11-19T23:59:59+08:00', '2026-11-19'],
    ['midnight, as Shanghai', '2026-11-20T00:00:00+08:00', '2026-11-20'],
    ['one second before midnight, seen from New York', '2026-11-19T10:59:59-05:00', '2026-11-19'],
    ['midnight, seen from New York', '2026-11-19T11:00:00-05:00', '2026-11-20'],
    ['midnight, seen from Kiritimati', '2026-11-20T06:00:00+14:00', '2026-11-20'],
    ['one second before midnight, seen from Kiritimati', '2026-11-20T05:59:59+14:00', '2026-11-19'],
    ['midnight, seen from Baker Island', '2026-11-19T04:00:00-12:00', '2026-11-20'],
    ['the turn of the year', '2026-12-31T16:00:00Z', '2027-01-01'],
    ['one millisecond before the turn of the year', '2026-12-31T15:59:59.999Z', '2026-12-31'],
    ['the first instant of a leap day', '2028-02-28T16:00:00Z', '2028-02-29'],
    ['the first instant after a leap day', '2028-02-29T16:00:00Z', '2028-03-01'],
    ['28 February of a common year at its end', '2027-02-28T16:00:00Z', '2027-03-01'],
  ];
  for (const [where, instant, day] of TABLE)
    it(`is ${day} at ${where}`, () => expect(shanghaiDay(Date.parse(instant))).to.equal(day));
});

describe('nextShanghaiMidnight', () => {
  const TABLE: [instant: string, midnight: string][] = [
    ['2026-11-19T15:59:59.999Z', '2026-11-19T16:00:00Z'],
    ['2026-11-19T16:00:00.000Z', '2026-11-20T16:00:00Z'],
    ['2026-11-20T04:00:00Z', '2026-11-20T16:00:00Z'],
    ['2026-12-31T12:00:00Z', '2026-12-31T16:00:00Z'],
    ['1969-12-31T15:00:00Z', '1969-12-31T16:00:00Z'],
  ];
  for (const [instant, midnight] of TABLE)
    it(`after ${instant} is ${midnight}`, () => expect(nextShanghaiMidnight(Date.parse(instant))).to.equal(Date.parse(midnight)));
});

describe('isDay', () => {
  for (const day of ['2026-11-20', '2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01'])
    it(`accepts ${day}`, () => expect(isDay(day)).to.equal(true));
  for (const text of [
    '2026-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-11-32',
    '2026-1-1',
    '20261120',
    '2026/11/20',
    '2026-11-20T00:00:00Z',
    ' 2026-11-20',
    '',
    'today',
  ])
    it(`refuses "${text}"`, () => expect(isDay(text)).to.equal(false));
});

describe('addYears', () => {
  const TABLE: [day: string, years: number, later: string][] = [
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2025-03-14', 3, '2028-03-14'],
    ['2025-12-31', 3, '2028-12-31'],
    ['2097-02-28', 3, '2100-02-28'],
  ];
  for (const [day, years, later] of TABLE)
    it(`${day} + ${years} years is ${later}`, () => expect(addYears(day, years)).to.equal(later));
});

describe('addMonths', () => {
  const TABLE: [day: string, months: number, later: string][] = [
    ['2025-11-30', 3, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-03-31', 3, '2026-06-30'],
    ['2026-05-31', 3, '2026-08-31'],
    ['2026-10-31', 3, '2027-01-31'],
    ['2026-09-30', 3, '2026-12-30'],
    ['2026-12-15', 3, '2027-03-15'],
    ['2026-11-20', 0, '2026-11-20'],
  ];
  for (const [day, months, later] of TABLE)
    it(`${day} + ${months} months is ${later}`, () => expect(addMonths(day, months)).to.equal(later));
});

describe('inForce', () => {
  const TABLE: [when: string, today: string, until: string | undefined, expected: boolean][] = [
    ['the day before it begins', '2026-10-31', '2026-11-30', false],
    ['its first day', '2026-11-01', '2026-11-30', true],
    ['its last day', '2026-11-30', '2026-11-30', true],
    ['the day after its last', '2026-12-01', '2026-11-30', false],
    ['a far day, where no end is given', '2099-01-01', undefined, true],
    ['the day before it begins, where no end is given', '2026-10-31', undefined, false],
    ['the only day of a span of one', '2026-11-01', '2026-11-01', true],
  ];
  for (const [when, today, until, expected] of TABLE)
    it(`${expected ? 'holds' : 'does not hold'} on ${when}`, () =>
      expect(inForce(today, '2026-11-01', until)).to.equal(expected));
});
