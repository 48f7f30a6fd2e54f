import { expect } from '@open-wc/testing';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import type { CreditReport } from '../../src/domain/report.js';
import { mountBadge, part, pillText, unmountAll } from '../support/elements.js';
import { grade, listing, measure, penalty, report, reviewSummary } from '../support/reports.js';

interface State {
  answer: CreditReport | Error | undefined;
  zh: [text: string, name: string];
  en: [text: string, name: string];
  /** `tone status permission`. */
  host: string;
  glyph: string;
}

const STALE = { validUntil: '2026-11-20T11:00:00+08:00' };
const gone = (status: number) => new CreditHttpError('https://credit.example.com/', status);
const asOf = ['信息更新于2026年11月20日', 'as of Nov 20, 2026'] as const;
const rated = ['评定：示例信用服务中心，2026年11月18日', 'rated by 示例信用服务中心, Nov 18, 2026'] as const;
const named = (zh: string, en: string): [string, string] => [
  `主播 小鹿好物: ${zh}; ${rated[0]}; ${asOf[0]}`,
  `Anchor 小鹿好物: ${en}; ${rated[1]}; ${asOf[1]}`,
];
const both = (zh: string, en: string, name: [string, string]) => ({ zh: [zh, name[0]] as [string, string], en: [en, name[1]] as [string, string] });

const level = (code: string, zh: string, en: string) => both(`${code} ${zh}`, `${code} ${en}`, named(`${code} ${zh}`, `${code} ${en}`));

const restricted = (zh: string, en: string) =>
  both(`${zh} AA 信用优秀`, `${en} AA Very good`, named(`${zh} AA 信用优秀`, `${en} AA Very good`));

const STATES: Record<string, State> = {
  loading: { answer: undefined, ...both('', '', ['正在查询信用信息', 'Loading credit information']), host: 'unknown loading unknown', glyph: 'loading' },
  good: { answer: report(), ...level('AA', '信用优秀', 'Very good'), host: 'good ready unknown', glyph: 'good' },
  fair: { answer: report({ code: 'A' }), ...level('A', '信用良好', 'Good'), host: 'fair ready unknown', glyph: 'fair' },
  watch: { answer: report({ code: 'B' }), ...level('B', '信用观察', 'Under watch'), host: 'watch ready unknown', glyph: 'watch' },
  poor: { answer: report({ code: 'C' }), ...level('C', '信用较差', 'Poor'), host: 'poor ready unknown', glyph: 'poor' },
  'an unknown code': {
    answer: report({ grade: grade({ code: 'Z9' }) }),
    ...level('Z9', '等级含义不详', 'level not explained'),
    host: 'unknown ready unknown',
    glyph: 'unknown',
  },
  'a reported permission': { answer: report({ permission: 'normal' }), ...level('AA', '信用优秀', 'Very good'), host: 'good ready normal', glyph: 'good' },
  limited: {
    answer: report({ measures: [measure({ kind: 'limit_traffic' })] }),
    ...restricted('功能受限', 'Limited'),
    host: 'watch ready limited',
    glyph: 'barred',
  },
  'barred from endorsing': {
    answer: report({ penalties: [penalty({ endorsementInFalseAd: true })] }),
    ...restricted('限制代言', 'No endorsing'),
    host: 'watch ready endorsement_restricted',
    glyph: 'barred',
  },
  suspended: { answer: report({ measures: [measure()] }), ...restricted('暂停直播', 'Suspended'), host: 'poor ready suspended', glyph: 'barred' },
  banned: {
    answer: report({ measures: [measure({ kind: 'ban', until: undefined })] }),
    ...restricted('已封禁', 'Banned'),
    host: 'poor ready banned',
    glyph: 'barred',
  },
  'no grade but warnings': {
    answer: report({ grade: undefined, listings: [listing()] }),
    ...both('暂无评级', 'Not rated', [`主播 小鹿好物: 暂无评级; ${asOf[0]}`, `Anchor 小鹿好物: Not rated; ${asOf[1]}`]),
    host: 'unknown ready unknown',
    glyph: 'unknown',
  },
  'neither grade nor warning': {
    answer: report({ grade: undefined }),
    ...both('暂无信用信息', 'No credit information', [
      `主播 小鹿好物: 暂无信用信息; 暂无信用信息，不代表信用良好或不良; ${asOf[0]}`,
      `Anchor 小鹿好物: No credit information; No credit information; this implies neither good nor bad credit; ${asOf[1]}`,
    ]),
    host: 'unknown ready unknown',
    glyph: 'unknown',
  },
  stale: {
    answer: report(STALE),
    ...both('AA 更新于2026年11月20日', 'AA as of Nov 20, 2026', [
      `主播 小鹿好物: AA 更新于2026年11月20日; ${rated[0]}; 信用信息更新于2026年11月20日，可能已变化`,
      `Anchor 小鹿好物: AA as of Nov 20, 2026; ${rated[1]}; Credit data as of Nov 20, 2026; may have changed`,
    ]),
    host: 'unknown stale unknown',
    glyph: 'unknown',
  },
  failed: {
    answer: new CreditNetworkError('https://credit.example.com/'),
    ...both('信息暂不可用', 'Unavailable', ['信用信息暂不可用', 'Credit information is unavailable']),
    host: 'unknown failed unknown',
    glyph: 'unknown',
  },
  'unknown to the backend': {
    answer: gone(404),
    ...both('暂无信用信息', 'No credit information', ['暂无信用信息，不代表信用良好或不良', 'No credit information; this implies neither good nor bad credit']),
    host: 'unknown empty unknown',
    glyph: 'unknown',
  },
  withdrawn: {
    answer: gone(410),
    ...both('暂无信用信息', 'No credit information', ['暂无信用信息，不代表信用良好或不良', 'No credit information; this implies neither good nor bad credit']),
    host: 'unknown empty unknown',
    glyph: 'unknown',
  },
  'with reviews': {
    answer: report({ reviews: reviewSummary({ count: 1_204 }) }),
    ...both('AA 信用优秀 4.8 (1,204)', 'AA Very good 4.8 (1,204)', named('AA 信用优秀 4.8 (1,204)', 'AA Very good 4.8 (1,204)')),
    host: 'good ready unknown',
    glyph: 'good',
  },
};

describe('A badge', () => {
  afterEach(unmountAll);
  for (const [state, { answer, zh, en, host, glyph }] of Object.entries(STATES)) {
    for (const [lang, [text, name]] of [['zh-CN', zh], ['en', en]] as const)
      it(`in the state "${state}" reads "${text}" in ${lang}, in full in its name`, async () => {
        const { element } = await mountBadge({ answer, lang });
        const pill = part(element, 'pill')!;
        expect(pillText(element)).to.equal(text);
        expect(pill.getAttribute('aria-label')).to.equal(name);
        expect(pill.getAttribute('title')).to.equal(name);
      });

    it(`in the state "${state}" reflects ${host} on its host`, async () => {
      const { element } = await mountBadge({ answer });
      expect(['tone', 'status', 'permission'].map((attribute) => element.getAttribute(attribute)).join(' ')).to.equal(host);
      expect(element.getAttribute('trust')).to.equal('unsigned');
    });

    it(`in the state "${state}" has the glyph "${glyph}" and the colours of its tone`, async () => {
      const { element } = await mountBadge({ answer });
      expect(part(element, 'glyph')!.getAttribute('class')).to.equal(glyph);
      expect(part(element, 'pill')!.dataset['tone']).to.equal(host.split(' ')[0]);
    });
  }
});
