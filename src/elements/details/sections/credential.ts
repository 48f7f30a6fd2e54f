import { html, nothing } from 'lit';
import type { Credential } from '../../../client/snapshot.js';
import { shanghaiDay, type Millis } from '../../../domain/calendar.js';
import type { SubjectRef } from '../../../domain/subject.js';
import { fill } from '../../../i18n/locale.js';
import type { Words } from '../../../i18n/formats.js';
import type { Doubt } from '../../shared/doubt.js';
import { doubtGlyph } from '../../shared/signed-glyph.js';
import { link, linkTo, row, said, terms, type Piece } from '../pieces.js';

const dayOf = (instant: Millis | undefined, { day }: Words): string => (instant === undefined ? '' : day(shanghaiDay(instant)));

/** The issuer's page about a subject. The trust list, whose reader looked at the address, may have one without https on this machine. */
const verifyLink = (address: string, subject: SubjectRef | undefined, words: string): Piece => {
  try {
    const url = new URL(address);
    if (subject) url.searchParams.set('subject', subject);
    return /^https?:$/.test(url.protocol) ? linkTo('verify', url.href, words) : nothing;
  } catch {
    return nothing;
  }
};

/** What is in doubt, and what that means to a viewer. */
export const doubtNote = (doubt: Doubt, { expiresAt }: Credential, words: Words): Piece => {
  const { t } = words;
  const means = fill(t.panel.signed.means[doubt], { date: dayOf(expiresAt, words) });
  return html`<div part="note" class="doubt" data-tone="unknown" data-trust=${doubt}
    >${doubtGlyph(doubt)}<div><p><strong>${t.panel.trust[doubt]}</strong></p><p>${means}</p></div></div
  >`;
};

/** Who signed it, when, until when it holds, and where that can be seen without this page. */
export const signedBy = ({ issuer, issuedAt, expiresAt }: Credential, subject: SubjectRef | undefined, words: Words): Piece => {
  const { t, text } = words;
  const { by, on, until, verify, site } = t.panel.signed;
  if (!issuer) return nothing;
  const { id, name, verifyUrl } = issuer;
  const way = verifyUrl ? verifyLink(verifyUrl, subject, verify) : link('issuer-site', id, site);
  // that it did sign is known only with the day it did
  const signed = issuedAt === undefined ? nothing : terms([by, said(text(name))], [on, dayOf(issuedAt, words)], [until, dayOf(expiresAt, words)]);
  return html`${signed}${row('', way)}`;
};
