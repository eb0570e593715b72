import { host } from './host';
import { loadLists, loadSession } from './session.svelte';

class Changes {
  /** Grows when something changed in the workspace: whoever reads it asks again. */
  version = $state(0);
}

export const changes = new Changes();

let timer: ReturnType<typeof setTimeout> | undefined;
// Tables whose changes leave the session, the event types, the users and the dictionaries as they are.
const everyday = new Set([
  ...['partner', 'contact', 'thread', 'event', 'reschedule', 'reminder', 'delivery', 'draft'],
  ...['partner_category', 'contact_category', 'thread_category', 'event_category'],
]);
const touched = new Set<string>();

/** Many notices in a row make one refetch. */
function schedule(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    if ([...touched].some((table) => !everyday.has(table))) void Promise.all([loadLists(), loadSession()]);
    touched.clear();
    changes.version += 1;
  }, 30);
}

/** Asks everything on screen again. */
export function refresh(): void {
  schedule();
}

export function listenForChanges(): void {
  host.onChanged((notice) => {
    for (const table of notice.tables) touched.add(table);
    schedule();
  });
}
