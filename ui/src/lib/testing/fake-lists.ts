// The lists of the played program: partners, the trash, and all that can be found by its name.
import type {
  Commands,
  Found,
  PartnerCard,
  PartnerFilter,
  PartnerPage,
  PartnerRow,
  PartnerSelection,
  PartnerSort,
  TrashRow,
} from '../generated/api';
import { ME, NOW, ZONE, at, day, type State } from './fake-data';
import { eventOf, byDue, cardOf, partnerView, threadOf, userName } from './fake-views';

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
    categories: [],
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
        categories: partner.categories,
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
  {
    filter = '',
    only = {},
    sort = 'name',
    descending = false,
    offset,
    limit,
    soon,
  }: Commands['partner_list']['params'],
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
  if (soon && wanted && offset === 0 && all.length >= soon) return { total: null, rows: all.slice(0, soon) };
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
  const rest = { event_trashed: false, trashed_at: NOW, trashed_by: userName(ME), may_restore: true };
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
  const files = state.files
    .filter((file) => file.trashed)
    .map((file): TrashRow => {
      const event = eventOf(state, file.event_id);
      const thread = threadOf(state, event.thread_id);
      return {
        ...rest,
        ...at_partner(thread.partner_id),
        kind: 'attachment',
        id: file.id,
        name: file.name,
        event_type_id: event.outcome?.event_type_id ?? event.plan?.event_type_id ?? null,
        thread_id: thread.id,
        thread_title: thread.title,
        thread_trashed: thread.trashed,
        event_trashed: event.trashed,
      };
    });
  return [...partners, ...events, ...files];
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
