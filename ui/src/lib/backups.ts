// Backups in words, also where no workspace is open and nothing is known of the person.
import { asWireError, call } from './call';
import type { Backup, BackupContents, BackupKind, BackupState, Timestamp } from './generated/api';
import type { MessageId } from './generated/messages';
import { i18n, locale, t } from './i18n.svelte';
import { tellRefusal } from './operations';
import { session } from './session.svelte';
import { toasts } from './toast.svelte';

export const kindWords: Record<BackupKind, MessageId> = {
  start: 'backup-kind-start',
  daily: 'backup-kind-daily',
  before_import: 'backup-kind-before-import',
  before_migration: 'backup-kind-before-migration',
  before_restore: 'backup-kind-before-restore',
  by_hand: 'backup-kind-by-hand',
};

export const stateWords: Record<BackupState, MessageId> = {
  complete: 'backup-state-complete',
  verified: 'backup-state-verified',
  damaged: 'backup-state-damaged',
  unknown: 'backup-state-unknown',
};

/** The person's zone; the computer's own where nobody is known. */
const zone = () => session.current?.zone;

/** "25 listopada 2026 10:14". */
export function formatFully(at: Timestamp): string {
  return new Intl.DateTimeFormat(locale[i18n.language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone(),
  }).format(at);
}

/** "25 lis 2026, 10:14": the same, shorter. */
export function formatShortly(at: Timestamp): string {
  return new Intl.DateTimeFormat(locale[i18n.language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone(),
  }).format(at);
}

/** "1,4 MB". */
export function formatSize(bytes: number): string {
  // English would write "571 byte".
  if (bytes < 1000) return `${bytes} B`;
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(steps.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const options = { style: 'unit', unit: steps[step], maximumFractionDigits: step > 1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale[i18n.language], options).format(bytes / 1000 ** step);
}

const counted = (id: MessageId, count: number) =>
  t(id, { count, number: new Intl.NumberFormat(locale[i18n.language]).format(count) });

/** "3 kontrahentów, 5 wątków, 12 zdarzeń". */
export function contentsWords(contents: BackupContents | null): string {
  if (!contents) return t('backup-contents-unknown');
  const { partners, threads, events } = contents;
  return [
    counted('backup-partners', partners),
    counted('backup-threads', threads),
    counted('backup-events', events),
  ].join(', ');
}

/** Whether a backup may be offered. */
export const isGood = (backup: Backup): boolean => backup.state === 'complete' || backup.state === 'verified';

/** What restoring would leave out, in words. */
export function lostWords(count: number | null, last: Timestamp | null): string {
  if (count === null) return t('restore-lost-unknown');
  const number = new Intl.NumberFormat(locale[i18n.language]).format(count);
  return t('restore-lost', { count, number, when: last === null ? '' : formatFully(last) });
}

/** Makes a backup and says so. */
export async function backUpNow(): Promise<void> {
  try {
    const made = await call('back_up_now', {});
    toasts.show({ text: () => t('backed-up', { size: formatSize(made.size) }) });
  } catch (thrown) {
    tellRefusal(asWireError(thrown));
  }
}
