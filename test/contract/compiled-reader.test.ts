import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compileSchema } from '../../src/cdn/compile-schema.js';
import { read as readCompiled } from '../../src/cdn/read.js';
import { read } from '../../src/domain/read.js';
import { CreditReport } from '../../src/domain/report.js';
import { almostInstant, anyJson, damagedReport } from '../support/arbitrary-reports.js';
import { fullReport } from '../support/reports.js';

const compiled = compileSchema(CreditReport);

const both = (json: unknown): [domain: unknown, scriptTag: unknown] => [read(CreditReport, json), readCompiled(compiled, json)];

describe('the reader of the script-tag bundle', () => {
  const agrees = (json: unknown): void => {
    const [domain, scriptTag] = both(json);
    expect(scriptTag).to.deep.equal(domain);
  };

  it('reads a whole report', () => expect(readCompiled(compiled, fullReport())).to.deep.equal(fullReport()));
  it('reads any JSON as the domain does', () => fc.assert(fc.property(anyJson, agrees), { numRuns: 300 }));
  it('reads a report with mistakes as the domain does', () => fc.assert(fc.property(damagedReport, agrees), { numRuns: 2000 }));
  it('knows the same instants', () =>
    fc.assert(
      fc.property(almostInstant, (asOf) => agrees({ ...fullReport(), asOf })),
      { numRuns: 2000 },
    ));
  it('names the same field at fault', () =>
    fc.assert(
      fc.property(damagedReport, (json) => {
        let [domain, scriptTag] = ['', ''];
        if (read(CreditReport, json, (path) => (domain = path))) return;
        readCompiled(compiled, json, (path) => (scriptTag = path));
        expect(scriptTag).to.equal(domain);
      }),
      { numRuns: 2000 },
    ));
});
