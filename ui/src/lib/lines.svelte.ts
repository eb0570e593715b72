// The products of an event as a form holds them: typed texts, what the program makes of them, what is sent.
import { asWireError, call } from './call';
import { describe, describeReason, type Reason } from './errors';
import type { Currency, LineRequest, Lines, PricedLine, PricedLines, ProductView, WireError } from './generated/api';
import { typedDecimal, typedDiscount, typedMoney } from './money';
import { session } from './session.svelte';

const PAUSE = 120;

/** A line as it is typed; all that a draft keeps of it. */
export type TypedRow = {
  product_id: string | null;
  name: string;
  unit: string;
  quantity: string;
  price: string;
  discount: string;
  currency: Currency;
};

/** A line in the form; the key is of the screen alone. */
export type Row = TypedRow & { key: number };

let keys = 0;

function emptyRow(): TypedRow {
  const currency = session.it.currency;
  return { product_id: null, name: '', unit: '', quantity: '1', price: '', discount: '', currency };
}

/** The lines of an event, as one would type them. */
export function typedRows(lines: Lines | undefined): TypedRow[] {
  return (lines?.lines ?? []).map((line) => ({
    product_id: line.product_id,
    name: line.name,
    unit: line.unit,
    quantity: typedDecimal(line.quantity),
    price: typedMoney(line.price),
    discount: typedDiscount(line.discount),
    currency: line.price.currency,
  }));
}

export class LinesForm {
  rows = $state<Row[]>([]);
  priced = $state.raw<PricedLines | null>(null);
  error = $state.raw<WireError | null>(null);
  /** What the form began with: lines that were not touched are not sent. */
  #before = '[]';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  #pending: Promise<void> = Promise.resolve();

  get body(): TypedRow[] {
    return this.rows.map(({ product_id, name, unit, quantity, price, discount, currency }) => ({
      product_id,
      name,
      unit,
      quantity,
      price,
      discount,
      currency,
    }));
  }

  get touched(): boolean {
    return JSON.stringify(this.body) !== this.#before;
  }

  /** Takes the lines of the event itself, from which changes count. */
  begin(rows: TypedRow[]): void {
    this.#before = JSON.stringify(rows);
    this.fill(rows);
  }

  fill(rows: TypedRow[] | undefined): void {
    if (JSON.stringify(rows ?? []) === JSON.stringify(this.body)) return;
    this.rows = (rows ?? []).map((row) => ({ ...row, key: ++keys }));
    this.#ask();
  }

  /** A new line after `at`; answers where it stands. */
  add(at = this.rows.length - 1): number {
    this.rows.splice(at + 1, 0, { ...emptyRow(), key: ++keys });
    this.changed();
    return at + 1;
  }

  remove(at: number): void {
    this.rows.splice(at, 1);
    this.changed();
  }

  /** Moves a line; answers where it stands now. */
  move(at: number, step: number): number {
    const to = at + step;
    const row = this.rows[at];
    if (!row || to < 0 || to >= this.rows.length) return at;
    this.rows.splice(at, 1);
    this.rows.splice(to, 0, row);
    this.changed();
    return to;
  }

  /** Takes a product of the price list, as it is now. */
  take(at: number, product: ProductView): void {
    const row = this.rows[at];
    if (!row) return;
    row.product_id = product.id;
    row.name = product.name;
    row.unit = product.unit;
    row.price = typedMoney(product.price);
    row.currency = product.price.currency;
    this.changed();
  }

  /** Something was typed: asks after a short pause. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  priceOf(at: number): PricedLine | undefined {
    return this.priced?.lines[at];
  }

  /** What is wrong with a field of a line, in words. */
  problem(at: number, field: string): string | undefined {
    const found = this.priceOf(at)?.problems.find((problem) => problem.field === field);
    return found && describeReason(found.reason.reason as Reason, found.reason);
  }

  get words(): string | undefined {
    return this.error ? describe(this.error) : undefined;
  }

  /** What is sent: null where nothing was touched. Refuses at the field that is not understood. */
  async request(): Promise<LineRequest[] | null> {
    if (!this.touched) return null;
    await this.settled();
    if (this.error) throw this.error;
    return this.rows.map((row, at) => this.#line(row, at));
  }

  #line(row: Row, at: number): LineRequest {
    const priced = this.priceOf(at);
    const problem = priced?.problems[0];
    if (problem || !priced?.quantity || !priced.price) {
      const args = problem ? { ...problem.reason } : { reason: 'malformed' };
      throw { code: 'invalid', field: `lines.${at}.${problem?.field ?? 'price'}`, args, reference: '' } as WireError;
    }
    const { product_id, name, unit } = row;
    const { quantity, price } = priced;
    return { product_id, name, unit, quantity, price, discount: priced.discount ?? 0 };
  }

  /** Waits until what is typed has been priced. */
  async settled(): Promise<void> {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#ask();
    }
    await this.#pending;
  }

  #ask(): void {
    this.#timer = undefined;
    const mine = ++this.#round;
    if (this.rows.length === 0) {
      this.priced = null;
      this.error = null;
      this.#pending = Promise.resolve();
      return;
    }
    const lines = this.rows.map(({ quantity, price, discount, currency }) => ({ quantity, price, discount, currency }));
    this.#pending = call('price_lines', { lines }).then(
      (priced) => {
        if (mine !== this.#round) return;
        this.priced = priced;
        this.error = null;
      },
      (thrown: unknown) => {
        if (mine === this.#round) this.error = asWireError(thrown);
      },
    );
  }
}
