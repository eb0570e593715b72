// What the parts of the played program share: its rows, and the number of the operation that changes them.
import type { Commands, WireError } from '../generated/api';
import type { Change } from '../operations';
import type { State } from './fake-data';

export type Name = keyof Commands;
export type P<N extends Name> = Commands[N]['params'];
export type Reads = { [N in Name]?: (params: P<N>) => unknown };
/** What an operation did; of one that changed nothing there is nothing to undo. */
export type Act = { subject: string; result: unknown; nothing?: boolean };
export type Acts = Partial<Record<Change, (params: never) => Act>>;

export class World {
  state: State;
  /** How many operations there were. */
  number = 0;

  constructor(state: State) {
    this.state = state;
  }

  get token(): string {
    return `op-${this.number}`;
  }
}

export function refuse(
  code: WireError['code'],
  field: string | null = null,
  args: Record<string, unknown> = {},
): never {
  throw { code, field, args, reference: 'fake' } satisfies WireError;
}
