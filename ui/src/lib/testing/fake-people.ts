// Who takes part in the fake's events, and what its contacts' pages show.
import { fold } from '../fold';
import type {
  Carried,
  ContactPage,
  EventView,
  ParticipantRequest,
  ParticipantView,
  PersonToPick,
  TaskView,
  TimelinePage,
} from '../generated/api';
import { ME, OTHER, type State, type StoredEvent } from './fake-data';
import * as view from './fake-views';
import { refuse, type Reads, type World } from './fake-world';

export function participants(state: State, told: ParticipantRequest[] = []): ParticipantView[] {
  return told.map(({ contact_id = null, user_id = null, part }) => {
    const contact = state.contacts.find((one) => one.id === contact_id);
    const partner = contact && view.cardOf(state, contact.partner_id);
    return {
      contact_id,
      user_id,
      name: contact?.name ?? view.userName(user_id ?? ''),
      part,
      partner_id: partner?.id ?? null,
      partner_name: partner?.name ?? null,
      gone: contact?.trashed ?? false,
    };
  });
}

/** Keeps what was told of the event; a list that was not told stays. */
export function carry(event: StoredEvent, carried: Carried | undefined): void {
  if (carried?.participants) event.people = carried.participants;
  if (carried?.categories) event.categories = carried.categories;
}

/** Refuses what lacks a participant that its kind requires. */
export function require(world: World, event: StoredEvent): void {
  const kind = world.state.event_types.find((type) => type.id === event.outcome?.event_type_id);
  if (kind?.requires_participant && !event.people?.length)
    refuse('invalid', 'carried.participants', { reason: 'required' });
}

function pick(state: State, partner_id: string, text: string): PersonToPick[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const fits = (name: string) => words.every((word) => ` ${fold(name)}`.includes(` ${word}`));
  const there = (own: boolean): PersonToPick[] =>
    state.contacts
      .filter((one) => !one.trashed && (one.partner_id === partner_id) === own && fits(one.name))
      .map((one) => ({
        contact_id: one.id,
        user_id: null,
        name: one.name,
        aside: own ? one.position : view.cardOf(state, one.partner_id).name,
      }));
  const ours = [ME, OTHER].filter((id) => fits(view.userName(id)));
  return [
    ...there(true),
    ...ours.map((user_id) => ({ contact_id: null, user_id, name: view.userName(user_id), aside: '' })),
    ...(words.length > 0 ? there(false) : []),
  ];
}

const takesPart = (event: StoredEvent, contact_id: string): boolean =>
  event.contact_id === contact_id || (event.people ?? []).some((one) => one.contact_id === contact_id);

export const peopleReads = (world: World): Reads => ({
  people_to_pick: ({ partner_id, text }): PersonToPick[] => pick(world.state, partner_id, text),
  contact_page: ({ contact_id }): ContactPage => {
    const contact = world.state.contacts.find((one) => one.id === contact_id) ?? refuse('not_found');
    const plans: TaskView[] = world.state.events
      .filter((event) => takesPart(event, contact_id) && view.isOpenPlan(event))
      .map((event) => view.taskView(world.state, event));
    return { contact, partner: view.cardOf(world.state, contact.partner_id), plans: plans.sort(view.byDue) };
  },
  contact_events: ({ contact_id }): TimelinePage => {
    const events: EventView[] = world.state.events
      .filter((event) => takesPart(event, contact_id) && !event.trashed && (event.outcome ?? event.cancelled_at))
      .map((event) => view.eventView(world.state, event));
    return { events: events.sort((a, b) => b.at - a.at), next: null };
  },
});
