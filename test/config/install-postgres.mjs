import { existsSync, readdirSync } from 'node:fs';
import { aptInstall } from './apt.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of `initdb` and `pg_ctl`: in the path, or Debian's newest; undefined where there is none. */
export const postgresFolder = () => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : [];
  const folders = [...(process.env.PATH ?? '').split(':'), ...versions.map((version) => `${DEBIAN}/${version}/bin`)];
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((name) => existsSync(`${folder}/${name}`)));
};

/** Has a PostgreSQL server to test with: an installed one, else Debian's by apt. Where there is none, its tests are skipped. */
export const installPostgres = () => {
  if (postgresFolder()) return;
  console.log('No PostgreSQL found.');
  aptInstall('postgresql');
};
