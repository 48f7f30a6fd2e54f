import { expect } from '@open-wc/testing';
import type { Banner } from '../../src/elements/warning/cause.js';
import type * as Dismissals from '../../src/elements/warning/dismissals.js';
import type { Warning } from '../../src/domain/warning.js';
import { replace } from '../support/page.js';

const ONE = { code: 'penalty', record: 'p-1', persistent: false } as Warning;

/** The banner of a subject's warning. */
const banner = (ref: string, warning: Warning): Banner => ({ cause: { ref, warnings: [warning], status: 'ready' }, warning });

let copies = 0;

/** A copy of the module of its own, as a page has it right after it was loaded; storage is what a test says. */
const loadWith = async (storage: Partial<Storage>) => {
  const restore = replace(window, 'localStorage', storage);
  const url = new URL(`../../src/elements/warning/dismissals.ts?copy=${++copies}`, import.meta.url).href;
  const module = (await import(url)) as typeof Dismissals;
  return { module, restore };
};

/** Storage that holds a text. */
const holding = (text: string | null) => {
  const storage = { text, getItem: () => storage.text, setItem: (_: string, value: string) => void (storage.text = value), removeItem: () => void (storage.text = null) };
  return storage;
};

describe('Dismissals', () => {
  it('are read from storage', async () => {
    const { module, restore } = await loadWith(holding('{"anchor:a-1":["penalty/p-1"]}'));
    expect(module.isDismissed(banner('anchor:a-1', ONE))).to.equal(true);
    expect(module.isDismissed(banner('anchor:a-2', ONE))).to.equal(false);
    restore();
  });

  it('are never of a persistent warning, whatever is stored', async () => {
    const { module, restore } = await loadWith(holding('{"anchor:a-1":["penalty/p-1"]}'));
    expect(module.isDismissed(banner('anchor:a-1', { ...ONE, persistent: true }))).to.equal(false);
    restore();
  });

  const GARBAGE = ['', 'x', 'null', '1', '"text"', '[]', '[["penalty/p-1"]]', '{"anchor:a-1":5}', '{"anchor:a-1":null}', '{"anchor:a-1":"penalty/p-1"}', '{"anchor:a-1":{"length":1,"0":"penalty/p-1"}}', '{"anchor:a-1":[null,1,{}]}', '{"__proto__":{"anchor:a-1":["penalty/p-1"]}}'];
  for (const text of GARBAGE)
    it(`take ${text || 'an empty text'} in storage for none, and go on`, async () => {
      const storage = holding(text);
      const { module, restore } = await loadWith(storage);
      expect(module.isDismissed(banner('anchor:a-1', ONE))).to.equal(false);
      module.dismiss(banner('anchor:a-1', ONE));
      expect(module.isDismissed(banner('anchor:a-1', ONE))).to.equal(true);
      restore();
    });

  it('last as long as the page where storage cannot be read or written', async () => {
    const forbid = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const { module, restore } = await loadWith({ getItem: forbid, setItem: forbid, removeItem: forbid });
    expect(module.isDismissed(banner('anchor:a-1', ONE))).to.equal(false);
    module.dismiss(banner('anchor:a-1', ONE));
    expect(module.isDismissed(banner('anchor:a-1', ONE))).to.equal(true);
    module.retain('anchor:a-1', []);
    expect(module.isDismissed(banner('anchor:a-1', ONE))).to.equal(false);
    restore();
  });

  it('last as long as the page where there is no storage at all', async () => {
    const restore = replace(window, 'localStorage', undefined);
    const url = new URL(`../../src/elements/warning/dismissals.ts?copy=${++copies}`, import.meta.url).href;
    const module = (await import(url)) as typeof Dismissals;
    module.dismiss(banner('anchor:a-1', ONE));
    expect(module.isDismissed(banner('anchor:a-1', ONE))).to.equal(true);
    restore();
  });

  it('leave nothing in storage once the last record is gone', async () => {
    const storage = holding('{"anchor:a-1":["penalty/p-1"]}');
    const { module, restore } = await loadWith(storage);
    module.retain('anchor:a-1', []);
    expect(storage.text).to.equal(null);
    restore();
  });

  it('do not write where nothing was forgotten', async () => {
    const storage = holding('{"anchor:a-1":["penalty/p-1"]}');
    let writes = 0;
    storage.setItem = () => void writes++;
    const { module, restore } = await loadWith(storage);
    module.retain('anchor:a-1', [ONE]);
    expect(writes).to.equal(0);
    restore();
  });

  it('tell whoever listens', async () => {
    const { module, restore } = await loadWith(holding(null));
    let calls = 0;
    const stop = module.onDismiss(() => calls++);
    module.dismiss(banner('anchor:a-1', ONE));
    stop();
    module.dismiss(banner('anchor:a-2', ONE));
    restore();
    expect(calls).to.equal(1);
  });
});
