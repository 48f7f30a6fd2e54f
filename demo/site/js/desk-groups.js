/** Which button stands under which heading. */

/** @typedef {import('./desk-api.js').DeskAction} DeskAction */

/** @type {{title: import('./page.js').Words, holds: RegExp}[]} The first group that matches takes the action. */
const GROUPS = [
  { title: { 'zh-CN': '签名凭证', en: 'Signed credential' }, holds: /credential|keys/ },
  { title: { 'zh-CN': '正在讲解', en: 'On offer' }, holds: /offer/ },
  { title: { 'zh-CN': '直播间', en: 'Room' }, holds: /room|persona|seller/ },
  { title: { 'zh-CN': '行政处罚', en: 'Penalties' }, holds: /penalt|repair|endorse/ },
  { title: { 'zh-CN': '异议', en: 'Objections' }, holds: /objection/ },
  { title: { 'zh-CN': '等级', en: 'Grade' }, holds: /grade/ },
  { title: { 'zh-CN': '名单', en: 'Listings' }, holds: /list|abnormal|serious|defaulter/ },
  { title: { 'zh-CN': '平台处置', en: 'Restrictions' }, holds: /suspen|ban|limit|warn|lift|measure|permission/ },
  { title: { 'zh-CN': '评价', en: 'Reviews' }, holds: /review/ },
  { title: { 'zh-CN': '可用性', en: 'Availability' }, holds: /./ },
];

/** @param {DeskAction[]} actions */
export const grouped = (actions) => {
  const groups = GROUPS.map(({ title }) => ({ title, actions: /** @type {DeskAction[]} */ ([]) }));
  for (const action of actions) groups[GROUPS.findIndex(({ holds }) => holds.test(action.action))].actions.push(action);
  return groups.filter((group) => group.actions.length > 0);
};
