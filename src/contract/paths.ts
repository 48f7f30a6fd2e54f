import { answers, json, ok } from './answers.js';
import { creditReport, reviewPage, room } from './examples.js';
import { ref } from './schemas.js';

const pathParameter = (
  name: string,
  description: string,
  example: string,
  schema: object = { type: 'string', minLength: 1 },
) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
  example,
});
const query = (name: string, description: string, schema: object) => ({ name, in: 'query', description, schema });

const kind = pathParameter('kind', 'Kind of the subject.', 'anchor', ref('SubjectKind'));
const id = pathParameter('id', 'Id of the subject, percent-encoded.', 'a-1001');
const version = query('v', 'A version the asker heard of through `/v1/changes`; tells caches apart, changes no answer.', {
  type: 'integer',
  minimum: 0,
});
const subjects = (description: string, maxItems?: number) => ({
  ...query('subject', description, { type: 'array', minItems: 1, ...(maxItems && { maxItems }), items: ref('SubjectRef') }),
  style: 'form',
  explode: true,
});

const CACHED: [string, 'NotModified'] = ['304', 'NotModified'];
const UNKNOWN: [string, 'NotFound'] = ['404', 'NotFound'];
const WITHDRAWN: [string, 'Gone'] = ['410', 'Gone'];
const BAD: [string, 'BadRequest'] = ['400', 'BadRequest'];

const get = (
  operationId: string,
  tag: string,
  summary: string,
  parameters: object[],
  responses: object,
  description?: string,
) => ({
  get: { operationId, tags: [tag], summary, ...(description && { description }), parameters, responses },
});

const BATCH = 'Sorted, each once, at most 50.';
const KNOWN = { subject: 'anchor:a-1001', status: 200 };
const NOBODY = { subject: 'merchant:m-0', status: 404 };
const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl';

const EVENTS = `id: 1187
event: changed
data: {"subject":"anchor:a-1001","version":43,"spreadMs":2000}

id: 1188
event: changed
data: {"room":"r-8848","version":8,"spreadMs":2000}

`;

/** Every request of the contract. */
export const paths = {
  '/v1/credits/{kind}/{id}': get(
    'getCredit',
    'credit',
    'The credit report of one subject.',
    [kind, id, version],
    answers(json('The report.', 'CreditReport', creditReport), CACHED, UNKNOWN, WITHDRAWN),
  ),
  '/v1/credits': get(
    'getCredits',
    'credit',
    'The credit reports of several subjects.',
    [{ ...subjects(BATCH, 50), required: true }],
    answers(
      json('One answer per subject.', 'CreditReports', { items: [{ ...KNOWN, report: creditReport }, NOBODY] }),
      CACHED,
      BAD,
      UNKNOWN,
    ),
    'Optional: asked only where the embedder turned `batch` on. A backend without it answers 404, and the single requests follow.',
  ),
  '/v1/rooms/{id}': get(
    'getRoom',
    'room',
    'Who plays which role in a live room, and what is on offer now.',
    [pathParameter('id', 'Id of the room, percent-encoded.', 'r-8848'), version],
    answers(json('The room.', 'Room', room), CACHED, UNKNOWN, WITHDRAWN),
  ),
  '/v1/reviews/{kind}/{id}': get(
    'getReviews',
    'reviews',
    'What buyers say of one subject, page by page.',
    [
      kind,
      id,
      query('cursor', '`nextCursor` of the page before.', { type: 'string' }),
      query('limit', 'Reviews per page.', { type: 'integer', minimum: 1, default: 20 }),
      query('media', 'Only reviews with pictures or videos.', { type: 'boolean', const: true }),
      query('rating', 'Only reviews of so many stars.', { type: 'integer', minimum: 1, maximum: 5 }),
      query('sort', 'Order of the reviews.', {
        type: 'string',
        enum: ['newest', 'lowest', 'highest', 'helpful'],
        default: 'newest',
      }),
      query('verified', 'Only reviews of verified purchases.', { type: 'boolean', const: true }),
    ],
    answers(json('The page.', 'ReviewPage', reviewPage), CACHED, BAD, UNKNOWN, WITHDRAWN),
  ),
  '/v1/credentials/{kind}/{id}': get(
    'getCredential',
    'credential',
    'The signed credential of one subject, with its report inside.',
    [kind, id, version],
    answers(
      ok('Compact JWS of a W3C Verifiable Credential (VC-JOSE-COSE).', 'application/vc+jwt', { type: 'string' }, TOKEN),
      CACHED,
      UNKNOWN,
      WITHDRAWN,
    ),
  ),
  '/v1/credentials': get(
    'getCredentials',
    'credential',
    'The signed credentials of several subjects.',
    [{ ...subjects(BATCH, 50), required: true }],
    answers(
      json('One answer per subject.', 'Credentials', { items: [{ ...KNOWN, credential: TOKEN }, NOBODY] }),
      CACHED,
      BAD,
      UNKNOWN,
    ),
    'Optional, as `/v1/credits` is.',
  ),
  '/v1/status/{list}': get(
    'getStatusList',
    'credential',
    'A Token Status List: 0 valid, 1 revoked, 2 suspended.',
    [pathParameter('list', 'Id of the list.', '1')],
    answers(ok('Compact JWS of the list.', 'application/statuslist+jwt', { type: 'string' }, TOKEN), CACHED, UNKNOWN),
  ),
  '/.well-known/jwks.json': get(
    'getKeys',
    'credential',
    'The keys that sign credentials and status lists.',
    [],
    answers(
      ok('The key set.', 'application/jwk-set+json', ref('JwkSet'), {
        keys: [{ kty: 'EC', crv: 'P-256', kid: 'thumbprint', x: '…', y: '…' }],
      }),
      CACHED,
    ),
  ),
  '/v1/changes': get(
    'getChanges',
    'changes',
    'A stream of hints that newer versions exist, of at least one room or subject.',
    [
      {
        ...query(
          'room',
          'Ids of rooms: each stands for itself, the subjects of its roles and the seller of what is on offer, whoever they are just then.',
          { type: 'array', items: { type: 'string', minLength: 1 } },
        ),
        style: 'form',
        explode: true,
      },
      subjects('Further subjects.'),
      {
        name: 'Last-Event-ID',
        in: 'header',
        description:
          'Sent when a client comes back: the newest hint of each topic that it missed comes first; where the id is too old to know, one of every topic.',
        schema: { type: 'string' },
      },
    ],
    {
      ...answers(
        {
          description:
            'Server-sent events named `changed`. The asker waits a random part of `spreadMs` (2000 if missing, at most 30000), then asks with `?v=`. An event of another name may carry an `id` to come back with, and says nothing else. A comment every 15 s shows that a silent stream lives.',
          content: { 'text/event-stream': { schema: { type: 'string' }, example: EVENTS } },
        },
        BAD,
        UNKNOWN,
      ),
      '204': { description: 'No hints any more: do not reconnect.' },
    },
  ),
};
