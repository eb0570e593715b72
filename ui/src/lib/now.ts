// The program's clock, not the browser's: the program may run under a moved clock.
import type { Timestamp } from './generated/api';

let base: Timestamp = 0;
let since = 0;

/** Remembers what the program said the time is. */
export function anchor(now: Timestamp): void {
  base = now;
  since = performance.now();
}

/** The program's time, carried on from the last answer. */
export function now(): Timestamp {
  return base + Math.round(performance.now() - since);
}
