import { insertRows } from '../db/insert-rows.js';
import { CREDIT_URL } from '../seed/names.js';
import { words } from '../words.js';
import { cannot, type Action, type Scene } from './action.js';
import { NEWEST_VISIBLE } from './penalty-actions.js';

const NEWEST_MEASURE = `
  select id from measure
  where subject = $1 and $2::date between "from" and coalesce(until, 'infinity')
    and not is_upheld(subject, 'measure', id)
  order by "from" desc, length(id) desc, id desc limit 1`;

const IS_FILED =
  "select 1 from objection where subject = $1 and about_type = $2 and about_ref = $3 and state = 'filed'";

const LAST_FILED = `
  select about_type, about_ref from objection where subject = $1 and state = 'filed'
  order by filed_on desc, about_type desc, about_ref desc limit 1`;

const UPHOLD = `
  update objection set state = 'upheld', decided_on = $4
  where subject = $1 and about_type = $2 and about_ref = $3 and state = 'filed'`;

const disputable = async ({ tx, subject, today }: Scene): Promise<[type: string, ref: string] | undefined> => {
  const [penalty] = await tx.query<{ doc_no: string }>(NEWEST_VISIBLE, [subject, today]);
  if (penalty) return ['penalty', penalty.doc_no];
  const [measure] = await tx.query<{ id: string }>(NEWEST_MEASURE, [subject, today]);
  return measure && ['measure', measure.id];
};

export const objectionActions: Record<string, Action> = {
  'file-objection': {
    label: words('提出异议', 'File an objection'),
    description: words(
      '对最近一条公示中的处罚（没有则对最近的处置措施）提出异议',
      'Disputes the newest public penalty, else the newest measure in force',
    ),
    perform: async (scene) => {
      const { tx, subject, today, nextVersion } = scene;
      const about = await disputable(scene);
      if (!about) throw cannot('The subject has neither a public penalty nor a measure in force to dispute.');
      const [type, ref] = about;
      if ((await tx.query(IS_FILED, [subject, type, ref])).length)
        throw cannot(`An objection about ${ref} is already under review.`);
      await insertRows(tx, 'objection', [
        {
          subject,
          about_type: type,
          about_ref: ref,
          state: 'filed',
          filed_on: today,
          channel_url: `${CREDIT_URL}/objections/${9000 + nextVersion}`,
        },
      ]);
      return words(`当事人已就${ref}提出异议，核查中`, `Objection about ${ref} filed, under review`);
    },
  },
  'uphold-objection': {
    label: words('异议成立', 'Uphold the objection'),
    description: words(
      '最近提出的异议成立，所涉记录不再展示',
      'The objection filed last is upheld: the record it is about is gone',
    ),
    perform: async ({ tx, subject, today }) => {
      const [objection] = await tx.query<{ about_type: string; about_ref: string }>(LAST_FILED, [subject]);
      if (!objection) throw cannot('The subject has no objection under review.');
      const { about_type: type, about_ref: ref } = objection;
      await tx.query(UPHOLD, [subject, type, ref, today]);
      return words(`关于${ref}的异议成立`, `The objection about ${ref} was upheld`);
    },
  },
};
