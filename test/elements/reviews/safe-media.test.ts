import { expect } from '@open-wc/testing';
import { safeMedia } from '../../../src/elements/reviews/safe-media.js';

const BASE = 'https://credit.example.com/api/';
const { origin } = location;

describe('safeMedia', () => {
  const TABLE: [what: string, address: string | undefined, safe: string | undefined, base?: string][] = [
    ['https', 'https://img.example.com/1.jpg', 'https://img.example.com/1.jpg'],
    ['this very machine’s own origin', `${origin}/1.jpg`, `${origin}/1.jpg`],
    ['a path of an https backend', '/img/1.jpg', 'https://credit.example.com/img/1.jpg'],
    ['a path of this very machine', '/img/1.jpg', `${origin}/img/1.jpg`, `${origin}/`],
    ['http elsewhere', 'http://img.example.com/1.jpg', undefined],
    ['another port of this machine', 'http://localhost:1/1.jpg', undefined],
    ['a path of a backend by http', '/img/1.jpg', undefined, 'http://credit.example.com/'],
    ['a script', 'javascript:alert(1)', undefined],
    ['data', 'data:image/svg+xml,<svg/>', undefined],
    ['a blob', `blob:${origin}/x`, undefined],
    ['an address without scheme', '//evil.example/1.jpg', undefined],
    ['one with a backslash', '/\\evil.example/1.jpg', undefined],
    ['credentials', 'https://user:pw@img.example.com/1.jpg', undefined],
    ['words', '壶嘴出水很稳', undefined],
    ['nothing', '', undefined],
    ['no address', undefined, undefined],
  ];
  for (const [what, address, safe, base = BASE] of TABLE)
    it(`${safe ? 'lets' : 'does not let'} ${what} be fetched`, () => expect(safeMedia(address, base)).to.equal(safe));
});
