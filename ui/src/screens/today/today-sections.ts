// The sections of the day's list and their rows.
import type { HangingThread, TaskView, TodayView } from '../../lib/generated/api';
import type { MessageId } from '../../lib/generated/messages';

export type SectionName = 'overdue' | 'today' | 'upcoming' | 'hanging';
export type Row = { key: string; task: TaskView | null; hanging: HangingThread | null };
export type Section = {
  name: MessageId;
  tone: string;
  count: number;
  rows: Row[];
  folded: boolean;
  testid: SectionName;
};

/** The most rows that the program shows of a section. */
export const MOST = 1000;

const taskRows = (tasks: TaskView[]): Row[] => tasks.map((task) => ({ key: task.event_id, task, hanging: null }));

/** Those with anything in them, in their order. */
export function sectionsOf(view: TodayView, upcoming_folded: boolean): Section[] {
  const hanging = view.hanging.map((thread) => ({ key: thread.thread_id, task: null, hanging: thread }));
  const all: Section[] = [
    {
      name: 'today-overdue',
      tone: 'bad',
      count: view.overdue_count,
      rows: taskRows(view.overdue),
      folded: false,
      testid: 'overdue',
    },
    {
      name: 'today-today',
      tone: '',
      count: view.today_count,
      rows: taskRows(view.today),
      folded: false,
      testid: 'today',
    },
    {
      name: 'today-upcoming',
      tone: '',
      count: view.upcoming_count,
      rows: taskRows(view.upcoming),
      folded: upcoming_folded,
      testid: 'upcoming',
    },
    {
      name: 'today-hanging',
      tone: 'warn',
      count: view.hanging_count,
      rows: hanging,
      folded: false,
      testid: 'hanging',
    },
  ];
  return all.filter((section) => section.count > 0);
}
