// What an event carries besides its words, as a form holds it: one list per part.
import type { Carried, ContactId, EventId, EventView, PartnerId, StagedFileId, ThreadId } from './generated/api';
import { FormFiles } from './files/form-files.svelte';

/** Where the event stands that the form is about. */
export type CarriedPlace = { partner_id: PartnerId; thread_id: ThreadId; event_id?: EventId; contact_id?: ContactId };

/** What a draft keeps of it. */
export type CarriedBody = { files: StagedFileId[] };

/** What the event carries, as a form shows it. */
export function carriedOf(_event: EventView | null): CarriedBody {
  return { files: [] };
}

export class CarriedForm {
  readonly files = new FormFiles();
  constructor(readonly place: CarriedPlace) {}

  get body(): CarriedBody {
    return { files: this.files.body };
  }

  /** A draft of an older program may lack parts. */
  fill(body: Partial<CarriedBody> | undefined): void {
    this.files.fill(body?.files ?? []);
  }

  /** Until all of it is there to be sent. */
  async ready(): Promise<void> {
    await this.files.ready();
  }

  /** What is sent with the form. */
  request(): Carried {
    return { attachments: this.files.request() };
  }
}
