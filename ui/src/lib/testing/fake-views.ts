// What the program would show of the fake's rows.
import type {
  Commands,
  EventView,
  Found,
  PartnerCard,
  PartnerFilter,
  PartnerPage,
  PartnerRow,
  PartnerSelection,
  PartnerSort,
  PartnerView,
  Money,
  TaskView,
  ThreadFacts,
  ThreadView,
  TimelineFacets,
  TimelineFilter,
  TimelinePage,
  TodayRequest,
  TodayView,
  TrashRow,
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
    last_move_reason: event.moved?.[0]?.reason ?? '',
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
    plan: event.plan
      ? {
          ...event.plan,
          end: event.end ? { date: event.plan.due.date, time: event.end } : null,
          assignee_name: userName(event.plan.assignee_id),
        }
      : null,
    outcome: event.outcome
      ? { ...event.outcome, author_name: userName(event.outcome.author_id), text_html: html(event.outcome.text) }
      : null,
    cancelled_at: event.cancelled_at,
    cancelled_by_name: event.cancelled_at ? userName(ME) : null,
    cancel_reason: event.cancel_reason,
    moves: event.moves,
    moved: event.moved ?? [],
    attempt: event.attempt,
    reminders: isOpenPlan(event)
      ? (event.leads ?? [0]).map((lead_minutes) => ({
          id: `r-${event.id}-${lead_minutes}`,
          user_id: event.plan?.assignee_id ?? ME,
          lead_minutes,
          at: NOW,
          snoozed_until: null,
        }))
      : [],
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

export function threadFacts(state: State, thread_id: string): ThreadFacts {
  const done = past(state, (event) => event.thread_id === thread_id && event.outcome !== null);
  const sums = new Map<string, number>();
  for (const { outcome } of done)
    if (outcome?.amount) {
      const { minor, currency } = outcome.amount;
      sums.set(currency, (sums.get(currency) ?? 0) + minor);
    }
  const amounts = [...sums].map(([currency, minor]) => ({ minor, currency: currency as Money['currency'] }));
  return { done_count: done.length, amounts, planned_amounts: [] };
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
    email: '',
    owner_id: index % 3 === 0 ? 'user-piotr' : ME,
    owner_name: userName(index % 3 === 0 ? 'user-piotr' : ME),
    created_at: at(-(index % 900), 9),
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
        phone: partner.phones[0]?.value ?? '',
        email: partner.emails[0]?.value ?? '',
        created_at: at(-400, 9),
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

function passes(row: PartnerRow, only: PartnerFilter): boolean {
  const { owner_id, city, overdue, hanging, open_threads, no_contact, silent_days } = only;
  return (
    (!owner_id || row.owner_id === owner_id) &&
    (!city || row.city.toLowerCase() === city.toLowerCase()) &&
    (!overdue || row.next?.overdue === true) &&
    (!hanging || (row.open_threads > 0 && !row.next)) &&
    (!open_threads || row.open_threads > 0) &&
    (!no_contact || row.last_at === null) &&
    (!silent_days || (row.last_at !== null && row.last_at < NOW - silent_days * 86_400_000))
  );
}

const keys: Record<PartnerSort, (row: PartnerRow) => string | number | null> = {
  name: (row) => row.name,
  city: (row) => row.city || null,
  owner: (row) => row.owner_name,
  last_contact: (row) => row.last_at,
  next_step: (row) => row.next?.due.date ?? null,
  open_threads: (row) => row.open_threads || null,
  created: (row) => row.created_at,
};

function order(sort: PartnerSort, descending: boolean): (a: PartnerRow, b: PartnerRow) => number {
  return (a, b) => {
    const [one, other] = [keys[sort](a), keys[sort](b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const by = typeof one === 'string' ? one.localeCompare(String(other), 'pl') : one - Number(other);
    return descending ? -by : by;
  };
}

/** The list: the few partners there are first, then those that only fill it; sorted only where it is asked for. */
export function partnerPage(
  state: State,
  filler: number,
  { filter = '', only = {}, sort = 'name', descending = false, offset, limit }: Commands['partner_list']['params'],
): PartnerPage {
  const wanted = filter.toLowerCase();
  const own = partnerRows(state);
  const plain = !wanted && Object.keys(only).length === 0 && sort === 'name' && !descending;
  if (plain) {
    const total = own.length + filler;
    const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => {
      const place = offset + index;
      return own[place] ?? fillerRow(place - own.length);
    });
    return { total, rows };
  }
  const all = [...own, ...Array.from({ length: Math.min(filler, 5_000) }, (_, index) => fillerRow(index))].filter(
    (row) => row.name.toLowerCase().includes(wanted) && passes(row, only),
  );
  if (sort !== 'name' || descending) all.sort(order(sort, descending));
  return { total: all.length, rows: all.slice(offset, offset + limit) };
}

/** The partners that a bulk action is about. */
export function selected(state: State, { partner_ids = [], all }: PartnerSelection): PartnerCard[] {
  if (!all) return partner_ids.filter((id) => !id.startsWith('filler')).map((id) => cardOf(state, id));
  const found = partnerPage(state, 0, { filter: all.filter ?? '', only: all.only ?? {}, offset: 0, limit: 500 }).rows;
  return found.filter((row) => !all.except?.includes(row.id)).map((row) => cardOf(state, row.id));
}

export function trashRows(state: State): TrashRow[] {
  const base = { event_type_id: null, thread_id: null, thread_title: null, thread_trashed: false };
  const rest = { trashed_at: NOW, trashed_by: userName(ME), may_restore: true };
  const at_partner = (id: string) => {
    const card = cardOf(state, id);
    return { partner_id: id, partner_name: card.name, partner_trashed: card.trashed };
  };
  const partners = state.partners
    .filter((partner) => partner.trashed)
    .map(({ id, name }): TrashRow => ({
      ...base,
      ...rest,
      ...at_partner(id),
      partner_trashed: false,
      kind: 'partner',
      id,
      name,
    }));
  const events = state.events
    .filter((event) => event.trashed)
    .map((event): TrashRow => {
      const thread = threadOf(state, event.thread_id);
      return {
        ...rest,
        ...at_partner(thread.partner_id),
        kind: 'event',
        id: event.id,
        name: event.outcome?.text ?? event.plan?.note ?? '',
        event_type_id: event.outcome?.event_type_id ?? event.plan?.event_type_id ?? null,
        thread_id: thread.id,
        thread_title: thread.title,
        thread_trashed: thread.trashed,
      };
    });
  return [...partners, ...events];
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
