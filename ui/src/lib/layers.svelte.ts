// Dialogs that lie over the screen. Any screen may open one; `Layers.svelte` shows them.
import type { Dropped } from './files/handful';
import type { ShownFile } from './files/shown';
import type {
  ContactId,
  ContactView,
  EventView,
  PartnerCard,
  PartnerId,
  ResourceId,
  TaskView,
  ThreadId,
  ThreadView,
} from './generated/api';

export type HistoryTable = 'partner' | 'contact' | 'thread' | 'event' | 'event_type';

/** What one needs to know of a thread to close it. */
export type ClosingThread = Pick<ThreadView, 'id' | 'title' | 'plans'>;

/** Where files that were let go are looked for an event first. */
export type AttachPlace = { partner_id: PartnerId; thread_id: ThreadId | null; name: string };

export type Layer =
  | { kind: 'done'; task: TaskView }
  | { kind: 'snooze'; task: TaskView; anchor: Element | null }
  | { kind: 'reschedule'; task: TaskView }
  | { kind: 'reschedule-many'; tasks: TaskView[] }
  | { kind: 'categorize'; tasks: TaskView[] }
  | { kind: 'edit-plan'; event: EventView }
  | { kind: 'plan'; thread_id: ThreadId; partner_id: PartnerId; about: string }
  | { kind: 'partner'; card: PartnerCard | null }
  | { kind: 'person'; contact_id: ContactId }
  | { kind: 'contact'; partner_id: PartnerId; contact: ContactView | null }
  | { kind: 'thread'; partner_id: PartnerId; thread: ThreadView | null }
  | { kind: 'close-thread'; thread: ClosingThread }
  | { kind: 'event'; event: EventView }
  | { kind: 'trash-partner'; card: PartnerCard; tasks: string[] }
  | { kind: 'merge'; card: PartnerCard; other_id: PartnerId | null }
  | { kind: 'history'; table: HistoryTable; id: string; title: string }
  | { kind: 'preview'; id: string; files: ShownFile[]; load: (() => Promise<ShownFile[]>) | null }
  | { kind: 'file-menu'; file: ShownFile; anchor: Element | null; onpreview: () => void; onrename: () => void }
  | { kind: 'run-file'; file: ShownFile }
  | { kind: 'attach'; dropped: Dropped; place: AttachPlace | null }
  | { kind: 'resource'; resource_id: ResourceId }
  | { kind: 'damage' }
  | { kind: 'palette' }
  | { kind: 'keys' };

class Layers {
  open = $state.raw<Layer[]>([]);

  show(layer: Layer): void {
    if (this.open.some((other) => other.kind === layer.kind)) return;
    this.open = [...this.open, layer];
  }

  close(layer: Layer): void {
    this.open = this.open.filter((other) => other !== layer);
  }

  closeAll(): void {
    this.open = [];
  }
}

export const layers = new Layers();
