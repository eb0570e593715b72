import { describe, expect, it, vi } from 'vitest';
import { caps, matches } from '../lib/keys';
import { ending, halves } from '../lib/files/name';
import { grab, placeAt } from '../lib/files/reorder';
import { isBinary, lettersOf } from '../lib/files/text';

describe('a name in little room', () => {
  it.each([
    ['kosztorys.pdf', 'kos', 'ztorys.pdf'.slice(0)],
    ['Umowa ramowa z aneksem nr 3 – podpisana.docx', 'Umowa ramowa z aneksem nr 3 – po', 'dpisana.docx'],
    ['README', 'REA', 'DME'],
    ['.bashrc', '.bas', 'hrc'],
    ['a', 'a', ''],
    ['🧾🧾🧾🧾🧾🧾🧾🧾🧾🧾.png', '🧾🧾🧾🧾', '🧾🧾🧾🧾🧾🧾.png'],
  ])('%s keeps its end', (name) => {
    const [begin, end] = halves(name);
    expect(begin + end).toBe(name);
    expect([...end].length).toBeLessThanOrEqual(14);
    if (ending(name).length > 0 && name.length > 16) expect(end.endsWith(`.${ending(name)}`)).toBe(true);
  });
});

describe('letters of a text', () => {
  const bytes = (...all: number[]) => new Uint8Array(all);

  it('reads UTF-8, also where it is cut in the middle of a letter', () => {
    const whole = new TextEncoder().encode('zażółć');
    expect(lettersOf(whole, true)).toBe('zażółć');
    expect(lettersOf(whole.subarray(0, whole.length - 1), false)).toBe('zażół');
  });

  it('reads what Polish Windows wrote', () => {
    expect(lettersOf(bytes(0x7a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6), true)).toBe('zażółć');
  });

  it('reads UTF-16 by its mark', () => {
    expect(lettersOf(bytes(0xff, 0xfe, 0x42, 0x01), true)).toBe('ł');
    expect(isBinary(bytes(0xff, 0xfe, 0x41, 0x00))).toBe(false);
  });

  it('knows what is no text', () => {
    expect(isBinary(bytes(0x50, 0x4b, 0x00, 0x04))).toBe(true);
  });
});

describe('where a held chip would stand', () => {
  const boxes = [
    { left: 0, right: 100, top: 0, bottom: 20 },
    { left: 110, right: 200, top: 0, bottom: 20 },
    { left: 0, right: 100, top: 30, bottom: 50 },
  ];

  it.each([
    [10, 10, 0],
    [90, 10, 1],
    [190, 10, 2],
    [10, 40, 2],
    [90, 40, 3],
    [10, 90, 3],
  ])('at %i, %i before %i', (x, y, at) => expect(placeAt(boxes, x, y)).toBe(at));
});

describe('a chip that is dragged', () => {
  const chips = [0, 1, 2].map((number) => {
    const chip = document.createElement('li');
    const left = number * 110;
    chip.getBoundingClientRect = () => ({ left, right: left + 100, top: 0, bottom: 20 }) as DOMRect;
    return chip;
  });
  const at = (type: string, x: number) => new MouseEvent(type, { clientX: x, clientY: 10, button: 0 }) as PointerEvent;

  function held(from: number) {
    const move = vi.fn();
    const shown: unknown[] = [];
    grab(at('pointerdown', from * 110 + 50), from, { chips: () => chips, show: (drag) => shown.push(drag), move });
    return { move, shown };
  }

  it('stands where it is let go', () => {
    const { move, shown } = held(0);
    dispatchEvent(at('pointermove', 315));
    expect(shown.at(-1)).toEqual({ from: 0, to: 3 });
    dispatchEvent(at('pointerup', 315));
    expect(move).toHaveBeenCalledExactlyOnceWith(0, 2);
    expect(shown.at(-1)).toBeNull();
  });

  it('is no drag before it went a little way', () => {
    const { move, shown } = held(1);
    dispatchEvent(at('pointermove', 163));
    dispatchEvent(at('pointerup', 163));
    expect([move.mock.calls.length, shown.length]).toEqual([0, 0]);
  });

  it('goes back with Escape', () => {
    const { move, shown } = held(2);
    dispatchEvent(at('pointermove', 5));
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    dispatchEvent(at('pointerup', 5));
    expect(move).not.toHaveBeenCalled();
    expect(shown.at(-1)).toBeNull();
  });
});

describe('the plus as a key', () => {
  const pressed = (key: string, ctrlKey = false) =>
    new KeyboardEvent('keydown', { key, ctrlKey, shiftKey: key === '+' });

  it('is one, alone and held with others', () => {
    expect([caps('+'), caps('Ctrl++'), caps('Ctrl+K')]).toEqual([['+'], ['Ctrl', '+'], ['Ctrl', 'K']]);
    expect(matches(pressed('+'), '+')).toBe(true);
    expect(matches(pressed('-'), '+')).toBe(false);
    expect(matches(pressed('=', true), 'Ctrl+=')).toBe(true);
  });
});
