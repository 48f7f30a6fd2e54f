import type { Forms } from './forms.js';

/** What banners and panels say in Simplified Chinese; the shape every other language follows. `{name}` is filled in. */
export const zhCNPanels = {
  kinds: {
    warn: '警示',
    limit_traffic: '限流',
    limit_function: '限制功能',
    suspend: '暂停直播',
    ban: '封禁',
    bar_reregister: '禁止重新注册',
    platform_blacklist: '平台黑名单',
  },
  warnings: {
    'platform-ban': '该账号已被平台封禁（期限：{until}）',
    'endorsement-ban':
      '公示信息显示，{date}因在虚假广告中作推荐、证明受到行政处罚；依《广告法》第三十八条，推算至{end}不得作为广告代言人',
    'serious-illegal': '{date}被列入严重违法失信名单',
    'judgment-defaulter': '{date}被列入失信被执行人名单',
    'industry-warning': '在行业警示名单内，警示期至{until}',
    suspended: '该账号暂停直播至{until}',
    penalty: '{date}，{authority}作出行政处罚（{docNo}），公示至{until}',
    abnormal: '{date}被列入经营异常名录',
    'abnormal-sole-trader': '{date}被标记为经营异常状态',
    'shared-measure': '{platform}公示：{kind}（{from}至{until}）',
    'low-grade': '{issuer}评定等级：{label}（{asOf}）',
    'below-entry': '信用等级未达到本平台的开播要求',
    'credential-revoked': '签发方已撤销该信用凭证',
    'credential-suspended': '签发方已暂停该信用凭证',
    'licence-expired': '公示的许可信息已过有效期',
    limited: '该账号部分功能受限，至{until}',
    'platform-warning': '平台于{date}作出警示：{reason}',
    'grades-differ': '不同平台的评价结果不一致',
    'reviews-unverified': '评价未经购买验证',
    'product-recall': '{authority}于{date}公布：{text}',
    'failed-inspection': '{authority}于{date}公布：{text}',
    'not-returnable': '该商品不适用7日无理由退货',
    'other-seller': '本直播间运营者并非商品销售者，实际销售者：{name}',
    'ai-persona': '画面人物由人工智能技术生成',
    remedies: { other: '{days}日无理由退货（法定除外）；投诉：{platform}／{hotline}' } as Forms,
  },
  severities: { serious: '严重警示', warn: '警示', notice: '注意', info: '提示' },
  noEnd: '未注明期限',
  disputed: '当事人已提出异议，核查中',
  objectionChannel: '异议渠道',
  source: '来源',
  details: '详情',
  detailsOf: '查看详情：{text}',
  dismiss: '关闭此提示：{text}',
  more: { other: '另有 {n} 条提示' } as Forms,
  fewer: '收起',
};

export type PanelMessages = typeof zhCNPanels;

export { zhCNPanels as words };
