/** The second platform's list of anchors that the first one knows by another name. */
import { byId, make, say } from './page.js';

const ISSUERS = '/other-live/trust-list.json';

/** @type {{account: string, name: string, theirs: string}[]} */
const ANCHORS = [
  { account: '77310', name: '捡漏老王', theirs: 'a-1004' },
  { account: '99812', name: '小鹿好物', theirs: 'a-1001' },
  { account: 'lan-choice', name: '阿岚严选', theirs: 'a-1002' },
  { account: '55021', name: '周周实惠', theirs: 'a-1003' },
];

/** @param {string} account */
const badge = (account) => make('live-credit-badge', { subject: `anchor:${account}`, loading: 'eager', 'no-reviews': '' });

/** @param {typeof ANCHORS[number]} anchor */
const row = ({ account, name, theirs }) => make('tr', {}, [
  make('th', { scope: 'row' }, [name, ' ', make('code', {}, [account])]),
  make('td', {}, [badge(account)]),
  make('td', {}, [make('live-credit-room', { issuers: ISSUERS, live: 'push' }, [badge(account)])]),
  make('td', {}, [make('a', { href: `/verify?subject=anchor:${theirs}` }, [say({ 'zh-CN': '向签发方', en: 'At the issuer' })])]),
]);

byId('anchors').append(...ANCHORS.map(row));
