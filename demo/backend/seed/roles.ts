/** Who plays a role in the demo's rooms. */
export const OPERATOR = { subject: 'operator:o-1', displayName: '小鹿直播间', uscc: '91000000MA8848R01N' };
export const MARKET_OPERATOR = { subject: 'operator:o-2', displayName: '示例夜市直播间', uscc: '91000000MA8848R02R' };
export const MOUNTAIN = { subject: 'merchant:m-2001', displayName: '山野器物店', uscc: '91000000MA8848M010' };
export const HARDWARE = { subject: 'merchant:m-2002', displayName: '巷口五金铺', uscc: '92000000MA8848M020' };
export const CLOUD = { subject: 'merchant:m-2003', displayName: '示例云选商贸', uscc: '91000000MA8848M036' };
export const AGENCY = { subject: 'agency:g-31', displayName: '示例文化' };
export const STAR = { subject: 'anchor:a-1001', displayName: '小鹿好物' };
export const ENDORSER = { subject: 'anchor:a-1002', displayName: '阿岚严选' };
export const PERSONA = { subject: 'anchor:a-3001', displayName: '星语小助' };
