import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.js';
import { openPlayer, PLAYERS } from './players.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What holds of the page of every player on some device; the spec says by `test.use` what that is like. */
export const checkPlayerPages = (device: string): void => {
  for (const path of ['/players', ...PLAYERS.map(({ name }) => `/players/${name}`)])
    test(`${path} on ${device} has no axe violation`, async ({ page, backend, problems }) => {
      if (path === '/players') await page.goto(backend + path);
      else await openPlayer(page, backend, path.slice('/players/'.length));
      // what the players themselves draw is theirs
      const axe = new AxeBuilder({ page }).withTags(RULES).exclude('.xgplayer xg-controls').exclude('.video-js .vjs-control-bar');
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
      expect(problems).toEqual({ errors: [], console: [], violations: [] });
    });
};
