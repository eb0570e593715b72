// Dates, times and money in words. Formatting only: what is due when is the program's business.
import type { Due, Timestamp } from './generated/api';
import { i18n, locale, t } from './i18n.svelte';
import { session } from './session.svelte';

const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = i18n.language + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale[i18n.language], options);
    formatters.set(key, found);
  }
  return found;
}

/** A civil date as the instant of its midnight in UTC, for Intl only. */
export function civil(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The civil date, `days` later. */
export function addDays(date: string, days: number): string {
  return new Date(civil(date) + days * DAY).toISOString().slice(0, 10);
}

/** Long lists ask for the same days again and again, and Intl is slow. */
const known = new Map<string, Record<string, string>>();

function parts(at: number, zone: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const key = `${i18n.language} ${at} ${zone} ${Object.keys(options).join()}`;
  let found = known.get(key);
  if (!found) {
    const pieces = formatter({ ...options, timeZone: zone }).formatToParts(at);
    found = Object.fromEntries(pieces.map((part) => [part.type, part.value]));
    if (known.size > 5_000) known.clear();
    known.set(key, found);
  }
  return found;
}

type Style = { weekday?: boolean; year?: 'always' | 'never' };

/** "pt. 27 lis" or "Fri 27 Nov"; the year when it is not this one. */
export function formatDate(date: string, style: Style = {}): string {
  const part = parts(civil(date), 'UTC', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const year = style.year === 'always' || (style.year !== 'never' && date.slice(0, 4) !== session.it.today.slice(0, 4));
  return [style.weekday === false ? '' : part.weekday, part.day, part.month, year ? part.year : '']
    .filter(Boolean)
    .join(' ');
}

/** "poniedziałek, 23 listopada". */
export function formatLongDate(date: string): string {
  return formatter({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(civil(date));
}

/** "listopad 2026". */
export function formatMonth(date: string): string {
  return formatter({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(civil(date));
}

/** "dziś", "jutro", "wczoraj", a weekday within the week, else the date. */
export function formatDay(date: string): string {
  const days = Math.round((civil(date) - civil(session.it.today)) / DAY);
  if (days === 0) return t('day-today');
  if (days === 1) return t('day-tomorrow');
  if (days === -1) return t('day-yesterday');
  // Of a year gone by nobody asks for the day of the week.
  return formatDate(date, { weekday: date.slice(0, 4) >= session.it.today.slice(0, 4) });
}

/** The names of the days of the week, Monday first: short for the eye, long for the ear. */
export function weekdays(): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const monday = civil('2026-11-23') + index * DAY;
    return {
      short: formatter({ weekday: 'short', timeZone: 'UTC' }).format(monday).replace('.', ''),
      long: formatter({ weekday: 'long', timeZone: 'UTC' }).format(monday),
    };
  });
}

/** "9:00", as the language writes it. */
export function formatTime(time: string): string {
  return i18n.language === 'pl' ? time.replace(/^0/, '') : time;
}

/** Names a zone that is not the person's. */
export function elsewhere(zone: string): string {
  return zone === session.it.zone ? '' : ` (${zone.split('/').pop()?.replaceAll('_', ' ') ?? zone})`;
}

/** " 9:00", with the zone when it is not the person's; nothing of a day without a time, which has no zone either. */
function timeOf(due: Due): string {
  return due.time ? ` ${formatTime(due.time)}${elsewhere(due.zone)}` : '';
}

/** "jutro 9:00", "pt. 27 lis"; names the zone of a time when it is not the person's. */
export function formatDue(due: Due): string {
  return formatDay(due.date) + timeOf(due);
}

/** "pt. 27 lis 2026 10:00": nothing left to guess. */
export function formatDueFully(due: Due): string {
  return formatDate(due.date, { year: 'always' }) + timeOf(due);
}

/** The civil date and time of an instant in the person's zone. */
export function civilOf(at: Timestamp): { date: string; time: string } {
  const part = parts(at, session.it.zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/** "dziś 9:40", "śr. 18 lis 15:02". */
export function formatMoment(at: Timestamp): string {
  const { date, time } = civilOf(at);
  return `${formatDay(date)} ${formatTime(time)}`;
}

/** "dziś", "śr. 18 lis". */
export function formatDayOf(at: Timestamp): string {
  return formatDay(civilOf(at).date);
}

/** A civil date and time as a person types it, and as the program reads it back. */
export function typedDue(date: string, time: string | null): string {
  const [year, month, day] = date.split('-');
  const written = i18n.language === 'pl' ? `${day}.${month}.${year}` : date;
  return time ? `${written} ${formatTime(time)}` : written;
}

export { formatMoney } from './money';

export function formatCount(count: number): string {
  return new Intl.NumberFormat(locale[i18n.language]).format(count);
}

/** Whole days from today to `date`. */
export function daysAhead(date: string): number {
  return Math.round((civil(date) - civil(session.it.today)) / DAY);
}
