/** How a review may begin, by whether its writer is content. */
export const OPENING = {
  good: [
    '第二次回购了',
    '直播间里种草的',
    '朋友推荐来的',
    '等了两天就到了',
    '收到当天就用上了',
    '给家里人买的',
    '比预期的好',
    '蹲了好几场终于抢到',
    '对比了好几家才下单',
    '用了一段时间来评价',
  ],
  middling: ['整体还可以', '中规中矩', '一分钱一分货', '没有主播说得那么好，但能用', '先用着看看'],
  bad: ['有点失望', '不太推荐', '说实话不值这个价', '和描述有出入', '体验不好', '踩雷了'],
} as const;

export const SERVICE = {
  good: [
    '客服回复很快',
    '主播讲解得很细，没有夸大',
    '包装严实，一点没磕碰',
    '物流次日达',
    '有小瑕疵，客服当天就给补发了',
    '退换货流程也写得清楚',
  ],
  middling: ['快递慢了一天', '客服态度还行，就是回得慢', '包装一般', '赠品没收到，问了才补'],
  bad: ['客服一直让等', '申请退货拖了一周', '快递外箱破损，没人处理', '联系主播没有回应', '说好的七天无理由推三阻四'],
} as const;

export const CLOSING = {
  good: ['会再来', '推荐给同样纠结的朋友', '值这个价', '满意', '继续支持', '希望品质一直保持'],
  middling: ['再观察观察', '凑合', '有活动可以入', '给个中评吧'],
  bad: ['不会再买', '希望平台管一管', '大家谨慎下单', '已经申请售后', '差评'],
} as const;

export const ENGLISH = {
  good: [
    'Pours evenly and feels solid.',
    'Arrived in two days, well packed.',
    'Exactly as shown in the stream.',
    'Second order, same quality. Happy.',
    'Great value, my parents use it every day.',
  ],
  middling: ['It is okay, a bit smaller than I thought.', 'Works, but delivery was slow.', 'Fine for the price.'],
  bad: [
    'Stopped working after two weeks.',
    'Not the one shown in the stream, asked for a refund.',
    'Support kept me waiting for days.',
  ],
} as const;

export const SHORT = {
  good: ['好用', '不错', '满意！', '👍', '很喜欢', '质量好，物流快', '一直在用这家', 'Love it', '五星', '绝绝子 😍'],
  middling: ['还行', '一般', '凑合用', 'OK', '马马虎虎'],
  bad: ['失望', '不好用', '退了', '👎', '差', '别买'],
} as const;

export const EMOJI = {
  good: ['😊', '👍', '☕️', '❤️', '🎉', '🌿'],
  middling: ['🤔', '😐', '🙂'],
  bad: ['😞', '😡', '🙄'],
} as const;

export const FOLLOW_UP = {
  good: ['用了一周依旧满意。', '一个月了，没有任何问题。', '追评：已经推荐给同事。', '洗了几次还和新的一样。'],
  middling: ['追评：用久了也就习惯了。', '补一张图，其他没变化。'],
  bad: ['追评：售后终于处理了，退了款。', '三周后彻底坏了。', '追评：至今没有解决。'],
} as const;

export const REPLY = {
  good: ['感谢支持，欢迎常来。', '谢谢您的认可！', '您的满意是我们最大的动力。'],
  middling: ['感谢反馈，我们会继续改进。', '抱歉久等，物流问题已向承运方反映。'],
  bad: ['非常抱歉，已联系您办理退换。', '给您添麻烦了，请通过订单页联系我们核实。', '经核实为批次问题，已为您补发。'],
} as const;

export const DEFAULT_TEXT = '此用户没有填写评价，系统默认好评。';

export const HIDDEN_TEXT = {
  off_topic: '有没有人知道隔壁直播间几点开？',
  spam: '加好友领券，天天有福利，点我头像！',
  fake: '（经核验无对应订单的评价）',
  privacy: '（含他人联系方式，已隐藏）',
} as const;

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜';

/** Mostly masked names as platforms give them, some nicknames that are not masked yet. */
export const AUTHORS: readonly string[] = [
  ...[...SURNAMES].map((surname) => `${surname}**`),
  'm***7',
  '匿**',
  'K***e',
  '爱喝咖啡的猫',
  '南方小土豆',
  'Lucky_2046',
  '一颗番茄',
  'Emma W',
];
