import { expect } from '@open-wc/testing';
import { useFakeFetch } from '../support/fake-fetch.js';
import { openRunning } from '../support/fake-stream.js';
import { useFakeTime } from '../support/fake-time.js';
import { recordPageErrors, recordWarnings } from '../support/page.js';

describe('A change stream hears', () => {
  useFakeTime();
  const fake = useFakeFetch();

  it('that a subject changed', async () => {
    const { body, hints } = await openRunning(fake());
    await body.hint({ subject: 'anchor:a-1', version: 43, spreadMs: 500 }, 1187);
    expect(hints).to.deep.equal([{ topic: 'anchor:a-1', version: 43, spreadMs: 500 }]);
  });

  it('that a room changed', async () => {
    const { body, hints } = await openRunning(fake(), ['room:r-8848']);
    await body.hint({ room: 'r-8848', version: 8, spreadMs: 500 });
    expect(hints).to.deep.equal([{ topic: 'room:r-8848', version: 8, spreadMs: 500 }]);
  });

  it('that somebody in a room changed, for the room covers its roles', async () => {
    const { body, hints } = await openRunning(fake(), ['room:r-8848']);
    await body.hint({ subject: 'merchant:m-1', version: 3 });
    expect(hints.map(({ topic }) => topic)).to.deep.equal(['merchant:m-1']);
  });

  const SPREADS: [said: unknown, ms: number][] = [
    [undefined, 2_000],
    [null, 2_000],
    ['500', 2_000],
    [-1, 0],
    [0, 0],
    [30_000, 30_000],
    [30_001, 30_000],
    [1e300, 30_000],
  ];
  for (const [spreadMs, ms] of SPREADS)
    it(`a spread of ${JSON.stringify(spreadMs) ?? 'nothing'} as ${ms} ms`, async () => {
      const { body, hints } = await openRunning(fake());
      await body.hint({ subject: 'anchor:a-1', version: 1, spreadMs });
      expect(hints.map((hint) => hint.spreadMs)).to.deep.equal([ms]);
    });

  it('a spread no number can hold as the longest', async () => {
    const { body, hints } = await openRunning(fake());
    await body.send('event: changed\ndata: {"subject":"anchor:a-1","version":1,"spreadMs":1e999}\n\n');
    expect(hints.map((hint) => hint.spreadMs)).to.deep.equal([30_000]);
  });

  const UNREADABLE = [
    '',
    'null',
    '7',
    '[]',
    '{',
    '{"subject":"anchor:a-1"}',
    '{"subject":"anchor:a-1","version":"43"}',
    '{"subject":"anchor:a-1","version":null}',
    '{"subject":"anchor:a-1","version":-1}',
    '{"subject":"anchor:a-1","version":1.5}',
    '{"subject":"anchor:a-1","version":1e999}',
    '{"subject":{"kind":"anchor","id":"a-1"},"version":43}',
    '{"subject":"","version":43}',
    '{"version":43}',
  ];
  for (const data of UNREADABLE)
    it(`nothing in ${data || 'empty data'}, and goes on`, async () => {
      const errors = recordPageErrors();
      const warnings = recordWarnings();
      const { body, hints, states } = await openRunning(fake());
      await body.send(`event: changed\ndata: ${data}\n\n`);
      await body.hint({ subject: 'anchor:a-1', version: 43 });
      warnings.restore();
      errors.restore();
      expect(hints.map(({ version }) => version)).to.deep.equal([43]);
      expect([states, errors.found]).to.deep.equal([['open'], []]);
    });

  it('nothing in a thousand broken hints, and says so once', async () => {
    const warnings = recordWarnings();
    const { body, endpoint } = await openRunning(fake());
    await body.send('event: changed\ndata: {\n\n'.repeat(1_000));
    warnings.restore();
    expect(warnings.said).to.deep.equal([`live-credit: hints that cannot be read from ${endpoint}v1/changes`]);
  });

  for (const [name, data] of [
    ['a subject', { subject: 'anchor:a-2', version: 1 }],
    ['a room', { room: 'r-1', version: 1 }],
  ] as const)
    it(`nothing of ${name} it did not ask about`, async () => {
      const { body, hints } = await openRunning(fake());
      await body.hint(data);
      expect(hints).to.deep.equal([]);
    });

  for (const event of ['', 'event: message\n', 'event: CHANGED\n', 'event: changed2\n'])
    it(`nothing in ${event ? `an ${event.trim()}` : 'an event without a name'}`, async () => {
      const { body, hints } = await openRunning(fake());
      await body.send(`${event}data: {"subject":"anchor:a-1","version":43}\n\n`);
      expect(hints).to.deep.equal([]);
    });

  it('nothing once it is closed, though the bytes are there', async () => {
    const { body, hints, stream } = await openRunning(fake());
    const sent = body.hint({ subject: 'anchor:a-1', version: 43 });
    stream.close();
    await sent;
    expect(hints).to.deep.equal([]);
  });
});
