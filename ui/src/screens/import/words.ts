// The words for what columns mean and for what is wrong with rows.
import type { Encoding, Field, Kind, ProblemReason, Separator } from '../../lib/generated/api';
import type { MessageId } from '../../lib/generated/messages';

export const fieldMessages: Record<Field, MessageId> = {
  name: 'import-field-name',
  tax_id: 'import-field-tax-id',
  address: 'import-field-address',
  street: 'import-field-street',
  postcode: 'import-field-postcode',
  city: 'import-field-city',
  country: 'import-field-country',
  phone: 'import-field-phone',
  email: 'import-field-email',
  website: 'import-field-website',
  note: 'import-field-note',
  owner: 'import-field-owner',
  contact_first: 'import-field-contact-first',
  contact_last: 'import-field-contact-last',
  contact_name: 'import-field-contact-name',
  contact_position: 'import-field-contact-position',
  contact_phone: 'import-field-contact-phone',
  contact_email: 'import-field-contact-email',
  phone_label: 'import-field-phone-label',
  email_label: 'import-field-email-label',
  date: 'import-field-date',
  time: 'import-field-time',
  event_type: 'import-field-event-type',
  text: 'import-field-text',
  author: 'import-field-author',
  amount: 'import-field-amount',
  currency: 'import-field-currency',
  thread: 'import-field-thread',
  product_name: 'import-field-product-name',
  code: 'import-field-code',
  unit: 'import-field-unit',
  price: 'import-field-price',
};

export const problemMessages: Record<ProblemReason, MessageId> = {
  empty: 'import-problem-empty',
  too_long: 'import-problem-too-long',
  bad_character: 'import-problem-bad-character',
  too_many_fields: 'import-problem-too-many-fields',
  too_many_entries: 'import-problem-too-many-entries',
  malformed: 'import-problem-malformed',
  no_such_date: 'import-problem-no-such-date',
  in_future: 'import-problem-in-future',
  out_of_range: 'import-problem-out-of-range',
  unknown_person: 'import-problem-unknown-person',
  unknown_type: 'import-problem-unknown-type',
  unknown_partner: 'import-problem-unknown-partner',
  repeated: 'import-problem-repeated',
  ambiguous: 'import-problem-ambiguous',
  not_yours: 'import-problem-not-yours',
};

/** What is said of each kind of import. */
export const kindMessages: Record<Kind, { title: MessageId; hint: MessageId; choices: MessageId }> = {
  partners: {
    title: 'import-title-partners',
    hint: 'import-drop-hint-partners',
    choices: 'import-step-duplicates',
  },
  events: { title: 'import-title-events', hint: 'import-drop-hint-events', choices: 'import-step-choices' },
  products: { title: 'import-title-products', hint: 'import-drop-hint-products', choices: 'import-step-choices' },
};

/** Names that are the same in every language. */
export const encodings: Record<Encoding, string> = {
  utf8: 'UTF-8',
  windows1250: 'Windows-1250',
  utf16_le: 'UTF-16 LE',
  utf16_be: 'UTF-16 BE',
};

export const separatorMessages: Record<Separator, MessageId> = {
  comma: 'import-separator-comma',
  semicolon: 'import-separator-semicolon',
  tab: 'import-separator-tab',
  bar: 'import-separator-bar',
};
