// The cursor of a list: on a row, not on a number. When its row goes, it stands on the next one.
export class Cursor {
  key = $state<string | null>(null);
  #keys: string[] = [];

  /** The rows as they are now, in order. */
  follow(keys: string[]): void {
    const before = this.#keys;
    this.#keys = keys;
    if (keys.length === 0) {
      this.key = null;
      return;
    }
    if (this.key !== null && keys.includes(this.key)) return;
    const from = this.key === null ? -1 : before.indexOf(this.key);
    const there = new Set(keys);
    const after = from < 0 ? undefined : before.slice(from + 1).find((key) => there.has(key));
    const earlier = from < 0 ? undefined : before.slice(0, from).findLast((key) => there.has(key));
    this.key = after ?? earlier ?? keys[0] ?? null;
  }

  set(key: string): void {
    if (this.#keys.includes(key)) this.key = key;
  }

  move(step: number): void {
    const from = this.key === null ? -1 : this.#keys.indexOf(this.key);
    const to = Math.max(0, Math.min(this.#keys.length - 1, from + step));
    this.key = this.#keys[to] ?? null;
  }

  first(): void {
    this.key = this.#keys[0] ?? null;
  }

  /** Forgets where it was. */
  reset(): void {
    this.key = null;
    this.#keys = [];
  }

  last(): void {
    this.key = this.#keys.at(-1) ?? null;
  }
}
