/** The command was not given what it needs, or cannot read it; the message says what to change. */
export class UsageError extends Error {}
