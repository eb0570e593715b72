// Which keys there are: of this screen and of everywhere as they are now, of the other screens as they were
// written down by the tests, which visit them all.
import { registry, type Group } from './commands.svelte';
import catalog from './generated/keys.json';
import type { MessageId } from './generated/messages';
import { singleLetter } from './keys';
import { session } from './session.svelte';

export type KeyLine = { label: MessageId; keys: string[] };
export type KeyGroup = { name: MessageId; lines: KeyLine[] };

const inForms: KeyGroup = {
  name: 'group-forms',
  lines: [
    { label: 'keys-next', keys: ['Ctrl+Enter'] },
    { label: 'keys-close', keys: ['Escape'] },
    { label: 'keys-month', keys: ['Alt+ArrowDown'] },
    { label: 'keys-similar', keys: ['F8', 'Shift+F8'] },
    { label: 'keys-bold', keys: ['Ctrl+B'] },
    { label: 'keys-italic', keys: ['Ctrl+I'] },
    { label: 'keys-row-up', keys: ['Alt+ArrowUp'] },
    { label: 'keys-row-down', keys: ['Alt+ArrowDown'] },
    { label: 'keys-row-add', keys: ['Alt+Enter'] },
    { label: 'keys-row-remove', keys: ['Alt+Delete'] },
  ],
};

const onFiles: KeyGroup = {
  name: 'group-on-files',
  lines: [
    { label: 'file-preview', keys: ['Enter'] },
    { label: 'file-previous', keys: ['ArrowLeft'] },
    { label: 'file-next', keys: ['ArrowRight'] },
    { label: 'file-larger', keys: ['+'] },
    { label: 'file-smaller', keys: ['-'] },
    { label: 'file-fit', keys: ['0'] },
    { label: 'file-page-down', keys: ['PageDown'] },
    { label: 'file-rename', keys: ['F2'] },
    { label: 'file-earlier', keys: ['Alt+ArrowLeft'] },
    { label: 'file-later', keys: ['Alt+ArrowRight'] },
    { label: 'file-actions', keys: ['Shift+F10'] },
    { label: 'file-trash', keys: ['Delete'] },
  ],
};

/** The keys of a group, each command once. */
export function linesOf(group: Group): KeyGroup {
  const lines = group
    .commands()
    .filter((command) => command.keys.length > 0)
    .map(({ label, keys }) => ({ label, keys }));
  const first = new Map(lines.map((line) => [`${line.label} ${line.keys.join()}`, line]));
  return { name: group.name, lines: [...first.values()] };
}

/** All groups; keys that are switched off are left out. */
export function keyGroups(): KeyGroup[] {
  const here = registry.beneath.map(linesOf);
  const known = new Set(here.map((group) => group.name));
  const elsewhere = (catalog as KeyGroup[]).filter((group) => !known.has(group.name));
  const letters = session.current?.settings.single_keys ?? true;
  return [...here, inForms, onFiles, ...elsewhere]
    .map(({ name, lines }) => ({
      name,
      lines: lines
        .map(({ label, keys }) => ({ label, keys: letters ? keys : keys.filter((key) => !singleLetter(key)) }))
        .filter((line) => line.keys.length > 0),
    }))
    .filter((group) => group.lines.length > 0);
}
