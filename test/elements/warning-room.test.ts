import { expect } from '@open-wc/testing';
import { mountWarning, parts, recordEvents, unmountAll, words } from '../support/elements.js';
import { mountRoom } from '../support/mount-room.js';
import { recordWarnings } from '../support/page.js';
import { measure, penalty, report } from '../support/reports.js';
import { notice, offering, OPERATOR, room, SELLER } from '../support/rooms.js';

const WARNING = '<live-credit-warning of="room"></live-credit-warning>';
const inside = (element: Element) => element.querySelector('live-credit-warning')!;
const codes = (element: Element) => parts(inside(element), 'banner').map(({ dataset }) => dataset['code']);
const said = (element: Element, role: string) => words(inside(element).shadowRoot!.querySelector(`[role=${role}]`));

let rooms = 0;
/** What was announced of a room is remembered as long as the page: each test has its own. */
const ownRoom = (overrides: Parameters<typeof room>[0] = {}) => ({ ...room(overrides), id: `r-${rooms}` });
const mountOwn = () => mountRoom(WARNING, { room: `r-${++rooms}` });

describe('The warnings of a room', () => {
  afterEach(unmountAll);

  it('are of everybody who plays a role, each asked about once', async () => {
    const { source, answerRoom } = await mountOwn();
    const anchors = [{ subject: 'anchor:a-1', displayName: '甲' }, { subject: 'anchor:a-2', displayName: '乙' }];
    await answerRoom(ownRoom({ roles: { operator: OPERATOR, seller: SELLER, anchors, agency: { subject: 'agency:g-1', displayName: '丙' } }, offering: offering() }));
    expect(source.subjects).to.deep.equal(['anchor:a-1', 'anchor:a-2', SELLER.subject, OPERATOR.subject, 'agency:g-1']);
  });

  it('name whom each is about', async () => {
    const { element, answerRoom, source, answerAll } = await mountOwn();
    await answerRoom(ownRoom());
    source.asked[0].answer(report({ measures: [measure()] }));
    await answerAll();
    expect(codes(element)).to.deep.equal(['suspended']);
    expect(words(parts(inside(element), 'subject')[0])).to.equal('主播 小鹿好物');
  });

  it('stack those of all by severity', async () => {
    const { element, answerRoom, answerAll } = await mountOwn();
    await answerRoom(ownRoom({ operatorIsSeller: false, aiPersona: true, offering: offering(notice()) }));
    await answerAll({ penalties: [penalty()] });
    expect(codes(element)).to.deep.equal(['product-recall', 'penalty', 'other-seller', 'ai-persona']);
  });

  const TABLE: [code: string, overrides: Parameters<typeof room>[0], text: string][] = [
    ['product-recall', { offering: offering(notice()) }, '商家 山野器物店 示例市市场监督管理局于2026年11月10日公布：召回该批次手冲咖啡壶'],
    ['failed-inspection', { offering: offering(notice({ kind: 'failed_inspection' })) }, '商家 山野器物店 示例市市场监督管理局于2026年11月10日公布：召回该批次手冲咖啡壶'],
    ['not-returnable', { offering: offering(notice({ kind: 'not_returnable' })) }, '商家 山野器物店 该商品不适用7日无理由退货'],
    ['other-seller', { operatorIsSeller: false }, '直播间运营者 小鹿直播间 本直播间运营者并非商品销售者，实际销售者：山野器物店'],
    ['ai-persona', { aiPersona: true }, '直播间运营者 小鹿直播间 画面人物由人工智能技术生成'],
    ['remedies', { remedies: { noReasonReturnDays: 7, complaintUrl: 'https://live.example.com/complaint', hotline: '12315' } }, '7日无理由退货（法定除外）；投诉：示例直播／12315'],
  ];
  for (const [code, overrides, text] of TABLE) {
    it(`say ${code} in the words of the catalogue`, async () => {
      const { element, answerRoom } = await mountOwn();
      await answerRoom(ownRoom(overrides));
      expect(codes(element)).to.deep.equal([code]);
      expect(words(parts(inside(element), 'text')[0]).replace(/^.*?: /, '')).to.equal(text);
    });
  }

  it('say nothing of a room that has no cause for any', async () => {
    const { element, answerRoom, answerAll } = await mountOwn();
    await answerRoom(ownRoom({ operatorIsSeller: true }));
    await answerAll({ grade: undefined });
    expect(codes(element)).to.deep.equal([]);
  });

  it('tell of another seller’s product as it is put on offer: once, politely', async () => {
    const { element, answerRoom, answerAll, changeRoom } = await mountOwn();
    await answerRoom(ownRoom({ operatorIsSeller: true }));
    await answerAll();
    const { heard, restore } = recordEvents('live-credit-warning');
    await changeRoom(ownRoom({ version: 8, offering: { ...offering(), operatorIsSeller: false } }));
    expect(said(element, 'status')).to.equal('直播间运营者 小鹿直播间 本直播间运营者并非商品销售者，实际销售者：山野器物店');
    expect(heard).to.have.length(1);
    await changeRoom(ownRoom({ version: 9, offering: { ...offering(), operatorIsSeller: false } }));
    expect(heard).to.have.length(1);
    restore();
  });

  it('tell of what is known of a seller who joins, although it is no news of theirs', async () => {
    const { element, answerRoom, answerAll, changeRoom } = await mountOwn();
    await answerRoom(ownRoom());
    await answerAll();
    await changeRoom(ownRoom({ version: 8, offering: { ...offering(), seller: { subject: `merchant:joins-${rooms}`, displayName: '新' } } }));
    await answerAll({ measures: [measure()] });
    expect(said(element, 'alert')).to.contain(`名joins-${rooms} 该账号暂停直播`);
  });

  it('are met where they stand as one after the other is heard of: none is news', async () => {
    const { element, answerRoom, answerAll } = await mountOwn();
    const names = ['anchor:first', 'anchor:second'].map((name) => ({ subject: `${name}-${rooms}`, displayName: '新' }));
    await answerRoom(ownRoom({ roles: { anchors: names } }));
    await answerAll({ measures: [measure()], penalties: [penalty()] });
    expect(codes(element)).to.have.length(2);
    expect([said(element, 'status'), said(element, 'alert')]).to.deep.equal(['', '']);
  });

  it('are gone with whom they were about', async () => {
    const { element, answerRoom, answerAll, changeRoom } = await mountOwn();
    await answerRoom(ownRoom());
    await answerAll({ measures: [measure()] });
    await changeRoom(ownRoom({ version: 8, roles: { anchors: [] } }));
    expect(codes(element)).to.deep.equal([]);
  });

  it('are remembered as dismissed by room and record', async () => {
    const { element, answerRoom, changeRoom } = await mountOwn();
    const withNotice = { offering: offering(notice({ kind: 'not_returnable' })) };
    await answerRoom(ownRoom(withNotice));
    parts(inside(element), 'dismiss')[0].click();
    await changeRoom(ownRoom({ ...withNotice, version: 8 }));
    expect(codes(element)).to.deep.equal([]);
    await changeRoom(ownRoom({ version: 9, offering: offering(notice({ kind: 'not_returnable', date: '2026-11-19' })) }));
    expect(codes(element)).to.deep.equal(['not-returnable']);
  });

  it('cannot be dismissed where the law wants them said', async () => {
    const { element, answerRoom } = await mountOwn();
    await answerRoom(ownRoom({ operatorIsSeller: false, aiPersona: true }));
    expect(parts(inside(element), 'dismiss')).to.have.length(0);
  });

  it('have a tone of their own: unknown, for records never spread', async () => {
    const { element, answerRoom, answerAll } = await mountOwn();
    await answerRoom(ownRoom());
    await answerAll({ measures: [measure({ kind: 'ban' })] });
    expect(inside(element).getAttribute('tone')).to.equal('unknown');
    expect(inside(element).getAttribute('permission')).to.equal('banned');
    expect(inside(element).getAttribute('status')).to.equal('ready');
  });

  it('tell the page when they change: not as they arrive, but each time after', async () => {
    const { element, answerRoom, answerAll, changeRoom } = await mountOwn();
    const heard: string[][] = [];
    element.addEventListener('live-credit-change', ({ before, after }) => heard.push([before, after].map(({ warnings }) => warnings.map(({ code }) => code).join())));
    await answerRoom(ownRoom({ operatorIsSeller: true }));
    await answerAll({ penalties: [penalty()] });
    expect(heard).to.deep.equal([]);
    await changeRoom(ownRoom({ version: 8, operatorIsSeller: false }));
    expect(heard).to.deep.equal([['penalty,penalty,penalty', 'penalty,penalty,penalty,other-seller']]);
    await changeRoom(ownRoom({ version: 9, roles: { seller: { subject: `merchant:change-${rooms}`, displayName: '新' } }, operatorIsSeller: false }));
    await answerAll();
    expect(heard[1]).to.deep.equal(['penalty,penalty,penalty,other-seller', 'other-seller']);
  });

  it('are none outside of a room, and the console says why', async () => {
    const { said: warned, restore } = recordWarnings();
    const { element } = await mountWarning({ attributes: { subject: '', of: 'room', reserve: '' } });
    restore();
    expect(warned).to.deep.equal(['live-credit: of="room" needs a <live-credit-room> around it']);
    expect(element.getAttribute('status')).to.equal('failed');
    expect(words(parts(element, 'note')[0])).to.equal('信用信息暂不可用');
  });

  it('are not those of others where one role is meant', async () => {
    const { element, answerRoom, answerAll } = await mountRoom('<live-credit-warning of="merchant"></live-credit-warning>');
    await answerRoom(room({ operatorIsSeller: false, aiPersona: true }));
    await answerAll({ measures: [measure()] });
    expect(codes(element)).to.deep.equal(['suspended']);
  });
});
