import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { LiveCreditBadge } from '../../src/elements/badge/badge.js';
import { badgeBox, host, warningBox } from '../../src/elements/shared/box-rules.js';
import { defineOnce } from '../../src/elements/shared/define-once.js';
import { safeHref } from '../../src/elements/shared/safe-href.js';
import { LiveCreditWarning } from '../../src/elements/warning/warning.js';
import { recordWarnings, replace } from '../support/page.js';

describe('defineOnce', () => {
  it('knows its class in one that the page put around it', () => {
    const { said, restore } = recordWarnings();
    class Own extends HTMLElement {}
    customElements.define('x-wrapped', class extends Own {});
    defineOnce('x-wrapped', Own);
    restore();
    expect(said).to.deep.equal([]);
  });

  it('has registered both elements', () => {
    expect(customElements.get('live-credit-badge')).to.equal(LiveCreditBadge);
    expect(customElements.get('live-credit-warning')).to.equal(LiveCreditWarning);
  });
  it('says nothing where the same class is defined again', () => {
    const { said, restore } = recordWarnings();
    defineOnce('live-credit-badge', LiveCreditBadge);
    restore();
    expect(said).to.deep.equal([]);
  });
  it('leaves another copy’s element alone, with one warning and no exception', () => {
    const { said, restore } = recordWarnings();
    defineOnce('live-credit-badge', class extends HTMLElement {});
    defineOnce('live-credit-badge', class extends HTMLElement {});
    restore();
    expect(customElements.get('live-credit-badge')).to.equal(LiveCreditBadge);
    expect(said).to.deep.equal(['live-credit: <live-credit-badge> is already defined by another copy']);
  });
  it('does nothing where there is no registry', () => {
    const undo = replace(window, 'customElements', undefined);
    expect(() => defineOnce('live-credit-other', LiveCreditBadge)).not.to.throw();
    undo();
    expect(customElements.get('live-credit-other')).to.equal(undefined);
  });
});

describe('safeHref', () => {
  const TABLE: [url: string | undefined, href: string | undefined][] = [
    ['https://credit.example.org/1', 'https://credit.example.org/1'],
    ['HTTPS://Credit.example.org', 'https://credit.example.org/'],
    ['http://credit.example.org', undefined],
    ['javascript:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//credit.example.org', undefined],
    ['/1', undefined],
    ['https://user@credit.example.org', undefined],
    ['https://:pw@credit.example.org', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [url, href] of TABLE) it(`makes ${JSON.stringify(url)} ${href ?? 'no link'}`, () => expect(safeHref(url)).to.equal(href));
});

describe('The box rules', () => {
  const outside = badgeBox((condition = '') => 'live-credit-badge' + condition) + warningBox((condition = '') => 'live-credit-warning' + condition);
  it('are the same for the page and for the shadow root', () => {
    const inside = badgeBox(host).replace(/:host(\(([^)]*)\))?/g, 'live-credit-badge$2') + warningBox(host).replace(/:host(\(([^)]*)\))?/g, 'live-credit-warning$2');
    expect(inside).to.equal(outside);
  });
  it('are read whole by the browser', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(outside);
    expect(sheet.cssRules).to.have.length(outside.split('}').length - 1);
  });
  it('take less than 1 KB', () => expect(outside.length).to.be.lessThan(1_024));
});
