// Files on events, played: what is dropped, chosen or pasted is copied in at once unless a test holds it back.
import type {
  AttachmentView,
  Dragged,
  FileKind,
  PlacedFile,
  StagedFileView,
  Staging,
  StagingFile,
  StagingRefusal,
} from '../generated/api';
import { ME, NOW, type State } from './fake-data';
import * as view from './fake-views';
import { refuse, type Acts, type P, type Reads, type World } from './fake-world';

/** A file as somebody brings it. */
export type Brought = { name: string; size?: number; refused?: StagingRefusal; content?: string };

export type StoredFile = {
  id: string;
  event_id: string;
  name: string;
  size: number;
  content: string;
  added_at: number;
  missing: boolean;
  trashed: boolean;
};

function kindOf(name: string): FileKind {
  if (/\.(png|jpe?g|svg)$/i.test(name)) return 'image';
  if (/\.pdf$/i.test(name)) return 'pdf';
  return /\.(txt|csv|sh)$/i.test(name) ? 'text' : 'other';
}

const isProgram = (name: string): boolean => /\.(exe|sh|desktop)$/i.test(name);

export function attachmentView(state: State, file: StoredFile): AttachmentView {
  const { id, event_id, name, size, added_at, missing, trashed } = file;
  return {
    id,
    event_id,
    name,
    size,
    kind: kindOf(name),
    executable: isProgram(name),
    added_at,
    added_by_id: ME,
    added_by_name: state.user_name,
    missing,
    trashed,
    may_edit: true,
    token: 'op-0',
  };
}

export const filesOf = (state: State, event_id: string): AttachmentView[] =>
  state.files.filter((file) => file.event_id === event_id && !file.trashed).map((file) => attachmentView(state, file));

export function placed(state: State, file: StoredFile): PlacedFile {
  const event = view.eventView(state, view.eventOf(state, file.event_id));
  const { thread_id, thread_title, partner_id, partner_name } = event;
  const event_type_id = event.outcome?.event_type_id ?? event.plan?.event_type_id ?? '';
  return {
    file: attachmentView(state, file),
    place: {
      event_id: event.id,
      event: { event_type_id, at: event.at, text: event.outcome?.text ?? '' },
      thread_id,
      thread_title,
      partner_id,
      partner_name,
    },
  };
}

type Session = { files: (Brought & { id: string })[]; over: boolean; cancelled: Set<number> };

export class FakeFiles {
  staged = new Map<string, StagedFileView & { content: string }>();
  #sessions = new Map<string, Session>();
  #dropped = new Map<string, Brought[]>();
  #listeners = new Set<(dragged: Dragged) => void>();
  #count = 0;
  /** Copies wait for `finish`. */
  slow = false;
  chosen: Brought[] | null = null;
  opened: { id: string; confirmed: boolean }[] = [];
  saved: string[] = [];
  revealed: string[] = [];

  constructor(readonly world: World) {}

