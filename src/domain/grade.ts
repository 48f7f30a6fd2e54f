import * as v from 'valibot';
import { PERMISSIONS } from './permission.js';
import { Amount, Day, LocalizedText, opt, type Present, soft, Text, Url } from './schema.js';

/** From good to poor; `unknown` is neutral and never green. */
export const TONES = ['good', 'fair', 'watch', 'poor', 'unknown'] as const;
export type Tone = (typeof TONES)[number];

/** One level of a grading scheme; its tone is the scheme's own word on how good it is. */
export const Level = v.object({
  code: Text,
  label: soft(LocalizedText),
  tone: v.picklist(TONES),
  min: opt(v.number()),
  permission: opt(v.picklist(PERMISSIONS)),
});
export type Level = Present<v.InferOutput<typeof Level>>;

export const Issuer = v.object({
  id: Text,
  name: LocalizedText,
  kind: soft(v.picklist(['government', 'association', 'platform', 'third_party'])),
});

/** 评价体系: who grades, on which scale, by which published rules; levels are ordered best first. */
export const GradingScheme = v.object({
  id: Text,
  name: LocalizedText,
  issuer: Issuer,
  max: opt(v.number()),
  rulesUrl: soft(Url),
  levels: v.array(Level),
});

export const Dimension = v.object({ id: Text, label: soft(LocalizedText), score: v.number(), max: opt(v.number()) });

/** 信用等级 in one scheme, as of a day. */
export const Grade = v.object({
  scheme: GradingScheme,
  code: Text,
  score: opt(v.number()),
  peerPercentile: opt(v.pipe(Amount, v.maxValue(100))),
  dimensions: opt(v.array(Dimension)),
  asOf: Day,
});
export type Grade = Present<v.InferOutput<typeof Grade>>;

/** The level of the scheme that the grade's code names; undefined for a code the scheme does not have. */
export const levelOf = (grade: Grade | undefined): Level | undefined =>
  grade?.scheme.levels.find((level) => level.code === grade.code);

/** A grade given by another platform, shown beside the own one with its source, never averaged into it. */
export const OtherGrade = v.object({
  platform: v.object({ id: Text, name: LocalizedText }),
  sourceUrl: soft(Url),
  grade: Grade,
});
export type OtherGrade = Present<v.InferOutput<typeof OtherGrade>>;

/** Whether grades that can be placed on their scheme's scale say different things (rule 12). */
export const gradesDiffer = (own: Grade | undefined, others: OtherGrade[]): boolean => {
  const tones = [own, ...others.map((other) => other.grade)].map((grade) => levelOf(grade)?.tone ?? 'unknown');
  return new Set(tones.filter((tone) => tone !== 'unknown')).size > 1;
};
