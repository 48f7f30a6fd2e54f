/** What the badge says in Simplified Chinese; the shape every other language follows. `{name}` is filled in. */
export const zhCN = {
  roles: { anchor: '主播', operator: '直播间运营者', merchant: '商家', agency: '直播服务机构', platform: '平台' },
  permissions: { limited: '功能受限', endorsement_restricted: '限制代言', suspended: '暂停直播', banned: '已封禁' },
  asOf: '信息更新于{asOf}',
  loading: '正在查询信用信息',
  noGrade: '暂无评级',
  noData: '暂无信用信息',
  noDataLong: '暂无信用信息，不代表信用良好或不良',
  failed: '信息暂不可用',
  failedLong: '信用信息暂不可用',
  stale: '更新于{asOf}',
  staleLong: '信用信息更新于{asOf}，可能已变化',
  unknownCode: '等级含义不详',
  rated: '评定：{issuer}，{asOf}',
  reviewCount: '{count}条评价',
};

export type Messages = typeof zhCN;
