// Changing what a person chose for himself, from wherever it can be changed.
import { asWireError } from './call';
import type { Settings } from './generated/api';
import { t } from './i18n.svelte';
import { tellDone, tellRefusal } from './operations';
import { changeSettings } from './session.svelte';

/** Saves at once, says so and offers to take it back. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const operation_id = await changeSettings(change);
  if (operation_id) tellDone(() => t('settings-said'), operation_id);
}

/** The same where no field can show a refusal. */
export function chooseSettings(change: Partial<Settings>): void {
  saveSettings(change).catch((thrown: unknown) => tellRefusal(asWireError(thrown)));
}
