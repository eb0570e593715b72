// Event types, people, free days and settings of the played program.
import type { EventTypeFields, EventTypeView, Role } from '../generated/api';
import { ME, NOW } from './fake-data';
import { daysOff } from './fake-due';
import { refuse, type Acts, type P, type Reads, type World } from './fake-world';

function typed(fields: EventTypeFields): Omit<EventTypeView, 'id' | 'retired' | 'token'> {
  return {
    requires_text: false,
    requires_contact: false,
    requires_amount: false,
    requires_attachment: false,
    requires_participant: false,
    required_dictionary_ids: [],
    ...fields,
  };
}

function typeOf(world: World, id: string): EventTypeView {
  return world.state.event_types.find((type) => type.id === id) ?? refuse('not_found');
}

export const settingsReads = (world: World, role: () => Role): Reads => ({
  event_types: () => world.state.event_types,
  event_type_uses: ({ event_type_id }) => ({
    count: world.state.events.filter(
      (event) => (event.outcome?.event_type_id ?? event.plan?.event_type_id) === event_type_id,
    ).length,
    more: false,
  }),
  users: () => [
    {
      id: ME,
      name: world.state.user_name,
      role: role(),
      supervisor_id: null,
      retired: false,
      token: 'op-0',
    },
    {
      id: 'user-piotr',
      name: 'Piotr Zieliński',
      role: 'member',
      supervisor_id: ME,
      retired: false,
      token: 'op-0',
    },
  ],
  calendar_days: ({ from, to }) => daysOff(from, to, world.state.free_days),
  workspace: () => world.state.workspace,
  free_days: () => world.state.free_days,
  resources: () => [
    {
      id: 'resource-a',
      name: 'Sala A',
      kind: 'room',
      note: 'II piętro',
      capacity: 1,
      zone: 'Europe/Warsaw',
      hours: ['', '', '', '', '', '', ''],
      colour: 0,
      retired: false,
      token: 'op-0',
    },
  ],
  resource_bookings: () => [],
  free_slots: ({ resources, due, end }: P<'free_slots'>) => ({
    free: true,
    resources: resources.map(({ resource_id }) => ({ resource_id, left: 1, open: true, free: true, by: [] })),
    slots: [{ due, end, start_at: 0, end_at: 0 }],
  }),
  parse_end: ({ text, due }: P<'parse_end'>) => {
    const hours = /^(\d+) ?h$/.exec(text);
    const clock = /^(?:do )?(\d{1,2})(?::(\d\d))?$/.exec(text);
    if (!due.time || (!hours && !clock)) return refuse('invalid', 'text', { reason: 'malformed' });
    const [hour = 0, minute = 0] = due.time.split(':').map(Number);
    const start = hour * 60 + minute;
    const end = hours ? start + Number(hours[1]) * 60 : Number(clock?.[1]) * 60 + Number(clock?.[2] ?? 0);
    if (end <= start) return refuse('invalid', 'text', { reason: 'end_before_start' });
    const time = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
    return { end: { date: due.date, time }, minutes: end - start };
  },
});

export const settingsActs = (world: World): Acts => ({
  update_workspace: ({ name, country, currency }: P<'update_workspace'>) => {
    if (!name.trim()) refuse('invalid', 'name', { reason: 'empty' });
    const kept = currency ?? world.state.workspace.currency;
    world.state.workspace = { name, country, currency: kept, token: world.token };
    return { subject: name, result: null };
  },
  create_free_day: ({ fields }: P<'create_free_day'>) => {
    if (fields.last_date < fields.first_date) refuse('invalid', 'fields.last_date', { reason: 'end_before_start' });
    const id = `free-${world.number + 1}`;
    world.state.free_days.unshift({ id, ...fields, token: world.token });
    return { subject: fields.name, result: { free_day_id: id } };
  },
  update_free_day: ({ free_day_id, fields }: P<'update_free_day'>) => {
    if (fields.last_date < fields.first_date) refuse('invalid', 'fields.last_date', { reason: 'end_before_start' });
    const free = world.state.free_days.find((each) => each.id === free_day_id);
    if (!free) return refuse('not_found');
    Object.assign(free, fields, { token: world.token });
    return { subject: fields.name, result: null };
  },
  remove_free_day: ({ free_day_id, token }: P<'remove_free_day'>) => {
    if (world.state.free_days.find((each) => each.id === free_day_id)?.token !== token) refuse('stale');
    world.state.free_days = world.state.free_days.filter((each) => each.id !== free_day_id);
    return { subject: '', result: null };
  },
  create_resource: ({ fields }: P<'create_resource'>) => {
    if (!fields.name.trim()) refuse('invalid', 'fields.name', { reason: 'empty' });
    return { subject: fields.name, result: { resource_id: `resource-${world.number + 1}` } };
  },
  update_resource: ({ fields }: P<'update_resource'>) => ({ subject: fields.name, result: null }),
  retire_resource: () => ({ subject: 'Sala A', result: null }),
  move_resource: () => ({ subject: 'Sala A', result: null }),
  create_event_type: ({ fields }: P<'create_event_type'>) => {
    if (!fields.name_pl.trim()) refuse('invalid', 'fields.name_pl', { reason: 'empty' });
    if (!fields.name_en.trim()) refuse('invalid', 'fields.name_en', { reason: 'empty' });
    const id = `type-${world.number}`;
    world.state.event_types.push({ ...typed(fields), id, retired: false, token: world.token });
    return { subject: fields.name_pl, result: { event_type_id: id } };
  },
  update_event_type: ({ event_type_id, fields, token }: P<'update_event_type'>) => {
    const type = typeOf(world, event_type_id);
    if (token !== type.token) refuse('stale', null, { by: 'Piotr Zieliński', at: NOW, current: {} });
    if (!fields.name_pl.trim()) refuse('invalid', 'fields.name_pl', { reason: 'empty' });
    if (!fields.name_en.trim()) refuse('invalid', 'fields.name_en', { reason: 'empty' });
    Object.assign(type, typed(fields), { token: world.token });
    return { subject: type.name_pl, result: null };
  },
  retire_event_type: ({ event_type_id, retired }: P<'retire_event_type'>) => {
    const type = typeOf(world, event_type_id);
    Object.assign(type, { retired, token: world.token });
    return { subject: type.name_pl, result: null };
  },
  move_event_type: ({ event_type_id, after_id }: P<'move_event_type'>) => {
    const type = typeOf(world, event_type_id);
    type.token = world.token;
    const rest = world.state.event_types.filter((other) => other !== type);
    const at = after_id ? rest.findIndex((other) => other.id === after_id) + 1 : 0;
    world.state.event_types = [...rest.slice(0, at), type, ...rest.slice(at)];
    return { subject: type.name_pl, result: null };
  },
  update_user: ({ user_id, name }: P<'update_user'>) => {
    if (!name.trim()) refuse('invalid', 'name', { reason: 'empty' });
    if (user_id === ME) world.state.user_name = name.trim();
    return { subject: name, result: null };
  },
  add_sample_data: () => ({ subject: '', result: { partners: 12 } }),
  update_settings: ({ settings }: P<'update_settings'>) => {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(settings.morning)) refuse('bad_params', 'settings.morning');
    world.state.settings = settings;
    return { subject: '', result: null };
  },
});
