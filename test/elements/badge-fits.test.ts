import { expect } from '@open-wc/testing';
import '../../src/i18n/zh-tw.js';
import '../../src/i18n/zh-tw-panels.js';
import type { Permission } from '../../src/domain/permission.js';
import { ja } from '../../src/i18n/ja.js';
import { registerLocale } from '../../src/i18n/register-locale.js';
import { mountBadge, parts, unmountAll, type Mounted } from '../support/elements.js';
import { LEVELS, report, reviewSummary } from '../support/reports.js';
import { becomes, SignedPage } from '../support/signed.js';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en', 'ja'];
const SIZES = ['small', 'medium', 'large'] as const;
const VARIANTS = ['solid', 'outline', 'text'] as const;
const RESTRICTIONS: readonly (Permission | undefined)[] = [undefined, 'limited', 'endorsement_restricted', 'suspended', 'banned'];

type Badge = Mounted<HTMLElementTagNameMap['live-credit-badge']>['element'];

/** How wide the text is, in fractions of pixels: less than one is enough for an ellipsis. */
const widthOf = (node: Node): number => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect().width;
};

/** The grade's own words, and a restriction's, of which anything is cut. */
const cutIn = (element: Badge): string[] => {
  const pill = parts(element, 'pill')[0];
  const { right } = pill.getBoundingClientRect();
  return ['restriction', 'grade', 'label']
    .flatMap((name) => parts(element, name))
    .filter((one) => one.clientWidth && (widthOf(one) > one.getBoundingClientRect().width + 0.02 || one.getBoundingClientRect().right > right))
    .map((one) => one.textContent);
};

/** The looks of a badge in which anything is cut. */
const cutLooks = async (element: Badge): Promise<string[]> => {
  const cut: string[] = [];
  for (const noReviews of [false, true]) {
    element.noReviews = noReviews;
    for (const size of SIZES)
      for (const variant of VARIANTS) {
        Object.assign(element, { size, variant });
        await element.updateComplete;
        for (const words of cutIn(element)) cut.push(`${size} ${variant}${noReviews ? ' no-reviews' : ''}: ${words}`);
      }
  }
  return cut;
};

describe('A badge never cuts the words of a grade', () => {
  let page: SignedPage;
  before(async () => {
    registerLocale('ja', ja);
    page = await SignedPage.create();
  });
  afterEach(unmountAll);

  const of = (code: string, permission?: Permission) =>
    report({ code, ...(permission && { permission }), reviews: reviewSummary({ count: 1_234_567, verified: 1_000_000 }) });

  for (const lang of LANGUAGES)
    for (const permission of RESTRICTIONS)
      it(`in ${lang}, of any level in any look${permission ? `, where one is ${permission}` : ''}`, async () => {
        const { element, answer } = await mountBadge({ attributes: { lang }, answer: of('AAA', permission) });
        for (const { code } of LEVELS) {
          await answer(of(code, permission));
          expect(await cutLooks(element), code).to.deep.equal([]);
        }
      });

  for (const lang of LANGUAGES)
    for (const outcome of ['verified', 'expired'] as const)
      it(`in ${lang}, of a credential that is ${outcome}, restricted or not`, async () => {
        page.open();
        const mounted = await mountBadge({ attributes: { lang } });
        for (const permission of [undefined, 'endorsement_restricted'] as const)
          for (const { code } of LEVELS) {
            await becomes(page, mounted, of(code, permission))(outcome);
            expect(await cutLooks(mounted.element), `${code} ${permission}`).to.deep.equal([]);
          }
        page.close();
      });
});
