/** What can become of a signed report on its way to a viewer, one box each; nothing here is staged in the page. */
import { byId, make, say } from './page.js';

/** @typedef {import('./page.js').Words} Words */

/** @type {{trust: string, subject: string, title: Words, words: Words, endpoint?: string, issuers?: string}[]} */
const CASES = [
  {
    trust: 'verified',
    subject: 'merchant:m-2001',
    title: { 'zh-CN': '已核验', en: 'Verified' },
    words: { 'zh-CN': '签名、主体、期限、状态全部通过。', en: 'Signature, subject, term and status all hold.' },
  },
  {
    trust: 'expired',
    subject: 'anchor:a-1005',
    title: { 'zh-CN': '已过期', en: 'Expired' },
    words: { 'zh-CN': '签发方的数据停在昨天，凭证未续签。', en: "The issuer's data stopped yesterday, and nobody renewed the credential." },
  },
  {
    trust: 'suspended',
    subject: 'anchor:a-3022',
    title: { 'zh-CN': '已暂停', en: 'Suspended' },
    words: { 'zh-CN': '签发方在状态列表中暂停了它，可恢复。', en: "The issuer's status list says suspended, for the time being." },
  },
  {
    trust: 'revoked',
    subject: 'anchor:a-3021',
    title: { 'zh-CN': '已吊销', en: 'Revoked' },
    words: { 'zh-CN': '等级仍是AA，签发方已不再为它作保。', en: 'It still says AA, and the issuer no longer stands for it.' },
  },
  {
    trust: 'tampered',
    subject: 'anchor:a-1003',
    endpoint: '/tampered/',
    title: { 'zh-CN': '被篡改', en: 'Tampered with' },
    words: { 'zh-CN': '中途有人改了一个字符：评分641变成941。', en: 'Somebody on the way changed one character: a score of 641 became 941.' },
  },
  {
    trust: 'issuer-unknown',
    subject: 'anchor:a-1004',
    endpoint: '/unknown-issuer/',
    title: { 'zh-CN': '签发方未知', en: 'Issuer unknown' },
    words: { 'zh-CN': '“金牌信用网”给被封禁者签了AAA，签名无误，无人信任。', en: '“Golden Credit” signed an AAA for somebody who is banned: a good signature that nobody trusts.' },
  },
  {
    trust: 'unverifiable',
    subject: 'anchor:a-1001',
    issuers: '/trust-list-out-of-reach.json',
    title: { 'zh-CN': '未能核验', en: 'Could not be checked' },
    words: { 'zh-CN': '签发方的公钥取不到；这不是指控。', en: "The issuer's keys are out of reach; that accuses nobody." },
  },
];

/** @param {typeof CASES[number]} one */
const box = ({ trust, subject, title, words, endpoint, issuers }) => make('li', { id: `case-${trust}` }, [
  make('h2', {}, [say(title), ' ', make('code', {}, [trust])]),
  make('p', {}, [say(words)]),
  make('p', { class: 'source' }, [make('code', {}, [`${endpoint ?? '/'}v1/credentials/${subject.replace(':', '/')}`])]),
  make('live-credit-room', { live: 'poll', ...(endpoint && { endpoint }), ...(issuers && { issuers }) }, [
    make('live-credit-badge', { subject, loading: 'eager' }),
    make('live-credit-warning', { subject, reserve: '' }),
  ]),
]);

byId('cases').append(...CASES.map(box));
