// Files from the system's dialog and from the clipboard.
import { asWireError } from '../call';
import { civilOf } from '../format';
import { host } from '../host';
import { t } from '../i18n.svelte';
import { isMac, isTextField } from '../keys';
import { now } from '../now';
import type { Staging } from '../generated/api';
import { tellRefusal } from '../operations';
import { fromStaging, type Dropped } from './handful';

async function told(ask: Promise<Staging | null>): Promise<Dropped | null> {
  try {
    const staging = await ask;
    return staging && fromStaging(staging);
  } catch (thrown) {
    tellRefusal(asWireError(thrown));
    return null;
  }
}

export const chooseFiles = (): Promise<Dropped | null> => told(host.chooseFiles());

/** "Zrzut ekranu 2026-11-25 22.10": no colons, which not every system has in names. */
function screenshotName(): string {
  const { date, time } = civilOf(now());
  return `${t('screenshot-name', { when: `${date} ${time.replace(':', '.')}` })}.png`;
}

/** The files or the picture in the clipboard; null where there are none. */
export const pasteFiles = (): Promise<Dropped | null> => told(host.pasteFiles(screenshotName()));

/** Whether words are meant to be pasted rather than files. */
function hasWords(data: DataTransfer): boolean {
  const { types } = data;
  if (types.includes('Files')) return false;
  const list = types.includes('text/uri-list') ? data.getData('text/uri-list') : '';
  return !list.startsWith('file:') && data.getData('text/plain') !== '';
}

/** Takes files that are pasted anywhere into `form`; answers how to stop. Words go where they always go. */
export function pasteInto(form: HTMLElement, take: (dropped: Dropped) => void): () => void {
  const ask = async () => {
    const found = await pasteFiles();
    if (found) take(found);
  };
  function paste(event: ClipboardEvent) {
    if (!event.clipboardData || hasWords(event.clipboardData)) return;
    event.preventDefault();
    void ask();
  }
  // Where no text is typed, the web view tells of no pasting.
  function press(event: KeyboardEvent) {
    const held = isMac ? event.metaKey : event.ctrlKey;
    if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'v' || isTextField(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    void ask();
  }
  form.addEventListener('paste', paste);
  form.addEventListener('keydown', press);
  return () => {
    form.removeEventListener('paste', paste);
    form.removeEventListener('keydown', press);
  };
}
