// Rows in the order people gave them: one is taken by its grip to another place, or goes there step by step.
import type { Cursor } from './cursor.svelte';

type Row = { id: string };

type Options<T extends Row> = {
  all: () => T[];
  cursor: Cursor;
  readonly: () => boolean;
  /** The element with the rows. */
  list: () => HTMLElement | undefined;
  /** Puts the row after another, or first of all. */
  save: (row: T, after: T | undefined) => void;
};

export class Ordered<T extends Row> {
  /** The row that is dragged, and where it would go. */
  drag = $state.raw<{ id: string; to: number; moved: boolean } | null>(null);
  readonly #of: Options<T>;

  constructor(options: Options<T>) {
    this.#of = options;
  }

  /** The rows as they stand, the dragged one where it would go. */
  get shown(): T[] {
    return this.drag ? this.#with(this.drag.id, this.drag.to) : this.#of.all();
  }

  /** Moves the current row by one place. */
  step(by: 1 | -1): void {
    const all = this.#of.all();
    const at = all.findIndex((row) => row.id === this.#of.cursor.key);
    const row = all[at];
    if (row && all[at + by]) this.#move(row.id, at + by);
  }

  grab = (event: PointerEvent, row: T): void => {
    if (this.#of.readonly() || event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
    this.drag = { id: row.id, to: this.#of.all().indexOf(row), moved: false };
    this.#of.cursor.set(row.id);
  };

  pull = (event: PointerEvent): void => {
    const list = this.#of.list();
    if (!this.drag || !list) return;
    const rows = [...list.querySelectorAll<HTMLElement>('[role=row]')];
    const to = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
    this.drag = { ...this.drag, to: to < 0 ? this.#of.all().length - 1 : to, moved: true };
  };

  drop = (keep: boolean): void => {
    const dragged = this.drag;
    this.drag = null;
    if (keep && dragged?.moved) this.#move(dragged.id, dragged.to);
    this.#of.list()?.focus();
  };

  #with(id: string, to: number): T[] {
    const all = this.#of.all();
    const moved = all.find((row) => row.id === id);
    if (!moved) return all;
    const rest = all.filter((row) => row.id !== id);
    rest.splice(to, 0, moved);
    return rest;
  }

  #move(id: string, to: number): void {
    const order = this.#with(id, to);
    const at = order.findIndex((row) => row.id === id);
    const row = order[at];
    if (!this.#of.readonly() && row && at !== this.#of.all().indexOf(row)) this.#of.save(row, order[at - 1]);
  }
}
