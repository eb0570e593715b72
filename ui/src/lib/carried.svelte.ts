// What an event carries besides its words, as a form holds it: one list per part.
import type { Carried, CategoryId, ContactId, EventId, EventView, PartnerId, ThreadId } from './generated/api';
import { requestOf, rowsOf, type ParticipantRow } from './participants';
import { Bookings, reservationsOf, type ReservationBody } from './reservation.svelte';

/** Where the event stands that the form is about. */
export type CarriedPlace = { partner_id: PartnerId; thread_id: ThreadId; event_id?: EventId; contact_id?: ContactId };

/** What a draft keeps of it. A part that is `null` was not touched: it stays as it is. */
export type CarriedBody = {
  participants: ParticipantRow[] | null;
  categories: CategoryId[] | null;
  reservations?: ReservationBody[];
};

/** What the event carries, as a form shows it. */
export function carriedOf(event: EventView | null): CarriedBody {
  return {
    participants: event && rowsOf(event.participants),
    categories: event && event.categories,
    reservations: reservationsOf(event),
  };
}

export class CarriedForm {
  participants = $state.raw<ParticipantRow[] | null>(null);
  categories = $state.raw<CategoryId[] | null>(null);
  readonly bookings = new Bookings();

  constructor(readonly place: CarriedPlace) {}

  get body(): CarriedBody {
    return { participants: this.participants, categories: this.categories, reservations: this.bookings.body };
  }

  /** What the event carries before anything is typed. */
  start(body: CarriedBody): void {
    this.bookings.start(body.reservations ?? []);
  }

  /** A draft of an older program may lack parts. */
  fill(body: Partial<CarriedBody> | undefined): void {
    this.categories = body?.categories ?? null;
    this.participants = body?.participants ?? null;
    this.bookings.fill(body?.reservations);
  }

  /** Waits until everything typed is understood. */
  async ready(): Promise<void> {
    await this.bookings.ready();
  }

  /** What is sent with the form. */
  request(): Carried {
    const reservations = this.bookings.request();
    return {
      participants: this.participants && requestOf(this.participants),
      categories: this.categories,
      ...(reservations && { reservations }),
    };
  }
}
