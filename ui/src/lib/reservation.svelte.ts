// What is booked for an event, as a form holds it.
import { DueText } from './due-text.svelte';
import { EndText, typedEnd } from './end-text.svelte';
import { typedDue } from './format';
import type {
  Due,
  End,
  EventView,
  ReservationRequest,
  ResourceId,
  ReservationView,
  Slot,
  UserId,
} from './generated/api';
import { refusal } from './refusal';

/** What a draft keeps of one reservation. */
export type ReservationBody = {
  resource_id: ResourceId;
  units: number;
  own: boolean;
  start: string;
  end: string;
  /** The zone in which an own time is meant; the person's own, unless told. */
  zone?: string;
};

/** The reservations of an event, as a form shows them. */
export function reservationsOf(event: EventView | null): ReservationBody[] {
  return (event?.reservations ?? []).map(bodyOf);
}

function bodyOf({ resource_id, units, follows_plan, time }: ReservationView): ReservationBody {
  if (follows_plan) return { resource_id, units, own: false, start: '', end: '' };
  const due: Due = { date: time.start.date, time: time.start.time, zone: time.zone };
  return {
    resource_id,
    units,
    own: true,
    start: typedDue(due.date, due.time),
    end: typedEnd(due, { date: time.end.date, time: time.end.time }),
    zone: time.zone,
  };
}

/** The time for which a plan is: what a reservation has unless it has its own. */
export type PlanSpan = { due: Due; end: End };

/** The time of a plan as it is typed, as far as that is understood. */
export function spanOf(due: DueText, end: EndText): PlanSpan | null {
  const start = due.preview?.due;
  const until = end.preview?.end;
  return start?.time && until ? { due: start, end: until } : null;
}

export class Booking {
  resource_id = $state('');
  units = $state(1);
  own = $state(false);
  /** The zone in which the own time is meant; the person's own, unless told. */
  zone = $state<string | undefined>();
  readonly start = new DueText();
  readonly end = new EndText();

  constructor(body: Partial<ReservationBody>) {
    this.resource_id = body.resource_id ?? '';
    this.units = body.units ?? 1;
    this.own = body.own ?? false;
    this.zone = body.zone;
    if (body.start) this.start.set(body.start);
    if (body.end) this.end.set(body.end);
  }

  get body(): ReservationBody {
    const { resource_id, units, own, zone } = this;
    return { resource_id, units, own, start: this.start.text, end: this.end.text, ...(zone && { zone }) };
  }

  /** When it is, as far as that is understood. */
  span(plan: PlanSpan | null): PlanSpan | null {
    if (!this.own) return plan;
    const due = this.start.preview?.due;
    const end = this.end.preview?.end;
    return due?.time && end ? { due: { ...due, zone: this.zone ?? due.zone }, end } : null;
  }

  /** Takes a proposed time as its own. */
  take(slot: Slot): void {
    this.zone = slot.due.zone;
    this.start.set(typedDue(slot.due.date, slot.due.time));
    this.end.set(typedEnd(slot.due, slot.end));
  }

  async ready(): Promise<void> {
    if (this.own) await this.end.resolve(await this.start.resolve());
  }

  request(field: string): ReservationRequest {
    const { resource_id, units } = this;
    if (!this.own) return { resource_id, units };
    const span = this.span(null);
    if (!span?.due.time) throw refusal(`${field}.time`, 'time_needed');
    const start = { date: span.due.date, time: span.due.time };
    return { resource_id, units, time: { start, end: span.end, zone: span.due.zone } };
  }
}

export class Bookings {
  list = $state.raw<Booking[]>([]);
  /** The time of the plan, where the form has one; and what puts a proposed one into it. */
  plan: () => PlanSpan | null = () => null;
  propose: ((slot: Slot) => void) | null = null;
  /** Who carries the event out: his other plans are respected. */
  people: () => UserId[] = () => [];
  #before = '[]';

  get body(): ReservationBody[] {
    return this.list.map((booking) => booking.body);
  }

  /** What the event has before anything is typed. */
  start(body: ReservationBody[]): void {
    const untouched = JSON.stringify(this.body) === this.#before;
    this.#before = JSON.stringify(body);
    if (untouched) this.fill(body);
  }

  fill(body: ReservationBody[] | undefined): void {
    if (JSON.stringify(body ?? []) === JSON.stringify(this.body)) return;
    this.list = (body ?? []).map((one) => new Booking(one));
  }

  add(resource_id: ResourceId): void {
    // Without a plan's time it can only have its own.
    this.list = [...this.list, new Booking({ resource_id, own: this.propose === null })];
  }

  remove(booking: Booking): void {
    this.list = this.list.filter((other) => other !== booking);
  }

  async ready(): Promise<void> {
    await Promise.all(this.list.map((booking) => booking.ready()));
  }

  /** Nothing where nothing was touched: then the reservations only follow their plan. */
  request(): ReservationRequest[] | undefined {
    if (JSON.stringify(this.body) === this.#before) return undefined;
    return this.list.map((booking, place) => booking.request(`carried.reservations.${place}`));
  }
}
