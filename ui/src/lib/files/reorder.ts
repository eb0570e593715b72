// Moving chips with the pointer. The page's own drags are pointer events: the system's drags bring files.

type Reorder = {
  /** The chips in their order. */
  chips: () => HTMLElement[];
  /** Which one is held, and before which of the others it would stand; null ends it. */
  show: (drag: { from: number; to: number } | null) => void;
  move: (from: number, to: number) => void;
};

/** How far a press must go to be a drag. */
const SLACK = 6;

/** Before which chip the pointer is; all of them passed is after the last. */
export function placeAt(boxes: { left: number; right: number; top: number; bottom: number }[], x: number, y: number) {
  const at = boxes.findIndex((box) => y < box.top || (y <= box.bottom && x < (box.left + box.right) / 2));
  return at < 0 ? boxes.length : at;
}

/** Begins with a press on the chip number `from`. */
export function grab(event: PointerEvent, from: number, { chips, show, move }: Reorder): void {
  if (event.button !== 0 || (event.target instanceof Element && event.target.closest('input'))) return;
  const begin = { x: event.clientX, y: event.clientY };
  let to: number | null = null;

  function follow(next: PointerEvent) {
    if (to === null && Math.hypot(next.clientX - begin.x, next.clientY - begin.y) < SLACK) return;
    const boxes = chips().map((chip) => chip.getBoundingClientRect());
    to = placeAt(boxes, next.clientX, next.clientY);
    show({ from, to });
  }

  function end(by: Event) {
    removeEventListener('pointermove', follow);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
    removeEventListener('keydown', escape, true);
    if (to === null) return;
    show(null);
    // A drag is no press on what it ends on.
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, true));
    const place = to > from ? to - 1 : to;
    if (by.type === 'pointerup' && place !== from) move(from, place);
  }

  const swallow = (click: Event) => click.stopPropagation();
  const escape = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    end(key);
  };
  addEventListener('pointermove', follow);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
  addEventListener('keydown', escape, true);
}
