/** From least to most severe. */
export const SEVERITIES = ['info', 'notice', 'warn', 'serious'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A part of the warning catalogue: code → severity, and whether it is persistent. */
export type Entries = Record<string, readonly [severity: Severity, persistent: boolean]>;
