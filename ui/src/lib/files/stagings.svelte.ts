// Files on their way into the workspace: how far each is, what was refused, and what is there in the end.
import { untrack } from 'svelte';
import { asWireError, call } from '../call';
import type { EventId, StagedFileId, StagingFile, StagingToken, Staging as WireStaging } from '../generated/api';
import type { Dropped } from './handful';
import { tellRefusal } from '../operations';

/** How often it is asked how far a copy is. */
const ASK = 150;

/** For what files come: an event, or a form by a name of its own. */
export type Whither = { event_id: EventId; label: string } | { form: symbol };

export class Staging {
  /** Known once the program has them. */
  token = $state<StagingToken | null>(null);
  readonly whither: Whither;
  files = $state.raw<StagingFile[]>([]);
  running = $state(true);
  cancelled = $state(false);
  /** How many places of the page show it. */
  held = $state(0);
  #over = false;
  #told: (files: StagedFileId[]) => void = () => undefined;
  /** What came in; those that were refused are missing. */
  readonly finished: Promise<StagedFileId[]> = new Promise((told) => (this.#told = told));

  constructor(dropped: Dropped, whither: Whither) {
    this.whither = whither;
    void this.#follow(dropped);
  }

  get refused(): StagingFile[] {
    return this.files.filter(({ state }) => state.phase === 'refused' && state.reason !== 'cancelled');
  }

  /** Shown by somebody until what it answers is called. */
  hold(): () => void {
    untrack(() => (this.held += 1));
    return () => untrack(() => (this.held -= 1));
  }

  /** Ends the copying of one file, or of all that are not there yet. */
  async cancel(file: number | null = null): Promise<void> {
    if (!this.running || !this.token) return;
    if (file === null) this.cancelled = true;
    await call('staging_cancel', { token: this.token, file }).catch(() => undefined);
  }

  /** What was refused has been read. */
  close(): void {
    stagings.forget(this);
  }

  #take({ token, files, over }: WireStaging): void {
    this.token = token;
    this.files = files;
    this.#over = over;
  }

  async #follow(dropped: Dropped): Promise<void> {
    try {
      this.#take(await dropped.stage());
      const token = this.token;
      while (token && !this.#over) {
        await new Promise((later) => setTimeout(later, ASK));
        this.#take(await call('staging_state', { token }));
      }
    } catch (thrown) {
      tellRefusal(asWireError(thrown));
      this.cancelled = true;
    }
    this.running = false;
    if (this.token) void call('staging_close', { token: this.token }).catch(() => undefined);
    if (this.cancelled || this.refused.length === 0) stagings.forget(this);
    const ready = this.files.flatMap(({ state }) => (state.phase === 'ready' ? state.staged_id : []));
    this.#told(this.cancelled ? [] : ready);
  }
}

class Stagings {
  list = $state.raw<Staging[]>([]);

  begin(dropped: Dropped, whither: Whither): Staging {
    const staging = new Staging(dropped, whither);
    this.list = [...this.list, staging];
    return staging;
  }

  forget(staging: Staging): void {
    this.list = this.list.filter((other) => other !== staging);
  }

  of(event_id: EventId): Staging[] {
    return this.list.filter(({ whither }) => 'event_id' in whither && whither.event_id === event_id);
  }

  ofForm(form: symbol): Staging[] {
    return this.list.filter(({ whither }) => 'form' in whither && whither.form === form);
  }
}

export const stagings = new Stagings();
