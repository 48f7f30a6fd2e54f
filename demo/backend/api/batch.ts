import { Problem } from '../http/problem.js';

/** How many subjects one batch may ask for. */
const BATCH_LIMIT = 50;

/**
 * The subjects that a batch asks for, sorted, each once.
 *
 * @throws {Problem} 400 where there is none, one cannot be, or they are too many.
 */
export const batchSubjects = (values: readonly string[] = []): string[] => {
  const subjects = [...new Set(values)].sort();
  if (!subjects.length) throw new Problem(400, 'Parameter "subject" is missing: give kind:id, up to 50 times.');
  if (subjects.length > BATCH_LIMIT)
    throw new Problem(
      400,
      `Parameter "subject" is given ${subjects.length} times; at most ${BATCH_LIMIT} are allowed.`,
    );
  const wrong = subjects.find((one) => !/^[^:]+:./s.test(one));
  if (wrong !== undefined)
    throw new Problem(400, `Parameter "subject" must be kind:id, such as anchor:a-1001, not "${wrong.slice(0, 80)}".`);
  return subjects;
};

/** The answer to a batch, one item for each subject; `more` is the JSON of further fields, made ready already. */
export const batchJson = <T extends { status: number }>(found: ReadonlyMap<string, T>, more: (one: T) => string): string => {
  const items = [...found].map(
    ([subject, one]) => `{"subject":${JSON.stringify(subject)},"status":${one.status}${more(one)}}`,
  );
  return `{"items":[${items.join(',')}]}`;
};
