import { expect } from '@open-wc/testing';
import { clientFor, useSource } from '../../src/client/client-registry.js';
import { creditTopic } from '../../src/client/topic.js';
// there already, as on a page that asked before
import '../../src/source/batch-source.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { useFakeTime } from '../support/fake-time.js';
import { installSources } from '../support/fake-source.js';

const ENDPOINT = 'https://credit.example.com/';

describe('clientFor', () => {
  afterEach(() => useSource());

  it('gives one client for one endpoint', () => {
    const sources = installSources();
    expect(clientFor(ENDPOINT, false)).to.equal(clientFor(ENDPOINT, false));
    expect(sources).to.have.length(1);
  });
  it('gives another for another endpoint or another way to ask', () => {
    const sources = installSources();
    clientFor(ENDPOINT, false);
    clientFor(ENDPOINT + 'api/', false);
    clientFor(ENDPOINT, true);
    expect(sources.map(({ endpoint, batch }) => `${endpoint} ${batch}`)).to.deep.equal([
      `${ENDPOINT} false`,
      `${ENDPOINT}api/ false`,
      `${ENDPOINT} true`,
    ]);
  });
});

describe('Of itself, a client', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  beforeEach(() => useSource());

  it('asks the backend for single reports', () => {
    clientFor(ENDPOINT, false).subscribe(creditTopic('anchor:a-1'), () => {})();
    expect(fake().last.url).to.equal(`${ENDPOINT}v1/credits/anchor/a-1`);
  });
  it('asks it for many at once where batch is on', async () => {
    const client = clientFor(ENDPOINT, true);
    const leave = [client.subscribe(creditTopic('anchor:a-1'), () => {}), client.subscribe(creditTopic('anchor:a-2'), () => {})];
    // the code for it is loaded then
    await time().pass(0);
    await time().pass(0);
    for (const one of leave) one();
    expect(fake().calls.map(({ url }) => url)).to.deep.equal([`${ENDPOINT}v1/credits?subject=anchor%3Aa-1&subject=anchor%3Aa-2`]);
  });
});
