import { expect } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import type { CreditReport } from '../../src/domain/report.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { mountBadge, part, pillText, recordEvents, unmountAll, words } from '../support/elements.js';
import { detailsOf, drawn } from '../support/details.js';
import { settled } from '../support/fake-time.js';
import { gradeOf, measure, report, reviewSummary } from '../support/reports.js';
import { answerSigned, becomes, OUTCOMES, SignedPage, type Outcome } from '../support/signed.js';

interface State {
  zh: [text: string, name: string];
  en: [text: string, name: string];
  /** `tone status`. */
  host: string;
  glyph: string;
}

const STATES: Record<Outcome, State> = {
  verified: {
    zh: ['AA 信用优秀', '主播 小鹿好物: AA 信用优秀; 评定：示例信用服务中心，2026年11月18日; 信息更新于2026年11月20日; 签名已核验：示例信用服务中心'],
    en: ['AA Very good', 'Anchor 小鹿好物: AA Very good; rated by 示例信用服务中心, Nov 18, 2026; as of Nov 20, 2026; signature verified: 示例信用服务中心'],
    host: 'good ready',
    glyph: 'good',
  },
  unverifiable: {
    zh: ['未能核验', '主播 a-1: 未能核验; 暂时无法核对签发方的签名，信用信息未经确认'],
    en: ['Could not be checked', "Anchor a-1: Could not be checked; The issuer's signature cannot be checked at the moment; the credit information is not confirmed"],
    host: 'unknown stale',
    glyph: 'unverifiable',
  },
  expired: {
    zh: ['AA 已过期 2026年11月20日', '主播 小鹿好物: AA 已过期 2026年11月20日; 评定：示例信用服务中心，2026年11月18日; 信用凭证的有效期到2026年11月20日为止，此后的变化不得而知'],
    en: ['AA expired Nov 20, 2026', 'Anchor 小鹿好物: AA expired Nov 20, 2026; rated by 示例信用服务中心, Nov 18, 2026; The credit credential was valid until Nov 20, 2026; what has changed since is not known'],
    host: 'unknown stale',
    glyph: 'expired',
  },
  revoked: {
    zh: ['凭证已撤销', '主播 a-1: 凭证已撤销; 签发方撤销后，其中的信用信息不再有效'],
    en: ['Credential revoked', 'Anchor a-1: Credential revoked; Since the issuer took it back, what it says no longer holds'],
    host: 'unknown failed',
    glyph: 'revoked',
  },
  suspended: {
    zh: ['凭证已暂停', '主播 a-1: 凭证已暂停; 签发方恢复之前，不显示其中的信用信息'],
    en: ['Credential suspended', 'Anchor a-1: Credential suspended; Until the issuer lifts this, what it says is not shown'],
    host: 'unknown failed',
    glyph: 'suspended',
  },
  'issuer-unknown': {
    zh: ['签发方未知', '主播 a-1: 签发方未知; 本网站不认可该签发方或其评价体系，因此不显示信用信息'],
    en: ['Issuer unknown', 'Anchor a-1: Issuer unknown; This site does not recognise the issuer or its rating scheme, so the credit information is not shown'],
    host: 'unknown failed',
    glyph: 'issuer-unknown',
  },
  tampered: {
    zh: ['核验失败', '主播 a-1: 核验失败; 信用凭证与签名不符，内容可能被改动过，因此不予显示；这不表示当事人有过错'],
    en: [
      'Verification failed',
      'Anchor a-1: Verification failed; The credit credential does not match its signature and may have been altered, so it is not shown; this does not mean that its subject did anything wrong',
    ],
    host: 'unknown failed',
    glyph: 'tampered',
  },
};

