// Names of stored fields, and their values, in words.
import { categoryWords } from './dictionaries';
import { formatDate, formatMoment, formatTime } from './format';
import type { Currency, EventState, Part, ThreadOutcome, ThreadState } from './generated/api';
import type { MessageId } from './generated/messages';
import { t } from './i18n.svelte';
import { listWords } from './labels';
import { formatMoney, typedDecimal, typedDiscount } from './money';
import { outcomeMessages, resultMessages } from './outcomes';
import { partMessages } from './participants';
import { session, typeName } from './session.svelte';

const names: Record<string, MessageId> = {
  name: 'field-name',
  tax_id: 'field-tax-id',
  city: 'field-city',
  phone: 'field-phones',
  email: 'field-emails',
  address: 'field-addresses',
  website: 'field-website',
  note: 'field-note',
  position: 'field-position',
  owner_id: 'field-owner',
  title: 'field-title',
  state: 'field-state',
  outcome: 'field-outcome',
  reason: 'field-reason',
  text: 'field-text',
  result: 'field-result',
  happened_at: 'field-when',
  event_type_id: 'field-type',
  category_id: 'field-category',
  contact_id: 'field-contact',
  assignee_id: 'field-assignee',
  author_id: 'field-author',
  date: 'field-due',
  time: 'field-time',
  amount: 'field-amount',
  amount_minor: 'field-amount',
  currency: 'field-currency',
  cancel_reason: 'field-cancel-reason',
  closed_at: 'field-closed-at',
  cancelled_at: 'field-cancelled-at',
  trashed_at: 'field-trashed-at',
  name_pl: 'field-name-pl',
  name_en: 'field-name-en',
  participant: 'field-participant',
  attachment: 'field-attachment',
  reservation: 'field-reservation',
  product_line: 'field-product-line',
};

/** The half of the event that the field belongs to is said by its name alone. */
function bare(field: string): string {
  return field.replace(/^(plan|outcome|due)_(?=.)/, '').replace(/^(due)_/, '');
}

/** The field in words; null for what means nothing to a person. */
export function fieldName(field: string): string | null {
  const id = names[field] ?? names[bare(field)];
  return id ? t(id) : null;
}

const states: Record<ThreadState | EventState, MessageId> = {
  open: 'state-open',
  closed: 'state-closed',
  planned: 'state-planned',
  done: 'state-done',
  cancelled: 'state-cancelled',
};

/** The part, where it is said, a tab, and the name. */
function participantWords(value: string): string {
  const [part = '', name = ''] = value.split('\t');
  return part in partMessages ? `${name}, ${t(partMessages[part as Part])}` : name;
}

/** Of the name and what is said besides, only what is there. */
function listed(...words: string[]): string {
  return words.filter(Boolean).join(', ');
}

/** Units, the day and time of start and end, where they are said, a tab after each, and the name. */
function reservationWords(value: string): string {
  const [units = '', from = '', start = '', to = '', end = '', ...rest] = value.split('\t');
  const name = rest.join(' ');
  const minute = (date: string, time: string) =>
    [date && formatDate(date), time && formatTime(time.slice(0, 5))].filter(Boolean).join(' ');
  const until = minute(to === from ? '' : to, end);
  const when = [minute(from, start), until].filter(Boolean).join('–');
  return listed(Number(units) > 1 ? `${units} × ${name}` : name, when);
}

/** Thousandths, unit, price, currency and discount, where they are said, a tab after each, and the name. */
function lineWords(value: string): string {
  const [thousandths = '', unit = '', price = '', currency = '', discount = '', ...rest] = value.split('\t');
  const quantity = thousandths && typedDecimal(String(Number(thousandths) / 1000));
  const amount = price && currency ? formatMoney({ minor: Number(price), currency: currency as Currency }) : '';
  const less = Number(discount) > 0 ? `-${typedDiscount(Number(discount))}%` : '';
  return listed(rest.join(' '), [quantity, unit].filter(Boolean).join(' '), amount, less);
}

/** A stored value in words. */
export function historyValue(field: string, value: string | null): string {
  if (value === null || value === '') return '—';
  if (field === 'participant') return participantWords(value);
  if (field === 'reservation') return reservationWords(value);
  if (field === 'product_line') return lineWords(value);
  const kind = bare(field);
  if (kind === 'phone' || kind === 'email' || kind === 'address') return listWords(value);
  if (kind.endsWith('_at') && /^\d+$/.test(value)) return formatMoment(Number(value));
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value);
  if (kind === 'time' && /^\d\d:\d\d/.test(value)) return formatTime(value.slice(0, 5));
  if (kind === 'event_type_id') return typeName(value) || value;
  if (kind === 'category_id') return categoryWords(value) ?? t('category-gone');
  if (kind === 'owner_id' || kind === 'assignee_id' || kind === 'author_id') {
    return session.users.find((user) => user.id === value)?.name ?? value;
  }
  if (kind === 'state' && value in states) return t(states[value as ThreadState]);
  if (field === 'outcome' && value in outcomeMessages) return t(outcomeMessages[value as ThreadOutcome]);
  if (kind === 'result' && value in resultMessages) return t(resultMessages[value as keyof typeof resultMessages]);
  return value;
}
