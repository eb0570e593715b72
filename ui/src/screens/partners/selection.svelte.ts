// The partners that something will be done to: some by name, or all that the list finds but some.
import { asWireError } from '../../lib/call';
import type { PartnerFilter, PartnerId, PartnerSelection } from '../../lib/generated/api';
import { tellRefusal } from '../../lib/operations';

/** What something is done to. */
export type Meant = {
  selection: PartnerSelection;
  count: number;
  /** Of the only one, where nobody is selected: the dialog says who is meant. */
  name: string;
};

/** What a dialog over the list is told. */
export type MeantProps = Meant & { ondone: () => void; onclose: () => void };

export class Selection {
  /** True: everyone whom the list finds, but those in `#ids`. */
  all = $state(false);
  #ids = $state.raw<ReadonlySet<PartnerId>>(new Set());

  /** While something is being selected: whether that comes to its end. What follows is done to those selected then. */
  beginning: Promise<boolean> | null = null;

  has(id: PartnerId | undefined): boolean {
    return id !== undefined && this.#ids.has(id) !== this.all;
  }

  /** How many, where the list finds `total`. */
  count(total: number): number {
    return this.all ? Math.max(0, total - this.#ids.size) : this.#ids.size;
  }

  toggle(id: PartnerId): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#ids = ids;
  }

  add(added: PartnerId[]): void {
    const ids = new Set(this.#ids);
    for (const id of added) {
      if (this.all) ids.delete(id);
      else ids.add(id);
    }
    this.#ids = ids;
  }

  everyone(): void {
    this.all = true;
    this.#ids = new Set();
  }

  clear(): void {
    this.all = false;
    if (this.#ids.size > 0) this.#ids = new Set();
  }

  /** Selects what is not known at once; `choose` answers whether it could. */
  begin(choose: () => Promise<boolean>): void {
    const chosen = choose().catch((thrown: unknown) => {
      tellRefusal(asWireError(thrown));
      return false;
    });
    const both = Promise.all([this.beginning, chosen]).then((ends) => !ends.includes(false));
    this.beginning = both;
    void both.then(() => {
      if (this.beginning === both) this.beginning = null;
    });
  }

  /** As the program takes it. */
  asked(filter: string, only: PartnerFilter, expected: number): PartnerSelection {
    const ids = [...this.#ids];
    return this.all ? { all: { filter, only, except: ids, expected } } : { partner_ids: ids };
  }
}
