// Changes of threads, events, plans and reminders on the fake's rows.
import type { Due, PlanRequest } from '../generated/api';
import { ME, NOW, due, type Outcome, type StoredEvent } from './fake-data';
import { linesOf } from './fake-money';
import * as people from './fake-people';
import * as view from './fake-views';
import { refuse, type Acts, type P, type World } from './fake-world';

function addPlan(world: World, thread_id: string, plan: PlanRequest, follows_id: string | null): StoredEvent {
  const { event_type_id, due: when, note = '', contact_id = null, lines } = plan;
  const event: StoredEvent = {
    id: `event-${world.number}-${world.state.events.length}`,
    thread_id,
    follows_id,
    contact_id,
    plan: { event_type_id, due: when, note, assignee_id: ME, amount: null },
    outcome: null,
    cancelled_at: null,
    cancel_reason: null,
    moves: 0,
    attempt: 1,
    token: world.token,
    trashed: false,
  };
  if (lines && event.plan) event.plan.lines = linesOf(lines);
  people.carry(event, plan.carried);
  world.state.events.push(event);
  return event;
}

function movePlan(event: StoredEvent, when: Due, reason: string): void {
  if (!event.plan || event.outcome) refuse('not_planned');
  const from = event.plan.due;
  event.moved = [{ at: NOW, by_name: 'Anna Kowalska', from, reason }, ...(event.moved ?? [])];
  event.plan.due = when;
  event.moves += 1;
}

function closeThread(
  world: World,
  thread_id: string,
  outcome: 'won' | 'lost' | 'ended',
  reason: string,
  field: string,
): string[] {
  if (!reason.trim()) refuse('invalid', field, { reason: 'empty' });
  const thread = view.threadOf(world.state, thread_id);
  Object.assign(thread, { state: 'closed', outcome, reason, closed_at: NOW });
  const plans = world.state.events.filter((event) => event.thread_id === thread_id && view.isOpenPlan(event));
  for (const plan of plans) plan.cancelled_at = NOW;
  return plans.map((plan) => plan.plan?.note ?? '');
}

function record(
  world: World,
  {
    thread_id,
    fulfils,
    next,
    token,
    happened_at,
    text = '',
    result = null,
    amount = null,
    lines,
    event_type_id,
    contact_id,
    carried,
  }: P<'record_event'>,
) {
  if ((happened_at ?? NOW) > NOW) refuse('invalid', 'happened_at', { reason: 'in_future' });
  if (text.length > 20_000) refuse('invalid', 'text', { reason: 'too_long', limit: 20_000 });
  const told = lines ? linesOf(lines) : undefined;
  const outcome: Outcome = { event_type_id, happened_at: happened_at ?? NOW, author_id: ME, text, result, amount };
  if (told) outcome.lines = told;
  let event: StoredEvent;
  if (fulfils) {
    event = view.eventOf(world.state, fulfils);
    if (event.outcome || event.cancelled_at) refuse('not_planned');
    if (token && token !== event.token) refuse('stale', null, { by: 'Piotr Zieliński', at: NOW, current: {} });
    event.outcome = outcome;
    if (contact_id !== undefined) event.contact_id = contact_id;
  } else {
    event = {
      id: `event-${world.number}`,
      thread_id,
      follows_id: null,
      contact_id: contact_id ?? null,
      plan: null,
      outcome,
      cancelled_at: null,
      cancel_reason: null,
      moves: 0,
      attempt: 1,
      token: world.token,
      trashed: false,
    };
    world.state.events.push(event);
  }
  people.carry(event, carried);
  people.require(world, event);
  const open = world.state.events.some((one) => one.thread_id === thread_id && view.isOpenPlan(one));
  let next_event_id: string | null = null;
  let cancelled: string[] = [];
  if (next.choice === 'plan') next_event_id = addPlan(world, thread_id, next.plan, event.id).id;
  if (next.choice === 'close') cancelled = closeThread(world, thread_id, next.outcome, next.reason, 'next.reason');
  if (next.choice === 'keep' && !open) refuse('no_open_plan');
  if (next.choice === 'leave_hanging' && open) refuse('open_plan_exists');
  const subject = view.cardOf(world.state, view.threadOf(world.state, thread_id).partner_id).name;
  return { subject, result: { event_id: event.id, next_event_id, cancelled } };
}

/** Hangs files that were copied in on an event. */
type Attach = (event_id: string, ids: string[]) => void;

