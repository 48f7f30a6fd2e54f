/** What the page of states shows: real subjects of the demo, and real reports cut down to one record. */

/** @typedef {import('./page.js').Words} Words */

/** @type {{state: string, words: Words, subject?: string}[]} A badge without a subject waits as one that loads does. */
export const BADGES = [
  { state: 'loading', words: { 'zh-CN': '加载中', en: 'Loading' } },
  { state: 'good', words: { 'zh-CN': '优良', en: 'Good' }, subject: 'anchor:a-1001' },
  { state: 'fair', words: { 'zh-CN': '一般', en: 'Fair' }, subject: 'merchant:m-2001' },
  { state: 'watch', words: { 'zh-CN': '观察', en: 'Watch' }, subject: 'agency:g-31' },
  { state: 'poor', words: { 'zh-CN': '较差', en: 'Poor' }, subject: 'anchor:a-3007' },
  { state: 'unknown', words: { 'zh-CN': '未知等级代码', en: 'Unknown code' }, subject: 'anchor:a-3030' },
  { state: 'no-grade', words: { 'zh-CN': '无等级、有警示', en: 'No grade, warnings' }, subject: 'merchant:m-2003' },
  { state: 'banned', words: { 'zh-CN': '封禁', en: 'Banned' }, subject: 'anchor:a-1004' },
  { state: 'suspended', words: { 'zh-CN': '暂停直播', en: 'Suspended' }, subject: 'anchor:a-1003' },
  {
    state: 'endorsement_restricted',
    words: { 'zh-CN': '代言受限', en: 'Endorsement restricted' },
    subject: 'anchor:a-1002',
  },
  { state: 'limited', words: { 'zh-CN': '功能受限', en: 'Limited' }, subject: 'anchor:a-3006' },
  { state: 'stale', words: { 'zh-CN': '已过时', en: 'Stale' }, subject: 'anchor:a-1005' },
  { state: 'failed', words: { 'zh-CN': '暂不可用', en: 'Failed' }, subject: 'anchor:a-1006' },
  { state: 'no-data', words: { 'zh-CN': '暂无信息', en: 'No data' }, subject: 'operator:o-2' },
  { state: 'unheard-of', words: { 'zh-CN': '未知主体（404）', en: 'Unknown subject (404)' }, subject: 'anchor:a-9999' },
  { state: 'withdrawn', words: { 'zh-CN': '已撤回（410）', en: 'Withdrawn (410)' }, subject: 'merchant:m-2004' },
  { state: 'minor', words: { 'zh-CN': '未成年人：不展示', en: 'Minor: nothing shown' }, subject: 'anchor:a-1007' },
];

/** @type {{name: Words, attributes: Record<string, string>}[]} */
export const COLUMNS = [
  { name: { 'zh-CN': '小', en: 'Small' }, attributes: { size: 'small', lang: 'zh-CN' } },
  { name: { 'zh-CN': '中', en: 'Medium' }, attributes: { lang: 'zh-CN' } },
  { name: { 'zh-CN': '大', en: 'Large' }, attributes: { size: 'large', lang: 'zh-CN' } },
  { name: { 'zh-CN': '描边', en: 'Outline' }, attributes: { size: 'small', variant: 'outline', lang: 'zh-CN' } },
  { name: { 'zh-CN': '文字', en: 'Text' }, attributes: { size: 'small', variant: 'text', lang: 'zh-CN' } },
  { name: { 'zh-CN': '无评价', en: 'No reviews' }, attributes: { size: 'small', 'no-reviews': '', lang: 'zh-CN' } },
  { name: { 'zh-CN': '英文', en: 'English' }, attributes: { lang: 'en' } },
];

/** @param {any[]} list @param {string} key @param {string | boolean} value */
const only = (list, key, value) => list.filter((one) => one[key] === value).slice(0, 1);
/** @param {string} kind */
const measure = (kind) => (/** @type {any} */ r) => ({ measures: only(r.measures, 'kind', kind) });
/** @param {string} kind */
const listing = (kind) => (/** @type {any} */ r) => ({ listings: only(r.listings, 'kind', kind) });

