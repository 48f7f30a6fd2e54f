import { expect } from '@open-wc/testing';
import { safeMedia } from '../../../src/elements/reviews/safe-media.js';

const { origin } = location;

describe('safeMedia', () => {
  const TABLE: [what: string, address: string | undefined, safe: string | undefined][] = [
    ['https', 'https://img.example.com/1.jpg', 'https://img.example.com/1.jpg'],
    ['this very machine’s own origin', `${origin}/1.jpg`, `${origin}/1.jpg`],
    ['a path', '/img/1.jpg', undefined],
    ['http elsewhere', 'http://img.example.com/1.jpg', undefined],
    ['another port of this machine', 'http://localhost:1/1.jpg', undefined],
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
  for (const [what, address, safe] of TABLE)
    it(`${safe ? 'lets' : 'does not let'} ${what} be fetched`, () => expect(safeMedia(address)).to.equal(safe));
});
