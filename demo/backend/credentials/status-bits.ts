import { deflateSync, inflateSync } from 'node:zlib';

/** What a place in the list may say. */
export const STATUS = { valid: 0, revoked: 1, suspended: 2 } as const;
export type StatusName = keyof typeof STATUS;
export type Status = (typeof STATUS)[StatusName];

export const nameOf = (status: number): StatusName =>
  (Object.keys(STATUS) as StatusName[]).find((name) => STATUS[name] === status) ?? 'revoked';

export const BITS = 2;
const PER_BYTE = 8 / BITS;

/** A list has a multiple of so many places: its length tells little, and places are there before they are taken. */
const STEP = 1024;

/** Places that say something other than valid, by index. */
export type Marks = Readonly<Record<number, number>>;

/** The places as a Token Status List holds them: two bits each, the first in the lowest, compressed by ZLIB. */
export const packStatuses = (count: number, marks: Marks): string => {
  const bytes = new Uint8Array((Math.max(1, Math.ceil(count / STEP)) * STEP) / PER_BYTE);
  for (const [idx, status] of Object.entries(marks))
    bytes[Math.floor(Number(idx) / PER_BYTE)] |= status << ((Number(idx) % PER_BYTE) * BITS);
  return deflateSync(bytes, { level: 9 }).toString('base64url');
};

/** What a list of two bits says at an index; nothing where it is too short. */
export const statusAt = (lst: string, idx: number): number | undefined => {
  const byte = inflateSync(Buffer.from(lst, 'base64url'))[Math.floor(idx / PER_BYTE)] as number | undefined;
  return byte === undefined ? undefined : (byte >> ((idx % PER_BYTE) * BITS)) & (2 ** BITS - 1);
};
