import { expect } from '@open-wc/testing';
import { useFakeFetch } from '../support/fake-fetch.js';
import { answerStream, openRunning, openStream } from '../support/fake-stream.js';
import { useFakeTime } from '../support/fake-time.js';
import { recordPageErrors, recordWarnings } from '../support/page.js';

const EVENT = 'id: 7\nevent: changed\ndata: {"subject":"anchor:小鹿","version":43,"spreadMs":0}\n\n';
const HINT = { topic: 'anchor:小鹿', version: 43, spreadMs: 0 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('A change stream reads', () => {
  const time = useFakeTime();
  const fake = useFakeFetch();
  const running = () => openRunning(fake(), ['anchor:小鹿']);

  it('an event in one piece', async () => {
    const { body, hints } = await running();
    await body.send(EVENT);
    expect(hints).to.deep.equal([HINT]);
  });

  it('an event that comes byte by byte, characters split', async () => {
    const { body, hints } = await running();
    for (const byte of bytesOf(EVENT)) await body.send(Uint8Array.of(byte));
    expect(hints).to.deep.equal([HINT]);
  });

  for (const [name, end] of [['CR', '\r'], ['CRLF', '\r\n'], ['LF', '\n']] as const) {
    it(`lines that end in ${name}, at once`, async () => {
      const { body, hints } = await running();
      await body.send(EVENT.replaceAll('\n', end));
      expect(hints).to.deep.equal([HINT]);
    });

    it(`lines that end in ${name}, split anywhere`, async () => {
      const bytes = bytesOf(EVENT.replaceAll('\n', end));
      for (let at = 1; at < bytes.length; at += 7) {
        const { body, hints, stream } = await running();
        await body.send(bytes.slice(0, at));
        await body.send(bytes.slice(at));
        expect(hints, `split at ${at}`).to.deep.equal([HINT]);
        stream.close();
      }
    });
  }

  it('a CRLF split between its two characters as one end of a line', async () => {
    const { body, hints } = await running();
    await body.send('event: changed\r');
    await body.send('\ndata: {"subject":"anchor:小鹿",\r');
    await body.send('\ndata: "version":43,"spreadMs":0}\r');
    await body.send('\n\r');
    await body.send('\n');
    expect(hints).to.deep.equal([HINT]);
  });

  it('a first event behind a byte order mark', async () => {
    const { hints } = openStream(['anchor:小鹿']);
    const body = await answerStream(fake().last);
    await body.send(Uint8Array.of(0xef, 0xbb, 0xbf));
    await body.send(EVENT);
    expect(hints).to.deep.equal([HINT]);
  });

  it('several events of one piece, in order', async () => {
    const { body, hints } = await running();
    await body.send(EVENT + EVENT.replace('43', '44'));
    expect(hints.map(({ version }) => version)).to.deep.equal([43, 44]);
  });

  it('an event between ten thousand comments', async () => {
    const { body, hints } = await running();
    const flood = ': keep alive\n\n'.repeat(10_000);
    await body.send(flood + EVENT + flood);
    expect(hints).to.deep.equal([HINT]);
  });

  it('nothing of an event that the end of the stream cuts off', async () => {
    const { body, hints } = await running();
    await body.send(EVENT.slice(0, -1));
    await body.end();
    expect(hints).to.deep.equal([]);
  });

  it('bytes that are no UTF-8 without harm', async () => {
    const errors = recordPageErrors();
    const { body, hints } = await running();
    await body.send(Uint8Array.of(0xff, 0xfe, 0xc3, 0x28, 0x0a, 0x0a));
    await body.send(EVENT);
    errors.restore();
    expect([hints, errors.found]).to.deep.equal([[HINT], []]);
  });

  it('no event beyond what may be held: it gives the connection up and comes back', async () => {
    const warnings = recordWarnings();
    const { body, states, endpoint } = await running();
    for (let i = 0; i < 11 && !body.cancelled; i++) await body.send('x'.repeat(100_000));
    await time().pass(0);
    warnings.restore();
    expect(states).to.deep.equal(['open', 'down']);
    expect(body.cancelled).to.equal(true);
    expect(warnings.said).to.deep.equal([`live-credit: no live changes: ${endpoint}v1/changes sends an event without end`]);
    await time().pass(1_000);
    expect(fake().calls).to.have.length(2);
  });

  it('no event of endless data lines either', async () => {
    const warnings = recordWarnings();
    const { body, states } = await running();
    for (let i = 0; i < 11 && !body.cancelled; i++) await body.send(`data: ${'x'.repeat(100_000)}\n`);
    warnings.restore();
    expect(states).to.deep.equal(['open', 'down']);
  });
});
