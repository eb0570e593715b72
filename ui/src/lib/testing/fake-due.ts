// Reads a few ways of writing a due time. The real reader is the program's.
import type { Reason } from '../errors';
import { addDays, civilOf } from '../format';
import type { DayOff, DuePreview, FreeDayView, HolidayName, WireError } from '../generated/api';
import { NOW, TODAY, ZONE, at } from './fake-data';

const weekdays: Record<string, number> = {
  pn: 0,
  wt: 1,
  śr: 2,
  cz: 3,
  czw: 3,
  pt: 4,
  sob: 5,
  nd: 6,
  mon: 0,
  tue: 1,
  wed: 2,
  thu: 3,
  fri: 4,
  sat: 5,
  sun: 6,
};
const named: Record<string, number> = {
  dziś: 0,
  dzis: 0,
  today: 0,
  jutro: 1,
  tomorrow: 1,
  wczoraj: -1,
  yesterday: -1,
  pojutrze: 2,
};

function plus(days: number): string {
  return new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);
}

function dateOf(word: string, past: boolean): string | null {
  const name = named[word];
  if (name !== undefined) return plus(name);
  const weekday = weekdays[word];
  // Today is a Monday.
  if (weekday !== undefined) return plus(past ? weekday - 7 : weekday === 0 ? 7 : weekday);
  const relative = /^\+(\d+)d$/.exec(word);
  if (relative) return plus(Number(relative[1]));
  const iso = /^\d{4}-\d\d-\d\d$/.exec(word);
  if (iso) return word;
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/.exec(word);
  if (dotted) return `${dotted[3] ?? '2026'}-${dotted[2]?.padStart(2, '0')}-${dotted[1]?.padStart(2, '0')}`;
  return null;
}

function refused(reason: Reason): WireError {
  return { code: 'invalid', field: 'text', args: { reason }, reference: 'fake' };
}

function exists(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** Some days off of the winter around the fake's today. */
const holidays: Record<string, HolidayName> = {
  '2026-11-11': 'independence_day',
  '2026-12-24': 'christmas_eve',
  '2026-12-25': 'christmas_day',
  '2026-12-26': 'second_christmas_day',
  '2027-01-01': 'new_year',
  '2027-01-06': 'epiphany',
};

export function daysOff(from: string, to: string, free_days: FreeDayView[]): DayOff[] {
  const found: DayOff[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const name = holidays[date];
    const free = free_days.find((each) => each.first_date <= date && date <= each.last_date);
    if (!name && !free) continue;
    found.push({ date, holiday: name ? { name, substitute: false } : null, free_day: free?.name ?? null });
  }
  return found;
}

function preview(date: string, time: string | null, instant: number | null): DuePreview {
  const day_off = daysOff(date, date, [])[0] ?? null;
  const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  return {
    due: { date, time, zone: ZONE },
    instant,
    days: Math.round((Date.parse(date) - Date.parse(TODAY)) / 86_400_000),
    working: !weekend && !day_off,
    day_off,
  };
}

function hoursAgo(hours: number): DuePreview {
  const instant = NOW - hours * 3_600_000;
  const { date, time } = civilOf(instant);
  return preview(date, time, instant);
}

export function parseDue(text: string, past = false): DuePreview {
  const ago = past ? /^-(\d+)h$/.exec(text.trim()) : null;
  if (ago) return hoursAgo(Number(ago[1]));
  const words = text.trim().toLowerCase().split(/\s+/);
  const last = words.at(-1) ?? '';
  const clock = /^(\d{1,2})(?::(\d\d))?$/.exec(last);
  const rest = clock ? words.slice(0, -1) : words;
  const date = rest.length === 0 && clock ? TODAY : rest.length === 1 ? dateOf(rest[0] ?? '', past) : null;
  if (!date || Number(clock?.[1] ?? 0) > 23) throw refused('malformed');
  if (!exists(date)) throw refused('out_of_range');
  if (!clock) return preview(date, null, null);
  const time = `${clock[1]?.padStart(2, '0')}:${clock[2] ?? '00'}`;
  const days = Math.round((Date.parse(date) - Date.parse(TODAY)) / 86_400_000);
  return preview(date, time, at(days, Number(clock[1]), Number(clock[2] ?? 0)));
}
