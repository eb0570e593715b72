// The program reads a written time as one to come: "10:30" is the next 10:30. Where something already happened, the
// same words mean the last one. Other texts are left as they are.
import { addDays, civilOf, typedDue } from './format';
import { now } from './now';
import { session } from './session.svelte';

const MINUTE = 60_000;

export function pastText(text: string): string {
  const written = text.trim().toLowerCase();
  const { today } = session.it;

  const ago = /^-\s*(\d{1,4})\s*(h|g|godz|min|m)\.?$/.exec(written);
  if (ago) {
    const length = Number(ago[1]) * (ago[2]?.startsWith('m') ? MINUTE : 60 * MINUTE);
    const { date, time } = civilOf(now() - length);
    return typedDue(date, time);
  }

  const clock = /^(?:o |at )?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?$/.exec(written);
  if (clock) return `${today} ${written}`;

  const yesterday = /^(?:wczoraj|yesterday)(.*)$/.exec(written);
  if (yesterday) return `${addDays(today, -1)}${yesterday[1] ?? ''}`;

  const date = /^(\d{1,2})\.(\d{1,2})\.?(\s.+)?$/.exec(written);
  if (date) {
    const [, day = '', month = '', rest = ''] = date;
    const year = Number(today.slice(0, 4));
    const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return `${monthDay > today.slice(5) ? year - 1 : year}-${monthDay}${rest}`;
  }
  return text;
}
