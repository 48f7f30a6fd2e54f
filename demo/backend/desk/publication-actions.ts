import { setStatus } from '../credentials/status-entries.js';
import { insertRows } from '../db/insert-rows.js';
import { APPEAL_URL, CREDIT_URL, MARKET_AUTHORITY } from '../seed/names.js';
import { subjectSeeds } from '../seed/plant-seed.js';
import { reviewsOf } from '../seed/reviews/make-reviews.js';
import { RECORD_TABLES, recordRows, subjectRow } from '../seed/rows.js';
import { words } from '../words.js';
import { cannot, type Action, type Scene } from './action.js';

const LISTED_AS_ABNORMAL = `
  select 1 from listing
  where subject = $1 and kind = 'abnormal' and removed_on is null and coalesce(until, 'infinity') >= $2::date`;

const REMOVE_NEWEST = `
  update listing set removed_on = $2::date where subject = $1 and id = (
    select id from listing
    where subject = $1 and removed_on is null and $2::date between listed_on and coalesce(until, 'infinity')
    order by listed_on desc, length(id) desc, id desc limit 1)
  returning id`;

const CLEAR = {
  penalty: 'delete from penalty where subject = $1',
  listing: 'delete from listing where subject = $1',
  measure: 'delete from measure where subject = $1',
  objection: 'delete from objection where subject = $1',
} as const;

// only what the desk can change: everything else still is as it was planted
const RESET = `
  update subject set grade_scheme = seed.grade_scheme, grade_code = seed.grade_code, grade_score = seed.grade_score,
    grade_percentile = seed.grade_percentile, grade_dimensions = seed.grade_dimensions,
    grade_as_of = seed.grade_as_of, withdrawn = seed.withdrawn
  from json_populate_record(null::subject, $2::json) seed where subject.subject = $1`;

const reset = async ({ tx, subject, now, today }: Scene): Promise<void> => {
  const seed = subjectSeeds(Date.parse(now)).find((one) => one.subject === subject);
  if (!seed) throw cannot('The subject is not part of the seed.');
  await tx.query(RESET, [subject, JSON.stringify(subjectRow(seed, 0, now))]);
  for (const table of RECORD_TABLES) {
    await tx.query(CLEAR[table], [subject]);
    await insertRows(tx, table, recordRows(seed)[table]);
  }
  await tx.query('delete from review where subject = $1', [subject]);
  await insertRows(tx, 'review', reviewsOf(seed, today));
  await setStatus(tx, subject, seed.credential ?? 'valid');
};

const setWithdrawn = async ({ tx, subject }: Scene, withdrawn: boolean): Promise<void> => {
  const changed = await tx.query(
    'update subject set withdrawn = $2 where subject = $1 and withdrawn <> $2 returning subject',
    [subject, withdrawn],
  );
  if (!changed.length) throw cannot(withdrawn ? 'The report is withdrawn already.' : 'The report is not withdrawn.');
};

export const publicationActions: Record<string, Action> = {
  'list-abnormal': {
    label: words('列入经营异常名录', 'List as abnormal'),
    description: words(
      '今日列入经营异常名录（主播除外）',
      'Lists it in the abnormal-operations directory today (not anchors)',
    ),
    perform: async ({ tx, subject, kind, today, nextVersion }) => {
      if (kind === 'anchor')
        throw cannot('Only a business can be listed in the abnormal-operations directory, not an anchor.');
      if ((await tx.query(LISTED_AS_ABNORMAL, [subject, today])).length)
        throw cannot('The subject is listed as abnormal already.');
      const id = `l-${9000 + nextVersion}`;
      await insertRows(tx, 'listing', [
        {
          subject,
          id,
          kind: 'abnormal',
          listed_on: today,
          authority: MARKET_AUTHORITY,
          appeal_url: APPEAL_URL,
          basis: words('通过登记的住所无法联系', 'Not reachable at the registered address'),
          source_url: `${CREDIT_URL}/listings/${id}`,
        },
      ]);
      return words('已列入经营异常名录', 'Listed as operating abnormally');
    },
  },
  'remove-listing': {
    label: words('移出名单', 'Remove a listing'),
    description: words('移出最近列入的名单', 'Takes the subject off the list it was put on last'),
    perform: async ({ tx, subject, today }) => {
      const [removed] = await tx.query<{ id: string }>(REMOVE_NEWEST, [subject, today]);
      if (!removed) throw cannot('The subject is on no list.');
      return words(`已移出名单（${removed.id}）`, `Removed from the list (${removed.id})`);
    },
  },
  withdraw: {
    label: words('撤回公示', 'Withdraw the report'),
    description: words('撤回该主体的全部信用信息（410）', 'Withdraws all credit information of the subject (410)'),
    perform: async (scene) => {
      await setWithdrawn(scene, true);
      return words('信用信息已撤回', 'Report withdrawn');
    },
  },
  restore: {
    label: words('恢复公示', 'Restore the report'),
    description: words('恢复已撤回的信用信息', 'Publishes a withdrawn report again'),
    onWithdrawn: true,
    perform: async (scene) => {
      await setWithdrawn(scene, false);
      return words('信用信息已恢复', 'Report restored');
    },
  },
  'reset-subject': {
    label: words('恢复初始数据', 'Reset the subject'),
    description: words('恢复到演示的初始数据', 'Brings the subject back to what the demo began with'),
    onWithdrawn: true,
    perform: async (scene) => {
      await reset(scene);
      return words('已恢复初始数据', 'Reset to the demo’s initial data');
    },
  },
};
