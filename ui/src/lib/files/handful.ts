// A handful of files that somebody brought: by a drop, from the system's dialog, or from the clipboard.
import { call } from '../call';
import type { Admitted, Dragged, Staging } from '../generated/api';
import { host } from '../host';

export type Dropped = {
  /** What the first of them are called. */
  names: string[];
  count: number;
  /** Begins to copy them in. */
  stage: () => Promise<Staging>;
  /** Lets the one file in for an import. */
  admit: () => Promise<Admitted> | null;
  /** Nobody wants them. */
  forget: () => void;
};

export function fromDrop({ token, count, names }: Extract<Dragged, { phase: 'drop' }>): Dropped {
  return {
    names,
    count,
    stage: () => host.stageDropped(token),
    admit: () => (count === 1 ? host.importDropped(token) : null),
    // The program forgets what was dropped by itself.
    forget: () => undefined,
  };
}

/** A file that was pasted. */
export function fromPaste(name: string, file: File): Dropped {
  return {
    names: [name],
    count: 1,
    stage: async () => host.pasteFile(name, new Uint8Array(await file.arrayBuffer())),
    admit: () => null,
    forget: () => undefined,
  };
}

/** Files that are being copied in already. */
export function fromStaging(staging: Staging): Dropped {
  const { token, files } = staging;
  return {
    names: files.map((file) => file.name),
    count: files.length,
    stage: () => Promise.resolve(staging),
    admit: () => null,
    forget: () => void call('staging_close', { token }).catch(() => undefined),
  };
}
