// What an event carries besides its words, as a form holds it: one list per part.
import type { Carried, CategoryId, ContactId, EventId, EventView, PartnerId, ThreadId } from './generated/api';

/** Where the event stands that the form is about. */
export type CarriedPlace = { partner_id: PartnerId; thread_id: ThreadId; event_id?: EventId; contact_id?: ContactId };

/** What a draft keeps of it. */
export type CarriedBody = {
  /** `null` while nobody has said anything of them. */
  categories: CategoryId[] | null;
};

/** What the event carries, as a form shows it. */
export function carriedOf(event: EventView | null): CarriedBody {
  return { categories: event ? event.categories : null };
}

export class CarriedForm {
  categories = $state.raw<CategoryId[] | null>(null);

  constructor(readonly place: CarriedPlace) {}

  get body(): CarriedBody {
    return { categories: this.categories };
  }

  /** A draft of an older program may lack parts. */
  fill(body: Partial<CarriedBody> | undefined): void {
    this.categories = body?.categories ?? null;
  }

  /** What is sent with the form. */
  request(): Carried {
    return { categories: this.categories };
  }
}
