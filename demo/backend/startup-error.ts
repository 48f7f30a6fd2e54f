/** Why the backend cannot start, as one line that says what to change. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** The first line of whatever was thrown. */
export const reasonOf = (thrown: unknown): string =>
  (thrown instanceof Error
    ? thrown.message || ('code' in thrown ? String(thrown.code) : thrown.name)
    : String(thrown)
  ).split('\n')[0];
