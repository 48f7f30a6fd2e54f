import { aptInstall, tried } from './apt.mjs';
import { ENGINES } from './engines.mjs';

const FONTS = 'fonts-noto-cjk';

/**
 * Has a browser to test in: an installed one, else Debian's by apt, else the test tool's own download.
 *
 * @throws {Error} that says what to install where none of these gives one.
 */
export const installBrowser = async (engine) => {
  const { name, find, packages, download, downloaded, advice } = ENGINES[engine];
  if (find()) return;
  console.log(`No ${name} found.`);
  aptInstall(...packages, FONTS);
  if (find()) return;
  const said = download && tried('npx', ...download);
  if (said !== undefined) await downloaded(said);
  if (!find()) throw new Error(`No ${name} to test in: ${advice}`);
};
