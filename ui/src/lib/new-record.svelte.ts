// A record that is not made yet, on a page where those that are there are saved choice by choice: what is typed is kept
// until it is made or thrown away.
import { onMount } from 'svelte';
import { DraftKeeper } from './draft.svelte';

export class NewRecord<T> {
  fields: T = $state.raw() as T;
  #empty: T;
  #keeper: DraftKeeper<T>;

  /** `form` is its name among the drafts. To be made while a component is set up. */
  constructor(form: string, empty: T) {
    this.#empty = empty;
    this.#keeper = new DraftKeeper<T>(form);
    this.fields = empty;
    onMount(() => {
      void this.#keeper.open(empty).then((kept) => {
        if (kept && this.fields === empty) this.fields = kept;
      });
      return () => this.#keeper.flush();
    });
    $effect(() => this.#keeper.keep(this.fields));
  }

  /** Whether it is what was left. */
  get restored(): boolean {
    return this.#keeper.restored;
  }

  change(changed: Partial<T>): void {
    this.fields = { ...this.fields, ...changed };
  }

  /** It is made: nothing is kept any more. */
  made(): Promise<unknown> {
    return this.#keeper.discard();
  }

  /** Throws away what was typed, and begins anew. */
  async forget(): Promise<void> {
    await this.#keeper.discard();
    this.#keeper.restart();
    this.fields = this.#empty;
  }
}
