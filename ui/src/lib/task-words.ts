// A task in words.
import { formatDue, formatTime } from './format';
import type { TaskView, ThreadView } from './generated/api';
import { t } from './i18n.svelte';
import { session, typeName } from './session.svelte';

/** What is to be done: the note, or the type's name. */
export function taskTitle(task: { note: string; event_type_id: string }): string {
  return task.note.trim() || typeName(task.event_type_id);
}

/** When it is due: how late in words, the time today, or the day. */
export function taskWhen(task: TaskView): string {
  if (task.overdue && task.days_late > 0) return t('days-late', { days: task.days_late });
  if (task.overdue) {
    return task.due.time ? t('late-since', { time: formatTime(task.due.time) }) : t('late');
  }
  if (task.due.date === session.it.today && task.due.zone === session.it.zone) {
    return task.due.time ? formatTime(task.due.time) : t('any-time');
  }
  return formatDue(task.due);
}

/** How often it was moved, and why the last time: "przełożone 4 razy · ostatnio: klient na urlopie". */
export function movedWords(moves: number, last_reason: string): string {
  if (moves === 0) return '';
  const count = t('moved', { count: moves });
  return last_reason ? `${count} · ${t('last-reason', { reason: last_reason })}` : count;
}

/** For how long nothing happened in a thread; or that nothing ever did, which is not the same. */
export function silenceWords({ last_at, silent_days }: Pick<ThreadView, 'last_at' | 'silent_days'>): string {
  return t(last_at === null ? 'silence-from-start' : 'silence', { days: silent_days });
}

/** How long before: "w terminie", "30 minut przed", "dzień przed". */
export function leadWords(minutes: number): string {
  if (minutes === 0) return t('lead-at');
  if (minutes % (24 * 60) === 0) return t('lead-days', { count: minutes / (24 * 60) });
  if (minutes % 60 === 0) return t('lead-hours', { count: minutes / 60 });
  return t('lead-minutes', { count: minutes });
}
