// What is looked for in the palette, and what fits: commands from here, records from the program.
import { call } from './call';
import type { Command } from './commands.svelte';
import { fold } from './fold';
import type { Found, FoundKind } from './generated/api';
import { t } from './i18n.svelte';
import { recent } from './recent.svelte';

/** ">" looks among commands alone, "@" among people. */
export function reading(text: string): {
  commands: boolean;
  records: boolean;
  among: FoundKind | null;
  wanted: string;
} {
  const mark = text.trimStart().charAt(0);
  const wanted = text
    .trimStart()
    .slice(mark === '>' || mark === '@' ? 1 : 0)
    .trim();
  return {
    commands: mark !== '@',
    records: mark !== '>',
    among: mark === '@' ? 'contact' : null,
    wanted,
  };
}

/** How well a command fits, as the program ranks records: 0 begins so, 1 by words, 2 inside; `null` not at all. */
export function commandRank(command: Command, wanted: string): number | null {
  if (command.hidden || command.enabled === false) return null;
  const label = fold(t(command.label));
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  let rank = label.startsWith(fold(wanted)) ? 0 : 1;
  for (const word of words) {
    if (` ${label}`.includes(` ${word}`)) continue;
    // One or two letters stand inside of too many words.
    if (word.length < 3 || !label.includes(word)) return null;
    rank = 2;
  }
  return rank;
}

const PATIENCE = 60;

/** Records that fit what is typed. Answers to what was typed before are dropped. */
export class Finder {
  found = $state.raw<Found[]>([]);
  /** Which text `found` answers; another one is on its way while they differ. */
  answered = $state<string | null>(null);
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: Promise<void> = Promise.resolve();

  /** Looks for `text` a moment after the last letter. */
  look(text: string): void {
    clearTimeout(this.#timer);
    const mine = ++this.#round;
    const { records, among, wanted } = reading(text);
    if (!records) {
      this.found = [];
      this.answered = text;
      return;
    }
    this.#pending = new Promise((done) => {
      this.#timer = setTimeout(
        () => void this.#ask(text, among, wanted, mine).finally(done),
        wanted === '' ? 0 : PATIENCE,
      );
    });
  }

  async #ask(text: string, among: FoundKind | null, wanted: string, mine: number): Promise<void> {
    const known = wanted === '' && among === null ? recent.list : [];
    let found: Found[] = [];
    try {
      if (wanted !== '' || known.length > 0) found = await call('find', { text: wanted, among, recent: known });
    } catch {
      // Commands still fit; the next letter asks again.
    }
    if (mine !== this.#round) return;
    this.found = found;
    this.answered = text;
  }

  /** Until what was typed last is answered. */
  async settled(): Promise<void> {
    let waited: Promise<void>;
    do {
      waited = this.#pending;
      await waited;
    } while (waited !== this.#pending);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#round += 1;
  }
}

/** Letters typed after the palette was asked for and before it is there. */
class TypedAhead {
  #text = '';

  add(event: KeyboardEvent): boolean {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    this.#text += event.key;
    return true;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

export const typedAhead = new TypedAhead();
