import { expect } from '@open-wc/testing';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { report } from '../support/reports.js';
import { startClient } from '../support/watching.js';

describe('CreditClient.refresh', () => {
  const time = useFakeTime();

  it('joins the question under way', () => {
    const { watch, source, client } = startClient(time());
    watch();
    void client.refresh('anchor:a-1');
    expect(source.asked).to.have.length(1);
  });

  it('settles with the answer', async () => {
    const { watch, source, client } = startClient(time());
    watch();
    let done = false;
    void client.refresh('anchor:a-1').then(() => (done = true));
    await settled();
    expect(done).to.equal(false);
    source.last.answer(report());
    await settled();
    expect(done).to.equal(true);
  });

  it('does not reject with a failure', async () => {
    const { watch, source, client } = startClient(time());
    const one = watch();
    const refreshed = client.refresh('anchor:a-1');
    source.last.fail(new CreditNetworkError('x'));
    await refreshed;
    expect(one.now.status).to.equal('failed');
  });

  it('asks nothing about a subject nobody shows', async () => {
    const { source, client } = startClient(time());
    await client.refresh('anchor:a-1');
    expect(source.asked).to.have.length(0);
  });
});
