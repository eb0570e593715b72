import type { Commands, WireError } from './generated/api';
import { host } from './host';

export type CommandName = keyof Commands;
export type Params<N extends CommandName> = Commands[N]['params'];
export type Result<N extends CommandName> = Commands[N]['result'];

/** Calls one command. What it refuses with is always a `WireError`. */
export async function call<N extends CommandName>(name: N, params: Params<N>): Promise<Result<N>> {
  try {
    return (await host.call(name, params)) as Result<N>;
  } catch (thrown) {
    throw asWireError(thrown);
  }
}

export function isWireError(value: unknown): value is WireError {
  return typeof value === 'object' && value !== null && typeof (value as WireError).code === 'string';
}

/** What was thrown as a `WireError`; anything unknown counts as internal. */
export function asWireError(thrown: unknown): WireError {
  if (isWireError(thrown)) {
    return { ...thrown, field: thrown.field ?? null, args: thrown.args ?? {}, reference: thrown.reference ?? '' };
  }
  return { code: 'internal', field: null, args: {}, reference: thrown instanceof Error ? thrown.message : '' };
}
