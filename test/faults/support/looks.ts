/** What a viewer sees of a badge. */
export interface Look {
  readonly status: string;
  readonly tone: string;
  /** The words in the pill. */
  readonly shows: string;
}

/** What is said where there is no answer that may be shown. */
export const FAILED: Look = { status: 'failed', tone: 'unknown', shows: '信息暂不可用' };
/** What is said where the backend knows nothing. */
export const EMPTY: Look = { status: 'empty', tone: 'unknown', shows: '暂无信用信息' };
/** After 3 s without an answer; the question goes on. */
export const LATE: Look = { status: 'loading', tone: 'unknown', shows: '信息暂不可用' };
/** The grade of `report()`. */
export const GOOD: Look = { status: 'ready', tone: 'good', shows: 'AA 信用优秀' };

const ASKED_FOR = { kind: 'anchor', id: 'a-1', displayName: '小鹿好物' };

/** A report that is fresh now, as a backend writes it. */
export const report = (changes: object = {}, asOf = Date.now()): string =>
  JSON.stringify({
    subject: ASKED_FOR,
    version: 1,
    asOf: new Date(asOf).toISOString(),
    grade: {
      scheme: {
        id: 'live-1000',
        name: '直播主体信用评价',
        issuer: { id: 'https://credit.example.org', name: '示例信用服务中心', kind: 'association' },
        max: 1000,
        rulesUrl: 'https://credit.example.org/rules',
        levels: [{ code: 'AA', label: '信用优秀', tone: 'good', min: 800 }],
      },
      code: 'AA',
      score: 872,
      asOf: '2026-01-01',
    },
    ...changes,
  });
