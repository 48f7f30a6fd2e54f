import { expect } from '@open-wc/testing';
import { gradesDiffer, levelOf, type Tone } from '../../src/domain/grade.js';
import { grade, gradeOf, otherGrade } from '../support/reports.js';

describe('levelOf', () => {
  it('finds the level the code names', () => expect(levelOf(grade({ code: 'A' }))?.tone).to.equal('fair'));
  it('finds the first, which is the best, of two that have the code', () => {
    const { scheme } = grade();
    const twice = grade({ code: 'X', scheme: { ...scheme, levels: (['fair', 'poor'] as const).map((tone) => ({ code: 'X', tone })) } });
    expect(levelOf(twice)?.tone).to.equal('fair');
  });
  it('finds none for an unknown code', () => expect(levelOf(grade({ code: 'E' }))).to.equal(undefined));
  it('does not fall back to the score', () => expect(levelOf(grade({ code: '', score: 872 }))).to.equal(undefined));
  it('finds none without a grade', () => expect(levelOf(undefined)).to.equal(undefined));
});

describe('gradesDiffer', () => {
  const TABLE: [own: Tone | undefined, others: Tone[], differ: boolean][] = [
    ['good', [], false],
    ['good', ['good'], false],
    ['good', ['fair'], true],
    ['good', ['good', 'poor'], true],
    ['good', ['unknown'], false],
    ['unknown', ['poor'], false],
    ['unknown', ['good', 'watch'], true],
    [undefined, ['good'], false],
    [undefined, ['good', 'fair'], true],
    [undefined, [], false],
  ];
  for (const [own, others, differ] of TABLE)
    it(`of ${own ?? 'no grade'} beside ${others.join(', ') || 'none'} is ${differ}`, () =>
      expect(
        gradesDiffer(
          own && gradeOf({ tone: own }),
          others.map((tone) => otherGrade({ tone })),
        ),
      ).to.equal(differ));

  it('compares tones, not letters: A there may be what AAA is here', () =>
    expect(gradesDiffer(gradeOf({ code: 'AAA', tone: 'good' }), [otherGrade({ code: 'A', tone: 'good' })])).to.equal(false));

  it('cannot place a code its scheme does not have', () => {
    const other = otherGrade({ tone: 'poor' });
    expect(gradesDiffer(gradeOf({ tone: 'good' }), [{ ...other, grade: { ...other.grade, code: '?' } }])).to.equal(false);
  });
});
