// Files over the window: what lies under the pointer takes them, and says so before they are let go.
import { host } from '../host';
import { fromDrop, type Dropped } from './handful';

/** Something that takes files. */
export type Target = {
  /** What it is called: "rozmowa telefoniczna, wczoraj 9:40". */
  label: () => string;
  take: (dropped: Dropped) => unknown;
  /** Said instead of "drop to attach to". */
  words?: string;
};

/** Of each element, the last to ask for files gets them. */
const targets = new WeakMap<Element, (() => Target | null)[]>();

/** Marks an element that takes files, as long as `target` gives something; answers how to stop. */
export function takeFiles(element: HTMLElement, target: () => Target | null): () => void {
  targets.set(element, [...(targets.get(element) ?? []), target]);
  element.dataset.drop = '';
  return () => {
    const others = (targets.get(element) ?? []).filter((other) => other !== target);
    targets.set(element, others);
    if (others.length === 0) delete element.dataset.drop;
  };
}

/** The same as an attachment of markup. */
export const takesFiles = (target: () => Target | null) => (element: HTMLElement) => takeFiles(element, target);

export type Under = { element: Element; target: Target };

/** What takes the files that are let go at this point of the page. */
export function targetAt(x: number, y: number): Under | null {
  let element = document.elementFromPoint(x, y)?.closest('[data-drop]') ?? null;
  while (element) {
    const target = targets.get(element)?.findLast((ask) => ask() !== null)?.();
    if (target) return { element, target };
    element = element.parentElement?.closest('[data-drop]') ?? null;
  }
  return null;
}

class Drop {
  /** How many files hover over the window; none when nothing does. */
  count = $state(0);
  under = $state.raw<Under | null>(null);
  /** What was let go over nothing that takes it: the person says where to. */
  homeless = $state.raw<Dropped | null>(null);

  hover(count: number, x: number, y: number): void {
    this.count = count;
    const found = targetAt(x, y);
    if (found?.element !== this.under?.element) this.under = found;
  }

  leave(): void {
    this.count = 0;
    this.under = null;
  }

  letGo(dropped: Dropped, x: number, y: number): void {
    const found = targetAt(x, y);
    this.leave();
    if (found) found.target.take(dropped);
    else this.homeless = dropped;
  }
}

export const drop = new Drop();

/** Follows what the program tells of files over the window; answers how to stop. */
export function followDrops(): () => void {
  return host.onDragged((dragged) => {
    if (dragged.phase === 'leave') return drop.leave();
    const { x, y } = dragged.at;
    if (dragged.phase === 'over') drop.hover(drop.count || 1, x, y);
    else if (dragged.phase === 'enter') drop.hover(dragged.count, x, y);
    else drop.letGo(fromDrop(dragged), x, y);
  });
}
