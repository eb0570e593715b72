// What the program would show of the fake's rows.
import type {
  EventView,
  Found,
  PartnerRow,
  PartnerView,
  TaskView,
  ThreadView,
  TimelinePage,
  TodayView,
} from '../generated/api';
import { ME, NOW, TODAY, ZONE, at, day, type State, type StoredEvent, type StoredThread } from './fake-data';

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
    token: event.token,
  };
}

const byDue = (a: TaskView, b: TaskView): number =>
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
    plan: event.plan ? { ...event.plan, end: null, assignee_name: userName(event.plan.assignee_id) } : null,
    outcome: event.outcome
      ? { ...event.outcome, author_name: userName(event.outcome.author_id), text_html: html(event.outcome.text) }
      : null,
    cancelled_at: event.cancelled_at,
    cancelled_by_name: event.cancelled_at ? userName(ME) : null,
    cancel_reason: event.cancel_reason,
    moves: event.moves,
    attempt: event.attempt,
    reminders: [],
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

export function timeline(state: State, partner_id: string, thread_id: string | null): TimelinePage {
  const events = past(state, (event) =>
    thread_id ? event.thread_id === thread_id : threadOf(state, event.thread_id).partner_id === partner_id,
  );
  return { events, next: null };
}

export const recentOf = (state: State, thread_id: string): EventView[] =>
  past(state, (event) => event.thread_id === thread_id).slice(0, 3);

export function threadView(state: State, thread: StoredThread): ThreadView {
  const plans = state.events
    .filter((event) => event.thread_id === thread.id && isOpenPlan(event))
    .map((event) => taskView(state, event))
    .sort(byDue);
  return {
    ...thread,
    owner_name: userName(thread.owner_id),
    last_at: recentOf(state, thread.id)[0]?.at ?? null,
    hanging: thread.state === 'open' && plans.length === 0,
    plans,
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

export function today(state: State): TodayView {
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
      silent_days: Math.round((NOW - (thread.last_at ?? thread.opened_at)) / 86_400_000),
    }));
  return {
    date: TODAY,
    zone: ZONE,
    overdue,
    today: due,
    upcoming,
    overdue_count: overdue.length,
    today_count: due.length,
    upcoming_count: upcoming.length,
    next: tasks.find((task) => task.due.date > TODAY) ?? null,
    hanging,
    hanging_count: hanging.length,
  };
}

const words = ['Zakład', 'Hurtownia', 'Biuro', 'Kancelaria', 'Drukarnia', 'Piekarnia', 'Studio', 'Transport'];
const names = ['Żubr', 'Łącznik', 'Świt', 'Gąsior', 'Źródło', 'Wrzos', 'Jantar', 'Bór', 'Cedr', 'Ćwiek'];
const cities = ['Kraków', 'Łódź', 'Gdańsk', 'Wrocław', 'Poznań', 'Białystok', 'Rzeszów', 'Świdnica'];

/** One of the many partners that only fill the list. */
export function fillerRow(index: number): PartnerRow {
  return {
    id: `filler-${index}`,
    name: `${words[index % words.length]} ${names[(index * 7) % names.length]} ${index + 1}`,
    city: cities[(index * 3) % cities.length] ?? '',
    tax_id: '',
    phone: '',
    owner_id: ME,
    owner_name: userName(index % 3 === 0 ? 'user-piotr' : ME),
    last_at: index % 5 === 0 ? null : at(-(index % 60), 11),
    next:
      index % 4 === 0
        ? null
        : {
            event_id: '',
            event_type_id: 'type-call',
            due: { date: day((index % 9) - 2), time: null, zone: ZONE },
            overdue: index % 9 < 2,
            note: '',
          },
    open_threads: index % 3,
  };
}

export function partnerRows(state: State): PartnerRow[] {
  return state.partners
    .filter((partner) => !partner.trashed)
    .map((partner) => {
      const threads = partnerView(state, partner.id).threads;
      const plans = threads.flatMap((thread) => thread.plans).sort(byDue);
      const next = plans[0];
      const last = Math.max(...threads.map((thread) => thread.last_at ?? 0));
      return {
        id: partner.id,
        name: partner.name,
        city: partner.city,
        tax_id: partner.tax_id,
        phone: partner.phone,
        owner_id: partner.owner_id,
        owner_name: partner.owner_name,
        last_at: last > 0 ? last : null,
        next: next
          ? {
              event_id: next.event_id,
              event_type_id: next.event_type_id,
              due: next.due,
              overdue: next.overdue,
              note: next.note,
            }
          : null,
        open_threads: threads.filter((thread) => thread.state === 'open').length,
      };
    });
}

/** Everything that has a name to go to. */
export function findable(state: State): Found[] {
  const partners = state.partners
    .filter((partner) => !partner.trashed)
    .map((partner): Found => ({
      kind: 'partner',
      id: partner.id,
      partner_id: partner.id,
      name: partner.name,
      aside: partner.city,
      open: true,
      rank: 0,
    }));
  const threads = state.threads
    .filter((thread) => !thread.trashed)
    .map((thread): Found => ({
      kind: 'thread',
      id: thread.id,
      partner_id: thread.partner_id,
      name: thread.title,
      aside: cardOf(state, thread.partner_id).name,
      open: thread.state === 'open',
      rank: 0,
    }));
  const people = state.contacts
    .filter((contact) => !contact.trashed)
    .map((contact): Found => ({
      kind: 'contact',
      id: contact.id,
      partner_id: contact.partner_id,
      name: contact.name,
      aside: cardOf(state, contact.partner_id).name,
      open: true,
      rank: 0,
    }));
  return [...partners, ...threads, ...people];
}
