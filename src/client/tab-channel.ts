/** A tab says that it is there, and what it watches; nothing where it leaves. */
export interface Here {
  readonly kind: 'here';
  readonly from: string;
  readonly topics: readonly string[];
  readonly visible: boolean;
}

/** The leader says of which topics hints arrive now; it may ask who is there. */
export interface Lead {
  readonly kind: 'lead';
  readonly covered: readonly string[];
  readonly asks: boolean;
  /** Where the stream of the next leader goes on. */
  readonly lastEventId?: string | undefined;
}

/** The leader passes on a hint, with the wait it chose and the tab that is to ask for all. */
export interface Passed {
  readonly kind: 'hint';
  readonly topic: string;
  readonly version: number;
  readonly wait: number;
  readonly asker: string;
  readonly lastEventId?: string | undefined;
}

/** A tab passes on what it was answered. */
export interface Shared {
  readonly kind: 'share';
  readonly topic: string;
  readonly version: number;
  readonly value: unknown;
}

export type TabMessage = Here | Lead | Passed | Shared;

export interface TabChannel {
  post(message: TabMessage): void;
  close(): void;
}

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Whether another tab's message is one of ours: it may run another version, or code of the page's own. */
const isMessage = (data: unknown): data is TabMessage => {
  const { kind, topics, covered, topic, version, wait } = (data ?? {}) as Record<string, unknown>;
  if (kind === 'here') return areTexts(topics);
  if (kind === 'lead') return areTexts(covered);
  const named = typeof topic === 'string' && typeof version === 'number';
  return named && (kind === 'share' || (kind === 'hint' && typeof wait === 'number'));
};

/** The channel between all tabs that use the same name; undefined where the browser gives none. */
export const openTabChannel = (name: string, heard: (message: TabMessage) => void): TabChannel | undefined => {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => {
      if (isMessage(data)) heard(data);
    };
    return {
      post: (message) => {
        try {
          channel.postMessage(message);
        } catch {
          // a value that cannot be copied stays here
        }
      },
      close: () => {
        channel.onmessage = null;
        channel.close();
      },
    };
  } catch {
    return undefined;
  }
};
