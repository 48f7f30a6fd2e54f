import { expect } from '@open-wc/testing';
import { CATALOGUE, type WarningCode } from '../../src/domain/catalogue.js';
import { warn as warnIn, type Warning, type WarningFacts } from '../../src/domain/warning.js';
import type { PanelLocale } from '../../src/i18n/locale.js';
import { subjectName, warningText } from '../../src/i18n/warning-text.js';
import { panelLocaleOf } from '../support/languages.js';

const warn = (code: WarningCode, details?: Partial<Warning>): Warning => warnIn(CATALOGUE, code, details);

let zh: PanelLocale;
let en: PanelLocale;
before(async () => {
  [zh, en] = await Promise.all([panelLocaleOf('zh'), panelLocaleOf('en')]);
});

const FACTS: WarningFacts = {
  date: '2025-03-14',
  until: '2028-03-20',
  end: '2028-03-14',
  from: '2026-11-01',
  asOf: '2026-11-18',
  docNo: '示市监罚〔2025〕12号',
  authority: { 'zh-CN': '示例市监管局', en: 'Example Bureau' },
  issuer: { 'zh-CN': '示例中心', en: 'Example Centre' },
  platform: { 'zh-CN': '示例直播', en: 'Example Live' },
  label: { 'zh-CN': '信用较差', en: 'Poor' },
  reason: { 'zh-CN': '夸大宣传', en: 'exaggeration' },
  kind: 'suspend',
};

