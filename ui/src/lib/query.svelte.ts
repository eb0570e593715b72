import { asWireError } from './call';
import { changes } from './changes.svelte';
import type { WireError } from './generated/api';

/** An answer that follows the workspace: asked again after every change, the old one stays until the new one is here. */
export class Query<T> {
  data = $state.raw<T | undefined>(undefined);
  error = $state.raw<WireError | null>(null);
  /** True when the first answer takes longer than a person notices. */
  slow = $state(false);
}

/** Asks `fetch` now, again when what it reads changes, and after every change in the workspace. Call in a component. */
export function query<T>(fetch: () => Promise<T> | null): Query<T> {
  const state = new Query<T>();
  let round = 0;
  $effect(() => {
    void changes.version;
    const promise = fetch();
    const mine = ++round;
    if (!promise) {
      state.data = undefined;
      return;
    }
    const patience = setTimeout(() => (state.slow = true), 150);
    promise
      .then(
        (data) => {
          if (mine !== round) return;
          state.data = data;
          state.error = null;
        },
        (thrown: unknown) => {
          if (mine === round) state.error = asWireError(thrown);
        },
      )
      .finally(() => {
        clearTimeout(patience);
        if (mine === round) state.slow = false;
      });
  });
  $effect(() => () => {
    round = -1;
  });
  return state;
}
