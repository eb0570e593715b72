// What an event carries besides its words, as a form holds it: one list per part.
import { FormFiles } from './files/form-files.svelte';
import type {
  Carried,
  CategoryId,
  ContactId,
  EventId,
  EventView,
  PartnerId,
  StagedFileId,
  ThreadId,
} from './generated/api';
import { LinesForm, typedRows, type TypedRow } from './lines.svelte';
import { requestOf, rowsOf, type ParticipantRow } from './participants';
import { Bookings, reservationsOf, type ReservationBody } from './reservation.svelte';

/** Where the event stands that the form is about. */
export type CarriedPlace = { partner_id: PartnerId; thread_id: ThreadId; event_id?: EventId; contact_id?: ContactId };

/** What a draft keeps of it. A part that is `null` was not touched: it stays as it is. */
export type CarriedBody = {
  lines: TypedRow[];
  participants: ParticipantRow[] | null;
  categories: CategoryId[] | null;
  /** Those that are to be added. */
  files: StagedFileId[];
  reservations?: ReservationBody[];
};

/** What the event carries, as a form shows it; of the halves, the one that was told last. */
export function carriedOf(event: EventView | null): CarriedBody {
  return {
    lines: typedRows((event?.outcome ?? event?.plan)?.lines),
    participants: event && rowsOf(event.participants, event.partner_id),
    categories: event && event.categories,
    files: [],
    reservations: reservationsOf(event),
  };
}

export class CarriedForm {
  /** The products belong to a half, so the form sends them beside the amount. */
  readonly lines = new LinesForm();
  participants = $state.raw<ParticipantRow[] | null>(null);
  categories = $state.raw<CategoryId[] | null>(null);
  readonly files = new FormFiles();
  readonly bookings = new Bookings();

  constructor(readonly place: CarriedPlace) {}

  get body(): CarriedBody {
    return {
      lines: this.lines.body,
      participants: this.participants,
      categories: this.categories,
      files: this.files.body,
      reservations: this.bookings.body,
    };
  }

  /** Takes what the event itself carries, from which changes count. */
  begin(body: CarriedBody): void {
    this.lines.begin(body.lines);
    this.bookings.start(body.reservations ?? []);
  }

  /** The event has other values than when the form began: what was typed stays. */
  rebase(body: CarriedBody): void {
    this.bookings.start(body.reservations ?? []);
  }

  /** A draft of an older program may lack parts. */
  fill(body: Partial<CarriedBody> | undefined): void {
    this.lines.fill(body?.lines);
    this.participants = body?.participants ?? null;
    this.categories = body?.categories ?? null;
    this.files.fill(body?.files ?? []);
    this.bookings.fill(body?.reservations);
  }

  /** Until all of it is there to be sent, and understood. */
  async ready(): Promise<void> {
    await this.files.ready();
    await this.bookings.ready();
  }

  /** What is sent with the form. */
  request(): Carried {
    const reservations = this.bookings.request();
    return {
      participants: this.participants && requestOf(this.participants),
      categories: this.categories,
      attachments: this.files.request(),
      ...(reservations && { reservations }),
    };
  }
}
