import { expect } from '@open-wc/testing';
import { warningsOf } from '../../src/client/warnings-of.js';
import { drawn, headings, mountDetails, sectionText, termsIn } from '../support/details.js';
import { part, parts, unmountAll, words } from '../support/elements.js';
import { mountRoom } from '../support/mount-room.js';
import { recordWarnings } from '../support/page.js';
import { fullReport, measure, penalty, report, reviewSummary } from '../support/reports.js';
import { notice, offering, room } from '../support/rooms.js';
import type { CreditReport } from '../../src/domain/report.js';

const mount = async (answer: Parameters<typeof report>[0], lang: 'zh-CN' | 'en' = 'zh-CN') =>
  (await mountDetails({ answer: report(answer), lang })).element;

const PERIOD = { from: '2025-11-20', to: '2026-11-20' };

/** The details of the seller in a room. */
const inRoom = async (answer: Parameters<typeof room>[0], overrides: Partial<CreditReport> = {}, of = 'merchant') => {
  const mounted = await mountRoom(`<live-credit-details of="${of}" open></live-credit-details>`);
  await mounted.answerRoom(room(answer));
  await mounted.answerAll(overrides);
  await drawn();
  return mounted.element.querySelector('live-credit-details')!;
};

describe('The sections of the details', () => {
  afterEach(unmountAll);

  it('are those with something to say, in their order', async () => {
    const json = fullReport() as unknown as CreditReport;
    const { element } = await mountDetails({ answer: { ...json, complaintUrl: 'https://live.example.com/complaint' } });
    expect(headings(element)).to.deep.equal([
      '信用等级', '处罚与限制', '守信激励与承诺', '各平台评价', '消费者评价', '投诉处理', '维权与反馈', '登记信息', '信息来源与核验',
    ]);
  });

  it('are few where there is little to say', async () =>
    expect(headings(await mount({ grade: undefined, objectionUrl: undefined }))).to.deep.equal(['信息来源与核验']));
});

describe('The header', () => {
  afterEach(unmountAll);

  it('says of a name that it is other than it looks, and shows nothing of it that is not seen', async () => {
    const details = await mount({ subject: { displayName: '小鹿\u200b\u202e好物' } });
    expect([words(part(details, 'name')), words(part(details, 'disguised'))]).to.deep.equal(['小鹿好物', '名称含易混淆或不可见的字符']);
    const plain = await mount({});
    expect(part(plain, 'disguised')).to.equal(undefined);
  });

  it('has role, name, masked legal name and kind of body', async () => {
    const details = await mount({ subject: { entity: 'natural', legalNameMasked: '陈小鹿' } });
    expect([words(part(details, 'role')), words(part(details, 'name')), words(part(details, 'identity'))]).to.deep.equal(['主播', '小鹿好物', '陈**自然人']);
  });

  it('has no anchor’s agency by its id, which says nothing to a viewer', async () =>
    expect(words(part(await mount({ subject: { agency: 'agency:g-31' } }), 'identity'))).to.equal(''));

  it('has an anchor’s agency by its name where the room knows it', async () => {
    const roles = { anchors: [{ subject: 'anchor:a-1', displayName: '小鹿好物' }], agency: { subject: 'agency:g-31', displayName: '示例文化' } };
    const details = await inRoom({ roles }, {}, 'anchor');
    // the report comes without, so it is asked for again
    (details as unknown as { report: unknown }).report = report({ subject: { agency: 'agency:g-31' }, validUntil: '2999-01-01T00:00:00Z' });
    await drawn();
    expect(words(part(details, 'identity'))).to.equal('所属机构 示例文化');
  });

  it('isolates the direction of the name', async () => {
    const details = await mount({ subject: { displayName: '\u202Eevil' } });
    expect(part(details, 'name')!.localName).to.equal('bdi');
  });
});

