// The squares of a month's page. Civil dates only.
import { addDays, civil } from './format';

export type Week = { number: number; days: string[] };

/** 0 = Monday. */
function weekday(date: string): number {
  return (new Date(civil(date)).getUTCDay() + 6) % 7;
}

export function isWeekend(date: string): boolean {
  return weekday(date) > 4;
}

/** The ISO week of the year that the date is in. */
export function isoWeek(date: string): number {
  const thursday = addDays(date, 3 - weekday(date));
  const first = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((civil(thursday) - civil(first)) / 604_800_000) + 1;
}

/** The six weeks on the page of the month that the date is in. */
export function monthWeeks(date: string): Week[] {
  const first = `${date.slice(0, 7)}-01`;
  const start = addDays(first, -weekday(first));
  return Array.from({ length: 6 }, (_, row) => {
    const monday = addDays(start, row * 7);
    return { number: isoWeek(monday), days: Array.from({ length: 7 }, (_, column) => addDays(monday, column)) };
  });
}

/** The same day of another month, or that month's last. */
export function moveMonth(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, length));
  return first.toISOString().slice(0, 10);
}
