// Rows that are marked to be worked on together. A mark goes with its row.
export class Marks {
  #keys = $state.raw<ReadonlySet<string>>(new Set());

  get size(): number {
    return this.#keys.size;
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  toggle(key: string): void {
    const next = new Set(this.#keys);
    if (!next.delete(key)) next.add(key);
    this.#keys = next;
  }

  add(keys: Iterable<string>): void {
    this.#keys = new Set([...this.#keys, ...keys]);
  }

  clear(): void {
    this.#keys = new Set();
  }

  /** The rows as they are now: what is gone is marked no longer. */
  follow(keys: Iterable<string>): void {
    const there = new Set(keys);
    const kept = [...this.#keys].filter((key) => there.has(key));
    if (kept.length !== this.#keys.size) this.#keys = new Set(kept);
  }
}
