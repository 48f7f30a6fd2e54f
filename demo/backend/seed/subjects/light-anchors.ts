import type { StatusName } from '../../credentials/status-bits.js';
import type { FromToday } from '../days.js';
import { measure } from '../records.js';
import { MAIN_SCHEME } from '../schemes.js';
import type { GradeSeed, SubjectSeed } from '../subject-seed.js';
import { words } from '../../words.js';

const NAMES = [
  '星语小助',
  '阿禾的厨房',
  '山里的阿妹',
  '老程修表',
  '一只柚子',
  '海风渔铺',
  '绿野植物志',
  '木子手作',
  '清晨豆浆',
  '拾光旧物',
  '跑步的阿飞',
  '小城面包房',
  '云朵棉麻',
  '阿泽数码',
  '奶奶的针线',
  '半亩茶园',
  '果园日记',
  '北方滑雪社',
  '陶小姐',
  '灯下读书',
  '麦田农场',
  '阿宁护肤',
  '周末露营',
  '竹编阿公',
  '小满饰品',
  '东巷皮匠',
  '鲜花日和',
  '胖达玩具',
  '南街烘焙',
  '拾贝海味',
  '山顶咖啡',
  '乐乐童装',
  '一方砚',
  '九月酿',
  '晴天雨具',
  '阿木家具',
  '七分甜',
  '橘子单车',
  '慢火砂锅',
  '鹿鸣香氛',
] as const;

/** Grade code and score by turns, for every tone to be seen; the last two are no grade and an unknown code. */
const GRADES: readonly (readonly [code: string, score?: number] | undefined)[] = [
  ['AA', 846],
  ['A', 752],
  ['AAA', 927],
  ['B', 668],
  ['A', 718],
  ['AA', 811],
  ['C', 540],
  ['A', 790],
  undefined,
  ['N2'],
];

const gradeOf = (index: number, day: FromToday): GradeSeed | undefined => {
  const grade = GRADES[index % GRADES.length];
  if (!grade) return undefined;
  const [code, score] = grade;
  // the ten of one turn differ a little from those of the next
  return { scheme: MAIN_SCHEME.id, code, score: score && score + Math.floor(index / GRADES.length) * 3, asOf: day(-4) };
};

/** Two whose credentials the issuer took back, for good or for now, whatever their grade. */
const TAKEN_BACK: Readonly<Record<string, StatusName>> = { 'a-3021': 'revoked', 'a-3022': 'suspended' };

/** Forty anchors for the page of 200 room cards: `anchor:a-3001` to `anchor:a-3040`, each with little to tell. */
export const lightAnchors = (day: FromToday): SubjectSeed[] =>
  NAMES.map((displayName, index) => ({
    subject: `anchor:a-${3001 + index}`,
    displayName,
    shows: words('房间卡片', 'Room card'),
    // the first one is the presenter made by software, see room r-8849
    entity: index === 0 ? 'virtual' : 'natural',
    grade: gradeOf(index, day),
    credential: TAKEN_BACK[`a-${3001 + index}`],
    measures: [
      ...(index % 13 === 5
        ? [measure(`m-3${index}`, 'limit_traffic', day(-3), words('发货超时', 'Late deliveries'), { until: day(27) })]
        : []),
      ...(index % 17 === 9
        ? [
            measure(`m-4${index}`, 'suspend', day(-1), words('使用绝对化用语', 'Used absolute claims'), {
              until: day(6),
            }),
          ]
        : []),
    ],
    reviews: { count: (index * 7) % 31, stars: [2, 2, 6, 20, 70], products: index % 6 },
  }));
