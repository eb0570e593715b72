// Writes src/lib/generated/messages.ts: the sorted ids of locales/pl/*.ftl as a type.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../locales/pl/', import.meta.url);
const ids = readdirSync(folder)
  .filter((file) => file.endsWith('.ftl'))
  .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^([a-z][a-z0-9-]*) *=/gm)])
  .map((match) => match[1])
  .sort();
const text = `// Written by \`cargo xtask gen\`. Do not edit.\n\nexport type MessageId =\n${ids.map((id) => `  | '${id}'`).join('\n')};\n`;
writeFileSync(new URL('../src/lib/generated/messages.ts', import.meta.url), text);
