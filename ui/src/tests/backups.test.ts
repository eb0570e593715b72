import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Failure from '../Failure.svelte';
import { formatSize, lostWords } from '../lib/backups';
import type { WireError } from '../lib/generated/api';
import { useHost } from '../lib/host';
import { i18n } from '../lib/i18n.svelte';
import { fakeBackups } from '../lib/testing/fake-backups';
import { FakeHost } from '../lib/testing/fake-host';
import { byId, open, press, toastTexts, type, until } from '../lib/testing/stage';
// Loaded with the file, so that no test waits for it.
import '../screens/layers/Layers.svelte';
import BackupSettings from '../screens/settings/BackupSettings.svelte';

const damaged: WireError = { code: 'damaged_workspace', field: null, args: {}, reference: '1f0c2a9e' };
let shown: Record<string, unknown> | null = null;

afterEach(async () => {
  if (shown) await unmount(shown);
  shown = null;
});

function fail(error: WireError): FakeHost {
  const host = new FakeHost();
  useHost(host);
  shown = mount(Failure, { target: document.body, props: { error } });
  return host;
}

describe('a workspace that does not open', () => {
  it('chooses the newest good backup and restores it', async () => {
    const host = fail(damaged);
    const button = await until(() => byId('recovery-restore'), 'the button');
    const chosen = document.querySelector<HTMLInputElement>('input[type=radio]:checked');
    expect(chosen?.value, 'the newest one is damaged').toBe(fakeBackups[1]?.id);
    expect(document.querySelector<HTMLInputElement>('input[type=radio]')?.disabled, 'that one').toBe(true);
    button.click();
    await until(() => host.reopened === 1, 'it is opened again');
    expect(host.sent('recovery_restore')).toEqual([{ backup_id: fakeBackups[1]?.id }]);
  });

  it('says so when the backup is refused, and stays', async () => {
    const host = fail(damaged);
    const button = await until(() => byId('recovery-restore'), 'the button');
    host.refusals.set('recovery_restore', { code: 'disk_full', field: null, args: {}, reference: '' });
    button.click();
    await until(() => document.querySelector('[data-code=disk_full]'), 'the words');
    expect(host.reopened).toBe(0);
  });

  it('offers nothing to restore where the file is of a newer program', async () => {
    fail({ ...damaged, code: 'newer_workspace' });
    await until(() => byId('failure-again'), 'the page');
    expect(byId('recovery-restore')).toBeNull();
  });
});

describe('backups in the settings', () => {
  it('says what will be lost before it restores', async () => {
    const { host } = await open();
    shown = mount(BackupSettings, { target: document.body, props: {} });
    const row = await until(() => document.querySelector(`[data-backup="${fakeBackups[1]?.id}"] button`), 'a row');
    (row as HTMLElement).click();
    const confirm = await until(() => byId('restore-confirm') as HTMLButtonElement | null, 'the dialog');
    await until(() => !confirm.disabled, 'it was read');
    expect(byId('restore-dialog')?.textContent).toContain('zrobiono 37 zmian');
    confirm.click();
    await until(() => host.reopened === 1, 'it is opened again');
    expect(host.sent('restore_backup')).toEqual([{ backup_id: fakeBackups[1]?.id }]);
  });

  it('are made and restored by administrators only', async () => {
    const { host } = await open({ role: 'member' });
    shown = mount(BackupSettings, { target: document.body, props: { readonly: true } });
    await until(() => byId('backup-settings')?.textContent?.includes('zajmuje się nimi administrator'), 'the reason');
    expect(byId('back-up-now')).toBeNull();
    await press('Ctrl+k');
    const input = await until(() => byId('palette-input') as HTMLInputElement | null, 'the palette');
    await type(input, 'kosz');
    await until(() => byId('palette-go-trash'), 'what is for all');
    await type(input, 'kopie zapasowa');
    await until(() => byId('palette-go-trash') === null, 'the other words are found');
    expect(byId('palette-back-up-now')).toBeNull();
    expect(host.sent('back_up_now')).toEqual([]);
  });

  it('is made from the palette', async () => {
    const { host } = await open();
    await press('Ctrl+k');
    const input = await until(() => byId('palette-input') as HTMLInputElement | null, 'the palette');
    await type(input, 'kopie zapasowa');
    await until(() => byId('palette-back-up-now'), 'the command');
    await press('Enter');
    await until(() => toastTexts().some((text) => text.includes('Kopia jest zrobiona')), 'the toast');
    expect(host.sent('back_up_now')).toHaveLength(1);
  });
});

describe('words', () => {
  it('are counted in both languages', () => {
    i18n.language = 'pl';
    expect(lostWords(0, null)).toContain('nic się nie zmieniło');
    expect(lostWords(1, 0)).toContain('1 zmianę');
    expect(lostWords(3, 0)).toContain('3 zmiany, ostatnią');
    expect(lostWords(5, 0)).toContain('5 zmian, ostatnią');
    i18n.language = 'en';
    expect(lostWords(2, 0)).toContain('2 changes were made');
    expect(lostWords(null, null)).toContain('cannot be counted');
    expect(formatSize(1_482_752)).toBe('1.5 MB');
    i18n.language = 'pl';
  });
});
