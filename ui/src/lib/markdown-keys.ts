// What keys do to Markdown in a text area: marks around the selection, links, the next item of a list.

export type Edit = {
  /** What is replaced. */
  from: number;
  to: number;
  /** With what. */
  text: string;
  /** What is selected then. */
  select: [from: number, to: number];
};

/** Puts `sign` around the selection, or takes it away where it stands around it already. */
export function toggleMark(text: string, from: number, to: number, sign: string): Edit {
  const selected = text.slice(from, to);
  const size = sign.length;
  // A longer mark begins with the shorter one: "**" is no "*".
  const stands = (at: number) => text.slice(at, at + size) === sign && (size > 1 || isSingle(text, at));
  if (stands(from - size) && stands(to) && from >= size) {
    return { from: from - size, to: to + size, text: selected, select: [from - size, to - size] };
  }
  const inner = selected.slice(size, -size);
  if (selected.length > 2 * size && stands(from) && stands(to - size)) {
    return { from, to, text: inner, select: [from, from + inner.length] };
  }
  // Spaces at the ends stay outside: "** a**" marks nothing.
  const lead = selected.length - selected.trimStart().length;
  const trail = selected.trim() === '' ? 0 : selected.length - selected.trimEnd().length;
  const start = selected.trim() === '' ? from : from + lead;
  const end = to - trail;
  return {
    from: start,
    to: end,
    text: sign + text.slice(start, end) + sign,
    select: [start + size, end + size],
  };
}

function isSingle(text: string, at: number): boolean {
  let run = 1;
  for (let left = at - 1; text[left] === text[at]; left -= 1) run += 1;
  for (let right = at + 1; text[right] === text[at]; right += 1) run += 1;
  return run % 2 === 1;
}

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;

/** Makes a link of the selection and selects what is still to be written: the address, or the words of an address. */
export function makeLink(text: string, from: number, to: number): Edit {
  const selected = text.slice(from, to);
  if (ADDRESS.test(selected)) {
    return { from, to, text: `[](${selected})`, select: [from + 1, from + 1] };
  }
  const whole = /^\[([^\]]*)\]\([^)]*\)$/.exec(selected);
  if (whole) {
    const words = whole[1] ?? '';
    return { from, to, text: words, select: [from, from + words.length] };
  }
  const made = `[${selected}](https://)`;
  const at = from + selected.length + 3;
  return { from, to, text: made, select: [at, at + 'https://'.length] };
}

/** Enter in a list: the next item, or the end of the list after an empty one. `null` where Enter is just Enter. */
export function nextItem(text: string, from: number, to: number): Edit | null {
  if (from !== to) return null;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const item = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?/.exec(text.slice(start, from));
  if (!item) return null;
  const [lead, indent = '', bullet, number, stop = '', space = ' ', box] = item;
  const end = text.indexOf('\n', from);
  const rest = text.slice(start + lead.length, end < 0 ? text.length : end);
  if (rest.trim() === '') {
    return { from: start, to: from, text: '', select: [start, start] };
  }
  const sign = bullet ?? `${Number(number) + 1}${stop}`;
  const made = `\n${indent}${sign}${space}${box ? '[ ] ' : ''}`;
  return { from, to, text: made, select: [from + made.length, from + made.length] };
}
