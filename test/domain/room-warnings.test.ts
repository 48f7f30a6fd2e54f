import { expect } from '@open-wc/testing';
import type { Room } from '../../src/domain/room.js';
import { roomWarnings } from '../../src/domain/room-warnings.js';
import { notice, offering, OPERATOR, room, SELLER } from '../support/rooms.js';

const codes = (one: Room): string[] => roomWarnings(one).map((warning) => warning.code);
const REMEDIES = { noReasonReturnDays: 7, complaintUrl: 'https://live.example.com/complaint', hotline: '12315' };

describe('roomWarnings', () => {
  it('are none where there is no cause', () => expect(codes(room({ offering: offering() }))).to.deep.equal([]));
  it('are none for a room without any role or product', () => expect(codes(room({ roles: {} }))).to.deep.equal([]));

  it('names a recall with its facts, its source and the product’s seller', () => {
    const [warning] = roomWarnings(room({ offering: offering(notice()) }));
    expect(warning).to.deep.include({
      code: 'product-recall',
      severity: 'serious',
      persistent: false,
      subject: { kind: 'merchant', displayName: '山野器物店' },
      sourceUrl: 'https://credit.example.org/recalls/1',
    });
    expect(warning?.facts).to.include({ date: '2026-11-10', authority: '示例市市场监督管理局', text: '召回该批次手冲咖啡壶' });
  });

  const KINDS = { recall: 'product-recall', failed_inspection: 'failed-inspection', not_returnable: 'not-returnable' } as const;
  for (const [kind, code] of Object.entries(KINDS))
    it(`has ${code} for a notice of ${kind}`, () =>
      expect(codes(room({ offering: offering(notice({ kind: kind as keyof typeof KINDS })) }))).to.deep.equal([code]));

  it('tells two notices of one product apart', () => {
    const [one, other] = roomWarnings(room({ offering: offering(notice(), notice({ date: '2026-11-11' })) }));
    expect(one?.record).not.to.equal(other?.record);
  });

  it('has other-seller, with the seller’s name, where the operator is known not to sell', () => {
    const [warning] = roomWarnings(room({ operatorIsSeller: false }));
    expect(warning).to.deep.include({
      code: 'other-seller',
      persistent: true,
      subject: { kind: 'operator', displayName: OPERATOR.displayName },
      record: SELLER.subject,
      facts: { name: SELLER.displayName },
    });
  });
  it('names the seller of the product on offer, not the room’s', () => {
    const other = { subject: 'merchant:m-2', displayName: '云上茶庄' };
    const [warning] = roomWarnings(room({ offering: { ...offering(), seller: other, operatorIsSeller: false } }));
    expect(warning?.facts.name).to.equal('云上茶庄');
  });
  it('has no other-seller where the operator sells', () => expect(codes(room({ operatorIsSeller: true }))).to.deep.equal([]));
  it('has no other-seller where nothing is known', () => expect(codes(room())).to.deep.equal([]));

  it('has ai-persona where the room says so', () => expect(codes(room({ aiPersona: true }))).to.deep.equal(['ai-persona']));
  it('has remedies with days, platform and hotline', () => {
    const [warning] = roomWarnings(room({ remedies: REMEDIES }));
    expect(warning).to.deep.include({
      code: 'remedies',
      severity: 'info',
      facts: { days: 7, platform: '示例直播', hotline: '12315' },
    });
  });

  it('come most severe first, persistent before others of their severity', () =>
    expect(
      codes(
        room({
          remedies: REMEDIES,
          aiPersona: true,
          operatorIsSeller: false,
          offering: offering(notice({ kind: 'not_returnable' }), notice({ kind: 'failed_inspection' })),
        }),
      ),
    ).to.deep.equal(['failed-inspection', 'not-returnable', 'other-seller', 'ai-persona', 'remedies']));

  it('name nobody where the role’s subject is unreadable', () => {
    const [warning] = roomWarnings(room({ roles: { operator: { subject: 'nobody', displayName: '某人' } }, aiPersona: true }));
    expect(warning?.subject).to.equal(undefined);
  });
  it('never show a phone number in a role’s name', () => {
    const operator = { subject: 'operator:o-1', displayName: '小鹿13800138000' };
    const [warning] = roomWarnings(room({ roles: { operator }, aiPersona: true }));
    expect(warning?.subject?.displayName).to.equal('小鹿**');
  });
});
