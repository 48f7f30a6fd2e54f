import { gzipSync } from 'node:zlib';
import { describeFaults, type Fault } from './support/faults.js';
import { reply } from './support/hostile-server.js';
import { FAILED, GOOD, report, type Look } from './support/looks.js';

/** A report that says nothing of a grade. */
const NO_GRADE: Look = { status: 'ready', tone: 'unknown', shows: '暂无信用信息' };
const HTML = '<!doctype html><script>window.executed = 1</script><img src=x onerror="window.executed = 1">';

const body = (fault: string, text: string | Buffer | (() => string), expected: Look, headers = {}): Fault => ({
  fault,
  answer: reply(200, text, headers),
  expected,
  requests: 1,
});

const type = (value?: string) => ({ 'content-type': value });

/** A report with some of its text replaced, as no JSON.stringify would write it. */
const written = (text: string, instead: string) => () => report().replace(text, instead);
const grade = () => report().slice(report().indexOf('"grade"'), -1);

const BODIES: Fault[] = [
  body('an empty body', '', FAILED),
  body('white space', ' \n\t ', FAILED),
  body('null', 'null', FAILED),
  body('a number', '0', FAILED),
  body('a list', () => `[${report()}]`, FAILED),
  body('a report cut off in the middle', report().slice(0, 200), FAILED),
  body('a report without its last brace', report().slice(0, -1), FAILED),
  body('two reports', () => report() + report(), FAILED),
  body('HTML', HTML, FAILED, type('text/html')),
  body('HTML that calls itself JSON', HTML, FAILED),
  body('JSON with a padding as JSONP has it', () => `window.executed = 1;callback(${report()})`, FAILED, type('text/javascript')),
  body('JSON behind a guard against scripts', () => `)]}',\n${report()}`, FAILED),
  body('a good report as HTML', () => report(), GOOD, type('text/html')),
  body('a good report as a picture', () => report(), GOOD, type('image/png')),
  body('a good report of no type', () => report(), GOOD, type()),
  body('a good report of a type that cannot be', () => report(), GOOD, type(';;;')),
  body('a good report in the words of another charset', () => report(), GOOD, type('application/json; charset=gbk')),
  body('a good report in UTF-16', Buffer.from(report(), 'utf16le'), FAILED, type('application/json; charset=utf-16')),
  body('a good report behind a byte order mark', () => '\uFEFF' + report(), GOOD),
  body('a good report behind two byte order marks', () => '\uFEFF\uFEFF' + report(), FAILED),
  body('a good report, compressed', gzipSync(report()), GOOD, { 'content-encoding': 'gzip' }),
  body('a good report that says it is compressed and is not', () => report(), FAILED, { 'content-encoding': 'gzip' }),
  body('a compressed report cut off', gzipSync(report()).subarray(0, -20), FAILED, { 'content-encoding': 'gzip' }),
  body('another subject', written('"a-1"', '"a-2"'), FAILED),
  body('another kind of subject', written('"anchor"', '"merchant"'), FAILED),
  body('a grade twice, at last none', () => `${report().slice(0, -1)},"grade":null}`, NO_GRADE),
  body('a subject twice, at last another', () => `${report().slice(0, -1)},"subject":{"kind":"anchor","id":"a-2","displayName":"x"}}`, FAILED),
  body('a grade of a prototype', () => report({ grade: undefined }).replace(/\}$/, `,"__proto__":{${grade()}}}`), NO_GRADE),
  body('a grade of a constructor', () => report({ grade: undefined }).replace(/\}$/, `,"constructor":{"prototype":{${grade()}}}}`), NO_GRADE),
  body('a date that is NaN', () => report({ asOf: 'NaN' }), FAILED),
  body('a date that is a number', () => report({ asOf: Date.now() }), FAILED),
  body('a date no calendar has', () => report({ asOf: '2026-02-30T08:00:00+08:00' }), FAILED),
  body('a date in the words of a browser', () => report({ asOf: String(new Date()) }), FAILED),
  body('an end of validity that is NaN', () => report({ validUntil: 'NaN' }), GOOD),
  body('a version as text', () => report({ version: '1' }), FAILED),
  body('a version beyond all numbers', written('"version":1', '"version":1e999'), FAILED),
  body('a negative version', () => report({ version: -1 }), FAILED),
  body('a subject as text', () => report({ subject: 'anchor:a-1' }), FAILED),
  body('a subject as a list', () => report({ subject: [{ kind: 'anchor', id: 'a-1', displayName: 'x' }] }), FAILED),
  body('a score as text', written('872', '"872"'), GOOD),
  body('levels as an object', () => report().replace(/"levels":\[(.*?)\]/, '"levels":{"0":$1}'), NO_GRADE),
  body('lists as objects', () => report({ penalties: {}, listings: {}, measures: {}, objections: {}, sources: {} }), GOOD),
  body('lists as text', () => report({ penalties: 'none', listings: '', measures: '[]' }), GOOD),
  body('lists of nothing', () => report({ penalties: [null, 0, '', [], {}], listings: [[]], measures: [true] }), GOOD),
  body('lists within lists, 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000), FAILED),
  body('objects within objects, 100,000 deep', '{"a":'.repeat(100_000) + '0' + '}'.repeat(100_000), FAILED),
  body('a field 100,000 deep in a good report', () => report({ deep: 0 }).replace('"deep":0', `"sources":${'['.repeat(100_000)}${']'.repeat(100_000)}`), GOOD),
];

describeFaults('Bodies', BODIES, { everywhere: true });

const MB = 1_000_000;

const HUGE: Fault[] = [
  body('10 MB of white space around a good report', () => ' '.repeat(10 * MB) + report(), FAILED),
  body('10 MB that are no report', 'x'.repeat(10 * MB), FAILED),
  body('10 MB of penalties that cannot be read', () => report({ penalties: Array(2 * MB).fill(null) }), FAILED),
  body('4 MB of penalties that cannot be read', () => report({ penalties: Array(800_000).fill(null) }), GOOD),
  body('a bomb of 300 MB', gzipSync(Buffer.alloc(300 * MB, ' ')), FAILED, { 'content-encoding': 'gzip' }),
  // by which Response.text() ends the tab
  body('a bomb of 500 MB', gzipSync(Buffer.alloc(500 * MB, '[')), FAILED, { 'content-encoding': 'gzip' }),
  body('a bomb of 1 GB', gzipSync(Buffer.alloc(1_000 * MB, '[')), FAILED, { 'content-encoding': 'gzip' }),
  body('bombs within bombs', gzipSync(gzipSync(Buffer.alloc(300 * MB))), FAILED, { 'content-encoding': 'gzip, gzip' }),
];

describeFaults('Huge bodies', HUGE);
