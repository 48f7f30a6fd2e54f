import { openChangeFeed, type Change, type ChangeFeed } from '../../src/client/change-feed.js';
import type { Page, PageEvents } from '../../src/client/page-life.js';
import type { openChangeStream, StreamEvents } from '../../src/source/change-stream.js';
import { settled } from './fake-time.js';

/** A page that is hidden, shown and left when a test says so. */
export class FakePage implements Page {
  /** Who listens, if anybody. */
  events: PageEvents | undefined;

  constructor(public visible = true) {}

  watch(events: PageEvents): () => void {
    this.events = events;
    return () => (this.events = undefined);
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
    this.events?.visibility();
  }
}

/** An event stream that a test plays. */
export class FakeStream {
  closed = false;
  lastEventId: string | undefined;

  constructor(
    readonly endpoint: string,
    /** Index of the tab that opened it. */
    readonly tab: number,
    readonly topics: readonly string[],
    readonly from: string | undefined,
    readonly events: StreamEvents,
  ) {
    this.lastEventId = from;
  }

  async open(): Promise<void> {
    this.events.open();
    await talked();
  }

  async down(): Promise<void> {
    this.events.down();
    await talked();
  }

  async hint(topic: string, version: number, spreadMs = 0, id = this.lastEventId): Promise<void> {
    this.lastEventId = id;
    this.events.hint({ topic, version, spreadMs });
    await talked();
  }

  close(): void {
    this.closed = true;
  }
}

export interface Tab {
  readonly feed: ChangeFeed;
  readonly page: FakePage;
  /** Every change that the tab was told to ask about. */
  readonly heard: Change[];
  /** Every answer that another tab shared. */
  readonly shared: [topic: string, version: number, value: unknown][];
  /** What `open` was after each change of it. */
  readonly opens: boolean[];
  watch(topic: string): () => void;
}

/** Tabs of one browser at an endpoint of their own. */
export class Tabs {
  readonly endpoint = `https://${Math.random().toString(36).slice(2)}-${performance.timeOrigin}.example.com/`;
  readonly streams: FakeStream[] = [];
  readonly all: Tab[] = [];

  get name(): string {
    return `live-credit:${this.endpoint}`;
  }

  /** The stream that was opened last. */
  get last(): FakeStream {
    return this.streams[this.streams.length - 1];
  }

  get running(): FakeStream[] {
    return this.streams.filter(({ closed }) => !closed);
  }

  /** Opens a tab that watches the topics. */
  async open(topics: string[] = ['anchor:a-1'], visible = true): Promise<Tab> {
    const tab = this.add(topics, visible);
    await talked();
    return tab;
  }

  add(topics: string[], visible = true): Tab {
    const index = this.all.length;
    const page = new FakePage(visible);
    const openStream: typeof openChangeStream = (endpoint, asked, events, from) => {
      const stream = new FakeStream(endpoint, index, asked, from, events);
      this.streams.push(stream);
      return stream;
    };
    const feed = openChangeFeed(this.endpoint, undefined, openStream, page);
    const [heard, shared, opens]: [Change[], Tab['shared'], boolean[]] = [[], [], []];
    feed.onOpen(() => opens.push(feed.open));
    feed.onShared((...answer) => shared.push(answer));
    const watch = (topic: string) => feed.watch(topic, (change) => heard.push(change));
    topics.forEach(watch);
    const tab = { feed, page, heard, shared, opens, watch };
    this.all.push(tab);
    return tab;
  }

  close(): void {
    for (const { feed } of this.all) feed.close();
  }
}

/** Waits until what tabs have said and what locks they asked for has arrived. */
export const talked = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) {
    const [one, other] = [new BroadcastChannel('talked'), new BroadcastChannel('talked')];
    const heard = new Promise((go) => (other.onmessage = go));
    one.postMessage('');
    await heard;
    one.close();
    other.close();
    await navigator.locks?.query();
    await settled();
  }
};

/** Makes tabs for each test of a suite and closes them after; the function gives the present ones. */
export const useTabs = (): (() => Tabs) => {
  let tabs: Tabs;
  beforeEach(() => {
    tabs = new Tabs();
  });
  afterEach(() => tabs.close());
  return () => tabs;
};
