// What a phone, an e-mail or an address is for: a few words that the program knows, and whatever a person made up.
import type { Labelled } from './generated/api';
import type { MessageId } from './generated/messages';
import { t } from './i18n.svelte';

export type ListKind = 'phones' | 'emails' | 'addresses';

const known: Record<string, MessageId> = {
  work: 'label-work',
  mobile: 'label-mobile',
  home: 'label-home',
  office: 'label-office',
  invoice: 'label-invoice',
  delivery: 'label-delivery',
  switchboard: 'label-switchboard',
  other: 'label-other',
};

const offered: Record<ListKind, string[]> = {
  phones: ['mobile', 'work', 'office', 'switchboard', 'home', 'other'],
  emails: ['work', 'office', 'invoice', 'home', 'other'],
  addresses: ['office', 'invoice', 'delivery', 'home', 'other'],
};

export const isKnownLabel = (label: string): boolean => label === '' || label in known;

/** A label in words; one's own as it was written. */
export function labelWords(label: string): string {
  const id = known[label];
  return id ? t(id) : label;
}

export function labelOptions(kind: ListKind, current: string): { value: string; label: string }[] {
  const values = ['', ...offered[kind]];
  if (!values.includes(current)) values.push(current);
  return values.map((value) => ({ value, label: value === '' ? t('label-none') : labelWords(value) }));
}

/** A list as its form holds it: never without a row to write into. */
export const rows = (entries: Labelled[] | undefined): { value: string; label: string }[] =>
  entries && entries.length > 0
    ? entries.map(({ value, label = '' }) => ({ value, label }))
    : [{ value: '', label: '' }];

/** A list as a column holds it, in words for a history. */
export function listWords(column: string): string {
  return column
    .split('\n')
    .map((line) => {
      const [value = '', label = ''] = line.split('\t');
      return label ? `${value} (${labelWords(label)})` : value;
    })
    .join(', ');
}
