import { expect } from '@open-wc/testing';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { resetVisibility, setVisibility } from '../support/page.js';
import { report } from '../support/reports.js';
import { startClient } from '../support/watching.js';

const answer = async (client: ReturnType<typeof startClient>, at = client.source.asked.length - 1) => {
  const asked = client.source.asked[at];
  asked.answer(report({ subject: { id: asked.subject.split(':')[1] } }));
  await settled();
};

describe('A client asks again', () => {
  const time = useFakeTime();
  // the browser may run this page in a tab behind another
  beforeEach(() => setVisibility('visible'));
  afterEach(resetVisibility);

  for (const [random, pause] of [[0, 30_000], [0.5, 36_000], [0.9999, 41_999]] as const)
    it(`after ${pause} ms where the dice say ${random}`, async () => {
      time().random = random;
      const client = startClient(time());
      client.watch();
      await answer(client);
      await time().pass(pause - 1);
      expect(client.source.asked).to.have.length(1);
      await time().pass(2);
      expect(client.source.asked).to.have.length(2);
    });

  it('from its answer on, not from the question', async () => {
    const client = startClient(time());
    client.watch();
    await time().pass(10_000);
    await answer(client);
    await time().pass(29_999);
    expect(client.source.asked).to.have.length(1);
    await time().pass(1);
    expect(client.source.asked).to.have.length(2);
  });

  it('again and again, never while a question is under way', async () => {
    const client = startClient(time());
    client.watch();
    await answer(client);
    await time().pass(30_000);
    await time().pass(60_000);
    expect(client.source.asked).to.have.length(2);
    await answer(client);
    await time().pass(30_000);
    expect(client.source.asked).to.have.length(3);
  });

  it('after a failure too', async () => {
    const client = startClient(time());
    client.watch();
    client.source.last.fail(new CreditNetworkError('x'));
    await time().pass(30_000);
    expect(client.source.asked).to.have.length(2);
  });

  it('after a 404 too, for a subject may become known', async () => {
    const client = startClient(time());
    client.watch();
    client.source.last.fail(new CreditHttpError('x', 404));
    await time().pass(30_000);
    expect(client.source.asked).to.have.length(2);
  });

  it('never where live is off', async () => {
    const client = startClient(time(), { live: 'off' });
    client.watch();
    await answer(client);
    await time().pass(600_000);
    expect(client.source.asked).to.have.length(1);
  });

  it('never once nobody watches', async () => {
    const client = startClient(time());
    const one = client.watch();
    await answer(client);
    one.leave();
    await time().pass(600_000);
    expect(client.source.asked).to.have.length(1);
  });

  it('never while the page is hidden', async () => {
    const client = startClient(time());
    client.watch();
    await answer(client);
    setVisibility('hidden');
    await time().pass(600_000);
    expect(client.source.asked).to.have.length(1);
  });

  it('not where the answer comes while the page is hidden', async () => {
    const client = startClient(time());
    client.watch();
    setVisibility('hidden');
    await answer(client);
    await time().pass(600_000);
    expect(client.source.asked).to.have.length(1);
  });

  it('at once when the page is visible again and the time has come', async () => {
    const client = startClient(time());
    client.watch();
    await answer(client);
    setVisibility('hidden');
    await time().pass(600_000);
    setVisibility('visible');
    await time().pass(0);
    expect(client.source.asked).to.have.length(2);
  });

  it('at its time when the page is visible again before', async () => {
    const client = startClient(time());
    client.watch();
    await answer(client);
    setVisibility('hidden');
    await time().pass(10_000);
    setVisibility('visible');
    await time().pass(19_999);
    expect(client.source.asked).to.have.length(1);
    await time().pass(1);
    expect(client.source.asked).to.have.length(2);
  });

  it('about each subject at its own time', async () => {
    const client = startClient(time());
    client.watch('anchor:a');
    client.watch('anchor:b');
    await answer(client, 0);
    await time().pass(5_000);
    await answer(client, 1);
    await time().pass(25_000);
    expect(client.source.subjects).to.deep.equal(['anchor:a', 'anchor:b', 'anchor:a']);
    await time().pass(5_000);
    expect(client.source.subjects).to.deep.equal(['anchor:a', 'anchor:b', 'anchor:a', 'anchor:b']);
  });

  it('about all that may be asked together where one request can carry them', async () => {
    const client = startClient(time(), { batch: true });
    client.watch('anchor:a');
    client.watch('anchor:b');
    time().random = 0.9;
    await answer(client, 0);
    time().random = 0.2;
    await answer(client, 1);
    await time().pass(32_400);
    expect(client.source.subjects.slice(2)).to.deep.equal(['anchor:a', 'anchor:b']);
  });

  it('in a batch about none before its 30 s are over', async () => {
    const client = startClient(time(), { batch: true });
    client.watch('anchor:a');
    client.watch('anchor:b');
    await answer(client, 0);
    await time().pass(5_000);
    await answer(client, 1);
    await time().pass(25_000);
    expect(client.source.subjects.slice(2)).to.deep.equal(['anchor:a']);
  });

  it('later where somebody refreshed by hand meanwhile', async () => {
    const client = startClient(time());
    client.watch();
    await answer(client);
    await time().pass(20_000);
    void client.client.refresh('anchor:a-1');
    await answer(client);
    await time().pass(29_999);
    expect(client.source.asked).to.have.length(2);
    await time().pass(1);
    expect(client.source.asked).to.have.length(3);
  });

  it('and leaves no timer behind once nobody watches', async () => {
    const client = startClient(time());
    const one = client.watch();
    await answer(client);
    one.leave();
    await time().pass(1_000);
    expect(time().pending).to.equal(0);
  });
});
