import type { ReactiveController } from 'lit';
import { clientFor } from '../../client/client-registry.js';
import { resolveEndpoint } from '../../client/endpoint.js';
import { currentOptions } from '../../client/options.js';
import { roomTopic } from '../../client/room-topic.js';
import type { RoomSnapshot } from '../../client/snapshot.js';
import { sellerOf, type Room } from '../../domain/room.js';
import { roomWarnings } from '../../domain/room-warnings.js';
import { parseSubjectRef, type SubjectRef } from '../../domain/subject.js';
import type { CreditError } from '../../errors/credit-error.js';
import { warnOnce } from '../../errors/warn-once.js';
import { LiveCreditErrorEvent } from '../shared/events.js';
import type { RoomHost, RoomMeaning } from './room-host.js';

const known = <T>(values: (T | undefined)[]): T[] => [...new Set(values.filter((one): one is T => one !== undefined))];

/** What a room's answer means to the elements inside. */
const meaningOf = (room: Room): RoomMeaning => {
  const { operator, agency, anchors = [], seller } = room.roles;
  const ref = (role: { subject: string } | undefined): SubjectRef | undefined => role && parseSubjectRef(role.subject);
  const presenters = anchors.map(ref);
  const subjects = {
    anchor: known(presenters)[0],
    merchant: ref(sellerOf(room)),
    agency: ref(agency),
    operator: ref(operator),
    platform: room.platform && parseSubjectRef(`platform:${room.platform.id}`),
  };
  const everybody = known([...presenters, subjects.merchant, ref(seller), subjects.operator, subjects.agency]);
  return { subjects, everybody, warnings: roomWarnings(room) };
};

/** Asks for the room while its host is on the page, and tells the host. */
export class RoomContent implements ReactiveController {
  #held: readonly unknown[] = [];
  #release: (() => void) | undefined;
  #refresh: (() => Promise<void>) | undefined;
  #error: CreditError | undefined;

  constructor(readonly host: RoomHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    // one that is only being moved is back by then
    queueMicrotask(() => this.host.isConnected || this.#drop());
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.host.isConnected) this.#sync();
  }

  async refresh(): Promise<void> {
    this.#sync();
    await this.#refresh?.();
  }

  #sync(): void {
    const { room, endpoint, live } = this.host;
    const options = currentOptions();
    const asked = options.enabled === false ? undefined : room;
    const wanted = [asked, endpoint ?? options.endpoint, live ?? options.live ?? 'poll', !!options.batch] as const;
    if (this.#held.length && wanted.every((one, i) => one === this.#held[i])) return;
    this.#drop();
    this.#held = wanted;
    if (!asked) return this.host.know({ status: 'idle' });
    try {
      const topic = roomTopic(asked);
      const client = clientFor(resolveEndpoint(wanted[1]), wanted[3]);
      this.#refresh = () => client.refresh(topic.key);
      this.#release = client.subscribe(topic, (snapshot) => this.#tell(snapshot), wanted[2]);
    } catch (error) {
      warnOnce((error as Error).message);
      this.#tell({ status: 'failed', error: error as CreditError });
    }
  }

  #tell(snapshot: RoomSnapshot): void {
    const { last, error } = snapshot;
    this.host.know(snapshot, last && meaningOf(last));
    if (error && error !== this.#error) this.host.dispatchEvent(new LiveCreditErrorEvent(error));
    this.#error = error;
  }

  #drop(): void {
    this.#release?.();
    this.#release = this.#refresh = undefined;
    this.#held = [];
  }
}
