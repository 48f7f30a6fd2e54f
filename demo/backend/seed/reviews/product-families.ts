/** What a buyer shows of the goods: a file of `demo/site/img/reviews`, and what can be seen. */
export interface Picture {
  file: string;
  alt: string;
}

/** A kind of goods that a subject's reviews talk about. */
export interface ProductFamily {
  id: string;
  name: string;
  specs: readonly string[];
  /** What buyers of these goods praise and complain about. */
  praise: readonly string[];
  complaint: readonly string[];
  pictures: readonly Picture[];
  /** A short film with the picture that stands for it. */
  film?: { file: string; still: string; alt: string };
}

export const PRODUCT_FAMILIES: readonly ProductFamily[] = [
  {
    id: 'p-5',
    name: '手冲咖啡壶',
    specs: ['600ml', '600ml 哑光黑', '350ml', '礼盒装'],
    praise: [
      '壶嘴出水很稳',
      '细口控水很好上手',
      '保温比想象中好',
      '把手不烫手',
      '配的滤杯也很实用',
      '倒水断水干脆，不挂壶',
      '刻度清楚，新手也能量准',
    ],
    complaint: ['壶盖有点松', '把手上有一处划痕', '电木手柄略有气味', '壶底容易留水渍', '比页面上看着小一圈'],
    pictures: [
      { file: 'kettle-1.svg', alt: '木桌上的铜色手冲壶和一杯咖啡' },
      { file: 'kettle-2.svg', alt: '窗边的哑光黑手冲壶' },
      { file: 'kettle-3.svg', alt: '壶身上的划痕，已圈出' },
    ],
    film: { file: 'kettle.mp4', still: 'kettle-1.svg', alt: '手冲壶往杯中注水' },
  },
  {
    id: 'p-12',
    name: '即饮燕麦奶',
    specs: ['1L×6', '250ml×12'],
    praise: ['口感顺滑，不会太甜', '配咖啡拉花没问题', '日期新鲜', '乳糖不耐的家人也能喝', '包装纸盒好撕好收'],
    complaint: ['有一盒漏了', '比上次买的淡', '宣传里说的功效完全没感觉', '豆腥味有点重'],
    pictures: [
      { file: 'oat-1.svg', alt: '两盒燕麦奶和一杯倒好的奶' },
      { file: 'oat-2.svg', alt: '收到的五盒燕麦奶，有一盒漏了' },
    ],
  },
  {
    id: 'p-31',
    name: '便携电热水壶',
    specs: ['0.5L', '0.8L'],
    praise: ['烧水快', '出差带着不占地方', '温度显示清楚', '噪音不大'],
    complaint: ['用了两周就不通电', '壶柄发热明显', '插头偏紧', '说明书太简单', '水开了不会自动断电'],
    pictures: [
      { file: 'travel-1.svg', alt: '酒店桌上的电热水壶和茶杯' },
      { file: 'travel-2.svg', alt: '插着电的电热水壶' },
    ],
  },
  {
    id: 'p-51',
    name: '多用螺丝刀',
    specs: ['24合1', '36合1', '单把'],
    praise: ['批头硬度够', '收纳盒卡得紧', '手感扎实', '修家电正好用上', '磁吸力不错'],
    complaint: ['批头打滑', '少了一个六角头', '盒子到手就裂了', '和直播间里展示的不是同一款'],
    pictures: [
      { file: 'driver-1.svg', alt: '打开的收纳盒，批头排成两排' },
      { file: 'driver-2.svg', alt: '螺丝刀和几个批头' },
    ],
  },
  {
    id: 'p-61',
    name: '冷泡茶',
    specs: ['30包', '10包尝鲜'],
    praise: ['冷泡不涩', '茶香很干净', '独立小包方便带', '第二泡还有味'],
    complaint: ['茶末偏多', '香味比上一批弱', '盒子压扁了'],
    pictures: [
      { file: 'tea-1.svg', alt: '茶盒和一杯冒热气的茶' },
      { file: 'tea-2.svg', alt: '玻璃瓶里的冷泡茶，旁边一片柠檬' },
    ],
  },
  {
    id: 'p-71',
    name: '旧书盲盒',
    specs: ['3本', '5本'],
    praise: ['品相比描述的好', '有一本正好是想找的', '书页干净没有异味', '还附了手写书签'],
    complaint: ['有一本和之前重复', '书脊开胶', '包装太薄，边角磕了'],
    pictures: [
      { file: 'book-1.svg', alt: '四本叠起来的旧书' },
      { file: 'book-2.svg', alt: '翻开的旧书，夹着红色书签' },
    ],
  },
];
