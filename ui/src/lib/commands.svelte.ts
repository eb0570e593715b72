// What a person can do right now: every screen and open dialog says it here, the keyboard, the palette and the key
// sheet read it.
import { untrack } from 'svelte';
import type { MessageId } from './generated/messages';
import { isCommandKey, isTextField, matches, singleLetter } from './keys';
import { session } from './session.svelte';

export type Command = {
  id: string;
  label: MessageId;
  /** Like `Ctrl+K`, `Alt+1`, `d`, `Enter`; the first one is shown. */
  keys: string[];
  run: () => void;
  /** False: not possible now. */
  enabled?: boolean;
  /** Out of the palette: moving a cursor, for example. */
  hidden?: boolean;
  /** Also while a text field has the focus. */
  anywhere?: boolean;
};

/** Whose commands they are: an open dialog's, or the window's. */
export type Owner = symbol | null;
export type Group = { name: MessageId; commands: () => Command[]; owner: Owner; everywhere: boolean };

class Registry {
  groups = $state.raw<Group[]>([]);
  /** The open dialogs, one over another. */
  dialogs = $state.raw<symbol[]>([]);

  /** Groups that answer now: those of the topmost dialog, or of the window. */
  get active(): Group[] {
    const owner = this.dialogs.at(-1) ?? null;
    return this.#of(owner);
  }

  /** What the window offers, whatever lies over it. */
  get beneath(): Group[] {
    return this.#of(null);
  }

  /** The screen's own come first; what two components offer under one name is one group. */
  #of(owner: Owner): Group[] {
    const groups = this.groups.filter((group) => group.owner === owner);
    const named = new Map<string, Group>();
    for (const group of [
      ...groups.filter((group) => !group.everywhere),
      ...groups.filter((group) => group.everywhere),
    ]) {
      const known = named.get(group.name);
      const commands = known ? () => [...known.commands(), ...group.commands()] : group.commands;
      named.set(group.name, { ...group, commands });
    }
    return [...named.values()];
  }
}

export const registry = new Registry();

type Where = { owner?: Owner; everywhere?: boolean };

/** Offers commands while the component is there. */
export function offer(name: MessageId, commands: () => Command[], where: Where = {}): void {
  $effect(() => {
    const group: Group = { name, commands, owner: where.owner ?? null, everywhere: where.everywhere ?? false };
    registry.groups = [...untrack(() => registry.groups), group];
    return () => {
      registry.groups = registry.groups.filter((other) => other !== group);
    };
  });
}

function permitted(command: Command, key: string, event: KeyboardEvent): boolean {
  if (!matches(event, key)) return false;
  if (singleLetter(key) && !(session.current?.settings.single_keys ?? true)) return false;
  if (command.anywhere) return true;
  if (isTextField(event.target)) return false;
  return isCommandKey(event, key);
}

/** Runs the command that a key press means; true when there was one. */
export function runKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.getModifierState?.('AltGraph')) return false;
  for (const group of registry.active) {
    for (const command of group.commands()) {
      if (command.enabled === false) continue;
      if (!command.keys.some((key) => permitted(command, key, event))) continue;
      event.preventDefault();
      command.run();
      return true;
    }
  }
  return false;
}
