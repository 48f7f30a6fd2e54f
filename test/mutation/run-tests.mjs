/** A test framework with what the tests of the domain use of mocha, which stops at the first failure. */

let tests = [];
let titles = [];

globalThis.describe = (title, body) => {
  titles.push(title);
  body();
  titles.pop();
};
globalThis.it = (title, body) => {
  tests.push({ title: [...titles, title].join(' '), body });
  return { timeout: () => {} };
};

/** The title of the first test in a file that fails, with why; undefined where none does. */
export const firstFailure = async (program, file) => {
  tests = [];
  titles = [];
  try {
    program.require(file);
  } catch (error) {
    return { title: file, error };
  }
  for (const { title, body } of tests) {
    try {
      await body();
    } catch (error) {
      return { title, error };
    }
  }
  return undefined;
};
