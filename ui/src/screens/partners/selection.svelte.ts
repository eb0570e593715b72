// The partners that something will be done to: some by name, or all that the list finds but some.
import type { PartnerFilter, PartnerId, PartnerSelection } from '../../lib/generated/api';

export class Selection {
  /** True: everyone whom the list finds, but those in `#ids`. */
  all = $state(false);
  #ids = $state.raw<ReadonlySet<PartnerId>>(new Set());

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

  /** As the program takes it. */
  asked(filter: string, only: PartnerFilter, expected: number): PartnerSelection {
    const ids = [...this.#ids];
    return this.all ? { all: { filter, only, except: ids, expected } } : { partner_ids: ids };
  }
}
