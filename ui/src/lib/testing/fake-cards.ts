// Who may be the same, and making two partners one, on the fake's rows.
import { fold } from '../fold';
import type { Commands, Labelled, MergePreview, PartnerCard, Sign, SimilarPartner } from '../generated/api';
import type { State } from './fake-data';
import { cardOf } from './fake-views';

const digits = (text: string): string => text.replace(/\D/g, '').slice(-9);
const key = (name: string): string => fold(name.replace(/sp\. z o\.o\.|s\.a\./gi, '').trim());
/** Into which partner a merged one went. */
const merged = new WeakMap<PartnerCard, string>();

export function kept(state: State, id: string): string {
  const card = cardOf(state, id);
  const next = card.trashed ? merged.get(card) : undefined;
  return next ? kept(state, next) : id;
}

export function similar(state: State, asked: Commands['similar_partners']['params']): SimilarPartner[] {
  const found = state.partners
    .filter((card) => card.id !== asked.except && !merged.has(card))
    .map((card) => {
      const shares = (mine: string[] | undefined, theirs: Labelled[], by: (text: string) => string) =>
        (mine ?? []).some((value) => by(value) !== '' && theirs.some((entry) => by(entry.value) === by(value)));
      const signs: [Sign, boolean][] = [
        ['tax_id', Boolean(asked.tax_id) && digits(asked.tax_id ?? '') === digits(card.tax_id)],
        ['email', shares(asked.emails, card.emails, fold)],
        ['phone', shares(asked.phones, card.phones, digits)],
        ['name', Boolean(asked.name) && key(asked.name ?? '') === key(card.name)],
      ];
      const { id, name, city, trashed } = card;
      return { id, name, city, trashed, signs: signs.filter(([, same]) => same).map(([sign]) => sign) };
    });
  return found.filter((partner) => partner.signs.length > 0).slice(0, 5);
}

const united = (ours: Labelled[], theirs: Labelled[]): Labelled[] => [
  ...ours,
  ...theirs.filter((entry) => ours.every((other) => other.value !== entry.value)),
];

export function mergePreview(state: State, keep_id: string, other_id: string): MergePreview {
  const [keep, other] = [cardOf(state, keep_id), cardOf(state, other_id)];
  const at = (id: string) => state.contacts.filter((contact) => contact.partner_id === id && !contact.trashed);
  const alike = at(other_id).flatMap((theirs) => {
    const ours = at(keep_id).find((one) => key(one.name) === key(theirs.name));
    return ours ? [{ keep: ours, other: theirs, signs: ['name' as Sign] }] : [];
  });
  const fresh = other.categories.filter((id) => !keep.categories.includes(id));
  const moving = fresh.filter((id) => {
    const dictionary = state.dictionaries.find((one) => one.categories.some((category) => category.id === id));
    const has = dictionary?.categories.some((category) => keep.categories.includes(category.id));
    return dictionary?.is_multiple || !has;
  });
  return {
    keep,
    other,
    phones: united(keep.phones, other.phones),
    emails: united(keep.emails, other.emails),
    addresses: united(keep.addresses, other.addresses),
    categories: [...keep.categories, ...moving],
    left_categories: fresh.filter((id) => !moving.includes(id)),
    threads: state.threads.filter((thread) => thread.partner_id === other_id && !thread.trashed).length,
    contacts: at(other_id).length,
    alike,
    may_merge: true,
  };
}

type Fields = NonNullable<Commands['merge_partners']['params']['fields']>;

export function merge(state: State, keep_id: string, other_id: string, fields: Fields, token: string): string {
  const { keep, other, phones, emails, addresses, categories } = mergePreview(state, keep_id, other_id);
  for (const field of ['name', 'tax_id', 'city', 'website'] as const) {
    const [first, second] = fields[field] === 'other' ? [other, keep] : [keep, other];
    keep[field] = first[field] || second[field];
  }
  const note = [keep.note, other.note].filter(Boolean).join('\n\n');
  Object.assign(keep, { phones, emails, addresses, categories, note, token });
  for (const row of [...state.threads, ...state.contacts]) if (row.partner_id === other_id) row.partner_id = keep_id;
  other.trashed = true;
  merged.set(other, keep_id);
  return keep.name;
}

export function mergeContacts(state: State, keep_id: string, other_id: string): string {
  const [keep, other] = [keep_id, other_id].map((id) => state.contacts.find((contact) => contact.id === id));
  if (!keep || !other) throw { code: 'not_found', field: null, args: {}, reference: 'fake' };
  keep.phones = united(keep.phones, other.phones);
  keep.emails = united(keep.emails, other.emails);
  other.trashed = true;
  for (const event of state.events) if (event.contact_id === other_id) event.contact_id = keep_id;
  return keep.name;
}
