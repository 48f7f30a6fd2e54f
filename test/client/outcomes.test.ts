import { expect } from '@open-wc/testing';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { CreditTimeoutError } from '../../src/errors/credit-timeout-error.js';
import { useFakeTime } from '../support/fake-time.js';
import { gradeOf, penalty, report } from '../support/reports.js';
import { startClient } from '../support/watching.js';

const HOUR = 3_600_000;
const broken = () => new CreditNetworkError('https://credit.example.com/');
const status = (code: number) => new CreditHttpError('https://credit.example.com/', code);

describe('What a client says of a subject', () => {
  const time = useFakeTime();

  it('is idle before anything is asked', () => {
    const { watch } = startClient(time());
    expect(watch().seen[0]).to.include({ status: 'idle', trust: 'unsigned' });
  });

  it('is loading while the first answer is awaited', () => {
    const { watch } = startClient(time());
    const { now, brief } = watch();
    expect(brief).to.deep.equal({ status: 'loading', error: undefined, version: undefined });
    expect(now.standing).to.include({ tone: 'unknown', permission: 'unknown' });
    expect(now.slow).not.to.equal(true);
  });

  it('is loading, but looks like failed, after 3 s while the request goes on', async () => {
    const { watch, source } = startClient(time());
    const watcher = watch();
    await time().pass(2_999);
    expect(watcher.now.slow).not.to.equal(true);
    await time().pass(1);
    expect(watcher.now).to.include({ status: 'loading', slow: true });
    expect(source.last.signal.aborted).to.equal(false);
  });

  it('is ready with a fresh report, in the tone of its level', async () => {
    const { watch, source } = startClient(time());
    const watcher = watch();
    source.last.answer(report());
    await time().pass(0);
    expect(watcher.now).to.include({ status: 'ready', trust: 'unsigned', error: undefined });
    expect(watcher.now.last).to.deep.include({ version: 42 });
    expect(watcher.now.standing.tone).to.equal('good');
  });

  it('is ready with a late answer after 3 s, no longer slow', async () => {
    const { watch, source } = startClient(time());
    const watcher = watch();
    await time().pass(4_000);
    source.last.answer(report());
    await time().pass(0);
    expect(watcher.now.status).to.equal('ready');
    expect(watcher.now.slow).not.to.equal(true);
  });

  it('is ready without a grade too, in no tone', async () => {
    const { watch, source } = startClient(time());
    const watcher = watch();
    source.last.answer(report({ grade: undefined }));
    await time().pass(0);
    expect(watcher.now.status).to.equal('ready');
    expect(watcher.now.standing.tone).to.equal('unknown');
  });

  for (const [what, error] of [['network', broken()], ['HTTP 503', status(503)], ['timeout', new CreditTimeoutError('x')]] as const)
    it(`is failed after a ${what} error with nothing held`, async () => {
      const { watch, source } = startClient(time());
      const watcher = watch();
      source.last.fail(error);
      await time().pass(0);
      expect(watcher.brief).to.include({ status: 'failed', error, version: undefined });
      expect(watcher.now.standing.tone).to.equal('unknown');
    });

  it('stays ready with the error where a report is held that is still fresh', async () => {
    const { watch, source, client } = startClient(time());
    const watcher = watch();
    source.last.answer(report());
    await time().pass(0);
    const error = broken();
    void client.refresh('anchor:a-1');
    source.last.fail(error);
    await time().pass(0);
    expect(watcher.now).to.include({ status: 'ready', error });
    expect(watcher.now.last?.grade?.code).to.equal('AA');
    expect(watcher.now.standing.tone).to.equal('good');
  });

  it('loses the error with the next answer', async () => {
    const { watch, source, client } = startClient(time());
    const watcher = watch();
    source.last.fail(broken());
    await time().pass(0);
    void client.refresh('anchor:a-1');
    source.last.answer(report());
    await time().pass(0);
    expect(watcher.brief).to.include({ status: 'ready', error: undefined });
  });

  it('is stale, without colour, with a report past its time', async () => {
    const { watch, source } = startClient(time());
    const watcher = watch();
    source.last.answer(report({ validUntil: '2026-11-20T11:00:00+08:00' }));
    await time().pass(0);
    expect(watcher.now).to.include({ status: 'stale', error: undefined });
    expect(watcher.now.last?.grade?.code).to.equal('AA');
    expect(watcher.now.standing.tone).to.equal('unknown');
  });

  it('is stale with the error where the last request failed too', async () => {
    const { watch, source, client } = startClient(time());
    const watcher = watch();
    source.last.answer(report({ validUntil: '2026-11-20T11:00:00+08:00' }));
    await time().pass(0);
    const error = broken();
    void client.refresh('anchor:a-1');
    source.last.fail(error);
    await time().pass(0);
    expect(watcher.now).to.include({ status: 'stale', error });
  });

  it('is failed with a report that has been stale for more than 24 h', async () => {
    const { watch, source } = startClient(time());
    const watcher = watch();
    source.last.answer(report({ validUntil: '2026-11-19T11:00:00+08:00' }));
    await time().pass(0);
    expect(watcher.brief).to.include({ status: 'failed', version: undefined });
  });

  for (const code of [404, 410])
    it(`is empty, without an error, on ${code}`, async () => {
      const { watch, source } = startClient(time());
      const watcher = watch();
      source.last.fail(status(code));
      await time().pass(0);
      expect(watcher.brief).to.include({ status: 'empty', error: undefined, version: undefined });
    });

  for (const code of [404, 410])
    it(`is empty once a report that is held is withdrawn by ${code}`, async () => {
      const { watch, source, client } = startClient(time());
      const watcher = watch();
      source.last.answer(report());
      await time().pass(0);
      void client.refresh('anchor:a-1');
      source.last.fail(status(code));
      await time().pass(0);
      expect(watcher.brief).to.include({ status: 'empty', version: undefined });
      expect(watcher.now.standing.tone).to.equal('unknown');
    });

  it('is ready again with an older edition after a withdrawal', async () => {
    const { watch, source, client } = startClient(time());
    const watcher = watch();
    source.last.fail(status(404));
    await time().pass(0);
    void client.refresh('anchor:a-1');
    source.last.answer(report({ version: 1 }));
    await time().pass(0);
    expect(watcher.now.status).to.equal('ready');
  });

  it('is failed, not empty, where a failure follows a 404', async () => {
    const { watch, source, client } = startClient(time());
    const watcher = watch();
    source.last.fail(status(404));
    await time().pass(0);
    void client.refresh('anchor:a-1');
    source.last.fail(broken());
    await time().pass(0);
    expect(watcher.now.status).to.equal('failed');
  });

  it('holds nothing that is over: not the penalty whose term has ended', async () => {
    const { watch, source } = startClient(time());
    const watcher = watch();
    source.last.answer(report({ penalties: [penalty({ publicUntil: '2026-11-19' }), penalty({ docNo: 'open' })] }));
    await time().pass(0);
    expect(watcher.now.last?.penalties.map(({ docNo }) => docNo)).to.deep.equal(['open']);
  });

  it('does not change for whoever waits again after a failure', async () => {
    const { watch, source, client } = startClient(time());
    const watcher = watch();
    source.last.fail(broken());
    await time().pass(0);
    void client.refresh('anchor:a-1');
    await time().pass(3_500);
    expect(watcher.now.status).to.equal('failed');
  });

  it('keeps a poor level poor', async () => {
    const { watch, source } = startClient(time());
    const watcher = watch();
    source.last.answer(report({ grade: gradeOf({ tone: 'poor' }) }));
    await time().pass(HOUR);
    expect(watcher.now.standing.tone).to.equal('poor');
  });
});
