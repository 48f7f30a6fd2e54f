import { expect } from '@open-wc/testing';
import { readReport } from '../../src/domain/report.js';
import { readReviewPage } from '../../src/domain/review-page.js';
import { readRoom } from '../../src/domain/room.js';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import { ServerClock } from '../../src/source/server-clock.js';
import { getJson } from '../../src/source/get-json.js';
import { sharedBytes, sharedNames } from '../support/shared-data.js';

const READERS = {
  report: (json: unknown) => readReport(json, 'anchor:a-1'),
  room: (json: unknown) => readRoom(json, 'r-1'),
  reviews: (json: unknown) => readReviewPage(json),
};

/** What comes of a body that a backend answers with: a CreditError's code, or that it was read. */
const askFor = async (bytes: ArrayBuffer, read: (json: unknown) => unknown): Promise<string> => {
  const real = window.fetch;
  window.fetch = () => Promise.resolve(new Response(bytes, { headers: { 'content-type': 'application/json' } }));
  try {
    read(await getJson('https://credit.example.com/v1', new ServerClock(), { signal: new AbortController().signal, fresh: false }));
    return 'read';
  } catch (error) {
    return isCreditError(error) ? error.code : `threw ${String(error)}`;
  } finally {
    window.fetch = real;
  }
};

describe('promise 1: no document of the JSON parsing suite is taken for an answer, or does harm', () => {
  for (const [what, read] of Object.entries(READERS))
    it(`as ${what} ×318`, async function () {
      const names = (await sharedNames('corpora/json-parsing'))?.filter((name) => name.endsWith('.json'));
      // the data beside the project is missing
      if (!names) return this.skip();
      expect(names).to.have.length(318);
      const others = [];
      for (const name of names) {
        const bytes = await sharedBytes(`corpora/json-parsing/${encodeURIComponent(name)}`);
        const came = bytes ? await askFor(bytes, read) : 'missing';
        if (came !== 'shape') others.push(`${name}: ${came}`);
      }
      expect(others).to.deep.equal([]);
    });
});
