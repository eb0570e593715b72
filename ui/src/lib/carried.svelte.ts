// What an event carries besides its words, as a form holds it: one list per part.
import type { Carried, ContactId, EventId, EventView, PartnerId, ThreadId } from './generated/api';

/** Where the event stands that the form is about. */
export type CarriedPlace = { partner_id: PartnerId; thread_id: ThreadId; event_id?: EventId; contact_id?: ContactId };

/** What a draft keeps of it. */
export type CarriedBody = Record<string, never>;

/** What the event carries, as a form shows it. */
export function carriedOf(_event: EventView | null): CarriedBody {
  return {};
}

export class CarriedForm {
  constructor(readonly place: CarriedPlace) {}

  get body(): CarriedBody {
    return {};
  }

  /** A draft of an older program may lack parts. */
  fill(_body: Partial<CarriedBody> | undefined): void {}

  /** What is sent with the form. */
  request(): Carried {
    return {};
  }
}