describe('A badge of a page with a trust list', () => {
  let page: SignedPage;
  before(async () => {
    page = await SignedPage.create();
  });
  beforeEach(() => page.open());
  afterEach(() => {
    page.close();
    unmountAll();
  });

  const mount = async (outcome: Outcome, setting: Parameters<typeof mountBadge>[0] = {}, about?: CreditReport) => {
    const mounted = await mountBadge(setting);
    const become = becomes(page, mounted, about);
    await become(outcome);
    return { ...mounted, become };
  };

  for (const outcome of OUTCOMES) {
    const { zh, en, host, glyph } = STATES[outcome];
    for (const [lang, [text, name]] of [['zh-CN', zh], ['en', en]] as const)
      it(`that is ${outcome} reads "${text}" in ${lang}, in full in its name`, async () => {
        const { element } = await mount(outcome, { lang });
        expect(pillText(element)).to.equal(text);
        expect([part(element, 'pill')!.getAttribute('aria-label'), part(element, 'pill')!.getAttribute('title')]).to.deep.equal([name, name]);
      });

    it(`that is ${outcome} reflects "${host}", and has the glyph "${glyph}" in its colours`, async () => {
      const { element } = await mount(outcome);
      expect(['tone', 'status', 'trust'].map((attribute) => element.getAttribute(attribute)).join(' ')).to.equal(`${host} ${outcome}`);
      expect([part(element, 'glyph')!.getAttribute('class'), part(element, 'pill')!.dataset['tone']]).to.deep.equal([glyph, host.split(' ')[0]]);
    });

    it(`that is ${outcome} takes the same room as one that waits`, async () => {
      const { element, source } = await mountBadge();
      const { x, y, width, height } = element.getBoundingClientRect();
      await answerSigned(element, source, await page.credential(outcome), outcome);
      expect(element.getBoundingClientRect()).to.include({ x, y, width, height });
    });

    it(`that is ${outcome} opens the details of whom was asked for`, async () => {
      const { element } = await mount(outcome);
      part(element, 'pill')!.click();
      await drawn();
      expect(detailsOf(element)!.subject).to.equal('anchor:a-1');
    });
  }

  it('has a sign of its own for each state, told without colour', async () => {
    const drawings = new Set<string>();
    for (const outcome of OUTCOMES) {
      const { element } = await mount(outcome);
      drawings.add([...element.shadowRoot!.querySelectorAll('[part=pill] path')].map((path) => path.getAttribute('d')).join());
      page.close();
      unmountAll();
      page.open();
    }
    expect(drawings.size).to.equal(OUTCOMES.length);
  });

  it('has a check mark only where everything was checked', async () => {
    const marked: Outcome[] = [];
    for (const outcome of OUTCOMES) {
      const { element } = await mount(outcome);
      if (part(element, 'check')) marked.push(outcome);
      page.close();
      unmountAll();
      page.open();
    }
    expect(marked).to.deep.equal(['verified']);
  });

  for (const [tone, about] of [['fair', report({ code: 'A' })], ['watch', report({ code: 'B' })], ['poor', report({ code: 'C' })], ['barred', report({ measures: [measure()] })]] as const)
    it(`keeps the sign "${tone}" beside the check mark`, async () => {
      const { element } = await mount('verified', {}, about);
      expect([part(element, 'glyph')!.getAttribute('class'), !!part(element, 'check')]).to.deep.equal([tone, true]);
    });

  it('has no check mark on data that is old', async () => {
    const { element } = await mount('verified', {}, report({ validUntil: '2026-11-20T11:00:00+08:00' }));
    expect([element.getAttribute('status'), pillText(element), part(element, 'check')]).to.deep.equal(['stale', 'AA 更新于2026年11月20日', undefined]);
  });

  it('says a restriction before the grade of one that has expired', async () => {
    const { element } = await mount('expired', {}, report({ measures: [measure()] }));
    expect([pillText(element), part(element, 'glyph')!.getAttribute('class'), element.getAttribute('tone')]).to.deep.equal([
      '暂停直播 AA 已过期 2026年11月20日',
      'barred',
      'unknown',
    ]);
  });

  it('shows no reviews of one that has expired', async () => {
    const { element } = await mount('expired', {}, report({ reviews: reviewSummary() }));
    expect(part(element, 'reviews')).to.equal(undefined);
  });

  it('shows nothing of a report before it is verified, nor of one that is not, in any of its words', async () => {
    const about = report({ subject: { displayName: '未核验的名字' }, grade: gradeOf({ code: 'GRADE', label: 'LABEL', tone: 'good' }), reviews: reviewSummary({ count: 4_711 }) });
    const seen: string[] = [];
    const { element, become } = await mount('unverifiable', {}, about);
    const observer = new MutationObserver(() => seen.push(element.shadowRoot!.innerHTML));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    seen.push(element.shadowRoot!.innerHTML);
    for (const outcome of ['issuer-unknown', 'tampered', 'revoked', 'suspended'] as const) await become(outcome);
    observer.disconnect();
    expect(seen.length).to.be.greaterThan(1);
    for (const html of seen) expect(html).not.to.match(/未核验的名字|GRADE|LABEL|4,711|data-tone="good"/);
  });

  it('waits as one without a trust list does while the credential is checked', async () => {
    const { element } = await mountBadge();
    expect([pillText(element), part(element, 'glyph')!.getAttribute('class'), element.getAttribute('trust')]).to.deep.equal(['', 'loading', 'checking']);
    expect(part(element, 'pill')!.getAttribute('aria-label')).to.equal('正在查询信用信息');
  });

  for (const [what, error, text] of [
    ['cannot be had', new CreditNetworkError('x'), '信息暂不可用'],
    ['there is none of', new CreditHttpError('x', 404), '暂无信用信息'],
  ] as const)
    it(`whose credential ${what} says so, and accuses nobody`, async () => {
      const { element, source } = await mountBadge();
      source.credentialsAsked[0].fail(error);
      await settled();
      expect([pillText(element), part(element, 'glyph')!.getAttribute('class'), element.getAttribute('trust')]).to.deep.equal([text, 'unknown', 'unverifiable']);
      expect(part(element, 'pill')!.localName).to.equal('span');
    });

  it('opens the details of the account of this platform, by which the report does not call it', async () => {
    configure({ platform: 'other-live' });
    const { element } = await mount('verified', { attributes: { subject: 'anchor:99812' } });
    part(element, 'pill')!.click();
    await drawn();
    configure({ platform: undefined });
    expect([element.snapshot.last!.subject.id, detailsOf(element)!.subject]).to.deep.equal(['a-1', 'anchor:99812']);
  });

  it('tells the page when what it showed is revoked', async () => {
    const { element, become } = await mount('verified');
    const { heard, restore } = recordEvents('live-credit-change');
    await become('revoked');
    restore();
    expect(heard).to.have.length(1);
    const { before, after } = heard[0] as Event & { before: { tone: string }; after: { tone: string; grade: unknown; warnings: { code: string }[] } };
    expect([before.tone, after.tone, after.grade, after.warnings.map(({ code }) => code)]).to.deep.equal(['good', 'unknown', undefined, ['credential-revoked']]);
    expect(words(part(element, 'pill'))).to.equal('凭证已撤销');
  });

  it('keeps the focus on its pill as the state changes', async () => {
    const { element, become } = await mount('verified');
    part(element, 'pill')!.focus();
    await become('tampered');
    expect(element.shadowRoot!.activeElement === part(element, 'pill')).to.equal(true);
  });

  it('follows its language as it changes', async () => {
    const { element } = await mount('tampered');
    element.lang = 'en';
    await settled();
    expect(pillText(element)).to.equal('Verification failed');
  });

  it('renders nothing at all about a minor', async () => {
    const { element } = await mount('verified', {}, report({ subject: { isMinor: true } }));
    expect(element.shadowRoot!.querySelectorAll('*:not(style)')).to.have.length(0);
  });

  it('opens nothing with no-details', async () => {
    const { element } = await mount('tampered', { attributes: { 'no-details': '' } });
    expect(part(element, 'pill')!.localName).to.equal('span');
  });
});
