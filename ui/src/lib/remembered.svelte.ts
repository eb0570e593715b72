// How the window was left: folded sections, an open panel. Nothing about the work itself.
export type Remembered = { value: boolean };

export function remembered(name: string, start: boolean): Remembered {
  let value = $state(read(name) ?? start);
  return {
    get value() {
      return value;
    },
    set value(next) {
      value = next;
      try {
        localStorage.setItem(`watek.${name}`, String(next));
      } catch {
        // Storage may be switched off: then the window forgets.
      }
    },
  };
}

function read(name: string): boolean | null {
  try {
    const text = localStorage.getItem(`watek.${name}`);
    return text === null ? null : text === 'true';
  } catch {
    return null;
  }
}
