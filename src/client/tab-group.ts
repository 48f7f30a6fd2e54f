import type { Hint, openChangeStream } from '../source/change-stream.js';
import { standForLeader } from './leader.js';
import { Leadership } from './leadership.js';
import type { Page } from './page-life.js';
import { openTabChannel, type Passed, type Shared, type TabChannel, type TabMessage } from './tab-channel.js';

/** A leader not heard of for so long is stuck: what it said of its stream no longer holds. */
const DOUBT = 150_000;

export interface GroupEvents {
  /** A hint arrived, here or in the leading tab; `mine` where this tab is to ask for all. */
  hint(hint: Passed, mine: boolean): void;
  shared(answer: Shared): void;
  /** What `covered` says has changed. */
  covered(): void;
  /** Whether this tab would ask if it were to. */
  wouldAsk(hint: Hint): boolean;
}

/**
 * All tabs of a browser that watch the same endpoint, as one of them: a visible one leads and keeps the stream for all. Where the
 * browser has no way for tabs to talk, each leads itself.
 */
export class TabGroup {
  /** Topics of which hints arrive now. */
  covered: readonly string[] = [];
  readonly #endpoint: string;
  readonly #openStream: typeof openChangeStream;
  readonly #page: Page;
  readonly #events: GroupEvents;
  readonly #name: string;
  readonly #id = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #topics: readonly string[] = [];
  #inside = false;
  #channel: TabChannel | undefined;
  #leadership: Leadership | undefined;
  #lastEventId: string | undefined;
  #withdraw: (() => void) | undefined;
  #unwatchPage: (() => void) | undefined;
  #doubt: ReturnType<typeof setTimeout> | undefined;

  constructor(endpoint: string, name: string, openStream: typeof openChangeStream, page: Page, events: GroupEvents) {
    this.#endpoint = endpoint;
    this.#openStream = openStream;
    this.#page = page;
    this.#events = events;
    this.#name = `live-credit:${name}`;
  }

  /** What this tab watches now; it is in the group as long as that is something. */
  watch(topics: readonly string[]): void {
    this.#topics = topics;
    if (!topics.length) {
      this.#leave();
      this.#unwatchPage?.();
      this.#unwatchPage = undefined;
    } else if (this.#unwatchPage) {
      this.#say();
    } else {
      this.#unwatchPage = this.#page.watch({
        visibility: () => this.#visibility(),
        leave: () => this.#leave(),
        back: () => this.#enter(),
      });
      this.#enter();
    }
  }

  share(topic: string, version: number, value: unknown): void {
    this.#channel?.post({ kind: 'share', topic, version, value });
  }

  #enter(): void {
    if (this.#inside) return;
    this.#inside = true;
    // younger than the oldest browsers, and not there on insecure pages
    if (navigator.locks as LockManager | undefined) this.#channel = openTabChannel(this.#name, (message) => this.#heard(message));
    if (!this.#channel) return this.#lead();
    this.#say();
    this.#stand();
  }

  #leave(): void {
    if (!this.#inside) return;
    this.#inside = false;
    this.#resign();
    this.#channel?.post({ kind: 'here', from: this.#id, topics: [], visible: false });
    this.#channel?.close();
    this.#channel = undefined;
    this.#cover([]);
  }

  /** Says what this tab watches: to the leader, or as the leader to the stream. */
  #say(): void {
    if (this.#leadership) this.#leadership.own(this.#topics);
    else this.#channel?.post({ kind: 'here', from: this.#id, topics: this.#topics, visible: this.#page.visible });
  }

  #visibility(): void {
    if (!this.#channel) return;
    if (this.#page.visible) {
      this.#say();
      this.#stand();
    } else if (this.#leadership) {
      this.#announce(true);
    } else {
      this.#withdraw?.();
      this.#withdraw = undefined;
    }
  }

  /** Only a visible tab wants to lead: the timers of others are slow. */
  #stand(): void {
    if (this.#withdraw || !this.#page.visible) return;
    this.#withdraw = standForLeader(
      this.#name,
      () => this.#lead(),
      () => this.#leadAlone(),
    );
  }

  #leadAlone(): void {
    this.#channel?.close();
    this.#channel = this.#withdraw = undefined;
    if (!this.#leadership) this.#lead();
  }

  #lead(): void {
    this.#cover([]);
    this.#leadership = new Leadership(
      this.#endpoint,
      this.#openStream,
      {
        hint: (hint) => this.#pass(hint),
        covered: (topics) => {
          this.#cover(topics);
          this.#announce(false);
        },
        call: () => this.#announce(true),
      },
      this.#lastEventId,
    );
    this.#say();
  }

  /** Gives up leading, or waiting for it. */
  #resign(): void {
    if (this.#leadership) {
      this.#lastEventId = this.#last;
      this.#leadership.close();
      this.#leadership = undefined;
      this.#cover([]);
      this.#announce(false);
    }
    this.#withdraw?.();
    this.#withdraw = undefined;
  }

  get #last(): string | undefined {
    return this.#leadership?.lastEventId ?? this.#lastEventId;
  }

  #announce(asks: boolean): void {
    this.#channel?.post({ kind: 'lead', covered: this.covered, asks, lastEventId: this.#last });
  }

  #pass({ topic, version, spreadMs }: Hint): void {
    const asker = this.#events.wouldAsk({ topic, version, spreadMs }) ? this.#id : this.#leadership?.watcherOf(topic);
    if (!asker) return;
    const wait = Math.random() * spreadMs;
    const passed: Passed = { kind: 'hint', topic, version, wait, asker, lastEventId: this.#last };
    this.#channel?.post(passed);
    this.#events.hint(passed, asker === this.#id);
  }

  #heard(message: TabMessage): void {
    if (message.kind === 'share') {
      this.#events.shared(message);
    } else if (message.kind === 'here') {
      if (this.#leadership?.here(message)) this.#announce(false);
      if (this.#leadership && message.visible && !this.#page.visible) this.#resign();
    } else {
      this.#lastEventId = message.lastEventId ?? this.#lastEventId;
      if (message.kind === 'hint') this.#events.hint(message, message.asker === this.#id);
      // the last word of the leader before may come late
      else if (!this.#leadership) this.#follow(message.covered, message.asks);
    }
  }

  #follow(covered: readonly string[], asked: boolean): void {
    this.#cover(covered);
    if (covered.length) this.#doubt = setTimeout(() => this.#cover([]), DOUBT);
    if (asked) this.#say();
  }

  #cover(topics: readonly string[]): void {
    clearTimeout(this.#doubt);
    const same = topics.length === this.covered.length && topics.every((topic) => this.covered.includes(topic));
    this.covered = topics;
    if (!same) this.#events.covered();
  }
}
