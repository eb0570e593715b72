// Putting files onto an event: they are copied in, then they hang on it, and one undo takes them off again.
import { asWireError, call } from '../call';
import { refresh } from '../changes.svelte';
import type { EventId, PartnerId, SameContent, StagedFileId, ThreadId } from '../generated/api';
import type { Dropped } from './handful';
import { t } from '../i18n.svelte';
import { tellDone, tellRefusal } from '../operations';
import { router } from '../router.svelte';
import { toasts } from '../toast.svelte';
import { stagings } from './stagings.svelte';
import { waiting } from './waiting.svelte';
import { sameWords } from './words';

/** Where the same contents are already; nothing where that can not be told. */
export async function sameContent(files: StagedFileId[]): Promise<SameContent[]> {
  if (files.length === 0) return [];
  return call('same_content', { ids: files }).catch(() => []);
}

/** Attaches files to an event, all at once, and tells of it. */
export async function attachTo(event_id: EventId, label: string, ...handfuls: Dropped[]): Promise<void> {
  const coming = handfuls.map((dropped) => stagings.begin(dropped, { event_id, label }));
  const files = (await Promise.all(coming.map((staging) => staging.finished))).flat();
  if (files.length === 0) {
    if (coming.some((staging) => staging.cancelled)) toasts.show({ text: () => t('files-stopped') });
    return;
  }
  const same = await sameContent(files);
  const brought = coming.flatMap((staging) => staging.files);
  const nameOf = (id: StagedFileId | undefined) =>
    brought.find(({ state }) => state.phase === 'ready' && state.staged_id === id)?.name ?? '';
  try {
    const { operation_id } = await call('attach_files', { event_id, files });
    refresh();
    const named = { count: files.length, name: nameOf(files[0]), what: label };
    const known = same.map(({ staged_id, uses }) => ({ of: files.length > 1 ? `${nameOf(staged_id)}: ` : '', uses }));
    tellDone(
      () => t('file-attached', named),
      operation_id,
      () => known.map(({ of, uses }) => of + sameWords(uses)),
    );
  } catch (thrown) {
    tellRefusal(asWireError(thrown));
  }
}

/** Begins a new event on a thread, with these files. */
export function composeWith(dropped: Dropped, place: { thread_id: ThreadId; partner_id: PartnerId }): void {
  waiting.give(place.thread_id, dropped);
  const here = router.place.screen === 'partner' && router.place.thread_id === place.thread_id;
  if (!here) router.go({ screen: 'partner', ...place, compose: true });
}
