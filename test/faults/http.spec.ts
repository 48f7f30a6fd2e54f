import { describeFaults, type Fault } from './support/faults.js';
import { first, reply } from './support/hostile-server.js';
import { EMPTY, FAILED, GOOD, report, type Look } from './support/looks.js';

const PROBLEM = '{"title":"no"}';

/** Statuses of an answer without a report; those that are not worth a retry are asked for once. */
const STATUSES: [status: number, expected: Look, requests: number][] = [
  [204, FAILED, 1],
  [304, FAILED, 1],
  [400, FAILED, 1],
  [401, FAILED, 1],
  [403, FAILED, 1],
  [404, EMPTY, 1],
  [405, FAILED, 1],
  [408, FAILED, 3],
  [410, EMPTY, 1],
  [413, FAILED, 1],
  [429, FAILED, 3],
  [500, FAILED, 3],
  [501, FAILED, 1],
  [502, FAILED, 3],
  [503, FAILED, 3],
  [504, FAILED, 3],
];

const bodiless = (status: number) => status === 204 || status === 304;

const HEADERS: Record<number, Record<string, string>> = { 401: { 'www-authenticate': 'Basic realm="credit"' } };

const STATUS_FAULTS: Fault[] = [
  ...STATUSES.map(([status, expected, requests]) => ({
    fault: `HTTP ${status}`,
    answer: reply(status, bodiless(status) ? '' : PROBLEM, { ...(bodiless(status) && { 'content-length': undefined }), ...HEADERS[status] }),
    expected,
    requests,
  })),
  ...STATUSES.filter(([status]) => !bodiless(status)).map(([status, expected, requests]) => ({
    fault: `HTTP ${status} with a good report in it`,
    answer: reply(status, () => report()),
    expected,
    requests,
  })),
  { fault: 'HTTP 206 of a part', answer: reply(206, report().slice(0, 60), { 'content-range': 'bytes 0-59/2000' }), expected: FAILED, requests: 1 },
  { fault: 'HTTP 206 of all there is', answer: reply(206, () => report()), expected: GOOD, requests: 1 },
  { fault: 'HTTP 301 to nowhere', answer: reply(301, PROBLEM), expected: FAILED, requests: 1 },
  { fault: 'HTTP 301 to the report', answer: first(reply(301, '', { location: '/v1/moved' }), reply(200, () => report())), expected: GOOD, requests: 2 },
  { fault: 'HTTP 503 once', answer: first(reply(503, PROBLEM), reply(200, () => report())), expected: GOOD, requests: 2 },
];

describeFaults('HTTP statuses', STATUS_FAULTS, { everywhere: true });

/** What `Retry-After` may say; a wait beyond the deadline ends the question, so that a viewer is told. */
const WAITS: [text: () => string, expected: Look, requests: number][] = [
  [() => '1', GOOD, 2],
  [() => '0', GOOD, 2],
  [() => '-7', GOOD, 2],
  [() => '', GOOD, 2],
  [() => 'soon', GOOD, 2],
  [() => '1e3', GOOD, 2],
  [() => '1, 2', GOOD, 2],
  [() => new Date(Date.now() + 2_000).toUTCString(), GOOD, 2],
  [() => new Date(Date.now() - 3_600_000).toUTCString(), GOOD, 2],
  [() => '120', FAILED, 1],
  [() => '999999999999999999999999', FAILED, 1],
  [() => 'Fri, 01 Jan 2399 00:00:00 GMT', FAILED, 1],
];

describeFaults(
  'Retry-After',
  WAITS.flatMap(([text, expected, requests]) =>
    [429, 503].map((status) => ({
      fault: `HTTP ${status} that says "${text()}"`,
      answer: first((...about) => reply(status, PROBLEM, { 'retry-after': text() })(...about), reply(200, () => report())),
      expected,
      requests,
    })),
  ),
  { everywhere: true },
);
