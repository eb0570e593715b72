// What a file is to the eye: its icon by the ending of its name, and the name itself in little room.
import type { Component } from 'svelte';
import Archive from '@lucide/svelte/icons/file-archive';
import Film from '@lucide/svelte/icons/file-play';
import Image from '@lucide/svelte/icons/file-image';
import Mail from '@lucide/svelte/icons/mail';
import Music from '@lucide/svelte/icons/file-music';
import Other from '@lucide/svelte/icons/file';
import Program from '@lucide/svelte/icons/file-terminal';
import Sheet from '@lucide/svelte/icons/file-spreadsheet';
import Text from '@lucide/svelte/icons/file-text';

type Look =
  'image' | 'pdf' | 'text' | 'document' | 'sheet' | 'mail' | 'archive' | 'sound' | 'film' | 'program' | 'other';

const endings: Record<Exclude<Look, 'other'>, string> = {
  image: 'png jpg jpeg jfif gif webp bmp svg avif ico',
  pdf: 'pdf',
  text: 'txt text md markdown csv tsv log json xml yaml yml toml ini conf cfg htm html css ics vcf sql diff patch',
  document: 'doc docx odt rtf pages ppt pptx odp key epub tif tiff heic psd dwg dxf ai eps',
  sheet: 'xls xlsx xlsm ods numbers',
  mail: 'eml msg mbox',
  archive: 'zip 7z rar tar gz bz2 xz zst tgz iso',
  sound: 'mp3 wav ogg oga opus flac m4a aac wma amr',
  film: 'mp4 mkv mov avi webm wmv m4v mpg mpeg',
  program:
    'exe msi bat cmd com scr pif ps1 psm1 vbs vbe js jse mjs wsf wsh hta jar lnk url desktop sh bash zsh run appimage deb rpm app command dmg pkg reg py rb pl php cpl msc scf',
};

const looks = new Map<string, Look>(
  Object.entries(endings).flatMap(([look, list]) => list.split(' ').map((ending) => [ending, look as Look])),
);

/** "pdf"; nothing where the name has no ending. */
export function ending(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

export const iconOf = (name: string): Component => icons[looks.get(ending(name)) ?? 'other'];

const icons: Record<Look, Component> = {
  image: Image,
  pdf: Text,
  text: Text,
  document: Text,
  sheet: Sheet,
  mail: Mail,
  archive: Archive,
  sound: Music,
  film: Film,
  program: Program,
  other: Other,
};

const TAIL = 6;

/** A name in two: the beginning may be cut short, the end with its ending stays. */
export function halves(name: string): [string, string] {
  const letters = [...name];
  const dot = name.lastIndexOf('.');
  const after = dot > 0 ? [...name.slice(dot)].length : 0;
  const tail = Math.min(Math.floor(letters.length / 2), (after <= 8 ? after : 0) + TAIL);
  return [letters.slice(0, letters.length - tail).join(''), letters.slice(letters.length - tail).join('')];
}
