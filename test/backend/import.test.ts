import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Database } from '../../demo/backend/db/database.js';
import { importPenalties } from '../../demo/backend/import/import-penalties.js';
import { REQUIRED_COLUMNS } from '../../demo/backend/import/parse-penalty.js';
import { readTable, UnreadableTable } from '../../demo/backend/import/read-table.js';
import { openDatabase } from '../../demo/backend/open-database.js';
import { ReportStore } from '../../demo/backend/report/report-store.js';
import { readReport } from '../../src/domain/report.js';
import { NOW } from './support/backend.js';

let database: Database;
before(async () => {
  database = await openDatabase({}, NOW);
});
after(() => database.close());

const SAMPLE = new URL('../../demo/backend/import/sample.csv', import.meta.url);
const HEADER = 'CF_XDR_SHXYM,CF_WSH,CF_CFJG,CF_JDRQ,CF_CFLB,CF_NR_FK,CF_NR_WFFF,CF_GSRQ,CF_GSJZQ';
const SELLER = '91000000MA8848M010';
const OPERATOR = '91000000MA8848R01N';
const utf8 = (text: string) => new TextEncoder().encode(text);
const load = (bytes: Uint8Array) => importPenalties(database, readTable(bytes, REQUIRED_COLUMNS), NOW);
const csv = (...rows: string[]) => utf8([HEADER, ...rows].join('\n'));

const reportOf = async (subject: string) => {
  const found = (await new ReportStore(database, () => NOW).find([subject])).get(subject)!;
  assert.equal(found.status, 200);
  return readReport(JSON.parse((found as { json: string }).json));
};
const penaltyOf = async (subject: string, docNo: string) =>
  (await reportOf(subject)).penalties.find((one) => one.docNo === docNo);

test('the sample gives four penalties and two reasons; a second run changes nothing', async () => {
  const bytes = await readFile(SAMPLE);
  const before = await reportOf('merchant:m-2001');
  assert.deepEqual(await load(bytes), {
    added: 4,
    changed: 0,
    unchanged: 0,
    bad: [
      { line: 7, reason: 'CF_XDR_SHXYM "91000000MA8848M011" is no unified social credit code' },
      { line: 8, reason: 'CF_JDRQ "2026-02-30" is no date' },
    ],
  });
  const after = await reportOf('merchant:m-2001');
  assert.equal(after.version, before.version + 1);
  const again = await load(bytes);
  assert.deepEqual([again.added, again.changed, again.unchanged, again.bad.length], [0, 0, 4, 2]);
  assert.deepEqual(await reportOf('merchant:m-2001'), after);
});

test('every column arrives, amounts in yuan, a cell of several lines whole', async () => {
  assert.deepEqual(await penaltyOf('agency:g-31', '示市监罚〔2026〕302号'), {
    docNo: '示市监罚〔2026〕302号',
    authority: '示例市市场监督管理局',
    decidedOn: '2026-04-02',
    status: 'public',
    actType: '未履行审核义务',
    fact: '未对所签约主播的直播内容进行审核，\n致使虚假广告播出',
    basis: '《中华人民共和国广告法》',
    categories: ['fine', 'confiscation'],
    content: '罚款1万元，没收违法所得0.28万元',
    fineCny: 10_000,
    confiscatedCny: 2_800,
    publishedOn: '2026-04-08',
    publicUntil: '2029-04-08',
  });
});

test('a changed row changes its penalty and the version once, and keeps what the columns do not tell', async () => {
  await load(
    csv(
      `${OPERATOR},甲1号,甲局,2026-01-05,罚款,1,,2026-01-06,2029-01-06`,
      `${OPERATOR},甲2号,甲局,2026-01-05,罚款,1,,,`,
    ),
  );
  await database.query("update penalty set status = 'repaired', severity = 'general' where doc_no = '甲1号'");
  const before = await reportOf('operator:o-1');
  const result = await load(
    csv(
      `${OPERATOR},甲1号,甲局,2026-01-05,罚款,2,,2026-01-06,2029-01-06`,
      `${OPERATOR},甲2号,甲局,2026-01-05,罚款;警告,1,,,`,
    ),
  );
  assert.deepEqual([result.added, result.changed], [0, 2]);
  const after = await reportOf('operator:o-1');
  assert.equal(after.version, before.version + 1);
  const penalty = after.penalties.find((one) => one.docNo === '甲1号')!;
  assert.deepEqual([penalty.fineCny, penalty.status, penalty.severity], [20_000, 'repaired', 'general']);
});

