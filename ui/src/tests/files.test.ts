import { describe, expect, it } from 'vitest';
import { ending, halves } from '../lib/files/name';
import { placeAt } from '../lib/files/reorder';
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
