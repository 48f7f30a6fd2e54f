import { expect, fixtureSync, html } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import { inheritedLanguage } from '../../src/controllers/language-watch.js';
import { settled } from '../support/fake-time.js';
import { replace } from '../support/page.js';
import { LanguageProbe } from '../support/probes.js';

/** A probe inside the given markup; `<x-in>` marks where, each `<template shadowrootmode>` becomes a shadow root. */
const probeIn = async (markup: string): Promise<{ probe: LanguageProbe; top: HTMLElement }> => {
  const top = fixtureSync<HTMLElement>(html`<div></div>`);
  top.innerHTML = markup;
  let place: Element | null = top.querySelector('x-in');
  for (let template = top.querySelector('template'); template; ) {
    const shadow = template.parentElement!.attachShadow({ mode: 'open' });
    shadow.append(template.content);
    template.remove();
    place = shadow.querySelector('x-in') ?? place;
    template = shadow.querySelector('template');
  }
  const probe = new LanguageProbe();
  place!.replaceWith(probe);
  await probe.updateComplete;
  return { probe, top };
};

const shadow = (inner: string) => `<template>${inner}</template>`;

describe('The language of an element', () => {
  let restore: (() => void)[] = [];
  beforeEach(() => {
    document.documentElement.removeAttribute('lang');
    restore = [replace(navigator, 'languages', ['de-AT', 'en-GB'])];
  });
  afterEach(() => {
    for (const undo of restore) undo();
    configure({ lang: undefined });
    document.documentElement.removeAttribute('lang');
  });

  it('is wanted in the order of element, room, configuration, ancestor, browser', async () => {
    configure({ lang: 'fr' });
    const { probe } = await probeIn('<div lang="it"><x-in></x-in></div>');
    probe.lang = 'es';
    probe.ofRoom = 'pt';
    expect(probe.language.wanted).to.deep.equal(['es', 'pt', 'fr', 'it', 'de-AT', 'en-GB']);
  });

  it('is not wanted of a room that asks for none', async () => {
    const { probe } = await probeIn('<div lang="it"><x-in></x-in></div>');
    expect(probe.language.wanted.filter(Boolean)).to.deep.equal(['it', 'de-AT', 'en-GB']);
  });

  it('is the browser’s one language where that has no list', async () => {
    restore.push(replace(navigator, 'languages', undefined), replace(navigator, 'language', 'ja'));
    const { probe } = await probeIn('<x-in></x-in>');
    expect(probe.language.wanted.filter(Boolean)).to.deep.equal(['ja']);
  });

  const TABLE: [what: string, markup: string, expected: string][] = [
    ['the parent’s', '<p lang="a"><x-in></x-in></p>', 'a'],
    ['the nearest ancestor’s', '<div lang="a"><div lang="b"><p><x-in></x-in></p></div></div>', 'b'],
    ['none where no ancestor has one', '<p><x-in></x-in></p>', ''],
    ['the host’s, seen from directly inside its shadow root', `<div lang="a">${shadow('<x-in></x-in>')}</div>`, 'a'],
    ['the host’s, seen from deeper inside', `<div lang="a">${shadow('<p><x-in></x-in></p>')}</div>`, 'a'],
    ['that inside the shadow root before the host’s', `<div lang="a">${shadow('<p lang="b"><x-in></x-in></p>')}</div>`, 'b'],
    ['that of the host’s ancestor', `<div lang="a"><div>${shadow('<p><x-in></x-in></p>')}</div></div>`, 'a'],
    ['that of the host’s ancestor, from directly inside', `<div lang="a"><div>${shadow('<x-in></x-in>')}</div></div>`, 'a'],
    [
      'that outside of two shadow roots',
      `<div lang="a"><div>${shadow(`<p><span>${shadow('<i><x-in></x-in></i>')}</span></p>`)}</div></div>`,
      'a',
    ],
  ];
  for (const [what, markup, expected] of TABLE)
    it(`is inherited: ${what}`, async () => {
      const { probe } = await probeIn(markup);
      expect(inheritedLanguage(probe)).to.equal(expected);
    });

  it('is inherited from the document', async () => {
    document.documentElement.lang = 'ko';
    const { probe } = await probeIn(`<div>${shadow('<x-in></x-in>')}</div>`);
    expect(inheritedLanguage(probe)).to.equal('ko');
  });

  it('is found on a page that names a form "host"', async () => {
    const { probe } = await probeIn('<form name="host"></form><p lang="a"><x-in></x-in></p>');
    expect((document as unknown as Record<string, unknown>)['host']).to.be.instanceOf(HTMLFormElement);
    expect(inheritedLanguage(probe)).to.equal('a');
  });

  it('is looked for on a page that names a form "host" where no ancestor has any', async () => {
    const { probe } = await probeIn('<form name="host" lang="x"></form><x-in></x-in>');
    expect(inheritedLanguage(probe)).to.equal('');
  });

  const CHANGES: [what: string, markup: string, change: (top: HTMLElement) => void][] = [
    ['on its parent', '<p><x-in></x-in></p>', (top) => (top.querySelector('p')!.lang = 'fr')],
    ['taken from its parent', '<p lang="it"><x-in></x-in></p>', (top) => top.querySelector('p')!.removeAttribute('lang')],
    ['on the document', '<x-in></x-in>', () => (document.documentElement.lang = 'fr')],
    ['on its host', `<p>${shadow('<x-in></x-in>')}</p>`, (top) => (top.querySelector('p')!.lang = 'fr')],
    [
      'inside its shadow root',
      `<p>${shadow('<b><x-in></x-in></b>')}</p>`,
      (top) => (top.querySelector('p')!.shadowRoot!.querySelector('b')!.lang = 'fr'),
    ],
    [
      'outside of two shadow roots',
      `<div>${shadow(`<span>${shadow('<x-in></x-in>')}</span>`)}</div>`,
      () => (document.body.lang = 'fr'),
    ],
  ];
  for (const [what, markup, change] of CHANGES)
    it(`is rendered anew after a change of lang ${what}`, async () => {
      const { probe, top } = await probeIn(markup);
      const before = probe.renderings;
      change(top);
      await settled();
      document.body.removeAttribute('lang');
      expect(probe.renderings).to.equal(before + 1);
    });

  it('is rendered anew after a change of its own lang', async () => {
    const { probe } = await probeIn('<x-in></x-in>');
    const before = probe.renderings;
    probe.lang = 'fr';
    await settled();
    expect(probe.renderings).to.equal(before + 1);
  });

  it('is that of its new place after a move into a shadow root', async () => {
    const { probe, top } = await probeIn('<p lang="a"><x-in></x-in></p><div lang="b"></div>');
    top.querySelector('div')!.attachShadow({ mode: 'open' }).append(probe);
    expect(inheritedLanguage(probe)).to.equal('b');
    const before = probe.renderings;
    await settled();
    top.querySelector('div')!.lang = 'c';
    await settled();
    expect(probe.renderings).to.be.greaterThan(before);
    expect(inheritedLanguage(probe)).to.equal('c');
  });
});

