import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { CreditReport } from '../../src/domain/report.js';
import { signedBy } from '../../src/elements/details/sections/credential.js';
import { withFormats } from '../../src/i18n/formats.js';
import type { PanelLocale } from '../../src/i18n/locale.js';
import { drawn, headings, mountDetails } from '../support/details.js';
import { part, unmountAll, words } from '../support/elements.js';
import { EVERYTHING } from '../support/everything.js';
import { panelLocaleOf } from '../support/languages.js';
import { report } from '../support/reports.js';
import { answerSigned, becomes, OUTCOMES, SignedPage, type Outcome } from '../support/signed.js';

describe('Details on a page with a trust list', () => {
  let page: SignedPage;
  before(async () => {
    page = await SignedPage.create();
  });
  beforeEach(() => page.open());
  afterEach(() => {
    page.close();
    unmountAll();
  });

  const mount = async (outcome: Outcome, setting: Parameters<typeof mountDetails>[0] = {}, about?: CreditReport) => {
    const mounted = await mountDetails(setting);
    const become = becomes(page, mounted, about);
    await become(outcome);
    return { ...mounted, become };
  };

  const texts = (element: Element) => [...part(element, 'verification')!.querySelectorAll('dt, dd, [part=trust], [part=unsigned]')].map(words);

  it('that are verified say who signed, when, until when it holds, and what is not signed', async () => {
    const { element } = await mount('verified');
    expect(texts(element)).to.deep.equal([
      '签名已核验', '签发方', '示例信用服务中心', '签发日期', '2026年11月20日', '有效期至', '2026年11月21日', '直播间信息和评价不在签名范围内',
    ]);
    expect([words(part(element, 'code')), part(element, 'note'), !!part(element, 'check')]).to.deep.equal(['AA', undefined, true]);
  });

  it('say so in English', async () => {
    const { element } = await mount('verified', { lang: 'en' });
    expect(texts(element)).to.deep.equal([
      'Signature verified', 'Signed by', '示例信用服务中心', 'Signed on', 'Nov 20, 2026', 'Valid until', 'Nov 21, 2026', 'Room information and reviews are not signed',
    ]);
  });

  /** What stands instead of the report, or before it, and where to go from there. */
  const DOUBTS: Record<Exclude<Outcome, 'verified'>, { note: [zh: string, en: string]; issuer: boolean; retry: boolean; report: boolean }> = {
    unverifiable: {
      note: ['信用凭证未能核验 暂时无法核对签发方的签名，信用信息未经确认', "The credit credential could not be checked The issuer's signature cannot be checked at the moment; the credit information is not confirmed"],
      issuer: true, retry: true, report: true,
    },
    expired: {
      note: ['信用凭证已过期 信用凭证的有效期到2026年11月20日为止，此后的变化不得而知', 'The credit credential has expired The credit credential was valid until Nov 20, 2026; what has changed since is not known'],
      issuer: true, retry: true, report: true,
    },
    revoked: {
      note: ['签发方已撤销该信用凭证 签发方撤销后，其中的信用信息不再有效', 'The issuer has revoked this credential Since the issuer took it back, what it says no longer holds'],
      issuer: true, retry: false, report: false,
    },
    suspended: {
      note: ['签发方已暂停该信用凭证 签发方恢复之前，不显示其中的信用信息', 'The issuer has suspended this credential Until the issuer lifts this, what it says is not shown'],
      issuer: true, retry: false, report: false,
    },
    'issuer-unknown': {
      note: ['信用凭证的签发方未知 本网站不认可该签发方或其评价体系，因此不显示信用信息', 'Issuer of the credit credential unknown This site does not recognise the issuer or its rating scheme, so the credit information is not shown'],
      issuer: false, retry: false, report: false,
    },
    tampered: {
      note: [
        '信用凭证核验失败 信用凭证与签名不符，内容可能被改动过，因此不予显示；这不表示当事人有过错',
        'Verification of the credit credential failed The credit credential does not match its signature and may have been altered, so it is not shown; this does not mean that its subject did anything wrong',
      ],
      issuer: false, retry: true, report: false,
    },
  };

  for (const [outcome, { note, issuer, retry, report: isShown }] of Object.entries(DOUBTS) as [keyof typeof DOUBTS, (typeof DOUBTS)[keyof typeof DOUBTS]][]) {
    for (const [lang, text] of [['zh-CN', note[0]], ['en', note[1]]] as const)
      it(`that are ${outcome} say what that means in ${lang}`, async () => {
        const { element } = await mount(outcome, { lang });
        expect([...part(element, 'note')!.querySelectorAll('p')].map(words).join(' ')).to.equal(text);
      });

    it(`that are ${outcome} ${isShown ? 'show the report without any colour' : 'show nothing of the report'}`, async () => {
      const { element } = await mount(outcome, {}, report({ ...EVERYTHING, subject: { displayName: '小鹿好物' } }));
      const tones = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-tone]')].map(({ dataset }) => dataset['tone']);
      expect(new Set(tones)).to.deep.equal(new Set(['unknown']));
      expect([headings(element).includes('信用等级'), words(part(element, 'panel')).includes('小鹿好物')]).to.deep.equal([isShown, isShown]);
      expect(element.shadowRoot!.querySelector('header svg')!.getAttribute('class')).to.equal(outcome);
    });

    it(`that are ${outcome} ${issuer ? 'link to the issuer' : 'name no issuer'}, and ${retry ? 'can' : 'need not'} be asked for again`, async () => {
      const { element } = await mount(outcome);
      expect(part(element, 'issuer-site')?.getAttribute('href') ?? '').to.equal(issuer ? 'https://credit.example.org/' : '');
      expect(!!part(element, 'retry')).to.equal(retry);
    });
  }

  it('explain the level of a grade that is not verified', async () => {
    const { element } = await mount('unverifiable');
    expect([words(part(element, 'code')), words(part(element, 'label'))]).to.deep.equal(['AA', '信用优秀']);
  });

  it('do not say that anybody signed what could not be checked', async () => {
    const { element, source } = await mountDetails();
    const credential = await page.credential('verified');
    page.web.remove(page.issuer.jwksUri);
    await answerSigned(element, source, credential, 'unverifiable');
    expect([texts(element), part(element, 'issuer-site')!.getAttribute('href')]).to.deep.equal([['信用凭证未能核验', '直播间信息和评价不在签名范围内'], 'https://credit.example.org/']);
  });

  it('can be asked for again until they are verified', async () => {
    const { element, source } = await mount('unverifiable');
    part(element, 'retry')!.click();
    await drawn();
    expect(source.credentialsAsked).to.have.length(2);
    await answerSigned(element, source, await page.credential('verified'), 'verified');
    expect([part(element, 'retry'), part(element, 'note'), words(part(element, 'trust'))]).to.deep.equal([undefined, undefined, '签名已核验']);
  });

  it('are awaited in the shape of what is to come while the credential is checked', async () => {
    const { element } = await mountDetails();
    expect([element.getAttribute('trust'), !!part(element, 'skeleton')]).to.deep.equal(['checking', true]);
  });

  it('have a shape of their own for each state', async () => {
    const drawings = new Set<string>();
    for (const outcome of OUTCOMES) {
      const { element } = await mount(outcome);
      drawings.add([...element.shadowRoot!.querySelectorAll('header svg path')].map((path) => path.getAttribute('d')).join());
      page.close();
      unmountAll();
      page.open();
    }
    expect(drawings.size).to.equal(OUTCOMES.length);
  });
});

