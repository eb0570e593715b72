// Changes of partners and their contacts, one by one and in bulk, on the fake's rows.
import * as cards from './fake-cards';
import { ME } from './fake-data';
import { categorize } from './fake-dictionaries';
import * as lists from './fake-lists';
import * as view from './fake-views';
import { refuse, type Acts, type P, type World } from './fake-world';

/** The name of one; of several none is named. */
const nameOfOne = (of: { name: string }[]): string => (of.length === 1 ? (of[0]?.name ?? '') : '');

export const partnerActs = (world: World): Acts => ({
  create_partner: ({ fields }: P<'create_partner'>) => {
    if (!fields.name.trim()) refuse('invalid', 'fields.name', { reason: 'empty' });
    const id = `p-${world.number}`;
    world.state.partners.push({
      id,
      tax_id: '',
      is_tax_id_doubtful: false,
      city: '',
      phones: [],
      emails: [],
      addresses: [],
      website: '',
      note: '',
      ...fields,
      categories: fields.categories ?? [],
      owner_id: ME,
      owner_name: 'Anna Kowalska',
      trashed: false,
      token: world.token,
    });
    return { subject: fields.name, result: { partner_id: id } };
  },
  update_partner: ({ partner_id, fields }: P<'update_partner'>) => {
    if (!fields.name.trim()) refuse('invalid', 'fields.name', { reason: 'empty' });
    const card = view.cardOf(world.state, partner_id);
    Object.assign(card, fields, { token: world.token, owner_id: card.owner_id });
    return { subject: card.name, result: null };
  },
  trash_partner: ({ partner_id, with_open_tasks }: P<'trash_partner'>) => {
    const card = view.cardOf(world.state, partner_id);
    const tasks = view.partnerView(world.state, partner_id).threads.flatMap((thread) => thread.plans);
    if (tasks.length > 0 && !with_open_tasks)
      refuse('open_tasks', null, { count: tasks.length, tasks: tasks.map((task) => task.note) });
    card.trashed = true;
    return { subject: card.name, result: null };
  },
  restore_partner: ({ partner_id }: P<'restore_partner'>) => {
    const card = view.cardOf(world.state, partner_id);
    card.trashed = false;
    return { subject: card.name, result: null };
  },
  assign_partners: ({ selection, owner_id }: P<'assign_partners'>) => {
    const cards = lists.selected(world.state, selection);
    for (const card of cards) Object.assign(card, { owner_id, owner_name: view.userName(owner_id) });
    return { subject: nameOfOne(cards), result: { count: cards.length } };
  },
  categorize_partners: ({ selection, category_id, take_off }: P<'categorize_partners'>) => {
    const cards = lists.selected(world.state, selection);
    return { subject: nameOfOne(cards), ...categorize(world.state, cards, category_id, take_off) };
  },
  categorize_events: ({ event_ids, category_id, take_off }: P<'categorize_events'>) => {
    const events = event_ids.map((id) => view.eventOf(world.state, id));
    return { subject: '', ...categorize(world.state, events, category_id, take_off) };
  },
  trash_partners: ({ selection, with_open_tasks }: P<'trash_partners'>) => {
    const cards = lists.selected(world.state, selection);
    const tasks = cards.flatMap((card) =>
      view.partnerView(world.state, card.id).threads.flatMap((thread) => thread.plans),
    );
    if (tasks.length > 0 && !with_open_tasks)
      refuse('open_tasks', null, {
        count: tasks.length,
        tasks: tasks.map((task) => `${task.partner_name} · ${task.thread_title}`),
      });
    for (const card of cards) card.trashed = true;
    return { subject: nameOfOne(cards), result: { count: cards.length } };
  },
  choose_partner_columns: ({ columns }: P<'choose_partner_columns'>) => {
    world.state.partner_columns = columns;
    return { subject: '', result: null };
  },
  merge_partners: ({ keep_id, other_id, fields, contacts }: P<'merge_partners'>) => {
    const name = cards.merge(world.state, keep_id, other_id, fields ?? {}, world.token);
    for (const pair of contacts ?? []) cards.mergeContacts(world.state, pair.keep_id, pair.other_id);
    return { subject: name, result: null };
  },
  merge_contacts: ({ keep_id, other_id }: P<'merge_contacts'>) => {
    const name = cards.mergeContacts(world.state, keep_id, other_id);
    return { subject: name, result: null };
  },
  create_contact: ({ partner_id, fields }: P<'create_contact'>) => {
    if (!fields.name.trim()) refuse('invalid', 'fields.name', { reason: 'empty' });
    const id = `c-${world.number}`;
    world.state.contacts.push({
      id,
      partner_id,
      position: '',
      phones: [],
      emails: [],
      addresses: [],
      note: '',
      ...fields,
      categories: fields.categories ?? [],
      trashed: false,
      token: world.token,
    });
    return { subject: fields.name, result: { contact_id: id } };
  },
});
