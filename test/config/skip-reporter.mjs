/** Names the end-to-end tests that were skipped, and why. */
export default class SkipReporter {
  onTestEnd(test, { status }) {
    if (status !== 'skipped') return;
    const reasons = test.annotations.filter(({ type }) => type === 'skip').map(({ description }) => description);
    console.log(`\nSkipped: ${test.title} (${reasons.join(', ')})`);
  }
}
