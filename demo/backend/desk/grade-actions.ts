import type { Level } from '../../../src/domain/grade.js';
import { words } from '../words.js';
import { cannot, type Action, type Scene } from './action.js';

interface Graded {
  code: string | null;
  max: number | null;
  levels: Level[] | null;
}

const GRADE = `
  select s.grade_code as code, g.max::float8 as max, g.levels
  from subject s left join scheme g on g.id = s.grade_scheme where s.subject = $1`;

const MOVE = `
  update subject set grade_code = $2, grade_score = $3, grade_percentile = null, grade_as_of = $4 where subject = $1`;

const REVOKE = `
  update subject set grade_scheme = null, grade_code = null, grade_score = null, grade_percentile = null,
    grade_dimensions = null, grade_as_of = null
  where subject = $1 and grade_scheme is not null returning subject`;

/** The middle of a level's range of scores, so that score and level keep telling the same. */
const scoreWithin = (levels: readonly Level[], index: number, max: number | null): number | null => {
  const from = levels[index].min;
  const to = levels[index - 1]?.min ?? max;
  return from === undefined || to === null || to === undefined ? null : Math.floor((from + to) / 2);
};

/** Moves the grade along its scheme's levels: -1 is one better, 1 one worse. */
const move = async ({ tx, subject, today }: Scene, step: -1 | 1): Promise<string> => {
  const [grade] = await tx.query<Graded>(GRADE, [subject]);
  const levels = grade?.levels;
  if (!levels) throw cannot('The subject has no grade; reset it to bring its grade back.');
  const at = levels.findIndex((level) => level.code === grade.code);
  if (at < 0) throw cannot(`The grade ${grade.code} is none of its scheme’s levels.`);
  const to = levels[at + step];
  if (!to) throw cannot(`${grade.code} is the ${step < 0 ? 'best' : 'lowest'} level already.`);
  await tx.query(MOVE, [subject, to.code, scoreWithin(levels, at + step, grade.max), today]);
  return to.code;
};

export const gradeActions: Record<string, Action> = {
  'grade-up': {
    label: words('等级上调', 'Raise the grade'),
    description: words('等级上调一级', 'One level better'),
    perform: async (scene) => {
      const code = await move(scene, -1);
      return words(`等级上调为${code}`, `Grade raised to ${code}`);
    },
  },
  'grade-down': {
    label: words('等级下调', 'Lower the grade'),
    description: words('等级下调一级', 'One level worse'),
    perform: async (scene) => {
      const code = await move(scene, 1);
      return words(`等级下调为${code}`, `Grade lowered to ${code}`);
    },
  },
  'revoke-grade': {
    label: words('撤销等级', 'Revoke the grade'),
    description: words('撤销等级，主体暂无等级', 'Takes the grade away'),
    perform: async ({ tx, subject }) => {
      const revoked = await tx.query(REVOKE, [subject]);
      if (!revoked.length) throw cannot('The subject has no grade to revoke.');
      return words('等级已撤销', 'Grade revoked');
    },
  },
};