  follow(listener: (dragged: Dragged) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  drag(dragged: Dragged): void {
    for (const listener of this.#listeners) listener(dragged);
  }

  /** Files are let go at a point of the page. */
  drop(at: { x: number; y: number }, files: Brought[]): void {
    const token = `drop-${(this.#count += 1)}`;
    this.#dropped.set(token, files);
    const names = files.map((file) => file.name);
    this.drag({ phase: 'drop', at, token, count: files.length, names });
  }

  takeDropped(token: string): Brought[] {
    const files = this.#dropped.get(token) ?? refuse('not_found');
    this.#dropped.delete(token);
    return files;
  }

  stage(files: Brought[]): Staging {
    const token = `staging-${(this.#count += 1)}`;
    const session = { files: files.map((file) => ({ ...file, id: `staged-${(this.#count += 1)}` })) };
    this.#sessions.set(token, { ...session, over: !this.slow, cancelled: new Set() });
    return this.state(token);
  }

  /** All that is held back is there. */
  finish(): void {
    for (const session of this.#sessions.values()) session.over = true;
  }

  state(token: string): Staging {
    const session = this.#sessions.get(token) ?? refuse('not_found');
    const files = session.files.map((file, number): StagingFile => {
      const { id, name, refused, content = '' } = file;
      const size = file.size ?? content.length;
      const kind = kindOf(name);
      const shape = { name, size, kind, executable: isProgram(name) };
      if (refused) return { ...shape, size: 0, state: { phase: 'refused', reason: refused } };
      if (session.cancelled.has(number)) return { ...shape, state: { phase: 'refused', reason: 'cancelled' } };
      if (!session.over) return { ...shape, state: { phase: 'copying', done: Math.floor(size / 2) } };
      this.staged.set(id, { id, ...shape, missing: false, content });
      return { ...shape, state: { phase: 'ready', staged_id: id } };
    });
    const over = files.every(({ state }) => state.phase !== 'copying');
    return { token, over, files };
  }

  cancel({ token, file = null }: P<'staging_cancel'>): void {
    const session = this.#sessions.get(token);
    session?.files.forEach((_, number) => {
      if (!session.over && (file === null || file === number)) session.cancelled.add(number);
    });
  }

  reads(): Reads {
    const { world } = this;
    return {
      staging_state: ({ token }) => this.state(token),
      staging_cancel: (params) => this.cancel(params),
      staging_close: ({ token }) => void this.#sessions.delete(token),
      staged_files: ({ ids }) => ids.flatMap((id) => this.staged.get(id) ?? []),
      same_content: ({ ids }) =>
        ids.flatMap((staged_id) => {
          const content = this.staged.get(staged_id)?.content;
          const same = world.state.files.filter((file) => content && file.content === content && !file.trashed);
          return same.length > 0 ? [{ staged_id, uses: same.map((file) => placed(world.state, file)) }] : [];
        }),
      partner_files: ({ partner_id, order = 'added', descending = false, offset = 0, limit }) => {
        const all = world.state.files.filter(
          (file) =>
            !file.trashed &&
            view.threadOf(world.state, view.eventOf(world.state, file.event_id).thread_id).partner_id === partner_id,
        );
        all.sort((a, b) => (order === 'size' ? a.size - b.size : order === 'added' ? a.added_at - b.added_at : 0));
        if (order === 'name') all.sort((a, b) => a.name.localeCompare(b.name, 'pl'));
        if (descending) all.reverse();
        return {
          total: all.length,
          rows: all.slice(offset, offset + limit).map((file) => placed(world.state, file)),
        };
      },
    };
  }

  /** Hangs files that were copied in on an event. */
  attach(event_id: string, ids: string[]): string[] {
    const { world } = this;
    return ids.map((id) => {
      const { name, size, content } = this.staged.get(id) ?? refuse('invalid', 'files', { reason: 'unknown' });
      const file = { id: `file-${id}`, event_id, name, size, content, added_at: NOW, missing: false, trashed: false };
      world.state.files.push(file);
      return file.id;
    });
  }

  acts(): Acts {
    const of = (id: string): StoredFile =>
      this.world.state.files.find((file) => file.id === id) ?? refuse('not_found', null, { what: 'attachment' });
    const done = (file: StoredFile) => ({ subject: file.name, result: null });
    return {
      attach_files: ({ event_id, files }: P<'attach_files'>) => ({
        subject: '',
        result: { attachment_ids: this.attach(event_id, files) },
      }),
      rename_attachment: ({ attachment_id, name }: P<'rename_attachment'>) => {
        if (!name.trim()) refuse('invalid', 'name', { reason: 'empty' });
        const file = of(attachment_id);
        file.name = name.trim();
        return done(file);
      },
      move_attachment: ({ attachment_id, after_id = null }: P<'move_attachment'>) => {
        const file = of(attachment_id);
        const others = this.world.state.files.filter((one) => one.id !== attachment_id);
        const at = after_id === null ? 0 : others.findIndex((one) => one.id === after_id) + 1;
        this.world.state.files = [...others.slice(0, at), file, ...others.slice(at)];
        return done(file);
      },
      trash_attachment: ({ attachment_id }: P<'trash_attachment'>) => {
        const file = of(attachment_id);
        file.trashed = true;
        return done(file);
      },
      restore_attachment: ({ attachment_id }: P<'restore_attachment'>) => {
        const file = of(attachment_id);
        file.trashed = false;
        return done(file);
      },
    };
  }
}
