/** Who stands behind the rooms on the page of cards. */
export const MARKET_ROLES = {
  operator: { subject: 'operator:o-2', displayName: '示例夜市直播间' },
  seller: { subject: 'operator:o-2', displayName: '示例夜市直播间' },
} as const;

/** Products with their price in CNY. */
export const PRICED: readonly (readonly [name: string, priceCny: number])[] = [
  ['陶瓷马克杯', 39],
  ['手工曲奇礼盒', 58],
  ['桌面台灯', 89],
  ['冷榨橄榄油', 76],
  ['纯棉四件套', 199],
  ['户外折叠椅', 129],
  ['高山绿茶', 98],
  ['不锈钢炒锅', 168],
  ['儿童积木', 69],
  ['即食海苔', 29.9],
  ['香薰蜡烛', 45],
  ['多肉盆栽', 19.9],
  ['蓝牙音箱', 149],
  ['竹编收纳篮', 52],
  ['软底童鞋', 79],
  ['黑糖姜茶', 33],
  ['速干运动衫', 88],
  ['牛皮卡包', 118],
];
