/** What is tested in the engines beside Chromium. */
export const testOtherEngines = async (runner) => {
  if (await runner.has('firefox')) {
    runner.unitTests('firefox');
    runner.endToEndTests('firefox');
  }
  if (await runner.has('webkit')) {
    runner.unitTests('webkit');
    runner.nodeTests('end-to-end tests in WebKitGTK', 'webkit', 1);
  }
};
