import { expect } from '@open-wc/testing';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
import { RestSource } from '../../src/source/rest-source.js';
import type { SubjectRef } from '../../src/domain/subject.js';
import { useFakeFetch } from '../support/fake-fetch.js';
import { settled } from '../support/fake-time.js';
import { outcome, recordPageErrors } from '../support/page.js';
import { asJson, report } from '../support/reports.js';

const ENDPOINT = 'https://credit.example.com/';

const ask = (subject: SubjectRef = 'anchor:a-1', { endpoint = ENDPOINT, fresh = false, signal = new AbortController().signal } = {}) =>
  outcome(new RestSource(endpoint).credit(subject, { signal, fresh }));

const text = (json: unknown = report()) => JSON.stringify(json);

describe('RestSource asks', () => {
  const fake = useFakeFetch();

  it('at the contract’s path below the endpoint', () => {
    ask('anchor:a-1');
    expect(fake().calls.map(({ url }) => url)).to.deep.equal(['https://credit.example.com/v1/credits/anchor/a-1']);
  });

  it('below an endpoint that has a path of its own', () => {
    ask('merchant:m-2', { endpoint: 'https://live.example.com/credit/api/' });
    expect(fake().last.url).to.equal('https://live.example.com/credit/api/v1/credits/merchant/m-2');
  });

  const IDS: [id: string, path: string][] = [
    ['a/b', 'a%2Fb'],
    ['a?b=c', 'a%3Fb%3Dc'],
    ['a#b', 'a%23b'],
    ['a:b', 'a%3Ab'],
    ['小鹿', '%E5%B0%8F%E9%B9%BF'],
    ['a b', 'a%20b'],
    ['100%', '100%25'],
    ['../x', '..%2Fx'],
  ];
  for (const [id, path] of IDS)
    it(`about the id "${id}" as one encoded segment`, () => {
      ask(`anchor:${id}`);
      expect(fake().last.url).to.equal(`${ENDPOINT}v1/credits/anchor/${path}`);
    });

  it('with GET and no header of its own, so that no CORS preflight is needed', () => {
    ask();
    expect(fake().last.init.method).to.equal('GET');
    expect(fake().last.headers).to.deep.equal([]);
  });

  it('without a referrer', () => {
    ask();
    expect(fake().last.init.referrerPolicy).to.equal('no-referrer');
  });

  it('another origin with credentials "same-origin", so that a preload hint matches', () => {
    ask();
    expect(fake().last.init.credentials).to.equal('same-origin');
  });

  it('its own origin without credentials', () => {
    ask('anchor:a-1', { endpoint: location.origin + '/api/' });
    expect(fake().last.init.credentials).to.equal('omit');
  });

  it('through the browser’s cache the first time', () => {
    ask();
    expect(fake().last.init.cache).to.equal('default');
  });

  it('past the browser’s cache when asked for something fresh', () => {
    ask('anchor:a-1', { fresh: true });
    expect(fake().last.init.cache).to.equal('no-cache');
  });
});

describe('RestSource answers', () => {
  const fake = useFakeFetch();

  it('with the report', async () => {
    const asked = ask();
    fake().last.respond(text());
    await settled();
    expect(asJson(asked.value)).to.deep.equal(asJson(report()));
  });

  for (const status of [400, 401, 403, 404, 410, 413, 451, 501])
    it(`HTTP ${status} with an error of that status, at once`, async () => {
      const asked = ask();
      fake().last.respond('{}', { status });
      await settled();
      expect(asked.error).to.be.instanceOf(CreditHttpError);
      expect(asked.error).to.include({ code: 'http', status, url: `${ENDPOINT}v1/credits/anchor/a-1` });
      expect(fake().calls).to.have.length(1);
    });

  it('HTML sent with 200 with an error of shape that shows its beginning', async () => {
    const asked = ask();
    fake().last.respond('<!doctype html><title>Sign in</title>');
    await settled();
    expect(asked.error).to.be.instanceOf(CreditShapeError);
    expect((asked.error as Error).message).to.include('<!doctype html>');
  });

  for (const body of ['', 'null', '[]', '"AA"', '{"subject":{}}', '{'])
    it(`the body ${JSON.stringify(body)} with an error of shape`, async () => {
      const asked = ask();
      fake().last.respond(body);
      await settled();
      expect(asked.error).to.be.instanceOf(CreditShapeError);
    });

  it('204 without a body with an error of shape', async () => {
    const asked = ask();
    fake().last.respond(null, { status: 204 });
    await settled();
    expect(asked.error).to.be.instanceOf(CreditShapeError);
  });

  it('another subject’s report with an error of shape', async () => {
    const asked = ask('anchor:a-2');
    fake().last.respond(text());
    await settled();
    expect(asked.error).to.be.instanceOf(CreditShapeError);
  });

  it('a connection that breaks within the body with an error of the network', async () => {
    const asked = ask();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"subject"'));
        controller.error(new TypeError('broken'));
      },
    });
    fake().last.respond(body);
    await settled();
    expect(asked.error).to.be.instanceOf(CreditNetworkError);
  });

  it('an id that no URL can hold with an error, not with an exception', async () => {
    const page = recordPageErrors();
    const asked = ask('anchor:\uD800');
    await settled();
    page.restore();
    expect(asked.error).to.be.instanceOf(Error);
    expect(page.found).to.deep.equal([]);
  });
});
