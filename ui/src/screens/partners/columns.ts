// What the list can show beside the name, in which tracks, and what its heading sorts by.
import type { PartnerColumn, PartnerSort } from '../../lib/generated/api';
import type { MessageId } from '../../lib/generated/messages';

export type Column = {
  title: MessageId;
  /** The column's whole name, where the heading is short. */
  name: MessageId;
  sort: PartnerSort | null;
  /** The least room it needs, in pixels of the usual size. */
  least: number;
  /** Its track. */
  track: string;
  number?: boolean;
};

export const NAME: Column = {
  title: 'column-name',
  name: 'column-name',
  sort: 'name',
  least: 190,
  track: 'minmax(0, 2.2fr)',
};

export const columns: Record<PartnerColumn, Column> = {
  city: { title: 'column-city', name: 'column-city', sort: 'city', least: 90, track: 'minmax(0, 1fr)' },
  owner: { title: 'column-owner', name: 'column-owner', sort: 'owner', least: 110, track: 'minmax(0, 1.2fr)' },
  last_contact: { title: 'column-last', name: 'column-last', sort: 'last_contact', least: 104, track: '104px' },
  next_step: {
    title: 'column-next',
    name: 'column-next',
    sort: 'next_step',
    least: 150,
    track: 'minmax(0, 1.9fr)',
  },
  open_threads: {
    title: 'column-open',
    name: 'column-open-long',
    sort: 'open_threads',
    least: 64,
    track: '64px',
    number: true,
  },
  phone: { title: 'column-phone', name: 'column-phone', sort: null, least: 124, track: '124px' },
  email: { title: 'column-email', name: 'column-email', sort: null, least: 150, track: 'minmax(0, 1.4fr)' },
  tax_id: { title: 'column-tax-id', name: 'column-tax-id', sort: null, least: 104, track: '104px' },
  categories: {
    title: 'column-categories',
    name: 'column-categories',
    sort: null,
    least: 150,
    track: 'minmax(0, 1.6fr)',
  },
  created: { title: 'column-created', name: 'column-created', sort: 'created', least: 104, track: '104px' },
};

export const everyColumn = Object.keys(columns) as PartnerColumn[];

const GAP = 16;
const EDGES = 48 + 16;

/** As many of the chosen columns as fit beside the name, in their order. */
export function fitting(chosen: PartnerColumn[], width: number): PartnerColumn[] {
  let room = width - EDGES - NAME.least;
  return chosen.filter((column) => {
    const needed = columns[column].least + GAP;
    if (needed > room) return false;
    room -= needed;
    return true;
  });
}
