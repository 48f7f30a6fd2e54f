import { ChangeHub, type StreamSettings } from '../changes/change-hub.js';
import { roomOf } from '../changes/topics.js';
import type { Clock } from '../clock.js';
import { CredentialStore, type Credentials, type FoundCredential } from '../credentials/credential-store.js';
import { StatusList } from '../credentials/status-list.js';
import type { Database } from '../db/database.js';
import type { Ask } from './foreign-credential.js';
import { Imports } from './imports.js';
import type { Platform } from './platform.js';

/** What a platform needs to run. */
export interface Surroundings {
  /** Its own part of the database. */
  database: Database;
  clock: Clock;
  streams: StreamSettings;
  /** Where the server is reached, without a slash at the end: this is signed, so it is never taken from a request. */
  address: () => string;
  /** Asks the platform whose credentials it takes over. */
  ask?: Ask;
}

/** A platform at work: its listener, what it issues, what it takes over. */
export class RunningPlatform implements Credentials {
  readonly database: Database;
  readonly clock: Clock;
  readonly hub: ChangeHub;
  readonly statusList: StatusList;
  readonly imports: Imports | undefined;
  /** Address that the contract's paths are below, without a slash at the end. */
  readonly endpoint: () => string;
  readonly #issued: CredentialStore;
  readonly #atWork = new Set<Promise<unknown>>();

  constructor(
    readonly platform: Platform,
    readonly surroundings: Surroundings,
  ) {
    const { database, clock, streams, address, ask } = surroundings;
    const { id, path, issuer, imports } = platform;
    this.database = database;
    this.clock = clock;
    this.endpoint = () => address() + path;
    const issuing = { issuer, platform: id, endpoint: this.endpoint };
    this.hub = new ChangeHub(database, streams);
    this.statusList = new StatusList(database, clock, issuing);
    this.#issued = new CredentialStore(database, clock, issuing);
    this.imports = imports && ask && new Imports(platform, imports, database, clock, ask);
  }

  /** Has reports signed as soon as they change, and follows the platform whose credentials this one takes over. */
  follow(others: readonly RunningPlatform[]): void {
    this.hub.observe((topics) => {
      const subjects = topics.filter((topic) => roomOf(topic) === undefined);
      if (subjects.length) this.#work(this.find(subjects));
    });
    const from = others.find(({ platform }) => platform === this.platform.imports);
    from?.hub.observe(() => this.imports && this.#work(this.imports.look()));
  }

  /** What was taken over, else what is issued here. */
  async find(subjects: readonly string[]): Promise<Map<string, FoundCredential>> {
    const imported = await this.imports?.find(subjects);
    const own = subjects.filter((subject) => !imported?.has(subject));
    const found = new Map([...(await this.#issued.find(own)), ...(imported ?? [])]);
    return new Map(subjects.map((subject) => [subject, found.get(subject)!]));
  }

  /** Ends every stream, and whatever is under way. */
  async close(): Promise<void> {
    await this.hub.close();
    await Promise.all(this.#atWork);
  }

  /** Lets it be done aside; where it fails, it is done when somebody asks. */
  #work(work: Promise<unknown>): void {
    const done = work.catch(() => undefined).finally(() => this.#atWork.delete(done));
    this.#atWork.add(done);
  }
}
