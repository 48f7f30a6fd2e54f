import { expect, waitUntil } from '@open-wc/testing';
import type { CreditReport } from '../../src/domain/report.js';
import { splitRef } from '../../src/domain/subject.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { detailsOf, drawn } from '../support/details.js';
import { mountWarning, part, parts, recordEvents, unmountAll, words } from '../support/elements.js';
import { settled } from '../support/fake-time.js';
import { mountRoom } from '../support/mount-room.js';
import { penalty, report } from '../support/reports.js';
import { room, SELLER } from '../support/rooms.js';
import { becomes, SignedPage, type Outcome } from '../support/signed.js';

const codes = (element: Element) => parts(element, 'banner').map(({ dataset }) => dataset['code']);
const said = (element: Element, role: 'status' | 'alert') => words(element.shadowRoot!.querySelector(`[role=${role}]`));

let subjects = 0;

describe('The warnings of a page with a trust list', () => {
  let page: SignedPage;
  before(async () => {
    page = await SignedPage.create();
  });
  beforeEach(() => page.open());
  afterEach(() => {
    page.close();
    unmountAll();
    localStorage.clear();
  });

  /** What was announced or dismissed of a subject is remembered as long as the page: each test has its own. */
  const mount = async (outcome: Outcome, setting: Parameters<typeof mountWarning>[0] = {}, overrides: Parameters<typeof report>[0] = {}) => {
    const id = `signed-${++subjects}`;
    const about: CreditReport = report({ ...overrides, subject: { ...overrides.subject, id } });
    const mounted = await mountWarning({ ...setting, attributes: { subject: `anchor:${id}`, ...setting.attributes } });
    const become = becomes(page, mounted, about);
    await become(outcome);
    return { ...mounted, become, id, about };
  };

  for (const [outcome, lang, text] of [
    ['revoked', 'zh-CN', '签发方已撤销该信用凭证'],
    ['revoked', 'en', 'The issuer has revoked this credential'],
    ['suspended', 'zh-CN', '签发方已暂停该信用凭证'],
    ['suspended', 'en', 'The issuer has suspended this credential'],
  ] as const)
    it(`say in ${lang} that the credential was ${outcome}, whose by role and id, and by whom`, async () => {
      const { element, id } = await mount(outcome, { lang }, { penalties: [penalty()] });
      const [role, severity] = lang === 'en' ? ['Anchor', 'Warning'] : ['主播', '警示'];
      expect(codes(element)).to.deep.equal([`credential-${outcome}`]);
      expect(words(part(element, 'text'))).to.equal(`${severity}: ${role} ${id} ${text}`);
      expect(words(part(element, 'meta'))).to.equal('示例信用服务中心');
      expect([element.getAttribute('status'), part(element, 'note')]).to.deep.equal(['failed', undefined]);
    });

  it('say no more than that in a reserved row', async () => {
    const { element } = await mount('revoked', { attributes: { reserve: '' } });
    expect([codes(element), part(element, 'note')]).to.deep.equal([['credential-revoked'], undefined]);
  });

  it('say in a reserved row what was dismissed, without a banner', async () => {
    const { element, id } = await mount('revoked', { attributes: { reserve: '' } });
    part(element, 'dismiss')!.click();
    await settled();
    expect(words(part(element, 'panel'))).to.equal(`主播 ${id}: 签发方已撤销该信用凭证`);
  });

  it('open the details of one that was taken back', async () => {
    const { element, id } = await mount('revoked');
    part(element, 'details')!.click();
    await drawn();
    expect(detailsOf(element)!.subject).to.equal(`anchor:${id}`);
  });

  it('tell page and screen reader when a credential is revoked while somebody watches', async () => {
    const { element, become } = await mount('verified', {}, { penalties: [penalty()] });
    const { heard, restore } = recordEvents('live-credit-warning', 'live-credit-change');
    await become('revoked');
    restore();
    expect(heard.map(({ type }) => type).sort()).to.deep.equal(['live-credit-change', 'live-credit-warning']);
    expect([codes(element), said(element, 'status'), said(element, 'alert')]).to.deep.equal([
      ['credential-revoked'],
      `主播 signed-${subjects} 签发方已撤销该信用凭证`,
      '',
    ]);
  });

  it('say nothing to a screen reader of one that was revoked from the start', async () => {
    const { element } = await mount('revoked');
    expect([said(element, 'status'), said(element, 'alert')]).to.deep.equal(['', '']);
  });

  it('stay dismissed as long as the credential is revoked, and no longer', async () => {
    const { element, become } = await mount('revoked');
    part(element, 'dismiss')!.click();
    await settled();
    await become('revoked');
    expect(codes(element)).to.deep.equal([]);
    await become('verified');
    await become('revoked');
    expect(codes(element)).to.deep.equal(['credential-revoked']);
  });

  it('remember what was dismissed of the report while it is not shown', async () => {
    const { element, become } = await mount('verified', {}, { penalties: [penalty()] });
    part(element, 'dismiss')!.click();
    await settled();
    await become('revoked');
    await become('verified');
    expect(codes(element)).to.deep.equal([]);
  });

  for (const [outcome, zh, en] of [
    ['unverifiable', '信用凭证未能核验', 'The credit credential could not be checked'],
    ['issuer-unknown', '信用凭证的签发方未知', 'Issuer of the credit credential unknown'],
    ['tampered', '信用凭证核验失败', 'Verification of the credit credential failed'],
  ] as const) {
    it(`say nothing in the page of one that is ${outcome}, unless a row is reserved`, async () => {
      const { element } = await mount(outcome, {}, { penalties: [penalty()] });
      expect([words(part(element, 'panel')), element.getBoundingClientRect().height]).to.deep.equal(['', 0]);
    });
    for (const [lang, text] of [['zh-CN', `主播 {id}: ${zh}`], ['en', `Anchor {id}: ${en}`]] as const)
      it(`say in ${lang} in a reserved row whose is ${outcome}`, async () => {
        const { element, id } = await mount(outcome, { lang, attributes: { reserve: '' } }, { penalties: [penalty()] });
        expect([words(part(element, 'panel')), element.getBoundingClientRect().height]).to.deep.equal([text.replace('{id}', id), 60]);
      });
  }

  it('of one that has expired stay, without colour, with the word that it has', async () => {
    const { element } = await mount('expired', {}, { penalties: [penalty()] });
    expect([codes(element), part(element, 'banner')!.dataset['tone'], words(part(element, 'note'))]).to.deep.equal([
      ['penalty'],
      'unknown',
      '主播 小鹿好物: 信用凭证已过期',
    ]);
  });

  it('say in a reserved row alone that one without any has expired', async () => {
    const [bare, reserved] = [await mount('expired'), await mount('expired', { attributes: { reserve: '' } })];
    expect([words(part(bare.element, 'panel')), words(part(reserved.element, 'panel'))]).to.deep.equal(['', '主播 小鹿好物: 信用凭证已过期']);
  });

  describe('of a room', () => {
    /** A room of a seller and an anchor, whose credentials turn out so. */
    const mountPair = async (merchant: Outcome, anchor: Outcome | CreditHttpError) => {
      const id = `r-signed-${++subjects}`;
      const mounted = await mountRoom('<live-credit-warning of="room"></live-credit-warning>', { room: id });
      const warning = mounted.element.querySelector('live-credit-warning')!;
      const trust = () => warning.getAttribute('trust');
      const before = trust();
      await mounted.answerRoom(room({ id, roles: { operator: SELLER, seller: SELLER, anchors: [{ subject: 'anchor:a-1', displayName: '小鹿好物' }] } }));
      for (const asked of mounted.source.credentialsAsked) {
        const [kind, one] = splitRef(asked.subject);
        const outcome = kind === 'merchant' ? merchant : anchor;
        if (outcome instanceof CreditHttpError) asked.fail(outcome);
        else asked.answer(await page.credential(outcome, report({ subject: { kind, id: one } })));
      }
      await waitUntil(() => warning.getAttribute('status') === 'ready');
      return { warning, trust, before };
    };

    for (const [merchant, anchor, least] of [
      ['verified', 'verified', 'verified'],
      ['verified', 'unverifiable', 'unverifiable'],
      ['expired', 'unverifiable', 'expired'],
      ['expired', 'suspended', 'suspended'],
      ['revoked', 'suspended', 'revoked'],
      ['revoked', 'issuer-unknown', 'issuer-unknown'],
      ['tampered', 'issuer-unknown', 'tampered'],
    ] as const)
      it(`are trusted as ${least} where one is ${merchant} and one ${anchor}`, async () => {
        const { trust, warning, before } = await mountPair(merchant, anchor);
        expect([before, trust(), warning.snapshot.trust]).to.deep.equal(['checking', least, least]);
      });

    it('are trusted as all the others are, where there is nothing about one', async () => {
      expect((await mountPair('verified', new CreditHttpError('x', 404))).trust()).to.equal('verified');
    });

    it('are not to be checked where the room is out of reach', async () => {
      const { element, answerRoom } = await mountRoom('<live-credit-warning of="room"></live-credit-warning>', { room: `r-signed-${++subjects}` });
      await answerRoom(new CreditHttpError('x', 403));
      const warning = element.querySelector('live-credit-warning')!;
      expect([warning.getAttribute('status'), warning.getAttribute('trust')]).to.deep.equal(['failed', 'unverifiable']);
    });
  });

  it('of a room say whose credential was revoked, and whose is in doubt', async () => {
    const { element, source, answerRoom } = await mountRoom('<live-credit-warning of="room" reserve></live-credit-warning>', { room: `r-signed-${++subjects}` });
    await answerRoom(room({ id: `r-signed-${subjects}`, operatorIsSeller: true }));
    const outcomes: Record<string, Outcome> = { anchor: 'revoked', merchant: 'tampered' };
    for (const asked of source.credentialsAsked) {
      const [kind, id] = asked.subject.split(':');
      asked.answer(await page.credential(outcomes[kind] ?? 'verified', report({ subject: { kind: kind as 'anchor', id } })));
    }
    const warning = element.querySelector('live-credit-warning')!;
    await waitUntil(() => part(warning, 'note') && part(warning, 'banner'));
    expect([source.asked, codes(warning)]).to.deep.equal([[], ['credential-revoked']]);
    expect([words(part(warning, 'subject')), words(part(warning, 'note'))]).to.deep.equal(['主播 a-1', '商家 m-2001: 信用凭证核验失败']);
  });
});
