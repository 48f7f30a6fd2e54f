import { expect } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import type { CreditReport } from '../../src/domain/report.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { mountWarning, part, parts, unmountAll, words } from '../support/elements.js';
import { FakeTime, settled } from '../support/fake-time.js';
import { gradeOf, listing, measure, objection, penalty, report } from '../support/reports.js';

const codes = (element: Element) => parts(element, 'banner').map(({ dataset }) => dataset['code']);

describe('A warning banner', () => {
  afterEach(unmountAll);

  const TABLE: [code: string, severity: string, answer: CreditReport, zh: string, en: string][] = [
    [
      'platform-ban', 'serious', report({ measures: [measure({ kind: 'ban', until: undefined })] }),
      '严重警示: 主播 小鹿好物 该账号已被平台封禁（未注明期限）', 'Serious warning: Anchor 小鹿好物 Banned by the platform (no end date given)',
    ],
    [
      'suspended', 'serious', report({ measures: [measure()] }),
      '严重警示: 主播 小鹿好物 该账号暂停直播至2026年11月30日', 'Serious warning: Anchor 小鹿好物 Live streaming suspended until Nov 30, 2026',
    ],
    [
      'penalty', 'warn', report({ penalties: [penalty({ docNo: 'P-1' })] }),
      '警示: 主播 小鹿好物 2025年3月14日，示例市市场监督管理局作出行政处罚（P-1），公示至2028年3月20日',
      'Warning: Anchor 小鹿好物 Administrative penalty by 示例市市场监督管理局, Mar 14, 2025 (P-1); public until Mar 20, 2028',
    ],
    [
      'low-grade', 'warn', report({ grade: gradeOf({ tone: 'poor', label: { 'zh-CN': '信用较差', en: 'Poor' } }) }),
      '警示: 主播 小鹿好物 示例信用服务中心评定等级：信用较差（2026年11月18日）', 'Warning: Anchor 小鹿好物 Rated Poor by 示例信用服务中心 (Nov 18, 2026)',
    ],
    [
      'abnormal', 'warn', report({ listings: [listing()], subject: { entity: 'sole_trader' } }),
      '警示: 主播 小鹿好物 2026年5月6日被标记为经营异常状态', 'Warning: Anchor 小鹿好物 Marked on May 6, 2026 as operating abnormally',
    ],
    [
      'platform-warning', 'notice', report({ measures: [measure({ kind: 'warn' })] }),
      '注意: 主播 小鹿好物 平台于2026年11月1日作出警示：多次夸大宣传', 'Notice: Anchor 小鹿好物 Platform warning on Nov 1, 2026: 多次夸大宣传',
    ],
  ];
  for (const [code, severity, answer, zh, en] of TABLE)
    for (const [lang, text] of [['zh-CN', zh], ['en', en]] as const)
      it(`of ${code} says its severity, whom it is about and the fact in ${lang}`, async () => {
        const { element } = await mountWarning({ answer, lang });
        expect(words(part(element, 'text'))).to.equal(text);
        expect(part(element, 'banner')!.dataset).to.include({ code, severity });
      });

  const META: [lang: 'zh-CN' | 'en', text: string][] = [
    ['zh-CN', '2026年5月6日 示例市市场监督管理局 信息更新于2026年11月20日 来源 当事人已提出异议，核查中 异议渠道'],
    ['en', 'May 6, 2026 示例市市场监督管理局 as of Nov 20, 2026 source disputed by the subject, under review objections'],
  ];
  for (const [lang, text] of META)
    it(`says date, authority, as-of date, source, objection and channel in ${lang}`, async () => {
      const listed = listing({ kind: 'industry_warning', until: '2027-05-06' });
      const answer = report({ listings: [listed], objections: [objection('listing', listed.id)] });
      const { element } = await mountWarning({ answer, lang });
      expect([...part(element, 'meta')!.children].map(words).join(' ')).to.equal(text);
    });

  it('does not say again what its own words say', async () => {
    const { element } = await mountWarning({ answer: report({ penalties: [penalty()] }) });
    expect([...part(element, 'meta')!.children].map(words).join(' ')).to.equal('信息更新于2026年11月20日 来源 异议渠道');
  });

  it('says nothing of an objection where none is filed', async () => {
    const answer = report({ penalties: [penalty()], objections: [objection('penalty', penalty().docNo, { state: 'rejected' })] });
    const { element } = await mountWarning({ answer });
    expect(parts(element, 'objection')).to.deep.equal([]);
  });

  it('links source and objection channel in a new tab that learns nothing of the page', async () => {
    const { element } = await mountWarning({ answer: report({ penalties: [penalty()] }) });
    const links = [...element.shadowRoot!.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).to.deep.equal(['https://credit.example.org/penalties/12', 'https://credit.example.org/objection']);
    for (const { target, rel } of links) expect([target, rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });

  for (const sourceUrl of ['javascript:alert(1)', 'http://credit.example.org/1', 'data:text/html,x', '//evil.example', 'https://user:pw@evil.example', 'https://', ''])
    it(`does not link to "${sourceUrl}"`, async () => {
      const { element } = await mountWarning({ answer: report({ penalties: [penalty({ sourceUrl })], objectionUrl: sourceUrl }) });
      expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(0);
      expect(codes(element)).to.deep.equal(['penalty']);
    });

  it('writes hostile names and reasons as text, and turns nothing around that follows a name', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202Eevil';
    const answer = report({ subject: { displayName: hostile }, measures: [measure({ kind: 'warn', reason: hostile })] });
    const { element } = await mountWarning({ answer });
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(part(element, 'subject')!.localName).to.equal('bdi');
    expect(part(element, 'subject')!.textContent).to.equal('主播 <img src=x onerror=alert(1)>evil [名称含易混淆或不可见的字符]');
  });

  it('has its severity in shape and colour', async () => {
    const { element } = await mountWarning({ answer: report({ penalties: [penalty()], measures: [measure(), measure({ id: 'm-2', kind: 'warn' })] }) });
    part(element, 'more')!.click();
    await element.updateComplete;
    expect(parts(element, 'banner').map(({ dataset }) => dataset['tone'])).to.deep.equal(['poor', 'watch', 'fair']);
    expect(new Set(parts(element, 'icon').map(({ innerHTML }) => innerHTML)).size).to.equal(3);
  });
});

describe('A banner about a name that is other than it looks', () => {
  afterEach(unmountAll);
  it('says so behind the name', async () => {
    const { element } = await mountWarning({ answer: report({ subject: { displayName: 'Аpple\u200b' }, measures: [measure({ kind: 'warn' })] }) });
    expect(words(part(element, 'subject'))).to.equal('主播 Аpple [名称含易混淆或不可见的字符]');
  });
});

describe('A warning element', () => {
  afterEach(unmountAll);
  const FAILED = new CreditNetworkError('x');
  const EMPTY = new CreditHttpError('x', 404);
  const STALE = { validUntil: '2026-11-20T11:00:00+08:00' };

  const QUIET: [what: string, answer: CreditReport | Error | undefined, zh: string, en: string][] = [
    ['loading', undefined, '', ''],
    ['about a subject with nothing against it', report(), '', ''],
    ['failed', FAILED, '信用信息暂不可用', 'Credit information is unavailable'],
    ['without data', EMPTY, '暂无信用信息，不代表信用良好或不良', 'No credit information; this implies neither good nor bad credit'],
    ['without grade and warning', report({ grade: undefined }), '暂无信用信息，不代表信用良好或不良', 'No credit information; this implies neither good nor bad credit'],
    ['stale', report(STALE), '信用信息更新于2026年11月20日，可能已变化', 'Credit data as of Nov 20, 2026; may have changed'],
  ];
  for (const [what, answer, zh, en] of QUIET) {
    it(`${what} says nothing in the page unless it reserves a row`, async () => {
      const { element } = await mountWarning({ answer });
      expect(words(part(element, 'panel'))).to.equal('');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });
    for (const [lang, text] of [['zh-CN', zh], ['en', en]] as const)
      it(`${what} says "${text}" in its reserved row in ${lang}`, async () => {
        const { element } = await mountWarning({ answer, lang, attributes: { reserve: '' } });
        expect(words(part(element, 'panel'))).to.equal(text);
        expect(element.getBoundingClientRect().height).to.equal(60);
      });
  }

  it('that is stale shows what it has without colour, and says so', async () => {
    const { element } = await mountWarning({ answer: report({ ...STALE, penalties: [penalty()] }) });
    expect(part(element, 'banner')!.dataset['tone']).to.equal('unknown');
    expect(words(part(element, 'note'))).to.equal('信用信息更新于2026年11月20日，可能已变化');
  });

  it('looks like failed after 3 s without an answer', async () => {
    const time = new FakeTime();
    const { element } = await mountWarning({ attributes: { reserve: '' } });
    await time.pass(3_000);
    time.restore();
    expect(words(part(element, 'note'))).to.equal('信用信息暂不可用');
  });

  it('renders nothing at all about a minor', async () => {
    const { element } = await mountWarning({ answer: report({ subject: { isMinor: true }, penalties: [penalty()] }) });
    expect(element.shadowRoot!.querySelectorAll('*:not(style)')).to.have.length(0);
  });

  it('renders nothing while switched off', async () => {
    const { element } = await mountWarning({ answer: report({ penalties: [penalty()] }) });
    configure({ enabled: false });
    await settled();
    expect(element.shadowRoot!.querySelectorAll('*:not(style)')).to.have.length(0);
  });

  it('reflects tone, status, trust and permission', async () => {
    const { element } = await mountWarning({ answer: report({ measures: [measure()] }) });
    expect(['tone', 'status', 'trust', 'permission'].map((name) => element.getAttribute(name))).to.deep.equal(['poor', 'ready', 'unsigned', 'suspended']);
  });

  it('reflects placement and reserve', async () => {
    const { element } = await mountWarning();
    Object.assign(element, { placement: 'overlay', reserve: true });
    await element.updateComplete;
    expect([element.getAttribute('placement'), element.getAttribute('reserve')]).to.deep.equal(['overlay', '']);
  });

  it('follows its language as it changes', async () => {
    const { element } = await mountWarning({ answer: report({ measures: [measure()] }) });
    element.lang = 'en';
    await settled();
    expect(words(part(element, 'text'))).to.include('suspended until Nov 30, 2026');
  });

  it('keeps its last warnings when the backend fails', async () => {
    const { element, answer } = await mountWarning({ answer: report({ penalties: [penalty()] }) });
    await answer(FAILED);
    expect(codes(element)).to.deep.equal(['penalty']);
  });

  it('takes away what is over', async () => {
    const { element, answer } = await mountWarning({ answer: report({ penalties: [penalty()] }) });
    await answer(report({ version: 43, penalties: [penalty({ status: 'repaired' })] }));
    expect(codes(element)).to.deep.equal([]);
    expect(element.shadowRoot!.innerHTML).not.to.include('示市监罚');
  });
});
