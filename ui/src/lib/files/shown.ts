// A file as the window shows it, wherever it hangs.
import type { AttachmentView, EventId, FileKind, OperationId, StagedFileView } from '../generated/api';
import { host } from '../host';
import type { Source } from './read';

export type ShownFile = {
  id: string;
  /** The event it hangs on; none, where it was copied in for one that is not saved yet. */
  event_id: EventId | null;
  name: string;
  size: number;
  kind: FileKind;
  /** The system might run it. */
  executable: boolean;
  /** Its content is not here. */
  missing: boolean;
  may_edit: boolean;
  token: OperationId;
};

export function shownFile(file: AttachmentView): ShownFile {
  const { id, event_id, name, size, kind, executable, missing, may_edit, token } = file;
  return { id, event_id, name, size, kind, executable, missing, may_edit, token };
}

export function shownStaged(file: StagedFileView): ShownFile {
  const { id, name, size, kind, executable, missing } = file;
  return { id, event_id: null, name, size, kind, executable, missing, may_edit: false, token: '' };
}

export const sourceOf = (file: ShownFile): Source => ({
  url: host.fileUrl(file.id, file.event_id === null),
  size: file.size,
});
