import { CreditShapeError } from '../errors/credit-shape-error.js';
import { decodeBase64url, decodeLoosely } from './base64url.js';
import { isJson, type Json, parseObject } from './json.js';
import { tampered } from './refusal.js';

/** More characters no credential has. */
const MOST = 1 << 20;

/** A signed token in its compact form (RFC 7515, section 7.1), read but not believed. */
export interface Compact {
  readonly text: string;
  readonly header: Json;
  readonly claims: Json;
}

const isHeader = (part: string): boolean => {
  try {
    return isJson(JSON.parse(new TextDecoder().decode(decodeLoosely(part.replace(/=+$/, '')))));
  } catch {
    return false;
  }
};

/**
 * Reads the compact form. What has three parts, the first of them a JSON object, is a token, and wrong if anything in it is.
 *
 * @throws {CreditShapeError} where this is no token at all: a page, JSON, nothing.
 * @throws {Refusal} `tampered` where it is one that is not written as it has to be.
 */
export const readCompact = (answer: string): Compact => {
  const text = answer.trim();
  const parts = text.length > MOST ? [] : text.split('.');
  if (parts.length !== 3 || !isHeader(parts[0])) {
    throw new CreditShapeError(`No credential: it begins with ${JSON.stringify(text.slice(0, 40))}`);
  }
  const [header, claims] = parts.map((part, i) => {
    try {
      const bytes = decodeBase64url(part);
      return i < 2 ? parseObject(bytes) : {};
    } catch (error) {
      throw tampered(`${['header', 'claims', 'signature'][i]}: ${(error as Error).message}`);
    }
  });
  return { text, header, claims };
};
