// The beginning of a text file, in letters: UTF-8 or UTF-16 where it says so or is so, else as Polish Windows wrote it.

/** How much of a text is shown. */
export const MOST = 200_000;

/** The letters of `bytes`. What `whole` is false of may end in the middle of a letter. */
export function lettersOf(bytes: Uint8Array, whole: boolean): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

/** Whether this is no text at all, whatever its name says. */
export function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  return bytes.subarray(0, 8_000).includes(0);
}
