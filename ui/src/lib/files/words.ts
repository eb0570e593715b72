// What is said of files: why one was refused, where the same one is.
import { formatDayOf } from '../format';
import type { PlacedFile, StagingRefusal } from '../generated/api';
import type { MessageId } from '../generated/messages';
import { t } from '../i18n.svelte';
import { typeName } from '../session.svelte';

/** "Stolarnia Świt, Oferta: meble · telefon, 18 lis". */
export function placeWords({ place }: PlacedFile): string {
  const event = `${typeName(place.event.event_type_id)}, ${formatDayOf(place.event.at)}`;
  return `${place.partner_name}, ${place.thread_title} · ${event}`;
}

/** Names the newest earlier use, and counts the others. */
export function sameWords(uses: PlacedFile[]): string {
  const [first] = uses;
  if (!first) return '';
  const said = t('file-same', { where: placeWords(first) });
  return uses.length > 1 ? `${said} ${t('file-same-more', { count: uses.length - 1 })}` : said;
}

export const refusalMessages: Record<StagingRefusal, MessageId> = {
  missing: 'staging-missing',
  unreadable: 'staging-unreadable',
  folder: 'staging-folder',
  not_a_file: 'staging-not-a-file',
  changed: 'staging-changed',
  too_large: 'staging-too-large',
  disk_full: 'staging-disk-full',
  too_many: 'staging-too-many',
  cancelled: 'staging-cancelled',
  failed: 'staging-failed',
};
