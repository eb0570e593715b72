// Bytes of a file that the program serves, piece by piece.

export type Source = { url: string; size: number };

/** The bytes from `from` up to `to`, or up to the end of the file. */
export async function readBytes(source: Source, from: number, to: number, signal?: AbortSignal): Promise<Uint8Array> {
  const last = Math.min(to, source.size) - 1;
  if (last < from) return new Uint8Array();
  const answer = await fetch(source.url, { headers: { Range: `bytes=${from}-${last}` }, signal: signal ?? null });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // Who answers with everything is cut to what was asked for.
  return answer.status === 206 ? bytes : bytes.slice(from, last + 1);
}
