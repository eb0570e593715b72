// What the program would show of the fake's rows.
import type {
  AmountRow,
  EventView,
  Lines,
  PartnerView,
  TaskView,
  ThreadFacts,
  ThreadView,
  TimelineFacets,
  TimelineFilter,
  TimelinePage,
  TodayRequest,
  TodayView,
} from '../generated/api';
import { participants } from './fake-people';
import { filesOf } from './fake-files';
import { ME, NOW, TODAY, ZONE, at, day, type State, type StoredEvent, type StoredThread } from './fake-data';

const noLines: Lines = { lines: [], totals: [] };

export const userName = (id: string): string => (id === ME ? 'Anna Kowalska' : 'Piotr Zieliński');

function find<T extends { id: string }>(rows: T[], id: string): T {
  const row = rows.find((one) => one.id === id);
  if (!row) throw { code: 'not_found', field: null, args: { what: id }, reference: 'fake' };
  return row;
}

export const threadOf = (state: State, id: string): StoredThread => find(state.threads, id);
export const eventOf = (state: State, id: string): StoredEvent => find(state.events, id);
export const cardOf = (state: State, id: string) => find(state.partners, id);

function days(date: string): number {
  return Math.round((Date.parse(date) - Date.parse(TODAY)) / 86_400_000);
}

function html(text: string): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const marked = safe.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');
  return marked
    .split('\n\n')
    .map((part) =>
      part.startsWith('- ')
        ? `<ul>${part
            .split('\n')
            .map((line) => `<li>${line.slice(2)}</li>`)
            .join('')}</ul>`
        : `<p>${part}</p>`,
    )
    .join('');
}

export const isOpenPlan = (event: StoredEvent): boolean =>
  event.plan !== null && event.outcome === null && event.cancelled_at === null && !event.trashed;

export function taskView(state: State, event: StoredEvent): TaskView {
  const thread = threadOf(state, event.thread_id);
  const partner = cardOf(state, thread.partner_id);
  const contact = state.contacts.find((one) => one.id === event.contact_id);
  if (!event.plan) throw { code: 'not_planned', field: null, args: {}, reference: 'fake' };
  const { due, note, event_type_id, assignee_id } = event.plan;
  const ahead = days(due.date);
  const [hour = 0, minute = 0] = (due.time ?? '').split(':').map(Number);
  const due_at = due.time ? at(ahead, hour, minute) : null;
  return {
    event_id: event.id,
    thread_id: thread.id,
    thread_title: thread.title,
    partner_id: partner.id,
    partner_name: partner.name,
    event_type_id,
    note,
    due,
    due_at,
    overdue: due_at === null ? ahead < 0 : due_at < NOW,
    days_late: Math.max(0, -ahead),
    assignee_id,
    assignee_name: userName(assignee_id),
    contact_id: event.contact_id,
    contact_name: contact?.name ?? null,
    attempt: event.attempt,
    moves: event.moves,
    last_move_reason: event.moved?.[0]?.reason ?? '',
    token: event.token,
  };
}

export const byDue = (a: TaskView, b: TaskView): number =>
  a.due.date.localeCompare(b.due.date) || (a.due.time ?? '99').localeCompare(b.due.time ?? '99');

function openTasks(state: State): TaskView[] {
  return state.events
    .filter((event) => isOpenPlan(event) && !cardOf(state, threadOf(state, event.thread_id).partner_id).trashed)
    .map((event) => taskView(state, event))
    .sort(byDue);
}