describe('Watching for languages', () => {
  let [observed, released] = [0, 0];
  let restore: () => void;
  beforeEach(() => {
    [observed, released] = [0, 0];
    const Real = MutationObserver;
    class Counting extends Real {
      override observe(target: Node, options?: MutationObserverInit): void {
        observed++;
        super.observe(target, options);
      }
      override disconnect(): void {
        released++;
        super.disconnect();
      }
    }
    restore = replace(window, 'MutationObserver', Counting);
  });
  afterEach(() => restore());

  it('needs one observer for all elements of a tree', async () => {
    const { top } = await probeIn('<x-in></x-in>');
    top.append(new LanguageProbe(), new LanguageProbe());
    expect(observed).to.equal(1);
  });

  it('needs one observer for each shadow root around an element', async () => {
    await probeIn(`<div>${shadow(`<span>${shadow('<x-in></x-in>')}</span>`)}</div>`);
    expect(observed).to.equal(3);
  });

  it('goes on while an element of the tree is left', async () => {
    const { probe, top } = await probeIn('<x-in></x-in>');
    top.append(new LanguageProbe());
    probe.remove();
    expect(released).to.equal(0);
  });

  it('ends when the last element of a tree is gone', async () => {
    const { probe } = await probeIn(`<div>${shadow('<x-in></x-in>')}</div>`);
    probe.remove();
    expect([observed, released]).to.deep.equal([2, 2]);
  });

  it('calls nobody who is gone', async () => {
    const { probe, top } = await probeIn('<x-in></x-in>');
    probe.remove();
    await settled();
    const before = probe.renderings;
    top.lang = 'fr';
    await settled();
    expect(probe.renderings).to.equal(before);
  });
});