export const eventActs = (world: World, attach: Attach): Acts => ({
  restore_event: ({ event_id }: P<'restore_event'>) => {
    const event = view.eventOf(world.state, event_id);
    const partner = view.cardOf(world.state, view.threadOf(world.state, event.thread_id).partner_id);
    if (partner.trashed) refuse('parent_in_trash', null, { what: 'partner', name: partner.name });
    event.trashed = false;
    return { subject: partner.name, result: null };
  },
  create_thread: ({ partner_id, title, plan }: P<'create_thread'>) => {
    if (!title.trim()) refuse('invalid', 'title', { reason: 'empty' });
    const id = `t-${world.number}`;
    world.state.threads.push({
      id,
      partner_id,
      title,
      owner_id: ME,
      state: 'open',
      outcome: null,
      reason: null,
      opened_at: NOW,
      closed_at: null,
      trashed: false,
      token: world.token,
    });
    if (plan) addPlan(world, id, plan, null);
    return { subject: title, result: { thread_id: id } };
  },
  update_thread: ({ thread_id, title }: P<'update_thread'>) => {
    if (!title.trim()) refuse('invalid', 'title', { reason: 'empty' });
    const thread = view.threadOf(world.state, thread_id);
    thread.title = title;
    return { subject: title, result: null };
  },
  close_thread: ({ thread_id, outcome, reason }: P<'close_thread'>) => ({
    subject: view.threadOf(world.state, thread_id).title,
    result: { cancelled: closeThread(world, thread_id, outcome, reason, 'reason') },
  }),
  reopen_thread: ({ thread_id }: P<'reopen_thread'>) => {
    const thread = view.threadOf(world.state, thread_id);
    Object.assign(thread, { state: 'open', outcome: null, reason: null, closed_at: null });
    return { subject: thread.title, result: null };
  },
  record_event: (params: P<'record_event'>) => {
    const done = record(world, params);
    attach(done.result.event_id, params.carried?.attachments ?? []);
    return done;
  },
  record_no_answer: ({ event_id }: P<'record_no_answer'>) => {
    const event = view.eventOf(world.state, event_id);
    if (!event.plan || event.outcome) return refuse('not_planned');
    event.outcome = {
      event_type_id: event.plan.event_type_id,
      happened_at: NOW,
      author_id: ME,
      text: '',
      result: 'no_answer',
      amount: null,
    };
    const again = due(0, '11:15');
    const { lines, ...plan } = event.plan;
    const next = addPlan(world, event.thread_id, { ...plan, due: again }, event.id);
    if (lines && next.plan) next.plan.lines = lines;
    next.attempt = event.attempt + 1;
    return {
      subject: view.taskView(world.state, next).partner_name,
      result: { event_id, next_event_id: next.id, due: again },
    };
  },
  plan_event: ({ thread_id, plan, follows_id }: P<'plan_event'>) => {
    const event = addPlan(world, thread_id, plan, follows_id ?? null);
    attach(event.id, plan.carried?.attachments ?? []);
    return { subject: view.threadOf(world.state, thread_id).title, result: { event_id: event.id } };
  },
  reschedule_events: ({ events, reason = '' }: P<'reschedule_events'>) => {
    for (const { event_id, due: when } of events) movePlan(view.eventOf(world.state, event_id), when, reason);
    return { subject: '', result: null };
  },
  edit_plan: ({ event_id, time, reminders, token, ...fields }: P<'edit_plan'>) => {
    const event = view.eventOf(world.state, event_id);
    if (!event.plan) return refuse('not_planned');
    if (token !== event.token) refuse('stale', null, { by: 'Piotr Zieliński', at: NOW, current: {} });
    if (time && JSON.stringify(time.due) !== JSON.stringify(event.plan.due))
      movePlan(event, time.due, time.reason ?? '');
    if (time && time.end !== undefined) event.end = time.end?.time;
    Object.assign(event.plan, {
      event_type_id: fields.event_type_id,
      assignee_id: fields.assignee_id,
      note: fields.note,
      amount: fields.amount ?? null,
      ...(fields.lines && { lines: linesOf(fields.lines) }),
    });
    event.contact_id = fields.contact_id ?? null;
    if (reminders) event.leads = reminders;
    people.carry(event, fields.carried);
    return { subject: view.threadOf(world.state, event.thread_id).title, result: null };
  },
  reschedule_event: ({ event_id, due: when, reason = '' }: P<'reschedule_event'>) => {
    const event = view.eventOf(world.state, event_id);
    movePlan(event, when, reason);
    return { subject: view.threadOf(world.state, event.thread_id).title, result: null };
  },
  cancel_event: ({ event_id }: P<'cancel_event'>) => {
    const event = view.eventOf(world.state, event_id);
    event.cancelled_at = NOW;
    return { subject: view.threadOf(world.state, event.thread_id).title, result: null };
  },
  trash_event: ({ event_id }: P<'trash_event'>) => {
    const event = view.eventOf(world.state, event_id);
    event.trashed = true;
    return { subject: view.threadOf(world.state, event.thread_id).title, result: null };
  },
  edit_outcome: ({ event_id, text, event_type_id, happened_at, lines, carried }: P<'edit_outcome'>) => {
    const event = view.eventOf(world.state, event_id);
    if (event.outcome)
      Object.assign(event.outcome, { text, event_type_id, happened_at, ...(lines && { lines: linesOf(lines) }) });
    people.carry(event, carried);
    return { subject: view.threadOf(world.state, event.thread_id).title, result: null };
  },
  snooze_reminder: ({ event_id }: P<'snooze_reminder'>) => {
    world.state.reminders = world.state.reminders.filter((reminder) => reminder.event_id !== event_id);
    return { subject: '', result: null };
  },
  dismiss_reminder: ({ reminder_id }: P<'dismiss_reminder'>) => {
    world.state.reminders = world.state.reminders.filter((reminder) => reminder.id !== reminder_id);
    return { subject: '', result: null };
  },
});