describe('the words of a warning', () => {
  /** The templates of the design, filled in by hand. */
  const TABLE: [code: WarningCode, zhCN: string, english: string][] = [
    ['platform-ban', '该账号已被平台封禁（期限：2028年3月20日）', 'Banned by the platform (Mar 20, 2028)'],
    [
      'endorsement-ban',
      '公示信息显示，2025年3月14日因在虚假广告中作推荐、证明受到行政处罚；依《广告法》第三十八条，推算至2028年3月14日不得作为广告代言人',
      'Public record: penalised on Mar 14, 2025 for endorsing a false advertisement; may not act as an advertising endorser until Mar 14, 2028 (calculated)',
    ],
    ['serious-illegal', '2025年3月14日被列入严重违法失信名单', 'Listed on Mar 14, 2025 as a serious violator'],
    ['judgment-defaulter', '2025年3月14日被列入失信被执行人名单', 'Listed on Mar 14, 2025 as a judgment defaulter'],
    ['industry-warning', '在行业警示名单内，警示期至2028年3月20日', 'On the industry warning list until Mar 20, 2028'],
    ['suspended', '该账号暂停直播至2028年3月20日', 'Live streaming suspended until Mar 20, 2028'],
    [
      'penalty',
      '2025年3月14日，示例市监管局作出行政处罚（示市监罚〔2025〕12号），公示至2028年3月20日',
      'Administrative penalty by Example Bureau, Mar 14, 2025 (示市监罚〔2025〕12号); public until Mar 20, 2028',
    ],
    ['abnormal', '2025年3月14日被列入经营异常名录', 'Listed on Mar 14, 2025 in the abnormal-operations directory'],
    [
      'shared-measure',
      '示例直播公示：暂停直播（2026年11月1日至2028年3月20日）',
      'Example Live has published: suspension (Nov 1, 2026 to Mar 20, 2028)',
    ],
    ['low-grade', '示例中心评定等级：信用较差（2026年11月18日）', 'Rated Poor by Example Centre (Nov 18, 2026)'],
    ['below-entry', '信用等级未达到本平台的开播要求', "The credit grade is below this platform's requirement for going live"],
    ['licence-expired', '公示的许可信息已过有效期', 'The displayed licence has expired'],
    ['limited', '该账号部分功能受限，至2028年3月20日', 'Some functions limited until Mar 20, 2028'],
    ['platform-warning', '平台于2025年3月14日作出警示：夸大宣传', 'Platform warning on Mar 14, 2025: exaggeration'],
    ['grades-differ', '不同平台的评价结果不一致', 'Platforms rate this subject differently'],
    ['reviews-unverified', '评价未经购买验证', 'Reviews are not purchase-verified'],
  ];
  for (const [code, zhCN, english] of TABLE)
    it(`${code} is the design’s, in zh-CN and en`, () => {
      const warning = warn(code, { facts: FACTS });
      expect([warningText(warning, zh), warningText(warning, en)]).to.deep.equal([zhCN, english]);
    });

  it('speak otherwise of a sole trader in the abnormal directory', () => {
    const warning = warn('abnormal', {
      facts: FACTS,
      subject: { kind: 'merchant', displayName: '山野器物店', entity: 'sole_trader' },
    });
    expect(warningText(warning, zh)).to.equal('2025年3月14日被标记为经营异常状态');
    expect(warningText(warning, en)).to.equal('Marked on Mar 14, 2025 as operating abnormally');
  });
  it('are the usual ones for a sole trader otherwise', () =>
    expect(
      warningText(
        warn('suspended', { facts: FACTS, subject: { kind: 'merchant', displayName: '店', entity: 'sole_trader' } }),
        zh,
      ),
    ).to.equal('该账号暂停直播至2028年3月20日'));

  const NO_END: [code: WarningCode, zhCN: string, english: string][] = [
    ['platform-ban', '该账号已被平台封禁（未注明期限）', 'Banned by the platform (no end date given)'],
    ['industry-warning', '在行业警示名单内（未注明期限）', 'On the industry warning list (no end date given)'],
    ['suspended', '该账号暂停直播（未注明期限）', 'Live streaming suspended (no end date given)'],
    ['limited', '该账号部分功能受限（未注明期限）', 'Some functions limited (no end date given)'],
    [
      'shared-measure',
      '示例直播公示：暂停直播（2026年11月1日起，未注明期限）',
      'Example Live has published: suspension (since Nov 1, 2026, no end date given)',
    ],
  ];
  for (const [code, zhCN, english] of NO_END)
    it(`say of ${code} that no end date is given`, () => {
      const warning = warn(code, { facts: { ...FACTS, until: undefined } });
      expect([warningText(warning, zh), warningText(warning, en)]).to.deep.equal([zhCN, english]);
    });

  const KINDS: [kind: string, zhCN: string, english: string][] = [
    ['warn', '警示', 'warning'],
    ['limit_traffic', '限流', 'reduced reach'],
    ['limit_function', '限制功能', 'limited functions'],
    ['suspend', '暂停直播', 'suspension'],
    ['ban', '封禁', 'ban'],
    ['bar_reregister', '禁止重新注册', 'ban on registering again'],
    ['platform_blacklist', '平台黑名单', 'platform blacklist'],
  ];
  for (const [kind, zhCN, english] of KINDS)
    it(`name the shared ${kind}`, () => {
      const warning = warn('shared-measure', { facts: { ...FACTS, kind } });
      expect(warningText(warning, zh)).to.include(`：${zhCN}（`);
      expect(warningText(warning, en)).to.include(`: ${english} (`);
    });

  it('never hold a phone number of the backend’s words', () =>
    expect(warningText(warn('platform-warning', { facts: { ...FACTS, reason: '私下联系13800138000' } }), zh)).to.equal(
      '平台于2025年3月14日作出警示：私下联系**',
    ));
});

describe('whom a warning is about', () => {
  const TABLE = [
    ['anchor', '主播 小鹿好物', 'Anchor 小鹿好物'],
    ['operator', '直播间运营者 小鹿好物', 'Room operator 小鹿好物'],
    ['merchant', '商家 小鹿好物', 'Merchant 小鹿好物'],
    ['platform', '平台 小鹿好物', 'Platform 小鹿好物'],
  ] as const;
  for (const [kind, zhCN, english] of TABLE)
    it(`is said by role and display name: ${english}`, () => {
      const warning = warn('suspended', { subject: { kind, displayName: '小鹿好物' } });
      expect([subjectName(warning, zh), subjectName(warning, en)]).to.deep.equal([zhCN, english]);
    });
  it('is left out where nobody is named', () => expect(subjectName(warn('remedies'), zh)).to.equal(''));
});
