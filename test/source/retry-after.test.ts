import { expect } from '@open-wc/testing';
import { MAX_RETRY_AFTER, retryAfter, spread } from '../../src/source/retry-after.js';
import { replace } from '../support/page.js';

const NOW = Date.parse('2026-11-20T04:00:00Z');
const wait = (text: string) => retryAfter(new Headers({ 'retry-after': text }), NOW);

describe('retryAfter', () => {
  const TABLE: [text: string, wait: number | undefined][] = [
    ['0', 0],
    ['7', 7_000],
    [' 7 ', 7_000],
    ['30', 30_000],
    ['31', 30_000],
    ['99999999999999999999', 30_000],
    ['Fri, 20 Nov 2026 04:00:09 GMT', 9_000],
    ['Fri, 20 Nov 2026 03:00:00 GMT', 0],
    ['Fri, 20 Nov 2099 04:00:00 GMT', 30_000],
    ['-5', 0],
    ['soon', undefined],
    ['', undefined],
    ['{}', undefined],
  ];
  for (const [text, expected] of TABLE) it(`reads "${text}" as ${expected}`, () => expect(wait(text)).to.equal(expected));
  it('reads nothing where there is no such header', () => expect(retryAfter(new Headers(), NOW)).to.equal(undefined));
});

describe('spread', () => {
  const at = (random: number, ms: number) => {
    const undo = replace(Math, 'random', () => random);
    const result = spread(ms);
    undo();
    return result;
  };
  it('is nothing at the least', () => expect(at(0, 8_000)).to.equal(0));
  it('is half the wait at the most', () => expect(at(0.5, 20_000)).to.equal(5_000));
  it('is up to five seconds even where hardly a wait is asked for', () => expect(at(0.5, 1_000)).to.equal(2_500));
  it('never more than half of the longest wait', () => expect(at(1, MAX_RETRY_AFTER)).to.equal(15_000));
});
