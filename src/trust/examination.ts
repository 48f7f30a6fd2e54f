import { Refusal } from './refusal.js';
import { CHECKS, type Check, type CheckName } from './verdict.js';

/** Runs the checks of one credential and keeps what came of each. */
export class Examination {
  readonly #done: Partial<Record<CheckName, Check>> = {};

  get checks(): Check[] {
    return CHECKS.map((name) => this.#done[name] ?? { name, outcome: 'not-done' });
  }

  /** @throws {Refusal} where the check does. */
  async run<T>(name: CheckName, check: () => T | Promise<T>): Promise<T> {
    try {
      const result = await check();
      this.#done[name] = { name, outcome: 'passed' };
      return result;
    } catch (error) {
      if (error instanceof Refusal) {
        this.#done[name] = { name, outcome: error.trust === 'unverifiable' ? 'not-done' : 'failed', reason: error.message };
      }
      throw error;
    }
  }
}
