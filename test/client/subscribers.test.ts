import { expect } from '@open-wc/testing';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { report } from '../support/reports.js';
import { startClient } from '../support/watching.js';

describe('Subscribers of a client', () => {
  const time = useFakeTime();

  it('share one question, however many they are', () => {
    const { watch, source } = startClient(time());
    for (let i = 0; i < 40; i++) watch();
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
  });

  it('of different subjects ask one question each', () => {
    const { watch, source } = startClient(time());
    for (const subject of ['anchor:a-1', 'merchant:a-1', 'anchor:a-1'] as const) watch(subject);
    expect(source.subjects).to.deep.equal(['anchor:a-1', 'merchant:a-1']);
  });

  it('all hear the answer, the same one', async () => {
    const { watch, source } = startClient(time());
    const all = [watch(), watch(), watch()];
    source.last.answer(report());
    await settled();
    expect(all.map(({ now }) => now.status)).to.deep.equal(['ready', 'ready', 'ready']);
    expect(new Set(all.map(({ now }) => now)).size).to.equal(1);
  });

  it('who come later get what is held at once and ask nothing', async () => {
    const { watch, source } = startClient(time());
    watch();
    source.last.answer(report());
    await settled();
    expect(watch().seen.map(({ status }) => status)).to.deep.equal(['ready']);
    expect(source.asked).to.have.length(1);
  });

  it('who left hear nothing more', async () => {
    const { watch, source } = startClient(time());
    const [gone, here] = [watch(), watch()];
    gone.leave();
    const heard = gone.seen.length;
    source.last.answer(report());
    await settled();
    expect(gone.seen).to.have.length(heard);
    expect(here.now.status).to.equal('ready');
  });

  it('may leave while another stays: the question goes on', async () => {
    const { watch, source } = startClient(time());
    const gone = watch();
    watch();
    gone.leave();
    await settled();
    expect(source.last.signal.aborted).to.equal(false);
  });

  it('abort the question a second after the last one left', async () => {
    const { watch, source } = startClient(time());
    for (const one of [watch(), watch()]) one.leave();
    await time().pass(999);
    expect(source.last.signal.aborted).to.equal(false);
    await time().pass(1);
    expect(source.last.signal.aborted).to.equal(true);
  });

  it('who come before that abort has settled still get data', async () => {
    const { watch, source } = startClient(time());
    watch().leave();
    await time().pass(1_000);
    const next = watch();
    expect(source.asked).to.have.length(2);
    source.asked[0].fail(new DOMException('', 'AbortError'));
    await settled();
    expect(next.now.status).to.equal('loading');
    source.asked[1].answer(report());
    await settled();
    expect(next.now.status).to.equal('ready');
  });

  it('who leave and come back within a second neither abort nor ask again', async () => {
    const { watch, source } = startClient(time());
    watch().leave();
    await time().pass(900);
    const back = watch();
    await time().pass(1_000);
    expect(source.asked).to.have.length(1);
    expect(source.last.signal.aborted).to.equal(false);
    source.last.answer(report());
    await settled();
    expect(back.now.status).to.equal('ready');
  });

  it('who come and go a thousand times a second ask one question', async () => {
    const { watch, source } = startClient(time());
    for (let i = 0; i < 3_000; i++) {
      watch(i % 2 ? 'anchor:a-1' : 'anchor:a-2').leave();
      if (i % 100 === 0) await time().pass(100);
    }
    expect(source.subjects).to.deep.equal(['anchor:a-2', 'anchor:a-1']);
    expect(source.asked.map(({ signal }) => signal.aborted)).to.deep.equal([false, false]);
  });

  it('who leave before the answer and come back just after it go on asking in its time', async () => {
    const { watch, source } = startClient(time());
    watch().leave();
    source.last.answer(report());
    await time().pass(500);
    watch();
    await time().pass(30_000);
    expect(source.asked).to.have.length(2);
  });

  it('who leave and come back in one task long after the answer do not ask again', async () => {
    const { watch, source } = startClient(time(), { live: 'off' });
    const one = watch();
    source.last.answer(report());
    await time().pass(60_000);
    one.leave();
    watch();
    await settled();
    expect(source.asked).to.have.length(1);
  });

  it('who come back within 30 s are shown what is held', async () => {
    const { watch, source } = startClient(time());
    const one = watch();
    source.last.answer(report());
    await settled();
    one.leave();
    await time().pass(29_000);
    expect(watch().now.status).to.equal('ready');
    expect(source.asked).to.have.length(1);
  });

  it('who come back later are shown what is held while it is asked about anew', async () => {
    const { watch, source } = startClient(time());
    const one = watch();
    source.last.answer(report());
    await settled();
    one.leave();
    await time().pass(31_000);
    expect(watch().now.status).to.equal('ready');
    expect(source.asked).to.have.length(2);
  });

  it('ask through the browser’s cache once, past it from then on', async () => {
    const { watch, source, client } = startClient(time());
    watch();
    source.last.answer(report());
    await settled();
    void client.refresh('anchor:a-1');
    expect(source.asked.map(({ fresh }) => fresh)).to.deep.equal([false, true]);
  });

  it('who come within 30 s after everyone left a failure see it, and the question is asked again in its time', async () => {
    const { watch, source } = startClient(time());
    const one = watch();
    source.last.fail(new CreditNetworkError('x'));
    await settled();
    one.leave();
    await time().pass(10_000);
    const next = watch();
    expect(next.now.status).to.equal('failed');
    expect(source.asked).to.have.length(1);
    await time().pass(30_000);
    expect(source.asked).to.have.length(2);
  });

  it('who come then and hear of no changes ask at once, for nothing else would', async () => {
    const { watch, source } = startClient(time(), { live: 'off' });
    const one = watch();
    source.last.fail(new CreditNetworkError('x'));
    await settled();
    one.leave();
    await time().pass(10_000);
    watch();
    expect(source.asked).to.have.length(2);
  });

  it('who come later than that start anew: failures are not kept', async () => {
    const { watch, source } = startClient(time());
    const one = watch();
    source.last.fail(new CreditNetworkError('x'));
    await settled();
    one.leave();
    await time().pass(30_000);
    const next = watch();
    expect(source.asked).to.have.length(2);
    expect(next.now).to.include({ status: 'loading', error: undefined });
  });

  it('who come after everyone left a failure are shown what is held while it is asked about anew', async () => {
    const { watch, source, client } = startClient(time());
    const one = watch();
    source.last.answer(report());
    await settled();
    void client.refresh('anchor:a-1');
    source.last.fail(new CreditNetworkError('x'));
    await settled();
    one.leave();
    await time().pass(30_000);
    expect(watch().brief).to.include({ status: 'ready', error: undefined });
    expect(source.asked).to.have.length(3);
  });

  it('who leave and come back in one task after a failure still see it, and do not ask again', async () => {
    const { watch, source } = startClient(time(), { live: 'off' });
    const one = watch();
    source.last.fail(new CreditNetworkError('x'));
    await settled();
    one.leave();
    expect(watch().now.status).to.equal('failed');
    await settled();
    expect(source.asked).to.have.length(1);
  });

  it('who left are forgotten beyond a hundred subjects', async () => {
    const { watch, source } = startClient(time());
    for (let i = 0; i < 101; i++) {
      const one = watch(`anchor:${i}`);
      source.last.answer(report({ subject: { id: `${i}` } }));
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
      one.leave();
    }
    await time().pass(1_000);
    expect(watch('anchor:0').now.status).to.equal('loading');
    expect(watch('anchor:1').now.status).to.equal('ready');
  });

  it('hear of a source that throws instead of rejecting', async () => {
    const { watch, source } = startClient(time());
    source.credit = () => {
      throw new CreditNetworkError('x');
    };
    const one = watch();
    await settled();
    expect(one.now.status).to.equal('failed');
  });
});
