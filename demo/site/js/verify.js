/** The issuer's own page: asks the issuer what it has issued, and nobody else. */
import { byId, language, make, say } from './page.js';

/** @typedef {import('./page.js').Words} Words */
/** @typedef {'valid' | 'expired' | 'suspended' | 'revoked'} State */
/**
 * @typedef {{issuer: {id: string, name: Words}, subject: string, displayName?: string | Words,
 *   grade?: {code: string, level: Words | null, scheme: Words} | null, alsoKnownAs: {platform: string, account: string}[],
 *   credential: string, version: number, issuedAt: string, validUntil: string, state: State, keyId: string,
 *   nextKey: {kid: string, signsFrom: string} | null}} Issued
 */

/** @type {Record<State | 'minor' | 'unknown' | 'withdrawn' | 'unavailable', {title: Words, words: Words}>} */
const STATES = {
  valid: {
    title: { 'zh-CN': '有效', en: 'Valid' },
    words: { 'zh-CN': '本中心已签发该凭证，现行有效。', en: 'This centre has issued the credential, and it is valid.' },
  },
  expired: {
    title: { 'zh-CN': '已过期', en: 'Expired' },
    words: { 'zh-CN': '凭证已过有效期，尚未续签。', en: 'The credential is past its term and has not been renewed.' },
  },
  suspended: {
    title: { 'zh-CN': '已暂停', en: 'Suspended' },
    words: { 'zh-CN': '本中心暂停了该主体的凭证，请勿采信。', en: "This centre has suspended the subject's credentials: do not rely on them." },
  },
  revoked: {
    title: { 'zh-CN': '已吊销', en: 'Revoked' },
    words: { 'zh-CN': '本中心吊销了该主体的凭证，请勿采信。', en: "This centre has revoked the subject's credentials: do not rely on them." },
  },
  minor: {
    title: { 'zh-CN': '不公示', en: 'Not published' },
    words: { 'zh-CN': '未成年人，不公示。', en: 'A minor: nothing is published.' },
  },
  unknown: {
    title: { 'zh-CN': '未签发', en: 'Nothing issued' },
    words: { 'zh-CN': '本中心没有为该主体签发过凭证。', en: 'This centre has issued nothing about this subject.' },
  },
  withdrawn: {
    title: { 'zh-CN': '已撤回', en: 'Withdrawn' },
    words: { 'zh-CN': '该主体的信用信息已撤回。', en: "The subject's credit information was withdrawn." },
  },
  unavailable: {
    title: { 'zh-CN': '暂时无法查询', en: 'Cannot be looked up now' },
    words: { 'zh-CN': '请稍后再试。', en: 'Try again later.' },
  },
};

/** @param {string | Words | null | undefined} words */
const either = (words) => (words && typeof words === 'object' ? say(words) : String(words ?? '–'));

/** @param {string} instant */
const time = (instant) => {
  const at = new Date(instant);
  /** @param {string} tag */
  const inWords = (tag) =>
    `${at.toLocaleString(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' })} UTC+8`;
  return make('time', { datetime: instant }, [say({ 'zh-CN': inWords('zh-CN'), en: inWords('en') })]);
};

/** @param {Words} name @param {Node | string} value */
const fact = (name, value) => make('div', {}, [make('dt', {}, [say(name)]), make('dd', {}, [value])]);

/** @param {keyof typeof STATES} state @param {Node[]} more */
const show = (state, more = []) => {
  const { title, words } = STATES[state];
  const head = make('header', { class: 'state', 'data-state': state }, [
    make('p', { class: 'verdict' }, [say(title)]),
    make('p', {}, [say(words)]),
  ]);
  byId('issued').replaceChildren(head, ...more);
};

/** @param {Issued} issued */
const factsOf = ({ issuer, subject, displayName, grade, alsoKnownAs, credential, version, issuedAt, validUntil, keyId, nextKey }) =>
  make('dl', {}, [
    fact({ 'zh-CN': '主体', en: 'Subject' }, make('span', {}, [
      either(displayName), ' ', make('code', {}, [subject]),
    ])),
    fact({ 'zh-CN': '其他账号', en: 'Also known as' }, alsoKnownAs.map((one) => `${one.platform} ${one.account}`).join(' · ')),
    fact({ 'zh-CN': '等级', en: 'Grade' }, grade
      ? make('span', {}, [make('strong', {}, [grade.code]), ' ', either(grade.level), ' · ', either(grade.scheme)])
      : say({ 'zh-CN': '无等级', en: 'No grade' })),
    fact({ 'zh-CN': '版本', en: 'Version' }, String(version)),
    fact({ 'zh-CN': '签发时间', en: 'Issued' }, time(issuedAt)),
    fact({ 'zh-CN': '有效期至', en: 'Valid until' }, time(validUntil)),
    fact({ 'zh-CN': '签发方', en: 'Issuer' }, make('span', {}, [either(issuer.name), ' ', make('code', {}, [issuer.id])])),
    fact({ 'zh-CN': '凭证编号', en: 'Credential' }, make('code', {}, [credential])),
    fact({ 'zh-CN': '密钥', en: 'Key' }, make('code', {}, [keyId])),
    ...(nextKey
      ? [fact({ 'zh-CN': '下一把密钥', en: 'Next key' }, make('span', {}, [
          make('code', {}, [nextKey.kid]), ' ', say({ 'zh-CN': '启用于 ', en: 'from ' }), time(nextKey.signsFrom),
        ]))]
      : []),
  ]);

/** @param {string} subject */
const lookUp = async (subject) => {
  const at = subject.indexOf(':');
  const path = [subject.slice(0, at), subject.slice(at + 1)].map(encodeURIComponent).join('/');
  try {
    if (at < 1) return show('unknown');
    const response = await fetch(`/issued/${path}`);
    if (response.status === 404) return show('unknown');
    if (response.status === 410) return show('withdrawn');
    if (!response.ok) return show('unavailable');
    const issued = /** @type {Issued | {isMinor: true}} */ (await response.json());
    if ('isMinor' in issued) show('minor');
    else show(issued.state, [factsOf(issued)]);
  } catch {
    show('unavailable');
  }
};

const field = /** @type {HTMLInputElement} */ (byId('subject'));

const start = () => {
  const subject = new URLSearchParams(location.search).get('subject')?.trim() ?? '';
  field.value = subject;
  if (subject) return lookUp(subject);
  byId('issued').replaceChildren();
};

byId('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  const query = new URLSearchParams({ subject: field.value.trim(), lang: language() });
  history.pushState(null, '', `?${query}`);
  start();
});
addEventListener('popstate', start);
start();
