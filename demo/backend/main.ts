import { portFrom, publicUrlFrom, spreadFrom, storageFrom } from './settings.js';
import { startBackend } from './start-backend.js';
import { StartupError } from './startup-error.js';

try {
  const unknown = process.argv.slice(2).filter((one) => one !== '--reset');
  if (unknown.length) throw new StartupError(`Unknown option ${unknown[0]}: only --reset is known.`);
  const backend = await startBackend({
    ...storageFrom(process.env),
    port: portFrom(process.env),
    publicUrl: publicUrlFrom(process.env),
    spreadMs: spreadFrom(process.env),
    reset: process.argv.includes('--reset'),
  });
  console.log(`${backend.url}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void backend.close().then(() => process.exit(0)));
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exit(1);
}