describe('The way from the details to the issuer', () => {
  afterEach(unmountAll);
  const TABLE: [verifyUrl: string | undefined, id: string, href: string | null][] = [
    ['https://credit.example.org/verify', 'https://credit.example.org', 'https://credit.example.org/verify?subject=anchor%3Aa-1'],
    ['https://credit.example.org/verify?lang=zh#top', 'https://credit.example.org', 'https://credit.example.org/verify?lang=zh&subject=anchor%3Aa-1#top'],
    ['https://credit.example.org/verify?subject=anchor:other', 'https://credit.example.org', 'https://credit.example.org/verify?subject=anchor%3Aa-1'],
    ['http://127.0.0.1:8848/verify', 'https://credit.example.org', 'http://127.0.0.1:8848/verify?subject=anchor%3Aa-1'],
    ['javascript:alert(1)', 'https://credit.example.org', null],
    ['/verify', 'https://credit.example.org', null],
    [undefined, 'https://credit.example.org', 'https://credit.example.org/'],
    [undefined, 'urn:issuer', null],
    [undefined, 'javascript:alert(1)', null],
  ];
  for (const [verifyUrl, id, href] of TABLE)
    it(`is ${href ?? 'none'} where the trust list has ${verifyUrl ?? 'no page for it'} and the id ${id}`, () => {
      const root = document.createElement('div');
      render(signedBy({ issuer: { id, name: '示例', ...(verifyUrl !== undefined && { verifyUrl }) } }, 'anchor:a-1', withFormats(locale)), root);
      expect(root.querySelector('a')?.getAttribute('href') ?? null).to.equal(href);
    });

  let locale: PanelLocale;
  before(async () => {
    locale = await panelLocaleOf('zh-CN');
  });
});
