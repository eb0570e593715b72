// Who takes part in an event, as forms and lines show it.
import type { ParticipantRequest, ParticipantView, Part, PartnerId, PersonToPick } from './generated/api';
import type { MessageId } from './generated/messages';
import { t } from './i18n.svelte';

export const partMessages: Record<Part, MessageId> = {
  leads: 'part-leads',
  attends: 'part-attends',
  optional: 'part-optional',
  informed: 'part-informed',
};

/** One line of a form. */
export type ParticipantRow = {
  contact_id: string | null;
  user_id: string | null;
  name: string;
  /** What the person does, or where. */
  aside: string;
  part: Part;
};

export const personId = (one: { contact_id: string | null; user_id: string | null }): string =>
  one.contact_id ?? one.user_id ?? '';

/** `at`: the partner of the event, who need not be named. */
export function rowsOf(people: ParticipantView[], at: PartnerId): ParticipantRow[] {
  return people.map(({ contact_id, user_id, name, part, partner_id, partner_name }) => ({
    contact_id,
    user_id,
    name,
    aside: user_id ? t('participant-ours') : partner_id === at ? '' : (partner_name ?? ''),
    part,
  }));
}

export function rowOf(person: PersonToPick): ParticipantRow {
  const { contact_id, user_id, name, aside } = person;
  return { contact_id, user_id, name, aside: user_id ? t('participant-ours') : aside, part: 'attends' };
}

/** As the program wants it. */
export function requestOf(rows: ParticipantRow[]): ParticipantRequest[] {
  return rows.map(({ contact_id, user_id, part }) => (contact_id ? { contact_id, part } : { user_id, part }));
}
