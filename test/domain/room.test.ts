import { expect } from '@open-wc/testing';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
import { readRoom, sellerIsAnother, sellerOf, type Room } from '../../src/domain/room.js';
import { asJson } from '../support/reports.js';
import { offering, OPERATOR, room, SELLER } from '../support/rooms.js';

const CODE = '91350100M000100Y43';
const OTHER_CODE = '91310000MA1FL00030';

/** A room whose operator and seller have these credit codes. */
const coded = (operator: string | undefined, seller: string | undefined, overrides: Partial<Room> = {}): Room =>
  room({ roles: { operator: { ...OPERATOR, uscc: operator }, seller: { ...SELLER, uscc: seller } }, ...overrides });

describe('sellerIsAnother', () => {
  const SAID: [offering: boolean | undefined, room: boolean | undefined, another: boolean][] = [
    [false, undefined, true],
    [false, true, true],
    [false, false, true],
    [true, undefined, false],
    [true, false, false],
    [true, true, false],
    [undefined, false, true],
    [undefined, true, false],
    [undefined, undefined, false],
  ];
  for (const [offered, whole, another] of SAID)
    it(`is ${another} where the offering says ${offered ?? 'nothing'} and the room ${whole ?? 'nothing'}`, () =>
      expect(sellerIsAnother(room({ operatorIsSeller: whole, offering: { ...offering(), operatorIsSeller: offered } }))).to.equal(
        another,
      ));

  const CODES: [what: string, operator: string | undefined, seller: string | undefined, another: boolean][] = [
    ['two codes that differ', CODE, OTHER_CODE, true],
    ['the same code twice', CODE, CODE, false],
    ['only the operator’s code', CODE, undefined, false],
    ['only the seller’s code', undefined, CODE, false],
    ['no code', undefined, undefined, false],
  ];
  for (const [what, operator, seller, another] of CODES)
    it(`is ${another} where nothing is said, by ${what}`, () =>
      expect(sellerIsAnother(coded(operator, seller))).to.equal(another));

  it('lets what is said overrule the codes', () => {
    expect(sellerIsAnother(coded(CODE, OTHER_CODE, { operatorIsSeller: true }))).to.equal(false);
    expect(sellerIsAnother(coded(CODE, CODE, { operatorIsSeller: false }))).to.equal(true);
  });

  it('compares with the seller of the product on offer', () =>
    expect(sellerIsAnother(coded(CODE, CODE, { offering: { ...offering(), seller: { ...SELLER, uscc: OTHER_CODE } } }))).to.equal(
      true,
    ));

  it('says nothing where the room has no operator', () =>
    expect(sellerIsAnother(room({ roles: { seller: SELLER } }))).to.equal(false));
});

describe('sellerOf', () => {
  it('is the seller of the product on offer', () => {
    const other = { subject: 'merchant:m-2', displayName: '云上茶庄' };
    expect(sellerOf(room({ offering: { ...offering(), seller: other } }))).to.equal(other);
  });
  it('is else the room’s', () => expect(sellerOf(room())).to.equal(SELLER));
});

describe('readRoom', () => {
  it('reads a room', () => expect(readRoom(asJson(room()), 'r-8848')).to.deep.equal(room()));
  it('reads any room where none is named', () => expect(readRoom(asJson(room())).id).to.equal('r-8848'));
  it('refuses another room than asked for', () =>
    expect(() => readRoom(asJson(room()), 'r-1')).to.throw(CreditShapeError, 'Asked for room r-1, got r-8848'));

  for (const field of ['id', 'version', 'roles'])
    it(`refuses a room without ${field}, naming it`, () =>
      expect(() => readRoom({ ...room(), [field]: undefined })).to.throw(CreditShapeError, `".${field}"`));

  it('refuses what is no room at all, naming the whole', () => expect(() => readRoom(null)).to.throw(CreditShapeError, 'unreadable at "."'));
  it('drops an unreadable anchor and keeps the others', () => {
    const read = readRoom({
      ...room(),
      roles: { anchors: [{ subject: 'anchor:a-2' }, { subject: 'anchor:a-1', displayName: '小鹿好物' }] },
    });
    expect(read.roles.anchors?.map((one) => one.subject)).to.deep.equal(['anchor:a-1']);
  });
  it('drops a notice of an unknown kind and keeps the others', () => {
    const notices = [
      { kind: 'meteor', date: '2026-11-01' },
      { kind: 'recall', date: '2026-11-01' },
    ];
    const read = readRoom({ ...room(), offering: { ...offering(), product: { id: 'p-5', name: '壶', notices } } });
    expect(read.offering?.product.notices).to.deep.equal([{ kind: 'recall', date: '2026-11-01' }]);
  });

  const OPTIONAL = ['title', 'platform', 'operatorIsSeller', 'aiPersona', 'offering', 'remedies'] as const;
  for (const field of OPTIONAL)
    it(`reads a room whose ${field} is unreadable, without it`, () => {
      const read = readRoom({
        ...room({ operatorIsSeller: true, offering: offering(), remedies: { noReasonReturnDays: 7 } }),
        [field]: 5,
      });
      expect(read).not.to.have.property(field);
      expect(read.id).to.equal('r-8848');
    });
});