export function eventView(state: State, event: StoredEvent): EventView {
  const thread = threadOf(state, event.thread_id);
  const before = state.events.find((one) => one.id === event.follows_id);
  const label = before?.outcome ?? null;
  return {
    id: event.id,
    thread_id: thread.id,
    thread_title: thread.title,
    partner_id: thread.partner_id,
    partner_name: cardOf(state, thread.partner_id).name,
    state: event.outcome ? 'done' : event.cancelled_at ? 'cancelled' : 'planned',
    at: event.outcome?.happened_at ?? event.cancelled_at ?? NOW,
    follows_id: event.follows_id,
    follows_label: label ? { event_type_id: label.event_type_id, at: label.happened_at, text: label.text } : null,
    contact_id: event.contact_id,
    contact_name: state.contacts.find((one) => one.id === event.contact_id)?.name ?? null,
    plan: event.plan
      ? {
          ...event.plan,
          lines: event.plan.lines ?? noLines,
          end: event.end ? { date: event.plan.due.date, time: event.end } : null,
          assignee_name: userName(event.plan.assignee_id),
        }
      : null,
    outcome: event.outcome
      ? {
          ...event.outcome,
          lines: event.outcome.lines ?? noLines,
          author_name: userName(event.outcome.author_id),
          text_html: html(event.outcome.text),
        }
      : null,
    cancelled_at: event.cancelled_at,
    cancelled_by_name: event.cancelled_at ? userName(ME) : null,
    cancel_reason: event.cancel_reason,
    moves: event.moves,
    moved: event.moved ?? [],
    attempt: event.attempt,
    participants: participants(state, event.people),
    categories: event.categories ?? [],
    reservations: [],
    reminders: isOpenPlan(event)
      ? (event.leads ?? [0]).map((lead_minutes) => ({
          id: `r-${event.id}-${lead_minutes}`,
          user_id: event.plan?.assignee_id ?? ME,
          lead_minutes,
          at: NOW,
          snoozed_until: null,
        }))
      : [],
    attachments: filesOf(state, event.id),
    trashed: event.trashed,
    may_edit: true,
    token: event.token,
  };
}

function past(state: State, belongs: (event: StoredEvent) => boolean): EventView[] {
  return state.events
    .filter((event) => belongs(event) && !event.trashed && (event.outcome || event.cancelled_at))
    .map((event) => eventView(state, event))
    .sort((a, b) => b.at - a.at);
}

const within = (date: string, filter: TimelineFilter): boolean =>
  (!filter.from || date >= filter.from) && (!filter.to || date <= filter.to);
const among = <T>(list: T[] | undefined, value: T | null): boolean =>
  !list?.length || (value !== null && list.includes(value));

function belongsTo(state: State, partner_id: string, thread_id: string | null) {
  return (event: { thread_id: string }) =>
    thread_id ? event.thread_id === thread_id : threadOf(state, event.thread_id).partner_id === partner_id;
}

export function timeline(
  state: State,
  partner_id: string,
  thread_id: string | null,
  filter: TimelineFilter = {},
): TimelinePage {
  const events = past(state, belongsTo(state, partner_id, thread_id)).filter(
    (event) =>
      among(filter.event_type_ids, event.outcome?.event_type_id ?? event.plan?.event_type_id ?? null) &&
      among(filter.person_ids, event.outcome?.author_id ?? event.plan?.assignee_id ?? null) &&
      among(filter.states, event.state) &&
      among(filter.results, event.outcome?.result ?? null) &&
      within(new Date(event.at).toISOString().slice(0, 10), filter),
  );
  return { events, next: null };
}

export function openPlans(
  state: State,
  partner_id: string,
  thread_id: string | null,
  filter: TimelineFilter = {},
): TaskView[] {
  if (filter.results?.length || !among(filter.states, 'planned')) return [];
  return openTasks(state)
    .filter(belongsTo(state, partner_id, thread_id))
    .filter(
      (task) =>
        among(filter.event_type_ids, task.event_type_id) &&
        among(filter.person_ids, task.assignee_id) &&
        within(task.due.date, filter),
    );
}

