import { insertRows } from '../db/insert-rows.js';
import { subjectSeeds } from '../seed/plant-seed.js';
import { PICTURES, type ReviewRow } from '../seed/reviews/make-reviews.js';
import { AUTHORS, DEFAULT_TEXT, FOLLOW_UP, REPLY } from '../seed/reviews/phrases.js';
import { PRODUCT_FAMILIES, type ProductFamily } from '../seed/reviews/product-families.js';
import { moodOf, type Mood } from '../seed/reviews/write-review.js';
import { words, type Words } from '../words.js';
import { cannot, type Action, type Scene } from './action.js';

const NEWEST = `
  select id, rating, reply is not null as answered from review where subject = $1 and status = 'published'
  order by posted_at desc, id desc limit 1`;

const FOLLOW = 'update review set follow_ups = follow_ups || $2::jsonb where id = $1';

const ANSWER = 'update review set reply = $2::jsonb where id = $1';

const HIDE = "update review set status = 'hidden', hidden_reason = 'fake' where id = $1";

interface Newest {
  id: string;
  rating: number;
  answered: boolean;
}

/** One of several, another each time. */
const turn = <T>(list: readonly T[], { nextVersion }: Scene): T => list[nextVersion % list.length];

const familyOf = ({ subject, now }: Scene): ProductFamily =>
  PRODUCT_FAMILIES[subjectSeeds(Date.parse(now)).find((one) => one.subject === subject)?.reviews?.products ?? 0];

const add = async (scene: Scene, more: Pick<ReviewRow, 'rating' | 'text'> & Partial<ReviewRow>): Promise<void> => {
  const { tx, subject, now, nextVersion } = scene;
  const { id, name, specs } = familyOf(scene);
  const review: ReviewRow = {
    // sorts behind what was written earlier in the same second
    id: `rv-${subject.replace(':', '-')}-${String(nextVersion).padStart(6, '0')}`,
    subject,
    author: turn(AUTHORS, scene),
    description: null,
    service: null,
    logistics: null,
    media: [],
    product: { id, name, spec: turn(specs, scene) },
    verified_purchase: true,
    is_default: false,
    incentivised: false,
    origin: 'in_room',
    posted_at: now,
    follow_ups: [],
    reply: null,
    helpful: 0,
    status: 'published',
    hidden_reason: null,
    ...more,
  };
  await insertRows(tx, 'review', [review]);
};

const newestOf = async ({ tx, subject }: Scene): Promise<Newest> => {
  const [newest] = await tx.query<Newest>(NEWEST, [subject]);
  if (!newest) throw cannot('The subject has no published review.');
  return newest;
};

/** Something said about a review, in words that suit it. */
const comment = (texts: Readonly<Record<Mood, readonly string[]>>, { rating }: Newest, scene: Scene) => ({
  text: turn(texts[moodOf(rating)], scene),
  postedAt: scene.now,
});

const DONE: Words = words('已新增一条评价', 'A review was added');

export const reviewActions: Record<string, Action> = {
  'add-good-review': {
    label: words('新增好评', 'Add a good review'),
    description: words('新增一条五星评价，已核验购买', 'Adds a five-star review of a verified purchase'),
    perform: async (scene) => {
      const text = `刚在直播间下单，${turn(familyOf(scene).praise, scene)}。`;
      await add(scene, { rating: 5, description: 5, service: 5, logistics: 5, text });
      return DONE;
    },
  },
  'add-bad-review': {
    label: words('新增带图差评', 'Add a bad review with a photo'),
    description: words('新增一条一星评价，已核验购买，附图', 'Adds a one-star review of a verified purchase, with a photo'),
    perform: async (scene) => {
      const { complaint, pictures } = familyOf(scene);
      const { file, alt } = pictures[pictures.length - 1];
      await add(scene, {
        rating: 1,
        description: 1,
        service: 2,
        logistics: 4,
        text: `${turn(complaint, scene)}，附图为证。`,
        media: [{ kind: 'image', url: `${PICTURES}/${file}`, thumbnailUrl: null, alt }],
      });
      return DONE;
    },
  },
  'add-incentivised-review': {
    label: words('新增有奖评价', 'Add an incentivised review'),
    description: words('新增一条四星有奖评价，未核验购买', 'Adds a rewarded four-star review, purchase not verified'),
    perform: async (scene) => {
      const text = `${turn(familyOf(scene).praise, scene)}，晒单返了五元红包。`;
      await add(scene, { rating: 4, text, incentivised: true, verified_purchase: false, origin: 'invited' });
      return DONE;
    },
  },
  'add-default-review': {
    label: words('新增默认好评', 'Add a default review'),
    description: words('新增一条系统默认好评，不计入评分', 'Adds a review nobody wrote, which counts for nothing'),
    perform: async (scene) => {
      await add(scene, { rating: 5, text: DEFAULT_TEXT, is_default: true, origin: 'order' });
      return DONE;
    },
  },
  'follow-up-review': {
    label: words('追评', 'Follow up the newest review'),
    description: words('买家对最新一条评价追评', 'The buyer adds to the newest review'),
    perform: async (scene) => {
      const newest = await newestOf(scene);
      await scene.tx.query(FOLLOW, [newest.id, JSON.stringify([comment(FOLLOW_UP, newest, scene)])]);
      return words('买家已追评', 'The buyer added to the newest review');
    },
  },
  'reply-review': {
    label: words('商家回复', 'Reply to the newest review'),
    description: words('商家回复最新一条评价', 'The merchant answers the newest review'),
    perform: async (scene) => {
      const newest = await newestOf(scene);
      if (newest.answered) throw cannot('The newest review has a reply already.');
      await scene.tx.query(ANSWER, [newest.id, JSON.stringify(comment(REPLY, newest, scene))]);
      return words('商家已回复', 'The merchant replied to the newest review');
    },
  },
  'hide-review': {
    label: words('隐藏最新评价', 'Hide the newest review'),
    description: words(
      '平台核验无对应订单，隐藏最新一条评价',
      'The platform found no order behind the newest review and hides it',
    ),
    perform: async (scene) => {
      await scene.tx.query(HIDE, [(await newestOf(scene)).id]);
      return words('最新评价已隐藏（虚假评价）', 'The newest review is hidden (fake)');
    },
  },
};
