/** Something statements can be sent to: the database itself, or a transaction on it. */
export interface Queries {
  /** Rows of one statement; values go in as `$1`, `$2` … only, never into the text. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** What can be listened to; a name in the SQL, so never anything else. */
export type Channel = 'change';

export type Release = () => Promise<void>;

/** What the backend needs of PostgreSQL, in-process or served. */
export interface Database extends Queries {
  /** All of the work or, where it throws, none of it. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Calls `heard` at each notification on the channel, and once whenever some may have been missed: what they were about has
   * to be looked up. Gives what ends it.
   */
  listen(channel: Channel, heard: () => void): Promise<Release>;
  close(): Promise<void>;
}

export interface Transaction extends Queries {
  /** Runs a script of several statements without values. */
  script(text: string): Promise<void>;
}

/** The database cannot be reached now; asking again later may help. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}
