// Bookings in words: "10:00–11:00 · Spotkanie, Stolarnia Świt (Anna Kowalska)".
import { elsewhere, formatDate, formatDay, formatTime } from './format';
import type { Booked, BookingView, Civil, Due, End, OperationId, ResourceId, Slot, WireError } from './generated/api';
import { t } from './i18n.svelte';
import { typeName } from './session.svelte';

/** A refusal to book more than there is, as its operands say it. */
export type Overbooked = {
  resource_id: ResourceId;
  resource_name: string;
  capacity: number;
  units: number | null;
  time: Booked | null;
  by: BookingView[];
  slots: Slot[];
  operation_id: OperationId | null;
  may_leave_out: boolean;
};

type Minute = Pick<Civil, 'date' | 'time'>;

/** "10:00–11:00", with the day of the end where it is another. */
export function hours(start: Minute, end: Minute): string {
  const day = start.date === end.date ? '' : `${formatDate(end.date, { weekday: false })} `;
  return `${formatTime(start.time)}–${day}${formatTime(end.time)}`;
}

/** For what and by whom; only by whom where the thread is not seen. */
export function bookedFor({ event, booked_by_name }: BookingView): string {
  if (!event) return booked_by_name;
  return `${typeName(event.event_type_id)}, ${event.partner_name} (${booked_by_name})`;
}

export function bookingWords(booking: BookingView): string {
  return `${formatDay(booking.start.date)} ${hours(booking.start, booking.end)} · ${bookedFor(booking)}`;
}

/** "jutro 11:00–12:00". */
export function slotWords({ due, end }: { due: Due; end: End }): string {
  const start = { date: due.date, time: due.time ?? '' };
  return `${formatDay(due.date)} ${hours(start, end)}`;
}

function isOverbooked(error: WireError): boolean {
  return error.code === 'overbooked' && Array.isArray(error.args.by);
}

/** The refusal to book more than there is; nothing for any other. */
export function overbooked(error: WireError): Overbooked | null {
  return isOverbooked(error) ? (error.args as unknown as Overbooked) : null;
}

/** What is booked already, in words. */
export function inTheWay(error: WireError): string[] {
  return overbooked(error)?.by.map(bookingWords) ?? [];
}

/** The times that a refusal proposes. */
export function proposed(error: WireError | null): Slot[] {
  return (error && overbooked(error)?.slots) ?? [];
}

/** Words of the refusal itself. */
export function overbookedWords(found: Overbooked): string {
  const { resource_name, time } = found;
  if (!time) return t('overbooked-fewer', { resource: resource_name });
  const when = `${formatDay(time.start.date)} ${hours(time.start, time.end)}${elsewhere(time.zone)}`;
  return t('overbooked', { resource: resource_name, when });
}
