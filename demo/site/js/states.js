/** Every state of every element side by side. */
import { byId, make, say } from './page.js';
import { BADGES, COLUMNS, OVERLAYS, STACKS, WARNINGS, cutDown } from './states-data.js';

const THEMES = ['light', 'dark'];
/** A banner is shown in one language on light and in the other on dark. */
const LOOKS = [['zh-CN', 'light'], ['en', 'dark']];

/** @param {Record<string, string>} attributes @param {string | undefined} subject @param {string} theme */
const badge = (attributes, subject, theme) =>
  make('live-credit-badge', { ...attributes, theme, loading: 'eager', ...(subject ? { subject } : {}) });

const badges = () => {
  const head = make('tr', {}, [
    make('th', { scope: 'col' }, [say({ 'zh-CN': '状态', en: 'State' })]),
    ...COLUMNS.map(({ name }) => make('th', { scope: 'col' }, [say(name)])),
  ]);
  const bodies = BADGES.map(({ state, words, subject }) => {
    const title = make('th', { scope: 'rowgroup', rowspan: '2' }, [say(words), make('code', {}, [subject ?? '–'])]);
    const rows = THEMES.map((theme) =>
      make('tr', { class: theme }, COLUMNS.map(({ attributes }) => make('td', {}, [badge(attributes, subject, theme)]))));
    rows[0].prepend(title);
    return make('tbody', { id: `badge-${state}` }, rows);
  });
  byId('badges').append(make('thead', {}, [head]), ...bodies);
};

/** @param {string} subject */
const reportOf = async (subject) => (await fetch(`/v1/credits/${subject.replace(':', '/')}`)).json();

/** The same banner, in Chinese on light and in English on dark. @param {string} codes @param {any} report */
const banner = (codes, report) => {
  const row = LOOKS.map(([lang, theme]) => {
    const warning = make('live-credit-warning', { lang, theme, reserve: '' });
    Object.assign(warning, { report });
    return make('div', { class: theme }, [warning]);
  });
  return make('li', { id: `warning-${codes.split(/[ ,]/)[0]}` }, [make('h3', {}, [make('code', {}, [codes])]), ...row]);
};

/** What stays when the only warning has been dismissed. @param {any} report */
const dismissed = async (report) => {
  const warning = /** @type {any} */ (make('live-credit-warning', { lang: 'zh-CN', theme: 'light', reserve: '' }));
  warning.report = { ...report, subject: { ...report.subject, id: 'a-dismissed' } };
  byId('codes').append(make('li', { id: 'warning-dismissed' }, [
    make('h3', {}, [say({ 'zh-CN': '已关闭', en: 'Dismissed' })]),
    make('div', { class: 'light' }, [warning]),
  ]));
  await customElements.whenDefined('live-credit-warning');
  await warning.updateComplete;
  warning.shadowRoot?.querySelector('[part~="dismiss"]')?.click();
};

const codes = async () => {
  const subjects = [...new Set(WARNINGS.map(({ subject }) => subject))];
  const reports = await Promise.all(subjects.map(reportOf));
  const cut = WARNINGS.map((one) => ({ ...one, report: cutDown(reports[subjects.indexOf(one.subject)], one.keep) }));
  byId('codes').append(...cut.map((one) => banner(one.codes, one.report)));
  const spare = cut.find((one) => one.codes === 'platform-warning');
  if (spare) await dismissed(spare.report);
};

/** @param {typeof STACKS[number]} sample */
const stack = ({ words, subject, attributes = {} }) => make('li', {}, [
  make('h3', {}, [say(words)]),
  ...LOOKS.map(([lang, theme]) =>
    make('div', { class: theme }, [make('live-credit-warning', { subject, lang, theme, ...attributes })])),
]);

/** @param {typeof OVERLAYS[number]} sample @param {number} index */
const overlay = ({ words, subject, shape, attributes }, index) => make('li', { class: shape }, [
  make('h3', {}, [say(words)]),
  make('div', { class: 'sample', id: `sample-${index}` }, [
    make('live-credit-warning', { subject, placement: 'overlay', for: `sample-${index}`, ...attributes }),
  ]),
]);

badges();
byId('stacks').append(...STACKS.map(stack));
byId('overlays').append(...OVERLAYS.map(overlay));
codes().catch((error) => {
  byId('trouble').append(say({ 'zh-CN': '示例暂不可用：', en: 'The samples are unavailable: ' }), error.message);
});
