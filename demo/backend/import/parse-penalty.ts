import { isDay, type Day } from '../../../src/domain/calendar.js';
import type { Penalty } from '../../../src/domain/penalty.js';
import { isUscc } from '../../../src/domain/uscc.js';
import { parseCategories } from './categories.js';
import type { TableRow } from './read-table.js';

/**
 * The columns read, of those of 行政处罚“双公示”. Names and identity numbers (CF_XDR_MC, CF_FR_ZJHM …) are not:
 * the subject is found by its code, and nobody's number belongs in this database.
 */
export const REQUIRED_COLUMNS = ['CF_WSH', 'CF_CFJG', 'CF_JDRQ', 'CF_XDR_SHXYM'] as const;
type Column =
  | (typeof REQUIRED_COLUMNS)[number]
  | 'CF_WFXW'
  | 'CF_SY'
  | 'CF_YJ'
  | 'CF_CFLB'
  | 'CF_NR'
  | 'CF_NR_FK'
  | 'CF_NR_WFFF'
  | 'CF_GSRQ'
  | 'CF_GSJZQ';

/** A penalty, and the unified social credit code of whom it was imposed on. */
export interface PublishedPenalty {
  uscc: string;
  penalty: Penalty;
}

/** Why a row cannot be taken. */
export class BadRow extends Error {
  override name = 'BadRow';
}

const YUAN_PER_COLUMN_UNIT = 10_000;

/** The day in `2026-03-14`, `2026/3/14`, `20260314` or `2026年3月14日`, a time of day behind it left out. */
const parseDay = (name: Column, text: string): Day => {
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T][\d:.]+)?$/.exec(text);
  const day = found && `${found[1]}-${found[2].padStart(2, '0')}-${found[3].padStart(2, '0')}`;
  if (!day || !isDay(day)) throw new BadRow(`${name} "${text}" is no date`);
  return day;
};

/** Yuan from a column in 万元. */
const parseAmount = (name: Column, text: string): number => {
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(text)) throw new BadRow(`${name} "${text}" is no amount in 万元`);
  // whole fen, for 0.28 × 10000 is 2800.0000000000005
  return Math.round(Number(text) * YUAN_PER_COLUMN_UNIT * 100) / 100;
};

/**
 * The penalty in a row, as of a given day.
 *
 * @throws {BadRow} with the reason.
 */
export const parsePenalty = ({ cells, isRagged }: TableRow, today: Day): PublishedPenalty => {
  if (isRagged) throw new BadRow('the number of cells differs from the first line’s');
  if ([...cells.values()].some((cell) => cell.includes('\0'))) throw new BadRow('a cell holds a NUL character');
  const optional = <T>(name: Column, read: (name: Column, text: string) => T): T | undefined => {
    const text = cells.get(name) ?? '';
    return text === '' ? undefined : read(name, text);
  };
  const asText = (_: Column, text: string) => text;
  const required = <T>(name: Column, read: (name: Column, text: string) => T): T => {
    const value = optional(name, read);
    if (value === undefined) throw new BadRow(`${name} is empty`);
    return value;
  };

  const uscc = required('CF_XDR_SHXYM', asText).toUpperCase();
  if (!isUscc(uscc)) throw new BadRow(`CF_XDR_SHXYM "${uscc}" is no unified social credit code`);
  const decidedOn = required('CF_JDRQ', parseDay);
  if (decidedOn > today) throw new BadRow(`CF_JDRQ ${decidedOn} lies in the future`);
  const publicUntil = optional('CF_GSJZQ', parseDay);
  if (publicUntil && publicUntil < decidedOn)
    throw new BadRow(`CF_GSJZQ ${publicUntil} lies before CF_JDRQ ${decidedOn}`);
  return {
    uscc,
    penalty: {
      docNo: required('CF_WSH', asText),
      authority: required('CF_CFJG', asText),
      decidedOn,
      status: 'public',
      actType: optional('CF_WFXW', asText),
      fact: optional('CF_SY', asText),
      basis: optional('CF_YJ', asText),
      categories: optional('CF_CFLB', (_, text) => parseCategories(text)),
      content: optional('CF_NR', asText),
      fineCny: optional('CF_NR_FK', parseAmount),
      confiscatedCny: optional('CF_NR_WFFF', parseAmount),
      publishedOn: optional('CF_GSRQ', parseDay),
      publicUntil,
    },
  };
};
