import type { Chance } from '../random.js';
import type { ProductFamily } from './product-families.js';
import { CLOSING, EMOJI, ENGLISH, OPENING, SERVICE, SHORT } from './phrases.js';

/** How content the writer is. */
export type Mood = 'good' | 'middling' | 'bad';

export const moodOf = (rating: number): Mood => (rating >= 4 ? 'good' : rating === 3 ? 'middling' : 'bad');

/** The text of one review: a word, an English line, or one to many sentences about these goods. */
export const writeReview = (random: Chance, mood: Mood, family: ProductFamily): string => {
  const form = random.weighted([18, 7, 45, 22, 8]);
  if (form === 0) return random.pick<string>(SHORT[mood]);
  if (form === 1) return random.pick<string>(ENGLISH[mood]);
  const about = mood === 'bad' ? family.complaint : family.praise;
  const sentences = [`${random.pick<string>(OPENING[mood])}，${random.pick(about)}。`];
  if (form >= 3) sentences.push(`${random.pick<string>(SERVICE[mood])}，${random.pick(about)}。`);
  if (form === 4)
    sentences.push(
      `买的时候看中的是“${random.pick(family.praise)}”，实际${mood === 'good' ? '确实如此' : '差一些'}。`,
      `要说不足，就是${random.pick(family.complaint)}，不过也看各人用法。`,
      `${random.pick<string>(SERVICE[mood])}。`,
    );
  if (random.is(0.6))
    sentences.push(`${random.pick<string>(CLOSING[mood])}${random.is(0.25) ? random.pick<string>(EMOJI[mood]) : '。'}`);
  return sentences.join('');
};
