import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hostOf } from './language-watch.js';
import { awaitRooms, roomCode } from './room-code.js';
import { roomContext, type RoomScope } from './room-scope.js';

const ROOM = 'live-credit-room';

/** Whether a room is around an element, across slots and shadow roots: as far as its question for one will go. */
const isInRoom = (element: Element | undefined): boolean =>
  !!element && (element.localName === ROOM || isInRoom(element.assignedSlot ?? element.parentElement ?? hostOf(element)));

/** What the nearest room around its host gives, across shadow roots; undefined outside of any. */
export class RoomController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof roomContext, ReactiveControllerHost & HTMLElement>;
  #release: (() => void) | undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    // before the consumer, which asks anew each time it connects
    host.addController(this);
    this.#consumer = new ContextConsumer(host, { context: roomContext, subscribe: true });
  }

  hostConnected(): void {
    this.#consumer.value = undefined;
    if (customElements.get(ROOM)) return;
    if (isInRoom(this.host)) this.#release = awaitRooms(() => this.host.requestUpdate());
    // a room whose code comes later has not heard
    void customElements.whenDefined(ROOM).then(() => this.host.isConnected && !this.#consumer.value && this.#consumer.hostConnected());
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }

  get scope(): RoomScope | undefined {
    return this.#consumer.value ?? (this.#release && roomCode());
  }
}
