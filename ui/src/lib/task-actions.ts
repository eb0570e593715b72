// What can be done with a task, wherever it is listed.
import { asWireError, call } from './call';
import { formatDue } from './format';
import type { EventId, TaskView } from './generated/api';
import { t } from './i18n.svelte';
import { layers } from './layers.svelte';
import { change, tellRefusal } from './operations';
import { router } from './router.svelte';
import { taskTitle } from './task-words';

export function done(task: TaskView): void {
  layers.show({ kind: 'done', task });
}

export function noAnswer(task: TaskView): void {
  void change('record_no_answer', { event_id: task.event_id }, (answer) =>
    t('no-answer-said', { when: formatDue(answer.result.due) }),
  );
}

export function snooze(task: TaskView, anchor: Element | null): void {
  layers.show({ kind: 'snooze', task, anchor });
}

export function reschedule(task: TaskView): void {
  layers.show({ kind: 'reschedule', task });
}

export function rescheduleMany(tasks: TaskView[]): void {
  layers.show({ kind: 'reschedule-many', tasks });
}

export function categorizeMany(tasks: TaskView[]): void {
  layers.show({ kind: 'categorize', tasks });
}

/** Opens the plan with everything that can be changed of it. */
export async function edit(task: { event_id: EventId }): Promise<void> {
  try {
    layers.show({ kind: 'edit-plan', event: await call('event', { event_id: task.event_id }) });
  } catch (thrown) {
    tellRefusal(asWireError(thrown));
  }
}

export function cancelPlan(task: TaskView): void {
  void change('cancel_event', { event_id: task.event_id }, () => t('cancelled-said', { what: taskTitle(task) }));
}

export function open(task: TaskView): void {
  const { partner_id, thread_id, event_id } = task;
  router.go({ screen: 'partner', partner_id, thread_id, event_id });
}

export function compose(task: TaskView): void {
  const { partner_id, thread_id } = task;
  router.go({ screen: 'partner', partner_id, thread_id, compose: true });
}

export function planAnother(task: TaskView): void {
  const { thread_id, partner_id } = task;
  layers.show({ kind: 'plan', thread_id, partner_id, about: `${task.partner_name} · ${task.thread_title}` });
}
