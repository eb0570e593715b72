// Backups of the played program.
import type { Backup, BackupKind, BackupState, Commands } from '../generated/api';
import { NOW } from './fake-data';

type Name = keyof Commands;

const HOUR = 3_600_000;

function backup(hours: number, kind: BackupKind, state: BackupState = 'complete'): Backup {
  const made_at = NOW - hours * HOUR;
  return {
    id: `${new Date(made_at).toISOString().replaceAll(':', '-')}-${kind}`,
    made_at,
    kind,
    size: 1_482_752,
    state,
    contents: {
      last_seq: 4_210 - hours,
      last_operation_id: null,
      last_change_at: made_at - HOUR,
      partners: 1_204,
      threads: 1,
      events: 5_312 - hours,
    },
  };
}

export const fakeBackups: Backup[] = [
  backup(1, 'start', 'damaged'),
  backup(26, 'daily', 'verified'),
  backup(50, 'before_import'),
  backup(24 * 9, 'daily'),
];

export const backupReads: { [N in Name]?: (params: Commands[N]['params']) => unknown } = {
  backups: () => fakeBackups,
  preview_backup: ({ backup_id }) => ({
    backup: { ...fakeBackups.find((one) => one.id === backup_id), state: 'verified' },
    operations_since: 37,
    last_change_at: NOW - HOUR,
  }),
  back_up_now: () => ({ id: fakeBackups[0]?.id, made_at: NOW, size: 1_482_752 }),
  restore_backup: () => null,
  health: () => ({ damaged: false }),
  recovery_state: () => ({
    backups: fakeBackups,
    newest_good: fakeBackups[1]?.id,
    may_accept: true,
    folder: '/home/anna/.local/share/watek/workspace',
  }),
  recovery_restore: () => null,
  recovery_accept: () => null,
};