describe('Commendations', () => {
  afterEach(unmountAll);
  const one = { title: '诚信经营示范主体', authority: '示例市市场监督管理局', awardedOn: '2026-03-15', sourceUrl: 'https://credit.example.org/commendations/2' };

  it('have authority, day, end and source', async () => {
    const details = await mount({ commendations: [{ ...one, until: '2028-03-14' }] });
    expect(words(part(details, 'commendation'))).to.equal('诚信经营示范主体示例市市场监督管理局2026年3月15日有效期至2028年3月14日来源');
    expect(part(details, 'commendation')!.querySelector('a')!.href).to.equal(one.sourceUrl);
  });

  it('are gone when they are over', async () =>
    expect(sectionText(await mount({ commendations: [{ ...one, until: '2026-11-19' }] }), 'commendations')).to.equal(undefined));
});

describe('Reviews', () => {
  afterEach(unmountAll);

  it('have average, count, verified share, distribution, method, what is not shown and the period', async () => {
    const details = await mount({ reviews: reviewSummary() });
    expect(words(part(details, 'average'))).to.equal('4.8 / 5');
    expect(words(part(details, 'count'))).to.equal('100条评价90%已核验购买');
    expect([...part(details, 'distribution')!.children].map(words)).to.deep.equal(['5星80%', '4星20%', '3星0%', '2星0%', '1星0%']);
    expect(termsIn(parts(details, 'reviews')[0])).to.deep.equal({
      收集方式: '订单完成后邀请',
      核验方式: '订单核验',
      未展示: '3条（平台处理）',
      统计期间: '2025年11月20日至2026年11月20日',
    });
  });

  it('have no average and no distribution below the minimum, and say why', async () => {
    const details = await mount({ reviews: reviewSummary({ count: 29, minimum: 30 }) });
    expect(words(part(details, 'no-average'))).to.equal('评价不足30条，暂不显示评分');
    expect([part(details, 'average'), part(details, 'distribution')]).to.deep.equal([undefined, undefined]);
  });

  it('have no average that its distribution contradicts, and say so', async () => {
    const details = await mount({ reviews: reviewSummary({ average: 4.2 }) }, 'en');
    expect(words(part(details, 'no-average'))).to.equal('No score is shown: the average contradicts its distribution, or is not given');
    expect(part(details, 'distribution')).not.to.equal(undefined);
  });

  it('say that none of them are verified', async () =>
    expect(words(part(await mount({ reviews: reviewSummary({ verified: 0 }) }), 'count'))).to.equal('100条评价评价未经购买验证'));

  it('say how many are not shown even where none are', async () => {
    const details = await mount({ reviews: reviewSummary({ count: 0, verified: 0, average: undefined }) });
    expect(words(part(details, 'count'))).to.equal('0条评价');
    expect(termsIn(parts(details, 'reviews')[0])['未展示']).to.equal('3条（平台处理）');
  });

  it('are left out where there are none and nothing is known', async () => {
    expect(sectionText(await mount({}), 'reviews')).to.equal(undefined);
    const none = reviewSummary({ count: 0, verified: 0, average: undefined, removed: { count: 0, by: '平台', reasons: [] } });
    expect(sectionText(await mount({ reviews: none }), 'reviews')).to.equal(undefined);
  });
});

describe('How complaints were handled', () => {
  afterEach(unmountAll);

  it('is said by count, resolved share, median time and period', async () => {
    const details = await mount({ complaints: { count: 41, resolvedShare: 0.97, medianDays: 2.5, period: PERIOD } }, 'en');
    expect(termsIn(parts(details, 'complaints')[0])).to.deep.equal({ Complaints: '41', Resolved: '97%', 'Median time': '2.5 days' });
    expect(sectionText(details, 'complaints')).to.include('Nov 20, 2025 to Nov 20, 2026');
  });

  it('is the count alone where nobody complained or the rest is not known', async () => {
    expect(termsIn(parts(await mount({ complaints: { count: 0, resolvedShare: 0, medianDays: 0 } }), 'complaints')[0])).to.deep.equal({ 投诉件数: '0' });
    expect(termsIn(parts(await mount({ complaints: { count: 7 } }), 'complaints')[0])).to.deep.equal({ 投诉件数: '7' });
  });
});

