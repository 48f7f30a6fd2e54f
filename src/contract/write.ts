import { writeFile } from 'node:fs/promises';
import { openApi, openApiJson } from './openapi.js';

await writeFile(new URL('openapi.json', import.meta.url), openApiJson());
console.log(`src/contract/openapi.json: ${Object.keys(openApi().paths).length} paths`);
