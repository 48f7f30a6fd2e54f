import type { Account } from '../credentials/claims.js';
import { OTHER_PLATFORM, PLATFORM } from './names.js';

/** Anchors who broadcast on both platforms: here under one name, there under another. */
const ELSEWHERE = { 'a-1001': '99812', 'a-1002': 'lan-choice', 'a-1003': '55021', 'a-1004': '77310' } as const;

type Shared = keyof typeof ELSEWHERE;

/** The other platform's id of an anchor. */
export const otherId = (id: Shared): string => ELSEWHERE[id];

/** An anchor's account on the other platform, as the first one knows it. */
export const onOtherLive = (id: Shared): Account[] => [{ platform: OTHER_PLATFORM.id, account: ELSEWHERE[id] }];

/** An anchor's account on the first platform, as the other one knows it. */
export const onExampleLive = (id: Shared): Account[] => [{ platform: PLATFORM.id, account: id }];