describe('What a viewer can do', () => {
  afterEach(unmountAll);

  it('is to complain, to review and to object', async () => {
    const details = await mount({ complaintUrl: 'https://live.example.com/complaint', writeReviewUrl: 'https://live.example.com/review' });
    expect([...parts(details, 'rights')[0].querySelectorAll('a')].map((one) => [words(one), one.href, one.target, one.rel])).to.deep.equal([
      ['投诉', 'https://live.example.com/complaint', '_blank', 'noopener noreferrer'],
      ['写评价', 'https://live.example.com/review', '_blank', 'noopener noreferrer'],
      ['对信息提出异议', 'https://credit.example.org/objection', '_blank', 'noopener noreferrer'],
    ]);
  });

  it('has the room’s remedies too, each way once', async () => {
    const remedies = { noReasonReturnDays: 7, complaintUrl: 'https://live.example.com/complaint', ipComplaintUrl: 'https://live.example.com/ip', hotline: '12315' };
    const details = await inRoom({ remedies });
    expect([...parts(details, 'rights')[0].querySelectorAll('li')].map(words)).to.deep.equal(['向示例直播投诉', '知识产权投诉', '对信息提出异议']);
    expect(sectionText(details, 'rights')).to.include('投诉热线 12315').and.to.include('7日无理由退货（法定除外）');
    const both = await inRoom({ remedies }, { complaintUrl: remedies.complaintUrl });
    expect([...parts(both, 'rights')[0].querySelectorAll('li')].map(words)).to.deep.equal(['投诉', '知识产权投诉', '对信息提出异议']);
  });

  for (const url of ['javascript:alert(1)', 'http://live.example.com', 'data:text/html,x', ''])
    it(`is no way that leads to "${url}"`, async () => {
      const details = await mount({ complaintUrl: url, objectionUrl: url, penalties: [penalty({ sourceUrl: url })], measures: [measure({ sourceUrl: url, appealUrl: url })], grade: undefined });
      expect(details.shadowRoot!.querySelectorAll('a')).to.have.length(0);
    });
});

describe('The product on offer', () => {
  afterEach(unmountAll);
  const offered = (...notices: Parameters<typeof offering>) => {
    const one = offering(...notices);
    return { ...one, product: { ...one.product, disclosureUrl: 'https://live.example.com/p-5/files' } };
  };

  it('is said of its seller, with what was disclosed', async () => {
    const details = await inRoom({ offering: offered() });
    expect(sectionText(details, 'product')).to.equal('正在讲解的商品手冲咖啡壶资质与检验信息');
    expect(part(details, 'disclosure')!.getAttribute('href')).to.equal('https://live.example.com/p-5/files');
  });

  it('has its notices with day, authority and source', async () => {
    const details = await inRoom({ offering: offered(notice(), notice({ kind: 'not_returnable', date: '2026-11-11' })) }, {});
    expect(parts(details, 'notice').map(({ dataset }) => dataset['code'])).to.deep.equal(['product-recall', 'not-returnable']);
    expect(words(parts(details, 'notice')[0])).to.equal('示例市市场监督管理局于2026年11月10日公布：召回该批次手冲咖啡壶2026年11月10日示例市市场监督管理局来源');
  });

  it('is not said of somebody else in the room', async () => expect(sectionText(await inRoom({ offering: offered() }, {}, 'anchor'), 'product')).to.equal(undefined));
  it('is left out where nothing is on offer', async () => expect(sectionText(await inRoom({}), 'product')).to.equal(undefined));
});

