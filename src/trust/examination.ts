import { Refusal } from './refusal.js';
import { CHECKS, type Check, type CheckName } from './verdict.js';

/** Runs the checks of one credential and keeps what came of each. */
export class Examination {
  readonly #done: Partial<Record<CheckName, Check>> = {};

  get checks(): Check[] {
    return CHECKS.map((name) => this.#done[name] ?? { name, outcome: 'not-done' });
  }

  /** @throws {Refusal} where the check does. */
  run<T>(name: CheckName, check: () => T): T {
    try {
      return this.#passed(name, check());
    } catch (error) {
      throw this.#refused(name, error);
    }
  }

  /** The same for a check that takes its time. */
  async wait<T>(name: CheckName, check: () => Promise<T>): Promise<T> {
    try {
      return this.#passed(name, await check());
    } catch (error) {
      throw this.#refused(name, error);
    }
  }

  #passed<T>(name: CheckName, result: T): T {
    this.#done[name] = { name, outcome: 'passed' };
    return result;
  }

  #refused(name: CheckName, error: unknown): unknown {
    if (error instanceof Refusal) {
      this.#done[name] = { name, outcome: error.trust === 'unverifiable' ? 'not-done' : 'failed', reason: error.message };
    }
    return error;
  }
}
