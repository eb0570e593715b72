// The rows of the partner list, fetched a hundred at a time as they come into view.
import { asWireError, call } from '../../lib/call';
import type { PartnerFilter, PartnerId, PartnerRow, PartnerSort, WireError } from '../../lib/generated/api';

export const PAGE = 100;
const KEPT = 40;
const MOST = 500;

/** Which partners, in which order. */
export type Asked = { filter: string; only: PartnerFilter; sort: PartnerSort; descending: boolean };

export class PartnerPages {
  /** How many there are, as last counted. */
  total = $state<number | null>(null);
  /** Whether that is of the rows that are here: the first ones come before. */
  counted = $state(false);
  /** How many rows can be scrolled through. */
  length = $state(0);
  error = $state.raw<WireError | null>(null);
  /** Grows when rows arrive. */
  version = $state(0);
  #pages = new Map<number, PartnerRow[]>();
  #asked = new Set<number>();
  #asking: Asked = { filter: '', only: {}, sort: 'name', descending: false };
  #generation = 0;
  /** Which one is counted. */
  #countedOf = -1;
  /** When all counts that were begun are done: one after another, because each reads every text. */
  #counting: Promise<void> = Promise.resolve();
  /** Whether the newest is still on its way. */
  #busy = false;
  /** When the newest is here and counted, or neither can be. */
  #settling: Promise<void> = Promise.resolve();

  row(index: number): PartnerRow | undefined {
    void this.version;
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  has(from: number, to: number): boolean {
    for (let page = Math.floor(from / PAGE); page <= Math.floor(Math.max(from, to - 1) / PAGE); page += 1) {
      if (!this.#pages.has(page)) return false;
    }
    return true;
  }

  /**
   * Another filter: the old rows stay until the first new ones are here. The first `shown` may come before all are
   * counted. True when it arrived as the newest.
   */
  async filter(asked: Asked, { from = 0, shown = 0 } = {}): Promise<boolean> {
    this.#asking = asked;
    return this.#begin(Math.floor(from / PAGE), Math.floor(from / PAGE), shown);
  }

  /** Something changed: the rows in view are asked again, the others forgotten. */
  reload(from: number, to: number): Promise<boolean> {
    return this.#begin(Math.floor(from / PAGE), Math.floor(Math.max(from, to - 1) / PAGE));
  }

  /** Whether what was asked last is here and counted. */
  get settled(): boolean {
    return this.#countedOf === this.#generation;
  }

  /** Waits until whatever is asked by then is here and counted; false where it can not be. */
  async whenSettled(): Promise<boolean> {
    let awaited: Promise<void> | null = null;
    while (awaited !== this.#settling) {
      awaited = this.#settling;
      await awaited;
    }
    return this.settled;
  }

  /** Rows `from` up to `to` are needed, their neighbours soon. */
  need(from: number, to: number): void {
    const first = Math.floor(from / PAGE);
    const last = Math.floor(Math.max(from, to - 1) / PAGE);
    for (let page = first; page <= last; page += 1) void this.#load(page);
    if (this.has(from, to)) {
      void this.#load(last + 1);
      if (first > 0) void this.#load(first - 1);
    }
    // They could not be counted before.
    if (this.length > 0 && !this.counted && !this.#busy) this.#countSoon(this.#generation);
  }

  #begin(first: number, last: number, shown = 0): Promise<boolean> {
    this.#busy = true;
    const rows = this.#fresh(first, last, shown);
    this.#settling = rows.then(() => this.#counting);
    return rows;
  }

  async #fresh(first: number, last: number, shown = 0): Promise<boolean> {
    const mine = ++this.#generation;
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    try {
      const pages = await Promise.all(numbers.map((page) => (shown > 0 ? this.#askSoon(shown) : this.#ask(page))));
      if (mine !== this.#generation) return false;
      this.#asked.clear();
      this.#pages = new Map(numbers.map((page, index) => [page, pages[index]?.rows ?? []]));
      this.error = null;
      this.version += 1;
      const total = pages[0]?.total ?? null;
      if (total === null) {
        this.counted = false;
        this.length = pages[0]?.rows.length ?? 0;
        this.#countSoon(mine);
      } else {
        this.#is(total);
        this.#busy = false;
      }
      return true;
    } catch (thrown) {
      if (mine === this.#generation) {
        this.error = asWireError(thrown);
        this.#busy = false;
      }
      return false;
    }
  }

  #is(total: number): void {
    this.total = total;
    this.length = total;
    this.counted = true;
    this.#countedOf = this.#generation;
    this.error = null;
  }

  #countSoon(mine: number): void {
    this.#busy = true;
    this.#counting = this.#counting.then(() => this.#count(mine));
    this.#settling = this.#counting;
  }

  /** The first rows are here: the same once more, with how many there are. */
  async #count(mine: number): Promise<void> {
    if (mine !== this.#generation) return;
    try {
      const { rows, total } = await this.#ask(0);
      if (mine !== this.#generation || total === null) return;
      this.#pages.set(0, rows);
      this.#is(total);
      this.version += 1;
    } catch (thrown) {
      if (mine === this.#generation) this.error = asWireError(thrown);
    } finally {
      if (mine === this.#generation) this.#busy = false;
    }
  }

  async #load(page: number): Promise<void> {
    if (page < 0 || this.#pages.has(page) || this.#asked.has(page)) return;
    if (page * PAGE >= this.length) return;
    const mine = this.#generation;
    this.#asked.add(page);
    try {
      const answer = await this.#ask(page);
      if (mine !== this.#generation) return;
      this.#pages.set(page, answer.rows);
      if (answer.total !== null) this.#is(answer.total);
      this.#forget(page);
      this.version += 1;
    } catch (thrown) {
      if (mine === this.#generation) this.error = asWireError(thrown);
    } finally {
      if (mine === this.#generation) this.#asked.delete(page);
    }
  }

  #ask(page: number) {
    return call('partner_list', { ...this.#asking, offset: page * PAGE, limit: PAGE });
  }

  /** The first page, or only what is seen of it, if that is there sooner. */
  #askSoon(shown: number) {
    return call('partner_list', { ...this.#asking, offset: 0, limit: PAGE, soon: Math.min(shown, PAGE) });
  }

  /** The ids of a stretch, whether its rows are here or not. */
  async ids(from: number, to: number): Promise<PartnerId[]> {
    if (this.has(from, to)) {
      const rows = Array.from({ length: to - from }, (_, index) => this.row(from + index));
      return rows.flatMap((row) => (row ? [row.id] : []));
    }
    const ids: PartnerId[] = [];
    for (let offset = from; offset < to; offset += MOST) {
      const { rows } = await call('partner_list', { ...this.#asking, offset, limit: Math.min(MOST, to - offset) });
      ids.push(...rows.map((row) => row.id));
    }
    return ids;
  }

  /** Keeps memory small: the pages furthest from `page` go. */
  #forget(page: number): void {
    if (this.#pages.size <= KEPT) return;
    const furthest = [...this.#pages.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page));
    for (const number of furthest.slice(0, this.#pages.size - KEPT)) this.#pages.delete(number);
  }
}
