import { headers, responses } from './answers.js';
import { paths } from './paths.js';
import { schemas } from './schemas.js';

const DESCRIPTION = `What a backend implements so that live-credit can read it.

JSON is camelCase and UTF-8. A field that the reader does not know is ignored; a field that is not required may be missing or
\`null\`. An unknown \`kind\`, \`status\`, \`code\` or category costs at most the one entry it stands in. Errors are RFC 9457
problems.

Everything is public and the same for every viewer: no cookie, no session or user parameter, no custom request header, sorted
query parameters. Any CDN may cache every answer.`;

/** The HTTP contract as an OpenAPI 3.1 document, made from the schemas the SDK reads with. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'live-credit HTTP contract',
    version: '1.0.0',
    summary: 'Credit grades and warnings of live-stream sellers.',
    description: DESCRIPTION,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [
    {
      url: '{endpoint}',
      description: 'The backend that the embedding site configures.',
      variables: { endpoint: { default: 'https://credit.example.com', description: '`data-endpoint` of the script tag.' } },
    },
  ],
  security: [],
  tags: [
    { name: 'credit', description: 'Credit reports.' },
    { name: 'room', description: 'Live rooms.' },
    { name: 'reviews', description: 'Reviews of buyers.' },
    { name: 'credential', description: 'Signed, portable, revocable reports.' },
    { name: 'changes', description: 'Hints, not data.' },
  ],
  paths,
  components: { schemas: schemas(), responses, headers },
});

/** The document as the file holds it. */
export const openApiJson = (): string => JSON.stringify(openApi(), null, 2) + '\n';
