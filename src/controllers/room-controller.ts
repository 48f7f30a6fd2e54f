import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { roomContext, type RoomScope } from './room-scope.js';

const ROOM = 'live-credit-room';

/** What the nearest room around its host gives, across shadow roots; undefined outside of any. */
export class RoomController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof roomContext, ReactiveControllerHost & HTMLElement>;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    // before the consumer, which asks anew each time it connects
    host.addController(this);
    this.#consumer = new ContextConsumer(host, { context: roomContext, subscribe: true });
  }

  hostConnected(): void {
    this.#consumer.value = undefined;
    if (customElements.get(ROOM)) return;
    // a room whose code comes later has not heard
    void customElements.whenDefined(ROOM).then(() => this.host.isConnected && !this.scope && this.#consumer.hostConnected());
  }

  get scope(): RoomScope | undefined {
    return this.#consumer.value;
  }
}
