import { expect } from '@open-wc/testing';
import { warningsOf } from '../../src/client/warnings-of.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { useFakeTime } from '../support/fake-time.js';
import { at, measure, penalty, report } from '../support/reports.js';
import { startClient } from '../support/watching.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('With nothing but time passing, a client', () => {
  const time = useFakeTime(at('2026-11-20'));
  const start = async (answer = report()) => {
    const { watch, source, client } = startClient(time(), { live: 'off' });
    const watcher = watch();
    source.last.answer(answer);
    await time().pass(0);
    return { watcher, source, client };
  };

  it('tells nobody anything before something changes', async () => {
    const { watcher } = await start();
    const heard = watcher.seen.length;
    await time().pass(12 * HOUR - 1);
    expect(watcher.seen).to.have.length(heard);
  });

  it('lifts a suspension at Shanghai midnight after its last day', async () => {
    const { watcher } = await start(report({ measures: [measure({ until: '2026-11-20' })] }));
    expect(watcher.now.standing.permission).to.equal('suspended');
    await time().pass(12 * HOUR - 1);
    expect(watcher.now.standing.permission).to.equal('suspended');
    await time().pass(1);
    expect(watcher.now.standing).to.include({ permission: 'unknown', tone: 'good' });
    expect(warningsOf(watcher.now)).to.deep.equal([]);
    expect(watcher.now.last?.measures).to.deep.equal([]);
  });

  it('begins a suspension at Shanghai midnight of its first day', async () => {
    const { watcher } = await start(report({ measures: [measure({ from: '2026-11-21', until: '2026-11-22' })] }));
    expect(watcher.now.standing.permission).to.equal('unknown');
    await time().pass(12 * HOUR);
    expect(watcher.now.standing.permission).to.equal('suspended');
  });

  it('goes on at each midnight that follows', async () => {
    const { watcher } = await start(report({ measures: [measure({ until: '2026-11-22' })] }));
    await time().pass(36 * HOUR);
    expect(watcher.now.standing.permission).to.equal('suspended');
    await time().pass(24 * HOUR);
    expect(watcher.now.standing.permission).to.equal('unknown');
  });

  it('takes a penalty out of what is held once its term has ended', async () => {
    const { watcher } = await start(report({ penalties: [penalty({ publicUntil: '2026-11-20' })] }));
    expect(watcher.now.last?.penalties).to.have.length(1);
    await time().pass(12 * HOUR);
    expect(watcher.now.last?.penalties).to.deep.equal([]);
    expect(JSON.stringify(watcher.now)).not.to.include('示市监罚');
  });

  it('is stale right after validUntil', async () => {
    const { watcher } = await start(report({ validUntil: '2026-11-20T15:00:00+08:00' }));
    await time().pass(3 * HOUR);
    expect(watcher.now.status).to.equal('ready');
    await time().pass(1);
    expect(watcher.now.status).to.equal('stale');
    expect(watcher.now.standing.tone).to.equal('unknown');
  });

  it('has failed 24 h after it became stale, and holds nothing', async () => {
    const { watcher } = await start(report({ validUntil: '2026-11-20T15:00:00+08:00' }));
    await time().pass(3 * HOUR + DAY);
    expect(watcher.now.status).to.equal('stale');
    await time().pass(1);
    expect(watcher.brief).to.include({ status: 'failed', version: undefined });
    expect(JSON.stringify(watcher.now)).not.to.include('小鹿好物');
  });

  it('without validUntil is stale 24 h after asOf', async () => {
    const { watcher } = await start(report({ validUntil: undefined, asOf: '2026-11-20T08:00:00+08:00' }));
    await time().pass(20 * HOUR);
    expect(watcher.now.status).to.equal('ready');
    await time().pass(1);
    expect(watcher.now.status).to.equal('stale');
  });

  it('keeps the error of the last request through these changes', async () => {
    const { watcher, source, client } = await start(report({ validUntil: '2026-11-20T15:00:00+08:00' }));
    const error = new CreditNetworkError('x');
    void client.refresh('anchor:a-1');
    source.last.fail(error);
    await time().pass(3 * HOUR + 1);
    expect(watcher.brief).to.include({ status: 'stale', error });
    await time().pass(DAY);
    expect(watcher.brief).to.include({ status: 'failed', error });
  });

  it('shows nothing that ended while nobody watched', async () => {
    const { watch, source } = startClient(time(), { live: 'off' });
    const one = watch();
    source.last.answer(report({ measures: [measure({ until: '2026-11-20' })] }));
    await time().pass(0);
    one.leave();
    await time().pass(12 * HOUR);
    expect(watch().seen[0].last?.measures).to.deep.equal([]);
  });

  it('leaves no timer behind once nobody watches', async () => {
    const { watcher } = await start();
    watcher.leave();
    await time().pass(1_000);
    expect(time().pending).to.equal(0);
  });

  it('goes by the backend’s clock, not the viewer’s', async () => {
    const { watch, source } = startClient(time(), { live: 'off' });
    source.now = () => time().now + 12 * HOUR;
    const one = watch();
    source.last.answer(report({ measures: [measure({ until: '2026-11-20' })] }));
    await time().pass(0);
    expect(one.now.standing.permission).to.equal('unknown');
  });
});
