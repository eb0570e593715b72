// What the list of partners shows and in which order, kept while one looks at a partner and comes back.
import type { PartnerFilter, PartnerSort, UserId } from './generated/api';

/** Where a sort begins: the newest, the most and the last come first, all else from the first to the last. */
const falls: Record<PartnerSort, boolean> = {
  name: false,
  city: false,
  owner: false,
  last_contact: true,
  next_step: false,
  open_threads: true,
  created: true,
};

export type View = 'all' | 'mine' | 'overdue' | 'silent';
export const views: View[] = ['all', 'mine', 'overdue', 'silent'];

const SILENT_DAYS = 90;

class PartnersFilter {
  text = $state('');
  only = $state.raw<PartnerFilter>({});
  sort = $state<PartnerSort>('name');
  descending = $state(false);
  /** The row the cursor was on. */
  index = $state(0);
  /** True when "/" was pressed elsewhere: the filter takes the focus. */
  wanted = $state(false);

  /** Another order; the same one turns round. */
  by(sort: PartnerSort): void {
    this.descending = sort === this.sort ? !this.descending : falls[sort];
    this.sort = sort;
  }

  /** The filters of a view, and the order in which it is read. */
  show(view: View, me: UserId): void {
    this.text = '';
    const [only, sort, descending]: [PartnerFilter, PartnerSort, boolean] = {
      all: [{}, 'name', false] as [PartnerFilter, PartnerSort, boolean],
      mine: [{ owner_id: me }, 'name', false] as [PartnerFilter, PartnerSort, boolean],
      overdue: [{ overdue: true }, 'next_step', false] as [PartnerFilter, PartnerSort, boolean],
      silent: [{ silent_days: SILENT_DAYS }, 'last_contact', false] as [PartnerFilter, PartnerSort, boolean],
    }[view];
    this.only = only;
    this.sort = sort;
    this.descending = descending;
  }

  /** The view that these filters are; none when they are of one's own making. */
  view(me: UserId): View | null {
    if (this.text) return null;
    const set = Object.keys(this.only);
    if (set.length === 0) return 'all';
    if (set.length > 1) return null;
    if (this.only.owner_id === me) return 'mine';
    if (this.only.overdue) return 'overdue';
    return this.only.silent_days === SILENT_DAYS ? 'silent' : null;
  }

  /** Adds to the filters, or takes away what is empty. */
  narrow(change: PartnerFilter): void {
    const all = Object.entries({ ...this.only, ...change });
    this.only = Object.fromEntries(
      all.filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)),
    ) as PartnerFilter;
  }

  get filters(): boolean {
    return this.text !== '' || Object.keys(this.only).length > 0;
  }

  reset(): void {
    this.text = '';
    this.only = {};
    this.sort = 'name';
    this.descending = false;
    this.index = 0;
    this.wanted = false;
  }
}

export const partnersFilter = new PartnersFilter();
