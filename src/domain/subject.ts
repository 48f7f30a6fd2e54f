import * as v from 'valibot';
import { maskName, redact } from './names.js';
import { Day, Flag, opt, type Present, Text, Url } from './schema.js';

export const SUBJECT_KINDS = ['anchor', 'operator', 'merchant', 'agency', 'platform'] as const;
/** 主播 anchor · 直播间运营者 operator · 商家 merchant · 服务机构(MCN) agency · 平台 platform. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** `kind:id`, e.g. `anchor:a-1001`: what an element's `subject` attribute holds. */
export type SubjectRef = `${SubjectKind}:${string}`;

/** Who is shown: an anchor (主播), operator, merchant (商家), agency (MCN) or platform. */
export const Subject = v.object({
  kind: v.picklist(SUBJECT_KINDS),
  id: Text,
  displayName: Text,
  entity: opt(v.picklist(['natural', 'legal', 'sole_trader', 'virtual'])),
  legalNameMasked: opt(Text),
  uscc: opt(Text),
  licenceUrl: opt(Url),
  licenceUntil: opt(Day),
  isMinor: opt(Flag),
  agency: opt(Text),
});
export type Subject = Present<v.InferOutput<typeof Subject>>;

/** The reference as typed, or undefined where it is not `kind:id` with a known kind. */
export const parseSubjectRef = (text: string): SubjectRef | undefined => {
  const ref = text.trim() as SubjectRef;
  // an id of dots would lead to another path, half a character to none
  const kind = /^(.*?):(?!\.+$)[^\ud800-\udfff]+$/u.exec(ref)?.[1];
  return SUBJECT_KINDS.includes(kind as SubjectKind) ? ref : undefined;
};

/** Kind and id of a reference. */
export const splitRef = (ref: SubjectRef): [kind: SubjectKind, id: string] => {
  const at = ref.indexOf(':');
  return [ref.slice(0, at) as SubjectKind, ref.slice(at + 1)];
};

export const refOf = (subject: Pick<Subject, 'kind' | 'id'>): SubjectRef => `${subject.kind}:${subject.id}`;

/** The subject as it may be shown (rule 11): a natural person's legal name masked, no private numbers in its name. */
export const showable = (subject: Subject): Subject => ({
  ...subject,
  displayName: redact(subject.displayName),
  ...(subject.legalNameMasked && subject.entity !== 'legal' && { legalNameMasked: maskName(subject.legalNameMasked) }),
});
