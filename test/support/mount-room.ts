import { fixture, html } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import type { CreditReport } from '../../src/domain/report.js';
import type { Room } from '../../src/domain/room.js';
import type { LiveCreditRoom } from '../../src/elements/room/room.js';
import './elements.js';
import { installSource, type FakeSource } from './fake-source.js';
import { settled } from './fake-time.js';
import { report } from './reports.js';

export interface MountedRoom {
  element: LiveCreditRoom;
  source: FakeSource;
  /** Lets the backend answer the latest question about the room, and waits until that is shown. */
  answerRoom: (answer: Room | Error) => Promise<void>;
  /** Asks about the room again and answers. */
  changeRoom: (answer: Room | Error) => Promise<void>;
  /** Answers every open question about subjects, each with what the test says of it. */
  answerAll: (overrides?: Partial<CreditReport>) => Promise<void>;
}

/** Puts elements of this package into a room whose backend a test answers by hand. */
export const mountRoom = async (inside: string, attributes: Record<string, string> = { room: 'r-8848' }): Promise<MountedRoom> => {
  const source = installSource();
  configure({ endpoint: 'https://credit.example.com', lang: 'zh-CN', theme: 'light' });
  const element = document.createElement('live-credit-room');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = inside;
  await fixture(html`${element}`);
  await settled();
  const answered = new Set<unknown>();
  const answerRoom = async (answer: Room | Error) => {
    const asked = source.roomsAsked[source.roomsAsked.length - 1];
    if (answer instanceof Error) asked.fail(answer);
    else asked.answer(answer);
    await settled();
  };
  return {
    element,
    source,
    answerRoom,
    changeRoom: async (answer) => {
      void element.refresh();
      await settled();
      await answerRoom(answer);
    },
    answerAll: async (overrides = {}) => {
      for (const asked of source.asked.filter((one) => !answered.has(one))) {
        answered.add(asked);
        const [kind, id] = asked.subject.split(':');
        asked.answer(report({ ...overrides, subject: { kind: kind as 'anchor', id, displayName: `名${id}` } }));
      }
      await settled();
    },
  };
};
