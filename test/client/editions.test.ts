import { expect } from '@open-wc/testing';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { useFakeTime } from '../support/fake-time.js';
import { report } from '../support/reports.js';
import { startClient } from '../support/watching.js';

const [EARLY, LATE] = ['2026-11-20T08:00:00+08:00', '2026-11-20T09:00:00+08:00'];

describe('Between two editions of a report, a client', () => {
  const time = useFakeTime();

  const TABLE: [what: string, first: [number, string], second: [number, string], held: number][] = [
    ['takes the higher version', [42, EARLY], [43, LATE], 43],
    ['keeps the higher version', [42, EARLY], [41, EARLY], 42],
    ['keeps the higher version and later date', [42, LATE], [41, EARLY], 42],
    ['takes the higher version dated earlier', [42, LATE], [43, EARLY], 43],
    ['takes the later date of one version', [42, EARLY], [42, LATE], 42],
    ['keeps the later date of one version', [42, LATE], [42, EARLY], 42],
    ['takes a lower version dated later, for the backend began counting anew', [42, EARLY], [1, LATE], 1],
  ];
  for (const [what, [v1, d1], [v2, d2], held] of TABLE)
    it(what, async () => {
      const { watch, source, client } = startClient(time());
      const watcher = watch();
      source.last.answer(report({ version: v1, asOf: d1, code: 'AA' }));
      await time().pass(0);
      void client.refresh('anchor:a-1');
      source.last.answer(report({ version: v2, asOf: d2, code: 'B' }));
      await time().pass(0);
      const taken = what.startsWith('take');
      expect(watcher.now.last?.version).to.equal(held);
      expect(watcher.now.last?.grade?.code).to.equal(taken ? 'B' : 'AA');
    });

  it('tells dates in different time zones by the instant', async () => {
    const { watch, source, client } = startClient(time());
    const watcher = watch();
    source.last.answer(report({ asOf: '2026-11-20T08:00:00+08:00', code: 'AA' }));
    await time().pass(0);
    void client.refresh('anchor:a-1');
    source.last.answer(report({ asOf: '2026-11-20T00:00:01Z', code: 'B' }));
    await time().pass(0);
    expect(watcher.now.last?.grade?.code).to.equal('B');
  });

  it('clears the error with an answer even where that is older', async () => {
    const { watch, source, client } = startClient(time());
    const watcher = watch();
    source.last.answer(report());
    await time().pass(0);
    void client.refresh('anchor:a-1');
    source.last.fail(new CreditNetworkError('x'));
    await time().pass(0);
    void client.refresh('anchor:a-1');
    source.last.answer(report({ version: 1, code: 'B' }));
    await time().pass(0);
    expect(watcher.brief).to.include({ status: 'ready', error: undefined });
    expect(watcher.now.last?.grade?.code).to.equal('AA');
  });

  it('remembers the newest after its time has run out, so that an old one does not come back', async () => {
    const { watch, source, client } = startClient(time());
    const watcher = watch();
    source.last.answer(report({ version: 42, asOf: LATE, validUntil: '2026-11-19T09:00:00+08:00' }));
    await time().pass(0);
    void client.refresh('anchor:a-1');
    source.last.answer(report({ version: 41, asOf: EARLY }));
    await time().pass(0);
    expect(watcher.brief).to.include({ status: 'failed', version: undefined });
  });
});
