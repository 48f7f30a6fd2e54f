import { html } from 'lit';
import type { Credential, Snapshot } from '../../client/snapshot.js';
import { shanghaiDay } from '../../domain/calendar.js';
import { splitRef } from '../../domain/subject.js';
import { panelLocaleFor } from '../../i18n/languages.js';
import { fill, type PanelLocale } from '../../i18n/locale.js';
import type { CreditElement } from '../shared/credit-element.js';
import { glyph } from '../shared/glyph.js';
import { doubtOf } from '../shared/doubt.js';
import { checkMark, doubtGlyph } from '../shared/signed-glyph.js';
import type { BadgeView } from './badge-view.js';

/** A badge as it is seen here. */
type Host = Pick<CreditElement, 'snapshot' | 'languages' | 'requestUpdate'>;

const spoken = new WeakMap<Host, PanelLocale>();

/** The words for it; while another language's are on their way, those used before. */
const wordsFor = (host: Host): PanelLocale | undefined => {
  const locale = panelLocaleFor(host.languages, () => host.requestUpdate());
  if (locale) spoken.set(host, locale);
  return spoken.get(host);
};

/** Whom a credential is about: by name only where its report is authentic, else by the id that was asked for. */
const nameIn = (last: Snapshot['last'], { subject }: Credential, { t, isolate }: PanelLocale): string => {
  const [kind, name] = last ? [last.subject.kind, last.subject.displayName] : subject ? splitRef(subject) : [];
  return kind ? `${t.roles[kind]} ${isolate(name!)}: ` : '';
};

const verified = (view: BadgeView, { status, credential }: Snapshot, locale: PanelLocale | undefined): BadgeView => ({
  ...view,
  // old data has no sign of approval
  mark: status === 'ready' ? html`${glyph(view.glyph)}${checkMark()}` : undefined,
  name: locale ? `${view.name}; ${fill(locale.t.panel.signed.checked, { issuer: locale.text(credential?.issuer?.name) })}` : view.name,
});

/**
 * What a badge says of a credential: of a verified one what it says of any report, with a check mark; of all others what is in
 * doubt, and the grade only of one that has just expired. Undefined while there is nothing to say of it, or no words.
 *
 * @param plain What the badge says of a snapshot where nothing is signed.
 */
export const signedView = (host: Host, plain: (snapshot: Snapshot) => BadgeView): BadgeView | undefined => {
  const { snapshot } = host;
  const { trust, credential } = snapshot;
  const doubt = doubtOf(snapshot);
  // asked for in any case: the words come while the credential does
  const locale = wordsFor(host);
  if (trust === 'verified') return verified(plain(snapshot), snapshot, locale);
  if (!credential || !doubt || !locale) return undefined;
  const { t, text, day } = locale;
  const last = doubt === 'expired' ? snapshot.last : undefined;
  const view = plain({ ...snapshot, last });
  const date = day(shanghaiDay(credential.expiresAt ?? 0));
  const note = fill(t.panel.signed.notes[doubt], { date });
  const shown = [view.restriction, view.code, note].filter(Boolean).join(' ');
  const { grade } = last ?? {};
  const details = [
    grade && fill(t.rated, { issuer: text(grade.scheme.issuer.name), asOf: day(grade.asOf) }),
    fill(t.panel.signed.means[doubt], { date }),
  ];
  return {
    ...view,
    tone: 'unknown',
    label: '',
    reviews: '',
    note,
    mark: view.restriction ? undefined : doubtGlyph(doubt),
    name: `${nameIn(last, credential, locale)}${shown}; ${details.filter(Boolean).join('; ')}`,
  };
};
