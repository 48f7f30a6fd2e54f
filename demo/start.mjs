import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { install, root } from './install.mjs';

// everything `npm start` needs on a bare clone: packages, the built bundle, then the backend with the demo pages
install();
build();
console.log('Starting the backend …');

const args = ['--import', 'tsx', 'demo/backend/main.ts', ...process.argv.slice(2)];
const backend = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => backend.kill(signal));
process.on('exit', () => backend.kill());
backend.on('exit', (code) => process.exit(code ?? 0));
