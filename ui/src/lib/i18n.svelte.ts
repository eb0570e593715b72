// Words: the .ftl files of both languages, switched while the program runs.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from './generated/api';
import type { MessageId } from './generated/messages';

type Files = Record<string, string>;
export type Arguments = Record<string, FluentVariable>;

const files: Record<Language, Files> = {
  pl: import.meta.glob('../../locales/pl/*.ftl', { query: '?raw', import: 'default', eager: true }) as Files,
  en: import.meta.glob('../../locales/en/*.ftl', { query: '?raw', import: 'default', eager: true }) as Files,
};

/** The English of this program writes dates the British way. */
export const locale: Record<Language, string> = { pl: 'pl', en: 'en-GB' };

const bundles = new Map<Language, FluentBundle>();

function bundle(language: Language): FluentBundle {
  let found = bundles.get(language);
  if (!found) {
    // Isolating marks would show up as stray characters in copied text.
    found = new FluentBundle(locale[language], { useIsolating: false });
    for (const text of Object.values(files[language])) found.addResource(new FluentResource(text));
    bundles.set(language, found);
  }
  return found;
}

class I18n {
  language = $state<Language>('pl');
}

export const i18n = new I18n();

/** The words for `id` in the language of the window. */
export function t(id: MessageId, args?: Arguments): string {
  return say(i18n.language, id, args);
}

/** The words for `id` in `language`. */
export function say(language: Language, id: MessageId, args?: Arguments): string {
  const from = bundle(language);
  const pattern = from.getMessage(id)?.value;
  if (!pattern) return id;
  const problems: Error[] = [];
  const text = from.formatPattern(pattern, args ?? null, problems);
  if (problems.length > 0) console.error(`words of ${id}`, problems);
  return text;
}