function counted<T>(values: (T | null)[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Counted without regard to the filter: enough to look at. */
export function facets(state: State, partner_id: string, thread_id: string | null): TimelineFacets {
  const past_ones = timeline(state, partner_id, thread_id).events;
  const plans = openPlans(state, partner_id, thread_id);
  const types = [
    ...past_ones.map((event) => event.outcome?.event_type_id ?? event.plan?.event_type_id ?? null),
    ...plans.map((task) => task.event_type_id),
  ];
  const people = [
    ...past_ones.map((event) => event.outcome?.author_id ?? event.plan?.assignee_id ?? null),
    ...plans.map((task) => task.assignee_id),
  ];
  const states = [...past_ones.map((event) => event.state), ...plans.map(() => 'planned' as const)];
  return {
    dictionaries: [],
    event_types: counted(types).map(([event_type_id, count]) => ({ event_type_id, count })),
    people: counted(people).map(([user_id, count]) => ({ user_id, name: userName(user_id), count })),
    states: counted(states).map(([state, count]) => ({ state, count })),
    results: counted(past_ones.map((event) => event.outcome?.result ?? null)).map(([result, count]) => ({
      result,
      count,
    })),
  };
}

export const recentOf = (state: State, thread_id: string): EventView[] =>
  past(state, (event) => event.thread_id === thread_id).slice(0, 3);

const silence = (since: number): number => Math.round((NOW - since) / 86_400_000);

function amountRows(done: StoredEvent[]): AmountRow[] {
  const rows = new Map<string, { minor: number; events: number }>();
  for (const { outcome } of done) {
    if (!outcome?.amount) continue;
    const { minor, currency } = outcome.amount;
    const row = rows.get(currency) ?? { minor: 0, events: 0 };
    rows.set(currency, { minor: row.minor + minor, events: row.events + 1 });
  }
  return [...rows].map(([currency, { minor, events }]) => ({
    outcome: null,
    state: 'done',
    sum: { minor: String(minor), currency },
    events,
  }));
}

/** What the done events of a partner come to. */
export function partnerAmounts(state: State, partner_id: string): AmountRow[] {
  const threads = new Set(state.threads.filter((one) => one.partner_id === partner_id).map((one) => one.id));
  return amountRows(past(state, (event) => threads.has(event.thread_id) && event.outcome !== null));
}

export function threadFacts(state: State, thread_id: string): ThreadFacts {
  const done = past(state, (event) => event.thread_id === thread_id && event.outcome !== null);
  return { done_count: done.length, amounts: amountRows(done) };
}

export function threadView(state: State, thread: StoredThread): ThreadView {
  const plans = state.events
    .filter((event) => event.thread_id === thread.id && isOpenPlan(event))
    .map((event) => taskView(state, event))
    .sort(byDue);
  return {
    ...thread,
    owner_name: userName(thread.owner_id),
    last_at: recentOf(state, thread.id)[0]?.at ?? null,
    silent_days: silence(recentOf(state, thread.id)[0]?.at ?? thread.opened_at),
    hanging: thread.state === 'open' && plans.length === 0,
    plans,
    categories: [],
    may_edit: true,
  };
}

export function partnerView(state: State, partner_id: string): PartnerView {
  const threads = state.threads
    .filter((thread) => thread.partner_id === partner_id && !thread.trashed)
    .map((thread) => threadView(state, thread))
    .sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'));
  return {
    card: cardOf(state, partner_id),
    contacts: state.contacts.filter((contact) => contact.partner_id === partner_id && !contact.trashed),
    threads,
  };
}

export function today(state: State, limits: TodayRequest): TodayView {
  const tasks = openTasks(state);
  const overdue = tasks.filter((task) => task.overdue);
  const due = tasks.filter((task) => !task.overdue && task.due.date === TODAY);
  const upcoming = tasks.filter((task) => task.due.date > TODAY && task.due.date <= day(7));
  const hanging = state.threads
    .map((thread) => threadView(state, thread))
    .filter((thread) => thread.hanging && !thread.trashed)
    .map((thread) => ({
      thread_id: thread.id,
      title: thread.title,
      partner_id: thread.partner_id,
      partner_name: cardOf(state, thread.partner_id).name,
      last_at: thread.last_at,
      silent_days: thread.silent_days,
    }))
    .sort((a, b) => b.silent_days - a.silent_days);
  return {
    date: TODAY,
    zone: ZONE,
    overdue: overdue.slice(0, limits.overdue ?? 50),
    today: due.slice(0, limits.today ?? 50),
    upcoming: upcoming.slice(0, limits.upcoming ?? 50),
    overdue_count: overdue.length,
    today_count: due.length,
    upcoming_count: upcoming.length,
    next: tasks.find((task) => task.due.date > TODAY) ?? null,
    hanging: hanging.slice(0, limits.hanging ?? 50),
    hanging_count: hanging.length,
  };
}
