import { addYears } from '../../../src/domain/calendar.js';
import { insertRows, rowOf } from '../db/insert-rows.js';
import { CREDIT_URL, MARKET_AUTHORITY } from '../seed/names.js';
import { words } from '../words.js';
import { cannot, type Action, type Scene } from './action.js';

/** The newest penalty in public view; the last published of those decided on one day. */
export const NEWEST_VISIBLE = `
  select doc_no from penalty where subject = $1 and is_visible(penalty, $2::date)
  order by decided_on desc, published_on desc nulls last, length(doc_no) desc, doc_no desc limit 1`;

const publish = async ({ tx, subject, today, nextVersion }: Scene, more: object): Promise<string> => {
  const docNo = `示市监罚〔${today.slice(0, 4)}〕${9000 + nextVersion}号`;
  const penalty = {
    subject,
    docNo,
    authority: MARKET_AUTHORITY,
    decidedOn: today,
    publishedOn: today,
    publicUntil: addYears(today, 3),
    status: 'public',
    ruleset: 'samr45',
    sourceUrl: `${CREDIT_URL}/penalties/${9000 + nextVersion}`,
    ...more,
  };
  await insertRows(tx, 'penalty', [rowOf(penalty)]);
  return docNo;
};

export const penaltyActions: Record<string, Action> = {
  'publish-penalty': {
    label: words('公示行政处罚', 'Publish a penalty'),
    description: words('新增一条今日作出、公示三年的罚款', 'Adds a fine decided today, public for three years'),
    perform: async (scene) => {
      const docNo = await publish(scene, {
        actType: words('虚假宣传', 'Misleading promotion'),
        actCategory: 'false_advertising',
        fact: words('直播中虚构商品的销售数量', 'Made up the number of goods sold on air'),
        basis: words('《中华人民共和国反不正当竞争法》第二十条', 'Anti-Unfair Competition Law, article 20'),
        categories: ['fine'],
        content: words('罚款', 'Fine'),
        fineCny: 20_000,
        severity: 'general',
      });
      return words(`已公示行政处罚${docNo}`, `Penalty ${docNo} published`);
    },
  },
  'publish-endorsement-penalty': {
    label: words('公示虚假广告代言处罚', 'Publish a false-endorsement penalty'),
    description: words(
      '新增一条因在虚假广告中作推荐、证明的处罚，三年内不得代言（仅主播）',
      'Adds a penalty for endorsing a false advertisement: no endorsing for three years (anchors only)',
    ),
    perform: async (scene) => {
      if (scene.kind !== 'anchor') throw cannot('Only an anchor can be penalised for endorsing.');
      const docNo = await publish(scene, {
        actType: words('虚假广告', 'False advertising'),
        actCategory: 'false_advertising',
        fact: words('在虚假广告中以使用者名义作推荐、证明', 'Endorsed a false advertisement as if a user of the goods'),
        basis: words('《中华人民共和国广告法》第六十一条', 'Advertising Law, article 61'),
        categories: ['fine', 'confiscation'],
        content: words('罚款、没收违法所得', 'Fine, unlawful gains confiscated'),
        fineCny: 100_000,
        confiscatedCny: 26_000,
        severity: 'serious',
        endorsementInFalseAd: true,
      });
      return words(`已公示虚假广告代言处罚${docNo}`, `False-endorsement penalty ${docNo} published`);
    },
  },
  'repair-penalty': {
    label: words('信用修复', 'Repair a penalty'),
    description: words(
      '最近一条公示中的处罚完成信用修复，停止公示',
      'The newest public penalty is repaired and leaves public view',
    ),
    perform: async ({ tx, subject, today }) => {
      const [penalty] = await tx.query<{ doc_no: string }>(NEWEST_VISIBLE, [subject, today]);
      if (!penalty) throw cannot('The subject has no penalty in public view to repair.');
      await tx.query("update penalty set status = 'repaired' where subject = $1 and doc_no = $2", [
        subject,
        penalty.doc_no,
      ]);
      return words(`处罚${penalty.doc_no}已完成信用修复`, `Penalty ${penalty.doc_no} repaired`);
    },
  },
};
