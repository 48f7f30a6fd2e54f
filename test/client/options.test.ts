import { expect } from '@open-wc/testing';
import { configure, currentOptions, onConfigure, optionsIn, type CreditOptions } from '../../src/client/options.js';
import { recordWarnings } from '../support/page.js';

/** Takes every option back. */
const reset = () => configure(Object.fromEntries(Object.keys(currentOptions()).map((key) => [key, undefined])));

/** What a page without types may pass. */
const pass = (value: unknown) => configure(value as CreditOptions);

const set = () => Object.fromEntries(Object.entries(currentOptions()).filter(([, value]) => value !== undefined));

describe('configure', () => {
  afterEach(reset);

  const ALL: CreditOptions = {
    endpoint: 'https://credit.example.com',
    platform: 'example-live',
    lang: 'en',
    theme: 'dark',
    live: 'off',
    batch: true,
    issuers: 'https://credit.example.com/issuers.json',
    nonce: 'abc',
    enabled: false,
  };

  it('takes every option', () => {
    configure(ALL);
    expect(set()).to.deep.equal(ALL);
  });

  it('keeps what it is not told about', () => {
    configure({ lang: 'en' });
    configure({ theme: 'dark' });
    expect(set()).to.deep.equal({ lang: 'en', theme: 'dark' });
  });

  it('takes an option back with undefined', () => {
    configure({ lang: 'en', theme: 'dark' });
    configure({ lang: undefined });
    expect(set()).to.deep.equal({ theme: 'dark' });
  });

  const BAD: [name: string, value: unknown][] = [
    ['theme', 'sepia'],
    ['theme', ''],
    ['theme', 1],
    ['live', 'always'],
    ['batch', 'yes'],
    ['batch', 1],
    ['enabled', 'false'],
    ['enabled', 0],
    ['lang', 5],
    ['endpoint', 5],
    ['endpoint', {}],
    ['issuers', ['https://credit.example.org']],
    ['nonce', null],
    ['platform', Symbol('x')],
  ];
  for (const [name, value] of BAD)
    it(`leaves out ${name} "${String(value)}" and warns once`, () => {
      const { said, restore } = recordWarnings();
      pass({ [name]: value });
      pass({ [name]: value });
      restore();
      expect(set()).to.deep.equal({});
      expect(said).to.deep.equal([`live-credit: option ${name} cannot be "${String(value)}"`]);
    });

  it('warns of an option it does not know, naming those it does', () => {
    const { said, restore } = recordWarnings();
    pass({ endpont: 'https://credit.example.com' });
    restore();
    expect(said).to.have.length(1);
    expect(said[0]).to.include('"endpont"').and.to.include('endpoint, platform');
  });

  for (const name of ['__proto__', 'constructor', 'toString'])
    it(`does not take ${name} for an option`, () => {
      const { restore } = recordWarnings();
      pass(JSON.parse(`{"${name}": "x"}`));
      restore();
      expect(Object.keys(set())).to.deep.equal([]);
      expect(Object.getPrototypeOf(currentOptions())).to.equal(null);
    });

  it('takes the good options beside a bad one', () => {
    const { restore } = recordWarnings();
    pass({ theme: 'pink', lang: 'en' });
    restore();
    expect(set()).to.deep.equal({ lang: 'en' });
  });

  for (const value of [undefined, null, 0, 'x', true, [], Object.create(null)])
    it(`throws nothing for ${JSON.stringify(value) ?? 'undefined'} in place of options`, () => {
      const { restore } = recordWarnings();
      expect(() => pass(value)).not.to.throw();
      restore();
    });

  it('tells its listeners until they stop', () => {
    let calls = 0;
    const stop = onConfigure(() => calls++);
    configure({ lang: 'en' });
    stop();
    configure({ lang: 'zh-CN' });
    expect(calls).to.equal(1);
  });
});

describe('optionsIn', () => {
  const read = (attributes: string) => {
    const holder = document.createElement('div');
    holder.innerHTML = `<i ${attributes}></i>`;
    return optionsIn((holder.firstChild as HTMLElement).dataset);
  };

  it('reads nothing that a page wrote into every object', () => {
    Object.assign(Object.prototype, { endpoint: 'https://evil.example' });
    try {
      expect(Object.keys(read('data-live="off"'))).to.deep.equal(['live']);
      expect(currentOptions().endpoint).to.equal(undefined);
    } finally {
      delete (Object.prototype as { endpoint?: string }).endpoint;
    }
  });

  it('reads the data attributes of a script tag', () =>
    expect(read('data-endpoint="https://c.example" data-lang="en" data-theme="dark" data-live="off" data-platform="p"')).to.deep.equal({
      endpoint: 'https://c.example',
      lang: 'en',
      theme: 'dark',
      live: 'off',
      platform: 'p',
    }));
  const FLAGS: [attributes: string, expected: CreditOptions][] = [
    ['data-batch', { batch: true }],
    ['data-batch=""', { batch: true }],
    ['data-batch="true"', { batch: true }],
    ['data-batch="false"', { batch: false }],
    ['data-enabled="false"', { enabled: false }],
    ['', {}],
    ['data-other="1"', {}],
  ];
  for (const [attributes, expected] of FLAGS) it(`reads <script ${attributes}> as ${JSON.stringify(expected)}`, () => expect(read(attributes)).to.deep.equal(expected));
});
