import { expect } from '@open-wc/testing';
import { filedAbout, isUpheld } from '../../src/domain/objection.js';
import { objection } from '../support/reports.js';

const STATES = ['filed', 'upheld', 'rejected'] as const;

describe('isUpheld', () => {
  for (const state of STATES)
    it(`is ${state === 'upheld'} for one that is ${state}`, () =>
      expect(isUpheld([objection('penalty', 'p-1', { state })], 'penalty', 'p-1')).to.equal(state === 'upheld'));
  it('is false for another record', () =>
    expect(isUpheld([objection('penalty', 'p-1', { state: 'upheld' })], 'penalty', 'p-2')).to.equal(false));
  it('is false for another kind of record', () =>
    expect(isUpheld([objection('listing', 'p-1', { state: 'upheld' })], 'penalty', 'p-1')).to.equal(false));
  it('is true where a second objection was upheld', () =>
    expect(
      isUpheld(
        [objection('penalty', 'p-1', { state: 'rejected' }), objection('penalty', 'p-1', { state: 'upheld' })],
        'penalty',
        'p-1',
      ),
    ).to.equal(true));
});

describe('filedAbout', () => {
  for (const state of STATES)
    it(`${state === 'filed' ? 'finds' : 'does not find'} one that is ${state}`, () =>
      expect(!!filedAbout([objection('measure', 'm-1', { state })], 'measure', 'm-1')).to.equal(state === 'filed'));
  it('finds none about another record', () =>
    expect(filedAbout([objection('measure', 'm-1')], 'measure', 'm-2')).to.equal(undefined));
  it('finds the first of two', () => {
    const both = [objection('measure', 'm-1'), objection('measure', 'm-1', { filedOn: '2026-11-01' })];
    expect(filedAbout(both, 'measure', 'm-1')).to.equal(both[0]);
  });
  it('hands out the objection, for where it can be followed', () => {
    const filed = objection('measure', 'm-1');
    expect(filedAbout([objection('measure', 'm-2'), filed], 'measure', 'm-1')).to.equal(filed);
  });
});
