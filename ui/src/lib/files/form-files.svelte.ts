// The files of a form: copied in already, hanging on nothing until the form is saved. Drafts keep their ids.
import { call } from '../call';
import type { SameContent, StagedFileId, StagedFileView } from '../generated/api';
import type { Dropped } from './handful';
import { sameContent } from './attach';
import { stagings, type Staging } from './stagings.svelte';

export class FormFiles {
  readonly #form = Symbol('form');
  #ids = $state.raw<StagedFileId[]>([]);
  #known = $state.raw<ReadonlyMap<StagedFileId, StagedFileView>>(new Map());
  /** Where the same contents are already. */
  #same = $state.raw<ReadonlyMap<StagedFileId, SameContent['uses']>>(new Map());

  /** Those that are known: of a draft just found, soon all. */
  get files(): StagedFileView[] {
    return this.#ids.flatMap((id) => this.#known.get(id) ?? []);
  }

  /** Those that still come in, and those that had a refusal. */
  get coming(): Staging[] {
    return stagings.ofForm(this.#form);
  }

  uses(id: StagedFileId): SameContent['uses'] {
    return this.#same.get(id) ?? [];
  }

  get body(): StagedFileId[] {
    return this.#ids;
  }

  /** What is sent with the form. */
  request(): StagedFileId[] {
    return this.#ids;
  }

  fill(ids: StagedFileId[]): void {
    this.#ids = ids;
    if (ids.some((id) => !this.#known.has(id))) void this.#look(ids);
  }

  /** A draft may be older than what was copied in for it. */
  async #look(ids: StagedFileId[]): Promise<void> {
    const [found, same] = await Promise.all([call('staged_files', { ids }).catch(() => null), sameContent(ids)]);
    if (!found) return;
    this.#known = new Map([...this.#known, ...found.map((file) => [file.id, file] as const)]);
    const there = new Set(found.map((file) => file.id));
    this.#ids = this.#ids.filter((id) => !ids.includes(id) || there.has(id));
    this.#same = new Map([...this.#same, ...same.map((one) => [one.staged_id, one.uses] as const)]);
  }

  async take(dropped: Dropped): Promise<void> {
    const files = await stagings.begin(dropped, { form: this.#form }).finished;
    this.#ids = [...this.#ids, ...files];
    if (files.length > 0) await this.#look(files);
  }

  remove(id: StagedFileId): void {
    this.#ids = this.#ids.filter((other) => other !== id);
  }

  /** Until nothing comes in any more. */
  async ready(): Promise<void> {
    await Promise.all(this.coming.map((staging) => staging.finished));
  }
}
