// Files that wait for the composer of their thread.
import type { ThreadId } from '../generated/api';
import type { Dropped } from './handful';

class Waiting {
  #list = $state.raw<{ thread_id: ThreadId; dropped: Dropped }[]>([]);

  give(thread_id: ThreadId, dropped: Dropped): void {
    this.#list = [...this.#list, { thread_id, dropped }];
  }

  /** What waits for this thread, once. */
  take(thread_id: ThreadId): Dropped[] {
    const mine = this.#list.filter((one) => one.thread_id === thread_id);
    if (mine.length > 0) this.#list = this.#list.filter((one) => one.thread_id !== thread_id);
    return mine.map((one) => one.dropped);
  }
}

export const waiting = new Waiting();
