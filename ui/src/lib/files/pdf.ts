// PDF files, read and painted by pdf.js. Loaded only when one is looked at. Nothing of a file is run: no scripts, no
// forms, no evaluated code, and everything it needs lies beside the page.
import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import pictures from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { readBytes, type Source } from './read';

export type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

GlobalWorkerOptions.workerSrc = worker;

const PIECE = 256 * 1024;

/** The fonts that a PDF may take for granted. */
const fonts = import.meta.glob('/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
}) as Record<string, string>;

/** What pdf.js fetches beside the file itself. */
class Beside {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = kind === 'standardFontDataUrl' && fonts[`/node_modules/pdfjs-dist/standard_fonts/${filename}`];
    if (!url) throw new Error(`no ${filename}`);
    const answer = await fetch(url);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** A file read where it is looked at, not as a whole. */
class Pieces extends PDFDataRangeTransport {
  readonly #source: Source;
  readonly #gone = new AbortController();
  readonly #fail: (error: unknown) => void;

  constructor(source: Source, begin: Uint8Array, fail: (error: unknown) => void) {
    super(source.size, begin, begin.length >= source.size);
    this.#source = source;
    this.#fail = fail;
  }

  override requestDataRange(begin: number, end: number): void {
    readBytes(this.#source, begin, end, this.#gone.signal).then(
      (bytes) => this.onDataRange(begin, bytes),
      (error) => this.#gone.signal.aborted || this.#fail(error),
    );
  }

  override abort(): void {
    this.#gone.abort();
  }
}

export type Pdf = { document: PDFDocumentProxy; close: () => void };

/** Opens a file; refuses with pdf.js's own error: a `PasswordException` where it is locked. */
export async function openPdf(source: Source, password?: string): Promise<Pdf> {
  const begin = await readBytes(source, 0, PIECE);
  let reject: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, refuse) => (reject = refuse));
  const task = getDocument({
    range: new Pieces(source, begin, (error) => reject(error)),
    rangeChunkSize: PIECE,
    disableAutoFetch: true,
    ...(password !== undefined && { password }),
    BinaryDataFactory: Beside,
    // Both are asked of `Beside` but for the one decoder, which the worker loads by its name.
    standardFontDataUrl: new URL('./', document.baseURI).href,
    wasmUrl: new URL('.', new URL(pictures, document.baseURI)).href,
    useWasm: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 64 * 1024 * 1024,
    verbosity: 0,
  });
  failed.catch(() => undefined);
  try {
    const document = await Promise.race([task.promise, failed]);
    return { document, close: () => void task.destroy().catch(() => undefined) };
  } catch (error) {
    void task.destroy().catch(() => undefined);
    throw error;
  }
}

/** Whether it wants a password, and whether the one given was wrong. */
export function passwordProblem(error: unknown): 'wanted' | 'wrong' | null {
  if (!(error instanceof Error) || error.name !== 'PasswordException') return null;
  return (error as Error & { code?: number }).code === 2 ? 'wrong' : 'wanted';
}
