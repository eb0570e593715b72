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
import { requestOf, type ParticipantRow } from './participants';
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
    participants: null,
    categories: null,
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
  /** The event itself, as soon as it is known: what a part shows while nobody touched it. */
  event = $state.raw<EventView | null>(null);

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

  /** The event that is being carried out: its products go over by themselves, unless there are others. */
  know(event: EventView): void {
    this.event = event;
    this.bookings.start(reservationsOf(event));
  }

  /** The event that is being changed: from what it carries, changes count. */
  begin(event: EventView): void {
    this.know(event);
    this.lines.begin(carriedOf(event).lines);
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

  /** What is sent with the form: only what was touched. */
  request(): Carried {
    const { participants, categories } = this;
    const attachments = this.files.request();
    const reservations = this.bookings.request();
    return {
      ...(participants && { participants: requestOf(participants) }),
      ...(categories && { categories }),
      ...(attachments.length > 0 && { attachments }),
      ...(reservations && { reservations }),
    };
  }
}