test('the same number of another authority is another penalty', async () => {
  const result = await load(csv(`${OPERATOR},甲1号,乙局,2026-01-05,罚款,1,,,`));
  assert.equal(result.added, 1);
});

test('UTF-8 with a byte order mark, GBK and GB 18030 read alike', async () => {
  // 罚款 in GBK; 㐂 has no place in GBK but one in GB 18030
  const gbk = Buffer.concat([
    Buffer.from(`${HEADER}\n${SELLER},GBK-1,GBK-JU,2026-01-05,`),
    Buffer.from([0xb7, 0xa3, 0xbf, 0xee]),
    Buffer.from(',1,,,\n'),
  ]);
  assert.equal((await load(gbk)).added, 1);
  assert.deepEqual((await penaltyOf('merchant:m-2001', 'GBK-1'))?.categories, ['fine']);
  const gb18030 = Buffer.concat([
    Buffer.from(`${HEADER}\n${SELLER},GB18030-1,`),
    Buffer.from([0x81, 0x39, 0xee, 0x39, 0xb7, 0xa3]),
    Buffer.from(',2026-01-05,,1,,,\n'),
  ]);
  assert.equal((await load(gb18030)).added, 1);
  assert.match(JSON.stringify((await penaltyOf('merchant:m-2001', 'GB18030-1'))?.authority), /^"(.)罚"$/u);
  const bom = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csv(`${SELLER},BOM-1,丙局,2026-01-05,罚款,1,,,`)]);
  assert.equal((await load(bom)).added, 1);
});

test('dates and categories come in several spellings', async () => {
  const dates = ['2026-3-4', '2026/03/04', '20260304', '2026年3月4日', '2026.3.4', '2026-03-04 00:00:00'];
  const rows = dates.map(
    (date, i) =>
      `${SELLER},D-${i},丁局,${date},警告；通报批评、没收违法所得;暂扣许可证件 责令停产停业、行政拘留、其他,,,,`,
  );
  assert.equal((await load(csv(...rows))).added, dates.length);
  for (const [i] of dates.entries())
    assert.equal((await penaltyOf('merchant:m-2001', `D-${i}`))?.decidedOn, '2026-03-04');
  assert.deepEqual((await penaltyOf('merchant:m-2001', 'D-0'))?.categories, [
    'warning',
    'criticism',
    'confiscation',
    'licence_suspended',
    'suspended',
    'detention',
    'other',
  ]);
});

test('each bad row is named with its line and reason, the good ones are kept', async () => {
  const result = await load(
    csv(
      `${SELLER},E-1,戊局,2026-01-05,罚款,1,,,`,
      `,E-2,戊局,2026-01-05,罚款,1,,,`,
      `${SELLER},,戊局,2026-01-05,罚款,1,,,`,
      `${SELLER},E-4,戊局,,罚款,1,,,`,
      `${SELLER},E-5,戊局,2027-01-05,罚款,1,,,`,
      `${SELLER},E-6,戊局,2026-01-05,罚款,一万,,,`,
      `${SELLER},E-7,戊局,2026-01-05,罚款,-1,,,`,
      `${SELLER},E-8,戊局,2026-01-05,罚款,1,,,2025-01-05`,
      `911100007109288314,E-9,戊局,2026-01-05,罚款,1,,,`,
      `${SELLER},E-1,戊局,2026-01-06,罚款,9,,,`,
      `${SELLER},E-11,戊局,2026-01-05`,
      `${SELLER},E-\0,戊局,2026-01-05,罚款,1,,,`,
      '',
      `${SELLER},E-13,戊局,2026-01-05,罚款,1,,,`,
    ),
  );
  assert.equal(result.added, 2);
  assert.deepEqual(
    result.bad.map((one) => one.line),
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  );
  const reasons = [
    /SHXYM is empty/,
    /WSH is empty/,
    /JDRQ is empty/,
    /future/,
    /万元/,
    /万元/,
    /GSJZQ.*before/,
    /SHXYM/,
    /line 2/,
    /number of cells/,
    /NUL/,
  ];
  for (const [i, reason] of reasons.entries()) assert.match(result.bad[i].reason, reason);
});

test('what is no table at all is refused as a whole', () => {
  const whole = [utf8(''), utf8('a,b\n1,2'), utf8('CF_WSH,CF_CFJG\n1,2'), new Uint8Array([0xff, 0xfe, 0xff, 0xff])];
  for (const bytes of whole) assert.throws(() => readTable(bytes, REQUIRED_COLUMNS), UnreadableTable);
});