describe('Registration', () => {
  afterEach(unmountAll);
  const RIGHT = '91350100M000100Y43';

  it('has the code, and the licence with its end', async () => {
    const details = await mount({ subject: { entity: 'legal', uscc: RIGHT, licenceUntil: '2027-01-01', licenceUrl: 'https://live.example.com/licence' } });
    expect(termsIn(parts(details, 'registration')[0])).to.deep.equal({ 统一社会信用代码: RIGHT, 许可信息: '有效期至2027年1月1日' });
    expect(part(details, 'licence')!.getAttribute('href')).to.equal('https://live.example.com/licence');
  });

  it('says that the licence has expired', async () =>
    expect(sectionText(await mount({ subject: { licenceUntil: '2026-11-19' } }), 'registration')).to.include('有效期至2026年11月19日，已过有效期'));

  it('notes neutrally that a code cannot be right, and says so to the developer once, without the code', async () => {
    const { said, restore } = recordWarnings();
    const details = await mount({ subject: { entity: 'legal', uscc: '91350100M000100Y44' } });
    details.requestUpdate();
    await drawn();
    restore();
    expect(words(part(details, 'uscc-note'))).to.equal('代码格式未通过校验，请以登记机关公示为准');
    expect(said).to.deep.equal(['live-credit: the uscc of anchor:a-1 is not well formed (GB 32100-2015)']);
    expect(warningsOf(details.snapshot)).to.deep.equal([]);
  });

  it('never shows such a number of a person', async () => {
    const details = await mount({ subject: { entity: 'natural', uscc: RIGHT } });
    expect(details.shadowRoot!.textContent).not.to.include(RIGHT);
  });
});

describe('Verification', () => {
  afterEach(unmountAll);

  it('says that the signature was not checked, where the data comes from and of when it is, and that it is no credit report', async () => {
    const details = await mount({ sources: [{ name: '示例信用服务中心', url: 'https://credit.example.org/a-1', asOf: '2026-11-18' }, { name: '无链接' }] });
    expect([words(part(details, 'trust')), part(details, 'trust')!.dataset['trust']]).to.deep.equal(['未核验签名', 'unsigned']);
    expect([...part(details, 'sources')!.children].map(words)).to.deep.equal(['示例信用服务中心 2026年11月18日', '无链接']);
    expect(part(details, 'sources')!.querySelectorAll('a')).to.have.length(1);
    expect(words(part(details, 'as-of'))).to.equal('信息更新于2026年11月20日第42版');
    expect(words(part(details, 'disclaimer'))).to.match(/^非金融征信/);
  });

  it('says the same in English', async () => {
    const details = await mount({}, 'en');
    expect(words(part(details, 'trust'))).to.equal('Signature not checked');
    expect(words(part(details, 'disclaimer'))).to.match(/^Not a financial credit report/);
  });
});

describe('Words of a backend', () => {
  afterEach(unmountAll);

  it('never show identity and phone numbers', async () => {
    const PRIVATE = '11010519491231002X 13800138000';
    const text = { 'zh-CN': `身份证${PRIVATE}`, en: `ID ${PRIVATE}` };
    const details = await mount({
      subject: { displayName: `鹿 ${PRIVATE}`, legalNameMasked: PRIVATE, agency: PRIVATE, entity: 'legal', uscc: '11010519491231002X' },
      measures: [measure({ reason: text, ruleRef: text })],
      penalties: [penalty({ fact: text, basis: text, content: text, actType: text, authority: text, docNo: PRIVATE })],
      commendations: [{ title: text, authority: text, awardedOn: '2026-03-15' }],
      sources: [{ name: text }],
      reviews: reviewSummary({ method: { collection: text, verification: text }, removed: { count: 1, by: text, reasons: [] } }),
    });
    expect(details.shadowRoot!.textContent).not.to.match(/11010519491231002X|13800138000/);
  });

  it('have nothing in them that is not seen and turns the others around', async () => {
    const details = await mount({ subject: { displayName: '\u202E小鹿\u200B好物\u2066' }, measures: [measure({ reason: '\u202E夸大\u0007' })] });
    expect(words(part(details, 'name'))).to.equal('小鹿好物');
    expect(termsIn(part(details, 'fact')!)['原因']).to.equal('夸大');
  });

  it('are text, whatever they look like', async () => {
    const details = await mount({ measures: [measure({ reason: '<img src=x onerror=alert(1)>' })] });
    expect(details.shadowRoot!.querySelector('img')).to.equal(null);
    expect(sectionText(details, 'restrictions')).to.include('<img src=x onerror=alert(1)>');
  });
});
