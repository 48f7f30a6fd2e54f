/** A node:test reporter that hands on the runner's real figures, where `npm test` sums them. */
export default async function* count(source) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:fail') {
      totals.failed++;
      failures.push(data.name);
    } else if (type === 'test:pass') totals[data.skip === undefined && data.todo === undefined ? 'passed' : 'skipped']++;
  }
  yield JSON.stringify({ ...totals, failures });
}
