import { expect } from '@open-wc/testing';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
import type { Review } from '../../src/domain/review.js';
import { readReviewPage } from '../../src/domain/review-page.js';
import { asJson, objection, reviewSummary } from '../support/reports.js';

const review = (overrides: Partial<Review> = {}): Review => ({
  id: 'rv-9',
  rating: 5,
  postedAt: '2026-11-12T21:03:00+08:00',
  author: '李小龙',
  text: '壶嘴出水很稳。',
  status: 'published',
  ...overrides,
});

const page = (...items: unknown[]) => asJson({ summary: reviewSummary(), items, nextCursor: 'x' });
const shown = (overrides: Partial<Review>): Review => readReviewPage(page(review(overrides))).items[0];

describe('readReviewPage', () => {
  it('masks an author’s name', () => expect(shown({}).author).to.equal('李**'));
  it('keeps a name masked already', () => expect(shown({ author: '王*明' }).author).to.equal('王*明'));
  it('takes a missing author for an empty name', () => expect(shown({ author: undefined }).author).to.equal(''));
  it('takes a missing text for none', () => expect(shown({ text: undefined }).text).to.equal(''));
  it('keeps a review whose status is not told', () => expect(shown({ status: undefined }).id).to.equal('rv-9'));
  it('takes private numbers out of the text', () => expect(shown({ text: '加我13800138000' }).text).to.equal('加我**'));
  it('takes them out of follow-ups', () =>
    expect(
      shown({ followUps: [{ text: '电话13800138000', postedAt: '2026-11-19T09:00:00+08:00' }] }).followUps?.[0]?.text,
    ).to.equal('电话**'));
  it('takes them out of the merchant’s reply', () =>
    expect(shown({ reply: { text: '请拨13800138000', postedAt: '2026-11-19T09:00:00+08:00' } }).reply?.text).to.equal('请拨**'));

  it('takes what hides them out of names and pictures’ words too', () => {
    const hidden = '138\u200b00138000\u202e';
    const { product, media } = shown({ product: { id: 'p', name: hidden, spec: hidden }, media: [{ kind: 'image', url: 'https://x', alt: hidden }] });
    expect([product?.name, product?.spec, media?.[0].alt]).to.deep.equal(['**', '**', '**']);
  });

  it('leaves out hidden reviews', () =>
    expect(readReviewPage(page(review({ status: 'hidden' }), review({ id: 'rv-2' }))).items.map((one) => one.id)).to.deep.equal([
      'rv-2',
    ]));
  it('leaves out a review that an objection was upheld about', () =>
    expect(readReviewPage(page(review()), [objection('review', 'rv-9', { state: 'upheld' })]).items).to.deep.equal([]));
  it('keeps a review that an objection was only filed about', () =>
    expect(readReviewPage(page(review()), [objection('review', 'rv-9')]).items).to.have.lengthOf(1));
  it('keeps the order it is given', () =>
    expect(readReviewPage(page(review({ id: 'b' }), review({ id: 'a' }))).items.map((one) => one.id)).to.deep.equal(['b', 'a']));

  for (const field of ['id', 'rating', 'postedAt'])
    it(`drops a review without ${field} and keeps the rest`, () =>
      expect(
        readReviewPage(page({ ...review(), [field]: null }, review({ id: 'rv-2' }))).items.map((one) => one.id),
      ).to.deep.equal(['rv-2']));
  for (const rating of [0, 6, 4.5, '5'])
    it(`drops a review rated ${JSON.stringify(rating)}`, () =>
      expect(readReviewPage(page({ ...review(), rating })).items).to.deep.equal([]));
  for (const rating of [1, 5]) it(`keeps a review rated ${rating}`, () => expect(shown({ rating }).rating).to.equal(rating));

  const REFUSED: [what: string, json: unknown, path: string][] = [
    ['no summary', { items: [] }, '.summary'],
    ['a summary without count', { summary: { verified: 1 }, items: [] }, '.summary.count'],
    ['no items', { summary: reviewSummary() }, '.items'],
    ['a list', [], '.'],
  ];
  for (const [what, json, path] of REFUSED)
    it(`refuses ${what}, naming ${path}`, () => expect(() => readReviewPage(json)).to.throw(CreditShapeError, `"${path}"`));
});
