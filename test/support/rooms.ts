import type { Product } from '../../src/domain/product.js';
import type { Role, Room } from '../../src/domain/room.js';

export const OPERATOR: Role = { subject: 'operator:o-1', displayName: '小鹿直播间' };
export const SELLER: Role = { subject: 'merchant:m-2001', displayName: '山野器物店' };

type Notice = NonNullable<Product['notices']>[number];

export const notice = (overrides: Partial<Notice> = {}): Notice => ({
  kind: 'recall',
  date: '2026-11-10',
  authority: '示例市市场监督管理局',
  text: '召回该批次手冲咖啡壶',
  sourceUrl: 'https://credit.example.org/recalls/1',
  ...overrides,
});

/** A room of one operator and one seller that offers a product and gives cause for no warning. */
export const room = (overrides: Partial<Room> = {}): Room => ({
  id: 'r-8848',
  title: '周三好物专场',
  platform: { id: 'example-live', name: '示例直播' },
  version: 7,
  roles: { operator: OPERATOR, seller: SELLER, anchors: [{ subject: 'anchor:a-1', displayName: '小鹿好物' }] },
  aiPersona: false,
  ...overrides,
});

/** What is on offer: a product with these notices, sold by `SELLER`. */
export const offering = (...notices: Notice[]): NonNullable<Room['offering']> => ({
  product: { id: 'p-5', name: '手冲咖啡壶', notices },
  seller: SELLER,
});
