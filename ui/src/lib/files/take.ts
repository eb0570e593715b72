// Files from the system's dialog and from the clipboard.
import { asWireError } from '../call';
import { civilOf } from '../format';
import type { Staging } from '../generated/api';
import { host } from '../host';
import { t } from '../i18n.svelte';
import { isMac, isTextField } from '../keys';
import { now } from '../now';
import { tellRefusal } from '../operations';
import { fromPaste, fromStaging, type Dropped } from './handful';

export async function chooseFiles(): Promise<Dropped | null> {
  try {
    const staging: Staging | null = await host.chooseFiles();
    return staging && fromStaging(staging);
  } catch (thrown) {
    tellRefusal(asWireError(thrown));
    return null;
  }
}

/** "Zrzut ekranu 2026-11-25 22.10.png": no colons, which not every system has in names. */
function screenshotName(type: string): string {
  const { date, time } = civilOf(now());
  const ending = /^image\/([a-z]+)/.exec(type)?.[1] ?? 'png';
  return `${t('screenshot-name', { when: `${date} ${time.replace(':', '.')}` })}.${ending === 'jpeg' ? 'jpg' : ending}`;
}

/** A picture out of a program comes under a name that says nothing. */
const isUnnamed = (file: File): boolean => file.name === '' || /^image\.[a-z]+$/i.test(file.name);

/** The files and pictures that are pasted; none where words are. */
export function filesIn(data: DataTransfer | null): Dropped[] {
  return [...(data?.files ?? [])].map((file) =>
    fromPaste(isUnnamed(file) ? screenshotName(file.type) : file.name, file),
  );
}

const isPaste = (event: KeyboardEvent): boolean =>
  (isMac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'v';

/**
 * What Ctrl+V brings where no text is typed. A web view tells only of pasting into a field, so there is one for a moment.
 * Call it while the key goes down.
 */
export function pasted(): Promise<Dropped[]> {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.tabIndex = -1;
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.focus({ preventScroll: true });
  return new Promise((found) => {
    const end = (files: Dropped[]) => {
      clearTimeout(timer);
      field.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      found(files);
    };
    const timer = setTimeout(() => end([]), 500);
    field.addEventListener('paste', (event) => {
      event.preventDefault();
      event.stopPropagation();
      end(filesIn(event.clipboardData));
    });
  });
}

/** Takes files that are pasted anywhere into `form`; answers how to stop. Words go where they always go. */
export function pasteInto(form: HTMLElement, take: (dropped: Dropped) => void): () => void {
  function paste(event: ClipboardEvent) {
    const files = filesIn(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    files.forEach(take);
  }
  function press(event: KeyboardEvent) {
    if (!isPaste(event) || isTextField(event.target)) return;
    event.stopPropagation();
    void pasted().then((files) => files.forEach(take));
  }
  form.addEventListener('paste', paste);
  form.addEventListener('keydown', press);
  return () => {
    form.removeEventListener('paste', paste);
    form.removeEventListener('keydown', press);
  };
}
