// The only file that knows Tauri. Everything else asks `host`.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Notice, OpenRequest } from './generated/api';

export type Surroundings = { tray: boolean; notifications: boolean; version: string; platform: string };

export interface Host {
  /** Runs one command of the program; refuses with a `WireError`. */
  call(name: string, params: unknown): Promise<unknown>;
  /** Tells the program that `screen` is painted: it shows the window. */
  ready(screen: string): Promise<void>;
  surroundings(): Promise<Surroundings>;
  /** Has the system open a page, a new message or a call; refuses with a `WireError`. */
  openLink(url: string): Promise<void>;
  /** Ends the program. */
  quit(): Promise<void>;
  onChanged(listener: (notice: Notice) => void): void;
  onOpen(listener: (request: OpenRequest) => void): void;
}

const window_host: Host = {
  call: (name, params) => invoke('call', { name, params }),
  ready: (screen) => invoke('ready', { screen }),
  surroundings: () => invoke('surroundings'),
  openLink: (url) => invoke('open_link', { url }),
  quit: () => invoke('quit'),
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
  quit: () => current.quit(),
  onChanged: (listener) => current.onChanged(listener),
  onOpen: (listener) => current.onOpen(listener),
};
