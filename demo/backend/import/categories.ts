import type { Penalty } from '../../../src/domain/penalty.js';

type Category = NonNullable<Penalty['categories']>[number];

// by what the words contain: authorities write 没收违法所得 as well as 没收非法财物; of 暂扣或者吊销 the heavier counts
const CODES: readonly (readonly [words: RegExp, code: Category])[] = [
  [/通报批评/, 'criticism'],
  [/警告/, 'warning'],
  [/罚款/, 'fine'],
  [/没收/, 'confiscation'],
  [/吊销/, 'licence_revoked'],
  [/暂扣/, 'licence_suspended'],
  [/降低资质/, 'downgraded'],
  [/限制从业/, 'practice_ban'],
  [/限制开展|限制生产/, 'restricted'],
  [/停产停业/, 'suspended'],
  [/责令关闭/, 'closed'],
  [/拘留/, 'detention'],
];

/** The categories in CF_CFLB 处罚类别, several of them separated by `;` `,` or `、`; words nobody knows are `other`. */
export const parseCategories = (text: string): Category[] => {
  const parts = text.split(/[;；、,，\s]+/).filter(Boolean);
  return [...new Set(parts.map((part) => CODES.find(([words]) => words.test(part))?.[1] ?? 'other'))];
};
