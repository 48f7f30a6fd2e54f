import type { Entries } from './severity.js';

/** What a credential's status or the room and its product can give cause for. */
export const OTHER_CATALOGUE = {
  'product-recall': ['serious', false],
  'failed-inspection': ['serious', false],
  'credential-revoked': ['warn', false],
  'credential-suspended': ['warn', false],
  'not-returnable': ['notice', false],
  'other-seller': ['info', true],
  'ai-persona': ['info', true],
  remedies: ['info', false],
} as const satisfies Entries;
