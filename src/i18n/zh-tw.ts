import type { Messages } from './zh-cn.js';

/** For readers in Taiwan, Hong Kong and Macau; legal titles of the mainland keep their names. */
export const zhTW: Messages = {
  roles: { anchor: '直播主', operator: '直播間經營者', merchant: '商家', agency: '直播服務機構', platform: '平台' },
  permissions: { limited: '功能受限', endorsement_restricted: '限制代言', suspended: '暫停直播', banned: '已停權' },
  asOf: '資訊更新於{asOf}',
  loading: '正在查詢信用資訊',
  noGrade: '尚無評等',
  noData: '尚無信用資訊',
  noDataLong: '尚無信用資訊，不代表信用良好或不良',
  failed: '暫時無法取得',
  failedLong: '暫時無法取得信用資訊',
  stale: '更新於{asOf}',
  staleLong: '信用資訊更新於{asOf}，可能已有變動',
  unknownCode: '等級意義不明',
  rated: '評定：{issuer}，{asOf}',
  reviewCount: '{count}則評價',
};

export { zhTW as words };
export const panels = () => import('./zh-tw-panels.js');
