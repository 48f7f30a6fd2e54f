import { expect } from '@open-wc/testing';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { pillText, unmountAll } from '../support/elements.js';
import { FakeTime, settled } from '../support/fake-time.js';
import { mountRoom } from '../support/mount-room.js';
import { recordWarnings } from '../support/page.js';
import { offering, room, SELLER } from '../support/rooms.js';

const badge = (of: string) => `<live-credit-badge of="${of}" loading="eager"></live-credit-badge>`;
const inside = (element: Element) => element.querySelector('live-credit-badge')!;

describe('Inside a room, an element', () => {
  afterEach(unmountAll);

  const AGENCY = { subject: 'agency:g-31', displayName: '示例文化' };
  const OTHER = { subject: 'merchant:m-2002', displayName: '巷口五金铺' };
  const FULL = room({ roles: { ...room().roles, agency: AGENCY } });
  const TABLE: [of: string, what: string, answer: typeof FULL, subject: string][] = [
    ['anchor', 'its anchor', FULL, 'anchor:a-1'],
    ['anchor', 'the first of several anchors', room({ roles: { ...FULL.roles, anchors: [{ subject: 'anchor:x', displayName: '甲' }, { subject: 'anchor:y', displayName: '乙' }] } }), 'anchor:x'],
    ['merchant', 'its seller', FULL, SELLER.subject],
    ['merchant', 'the seller of what is on offer', room({ offering: { ...offering(), seller: OTHER } }), OTHER.subject],
    ['merchant', 'the room’s seller where the offer names none', room({ offering: { ...offering(), seller: undefined } }), SELLER.subject],
    ['agency', 'its agency', FULL, AGENCY.subject],
    ['operator', 'its operator', FULL, 'operator:o-1'],
    ['platform', 'its platform', FULL, 'platform:example-live'],
  ];
  for (const [of, what, answer, subject] of TABLE) {
    it(`asks about ${what} by of="${of}"`, async () => {
      const { source, answerRoom } = await mountRoom(badge(of));
      expect(source.subjects).to.deep.equal([]);
      await answerRoom(answer);
      expect(source.subjects).to.deep.equal([subject]);
    });
  }

  it('waits while the room is awaited', async () => {
    const { element } = await mountRoom(badge('anchor'));
    expect(inside(element).getAttribute('status')).to.equal('loading');
  });

  it('prefers its own subject', async () => {
    const { source } = await mountRoom('<live-credit-badge subject="anchor:own" of="merchant" loading="eager"></live-credit-badge>');
    expect(source.subjects).to.deep.equal(['anchor:own']);
  });

  it('says that there is no information where nobody plays the role', async () => {
    const { element, source, answerRoom } = await mountRoom(badge('agency'));
    await answerRoom(room());
    expect(source.subjects).to.deep.equal([]);
    expect(inside(element).getAttribute('status')).to.equal('empty');
    expect(pillText(inside(element))).to.equal('暂无信用信息');
  });

  it('says so in a room without a seller too', async () => {
    const { element, answerRoom } = await mountRoom(badge('merchant'));
    await answerRoom(room({ roles: { ...room().roles, seller: undefined } }));
    expect(inside(element).getAttribute('status')).to.equal('empty');
  });

  it('says that information is unavailable where the room cannot be had', async () => {
    const { element, answerRoom } = await mountRoom(badge('anchor'));
    await answerRoom(new CreditNetworkError('x'));
    expect(inside(element).getAttribute('status')).to.equal('failed');
    expect(pillText(inside(element))).to.equal('信息暂不可用');
  });

  it('keeps what it shows while a later question about the room fails', async () => {
    const { element, answerRoom, answerAll, changeRoom } = await mountRoom(badge('anchor'));
    await answerRoom(room());
    await answerAll();
    await changeRoom(new CreditNetworkError('x'));
    expect(inside(element).getAttribute('status')).to.equal('ready');
  });

  it('has no information once the room has vanished', async () => {
    const { element, answerRoom, answerAll, changeRoom } = await mountRoom(badge('anchor'));
    await answerRoom(room());
    await answerAll();
    await changeRoom(new CreditHttpError('x', 410));
    expect(inside(element).getAttribute('status')).to.equal('empty');
    expect(element.getAttribute('status')).to.equal('empty');
  });

  for (const word of ['seller', 'room', 'ANCHOR', '__proto__', 'toString']) {
    it(`says in the console what of="${word}" should be, and shows a neutral state`, async () => {
      const { said, restore } = recordWarnings();
      const { element, answerRoom, source } = await mountRoom(badge(word));
      await answerRoom(room());
      restore();
      expect(said.join()).to.contain(`of="${word}"`);
      expect(source.subjects).to.deep.equal([]);
      expect(inside(element).getAttribute('status')).to.equal('failed');
      expect(inside(element).getAttribute('tone')).to.equal('unknown');
    });
  }

  it('follows its role to another subject, and never shows the old one under it', async () => {
    const { element, source, answerRoom, answerAll, changeRoom } = await mountRoom(badge('merchant'));
    await answerRoom(room());
    await answerAll();
    expect(pillText(inside(element))).to.contain('AA');
    await changeRoom(room({ version: 8, offering: { ...offering(), seller: OTHER } }));
    expect(source.subjects).to.deep.equal([SELLER.subject, OTHER.subject]);
    expect(inside(element).getAttribute('status')).to.equal('loading');
    expect(pillText(inside(element))).not.to.contain('AA');
  });

  it('shows the last of several roles that change faster than their data arrives', async () => {
    const { element, source, answerRoom, changeRoom } = await mountRoom(badge('merchant'));
    await answerRoom(room());
    const ids = ['m-3', 'm-4', 'm-5'];
    const time = new FakeTime();
    for (const [i, id] of ids.entries())
      await changeRoom(room({ version: 8 + i, offering: { ...offering(), seller: { subject: `merchant:${id}`, displayName: id } } }));
    await time.pass(1_000);
    time.restore();
    expect(source.asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, true, true, false]);
    for (const [i, asked] of source.asked.entries()) asked.fail(new CreditHttpError('late', i === 3 ? 404 : 500));
    await settled();
    expect(inside(element).getAttribute('status')).to.equal('empty');
  });
});
