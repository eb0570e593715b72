// The only file that knows Tauri. Everything else asks `host`.
import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type {
  Admitted,
  AttachmentId,
  Dragged,
  DropToken,
  ImportToken,
  Language,
  Notice,
  OpenRequest,
  StagedFileId,
  Staging,
} from './generated/api';

export type Surroundings = { tray: boolean; notifications: boolean; version: string; platform: string };

/** What a first start begins with. */
export type FirstStart = {
  /** Where the workspace will lie. */
  folder: string;
  may_choose: boolean;
  /** The person had chosen this folder, and nothing is in it now. */
  missing: boolean;
  name: string;
  language: Language;
};

/** A folder the person chose; the program knows it by its token. */
export type ChosenFolder = { token: number; folder: string; holds_workspace: boolean };

/** Who starts, as typed. */
export type FirstUser = { name: string; language: Language; morning: string };

/** `folder` is a token; none is the folder the start began with. */
export type StartRequest = FirstUser & { folder: number | null };

export interface Host {
  /** Runs one command of the program; refuses with a `WireError`. */
  call(name: string, params: unknown): Promise<unknown>;
  /** Tells the program that `screen` is painted: it shows the window. */
  ready(screen: string): Promise<void>;
  surroundings(): Promise<Surroundings>;
  /** Has the system open a page, a new message or a call; refuses with a `WireError`. */
  openLink(url: string): Promise<void>;
  firstStart(): Promise<FirstStart>;
  /** Refuses with a `WireError` what a start by this person would refuse. */
  checkFirstUser(who: FirstUser): Promise<void>;
  /** Asks for a folder in the system's own dialog; `null` where none was chosen. Refuses with a `WireError`. */
  chooseFolder(): Promise<ChosenFolder | null>;
  /** Starts the workspace, or opens the one in the chosen folder. Refuses with a `WireError`. */
  startWorkspace(request: StartRequest): Promise<void>;
  /** Ends the program. */
  quit(): Promise<void>;
  /** Closes the workspace, opens it again, and begins the page anew. */
  reopen(): Promise<void>;
  /** Lets the person choose a file to import; `null` where he chose none. */
  chooseImportFile(): Promise<Admitted | null>;
  /** Writes the rows in error where the person chooses; false where he chose no place. */
  saveImportProblems(token: ImportToken): Promise<boolean>;
  /** Hears of files dragged over the window, until what it answers is called. */
  onDragged(listener: (dragged: Dragged) => void): () => void;
  /** Begins to copy in what was dropped. Refuses with a `WireError`. */
  stageDropped(token: DropToken): Promise<Staging>;
  /** Lets in the dropped file for an import. Refuses with a `WireError`. */
  importDropped(token: DropToken): Promise<Admitted>;
  /** Lets the person choose files, and begins to copy them in; `null` where he chose none. */
  chooseFiles(): Promise<Staging | null>;
  /** Begins to copy in a pasted file. Refuses with a `WireError`. */
  pasteFile(name: string, bytes: Uint8Array): Promise<Staging>;
  /** Opens a file in the system's own program; what the system might run only once `confirmed`. */
  openFile(id: AttachmentId, confirmed: boolean): Promise<void>;
  /** Shows a file in its folder. */
  revealFile(id: AttachmentId): Promise<void>;
  /** Saves a file where the person chooses; false where he chose no place. */
  saveFile(id: AttachmentId): Promise<boolean>;
  /** Where the page reads what is in a file. */
  fileUrl(id: AttachmentId | StagedFileId, staged: boolean): string;
  onChanged(listener: (notice: Notice) => void): void;
  onOpen(listener: (request: OpenRequest) => void): void;
}

const window_host: Host = {
  call: (name, params) => invoke('call', { name, params }),
  ready: (screen) => invoke('ready', { screen }),
  surroundings: () => invoke('surroundings'),
  openLink: (url) => invoke('open_link', { url }),
  firstStart: () => invoke('first_start'),
  checkFirstUser: (who) => invoke('check_first_user', who),
  chooseFolder: () => invoke('choose_folder'),
  startWorkspace: (request) => invoke('start_workspace', request),
  quit: () => invoke('quit'),
  reopen: async () => {
    await invoke('reopen');
    location.reload();
  },
  chooseImportFile: () => invoke('choose_import_file'),
  saveImportProblems: (token) => invoke('save_import_problems', { token }),
  onDragged: (listener) => {
    const stop = listen<Dragged>('watek://dragged', (event) => listener(event.payload));
    return () => void stop.then((unlisten) => unlisten());
  },
  stageDropped: (token) => invoke('stage_dropped', { token }),
  importDropped: (token) => invoke('import_dropped', { token }),
  chooseFiles: () => invoke('choose_files'),
  pasteFile: (name, bytes) => invoke('paste_file', bytes, { headers: { 'x-file-name': encodeURIComponent(name) } }),
  openFile: (id, confirmed) => invoke('open_attachment', { id, confirmed }),
  revealFile: (id) => invoke('reveal_attachment', { id }),
  saveFile: (id) => invoke('save_attachment_as', { id }),
  fileUrl: (id, staged) => `${convertFileSrc('', 'attachment')}${staged ? 'staged' : 'attached'}/${id}`,
  onChanged: (listener) => void listen<Notice>('watek://changed', (event) => listener(event.payload)),
  onOpen: (listener) => void listen<OpenRequest>('watek://open', (event) => listener(event.payload)),
};

let current: Host = window_host;

/** Puts another host in place: tests, and looking at the screens in a browser. */
export function useHost(other: Host): void {
  current = other;
}

/** Tells the program, once the page is laid out, that it can be shown. A hidden window gets no frames to wait for. */
export function tellReady(screen: string): void {
  document.body.getBoundingClientRect();
  setTimeout(() => void host.ready(screen).catch(() => undefined));
}

export const host: Host = {
  call: (name, params) => current.call(name, params),
  ready: (screen) => current.ready(screen),
  surroundings: () => current.surroundings(),
  openLink: (url) => current.openLink(url),
  firstStart: () => current.firstStart(),
  checkFirstUser: (who) => current.checkFirstUser(who),
  chooseFolder: () => current.chooseFolder(),
  startWorkspace: (request) => current.startWorkspace(request),
  quit: () => current.quit(),
  reopen: () => current.reopen(),
  chooseImportFile: () => current.chooseImportFile(),
  saveImportProblems: (token) => current.saveImportProblems(token),
  onDragged: (listener) => current.onDragged(listener),
  stageDropped: (token) => current.stageDropped(token),
  importDropped: (token) => current.importDropped(token),
  chooseFiles: () => current.chooseFiles(),
  pasteFile: (name, bytes) => current.pasteFile(name, bytes),
  openFile: (id, confirmed) => current.openFile(id, confirmed),
  revealFile: (id) => current.revealFile(id),
  saveFile: (id) => current.saveFile(id),
  fileUrl: (id, staged) => current.fileUrl(id, staged),
  onChanged: (listener) => current.onChanged(listener),
  onOpen: (listener) => current.onOpen(listener),
};