/** @type {{codes: string, subject: string, keep: (report: any) => object}[]} */
export const WARNINGS = [
  { codes: 'platform-ban', subject: 'anchor:a-1004', keep: measure('ban') },
  {
    codes: 'endorsement-ban',
    subject: 'anchor:a-1002',
    keep: (r) => ({ penalties: only(r.penalties, 'endorsementInFalseAd', true), objections: r.objections }),
  },
  { codes: 'serious-illegal', subject: 'merchant:m-2003', keep: listing('serious_illegal') },
  { codes: 'judgment-defaulter', subject: 'merchant:m-2003', keep: listing('judgment_defaulter') },
  { codes: 'industry-warning', subject: 'merchant:m-2003', keep: listing('industry_warning') },
  { codes: 'suspended', subject: 'anchor:a-1003', keep: measure('suspend') },
  { codes: 'penalty', subject: 'merchant:m-2001', keep: (r) => ({ penalties: only(r.penalties, 'status', 'public') }) },
  {
    codes: 'abnormal',
    subject: 'agency:g-31',
    keep: (r) => ({ listings: only(r.listings, 'kind', 'abnormal'), objections: r.objections }),
  },
  { codes: 'abnormal (sole trader)', subject: 'merchant:m-2002', keep: listing('abnormal') },
  { codes: 'shared-measure', subject: 'anchor:a-1003', keep: measure('limit_function') },
  { codes: 'low-grade, below-entry', subject: 'anchor:a-1004', keep: (r) => ({ grade: r.grade }) },
  { codes: 'licence-expired', subject: 'merchant:m-2002', keep: (r) => ({ subject: r.subject }) },
  { codes: 'limited', subject: 'merchant:m-2002', keep: measure('limit_traffic') },
  { codes: 'platform-warning', subject: 'anchor:a-1001', keep: measure('warn') },
  { codes: 'grades-differ', subject: 'anchor:a-1002', keep: (r) => ({ grade: r.grade, otherGrades: r.otherGrades }) },
  { codes: 'reviews-unverified', subject: 'merchant:m-2002', keep: (r) => ({ reviews: r.reviews }) },
];

/** A report with nothing but what `keep` takes over. @param {any} report @param {(report: any) => object} keep */
export const cutDown = (report, keep) => ({
  subject: { ...report.subject, licenceUntil: null },
  version: report.version,
  asOf: report.asOf,
  validUntil: report.validUntil,
  objectionUrl: report.objectionUrl,
  ...keep(report),
});

/** @type {{words: Words, subject: string, attributes?: Record<string, string>}[]} Stacks and neutral states, inline. */
export const STACKS = [
  {
    words: { 'zh-CN': '多条：按严重程度，其余收进“+n”', en: 'Several: most severe first, the rest behind “+n”' },
    subject: 'merchant:m-2003',
  },
  { words: { 'zh-CN': '持续展示者不可关闭', en: 'A persistent one cannot be dismissed' }, subject: 'anchor:a-1004' },
  {
    words: { 'zh-CN': '仅严重警示（min-severity）', en: 'Serious ones only (min-severity)' },
    subject: 'anchor:a-1003',
    attributes: { 'min-severity': 'serious' },
  },
  { words: { 'zh-CN': '已过时', en: 'Stale' }, subject: 'anchor:a-1005', attributes: { reserve: '' } },
  { words: { 'zh-CN': '暂不可用', en: 'Failed' }, subject: 'anchor:a-1006', attributes: { reserve: '' } },
  { words: { 'zh-CN': '暂无信息', en: 'No data' }, subject: 'operator:o-2', attributes: { reserve: '' } },
  {
    words: { 'zh-CN': '无警示，保留一行', en: 'No warning, one row kept' },
    subject: 'anchor:a-3001',
    attributes: { reserve: '' },
  },
  { words: { 'zh-CN': '未成年人：不展示', en: 'Minor: nothing shown' }, subject: 'anchor:a-1007', attributes: { reserve: '' } },
];

/** @type {{words: Words, subject: string, shape: 'wide' | 'tall', attributes: Record<string, string>}[]} */
export const OVERLAYS = [
  {
    words: { 'zh-CN': '16:9，严重', en: '16:9, serious' },
    subject: 'anchor:a-1003',
    shape: 'wide',
    attributes: { lang: 'zh-CN', 'min-severity': 'warn' },
  },
  {
    words: { 'zh-CN': '16:9，8 秒后折叠', en: '16:9, folds after 8 s' },
    subject: 'merchant:m-2001',
    shape: 'wide',
    attributes: { lang: 'en', theme: 'dark' },
  },
  {
    words: { 'zh-CN': '9:16，8 秒后折叠', en: '9:16, folds after 8 s' },
    subject: 'anchor:a-1001',
    shape: 'tall',
    attributes: { lang: 'zh-CN' },
  },
  {
    words: { 'zh-CN': '9:16，持续展示', en: '9:16, persistent' },
    subject: 'anchor:a-1004',
    shape: 'tall',
    attributes: { lang: 'en', theme: 'dark', 'min-severity': 'serious' },
  },
  {
    words: { 'zh-CN': '9:16，多条', en: '9:16, several' },
    subject: 'merchant:m-2003',
    shape: 'tall',
    attributes: { lang: 'zh-CN', theme: 'dark' },
  },
  {
    words: { 'zh-CN': '9:16，代言受限', en: '9:16, endorsement' },
    subject: 'anchor:a-1002',
    shape: 'tall',
    attributes: { lang: 'en' },
  },
];
