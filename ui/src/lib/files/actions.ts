// What can be done with a file, wherever it is shown.
import { asWireError } from '../call';
import { host } from '../host';
import { t } from '../i18n.svelte';
import { layers } from '../layers.svelte';
import { change, tellRefusal } from '../operations';
import { toasts } from '../toast.svelte';
import type { ShownFile } from './shown';

async function tried(act: Promise<unknown>): Promise<void> {
  await act.catch((thrown: unknown) => tellRefusal(asWireError(thrown)));
}

/** Opens it in the system's own program; what the system might run is asked about first. */
export async function openFile(file: ShownFile): Promise<void> {
  try {
    if (!file.executable) return await host.openFile(file.id, false);
  } catch (thrown) {
    const error = asWireError(thrown);
    // It begins as a program does, whatever its name says.
    if (error.code !== 'may_run') return tellRefusal(error);
  }
  layers.show({ kind: 'run-file', file });
}

export const revealFile = (file: ShownFile): Promise<void> => tried(host.revealFile(file.id));

export const saveFile = (file: ShownFile): Promise<void> =>
  tried(
    host.saveFile(file.id).then((saved) => {
      if (saved) toasts.show({ text: () => t('file-saved', { name: file.name }) });
    }),
  );

/** Answers whether it has the name now. */
export async function renameFile(file: ShownFile, name: string): Promise<boolean> {
  const { id: attachment_id, token } = file;
  const done = await change('rename_attachment', { attachment_id, name, token }, () =>
    t('file-renamed', { name: name.trim() }),
  );
  return done !== null;
}

/** Puts it behind another of the same event; null is the first place. */
export async function moveFile(file: ShownFile, after_id: string | null): Promise<void> {
  await change('move_attachment', { attachment_id: file.id, after_id }, () => t('file-moved'));
}

export async function trashFile(file: ShownFile): Promise<boolean> {
  const done = await change('trash_attachment', { attachment_id: file.id }, () =>
    t('file-trashed', { name: file.name }),
  );
  return done !== null;
}
