// Key presses and their names.

const named: Record<string, string> = { Space: ' ' };

/** On a Mac the command key does what Ctrl does elsewhere. */
export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** `Ctrl+K` in its pieces; the plus may be the key itself. */
const piecesOf = (key: string): string[] => key.split(/\+(?=.)/).filter(Boolean);

function split(key: string): { held: Set<string>; main: string } {
  const pieces = piecesOf(key);
  const main = pieces.pop() ?? '';
  return { held: new Set(pieces), main: named[main] ?? main };
}

/** Whether this press is `key`. By the letter, never by the place on the keyboard. */
export function matches(event: KeyboardEvent, key: string): boolean {
  const { held, main } = split(key);
  const ctrl = isMac ? event.metaKey : event.ctrlKey;
  if (ctrl !== held.has('Ctrl') || event.altKey !== held.has('Alt')) return false;
  if (isMac ? event.ctrlKey : event.metaKey) return false;
  // "?" needs Shift on most keyboards: only letters and named keys look at it.
  const shiftMatters = main.length > 1 || held.size > 0 || /[a-z]/i.test(main);
  if (shiftMatters && event.shiftKey !== held.has('Shift')) return false;
  return event.key === main || (main.length === 1 && event.key.toLowerCase() === main.toLowerCase());
}

/** A key that is a single character without Ctrl or Alt. */
export function singleLetter(key: string): boolean {
  const { held, main } = split(key);
  return !held.has('Ctrl') && !held.has('Alt') && main.length === 1 && main !== ' ';
}

const textTypes = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password']);

/** Something that takes typed text. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return textTypes.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

const own: Record<string, string> = {
  Enter: 'a[href], button, summary, select',
  Space: 'a[href], button, summary, select, input',
  Home: 'select, input, [role=menu]',
  End: 'select, input, [role=menu]',
  ArrowUp: 'select, input, [role=menu], [role=dialog]',
  ArrowDown: 'select, input, [role=menu], [role=dialog]',
};

/** Whoever ticks or chooses is filling something in: a key is not meant for what lies around it. Beside a filter lies
    what it shows, and that is what it is for. */
function fillsIn(target: Element): boolean {
  return target.closest('select') !== null || (target.closest('input') !== null && !target.closest('[data-filter]'));
}

/** False when the focused control does something of its own with this key. */
export function isCommandKey(event: KeyboardEvent, key: string): boolean {
  if (!(event.target instanceof Element)) return true;
  if ((singleLetter(key) || key === 'Enter' || key === 'Delete') && fillsIn(event.target)) return false;
  const owners = own[key];
  return !owners || !event.target.closest(owners);
}

const shown: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
};

/** The key as caps to show: `Ctrl`, `K`. */
export function caps(key: string): string[] {
  return piecesOf(key).map((piece) => {
    if (isMac && piece === 'Ctrl') return '⌘';
    if (isMac && piece === 'Alt') return '⌥';
    if (shown[piece]) return shown[piece];
    return piece.length === 1 ? piece.toUpperCase() : piece;
  });
}

/** The key as `aria-keyshortcuts` wants it. */
export function ariaKey(key: string): string {
  return piecesOf(key)
    .map((piece) => (piece === 'Ctrl' ? (isMac ? 'Meta' : 'Control') : piece))
    .join('+');
}
