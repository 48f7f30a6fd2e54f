export interface WebKit {
  /** Where the driver answers on 127.0.0.1. */
  port: number;
  /** What a session has to ask for. */
  capabilities: Record<string, unknown>;
  stop(): void;
}

export function startWebKit(): Promise<WebKit>;
