// Dictionaries and their categories, as forms and lists name them.
import type { CategoryId, CategoryView, DictionaryView } from './generated/api';
import { fold } from './fold';
import { i18n } from './i18n.svelte';
import { session } from './session.svelte';

export type RecordKind = 'partner' | 'contact' | 'thread' | 'event';

type Named = { name_pl: string; name_en: string };

/** A name in the language of the window. */
/** The fields of both names, that in the language of the window first. */
export const nameFields = (): readonly ['name_pl' | 'name_en', 'name_pl' | 'name_en'] =>
  i18n.language === 'pl' ? ['name_pl', 'name_en'] : ['name_en', 'name_pl'];

export const nameOf = (one: Named): string => (i18n.language === 'pl' ? one.name_pl : one.name_en);

export const isOf = (dictionary: DictionaryView, kind: RecordKind): boolean => dictionary[`of_${kind}`];

export type Found = { dictionary: DictionaryView; category: CategoryView };

/** A category and its dictionary. */
export function categoryOf(id: CategoryId): Found | undefined {
  for (const dictionary of session.dictionaries) {
    const category = dictionary.categories.find((one) => one.id === id);
    if (category) return { dictionary, category };
  }
  return undefined;
}

/** The names from the top down to the category. */
export function path(dictionary: DictionaryView, category: CategoryView): string[] {
  const names: string[] = [];
  let at: CategoryView | undefined = category;
  while (at && names.length < dictionary.categories.length) {
    names.unshift(nameOf(at));
    const above: string | null = at.parent_id;
    at = dictionary.categories.find((one) => one.id === above);
  }
  return names;
}

export const pathWords = (dictionary: DictionaryView, category: CategoryView): string =>
  path(dictionary, category).join(' › ');

/** "Branża: Meble › Krzesła", also of one that is gone from every list. */
export function categoryWords(id: CategoryId): string | null {
  const found = categoryOf(id);
  return found ? `${nameOf(found.dictionary)}: ${pathWords(found.dictionary, found.category)}` : null;
}

/** The dictionaries of such records: those that are offered, and those of which the record has something. */
export function dictionariesOf(kind: RecordKind, chosen: CategoryId[]): DictionaryView[] {
  const has = (dictionary: DictionaryView) => dictionary.categories.some((one) => chosen.includes(one.id));
  const offers = (dictionary: DictionaryView) =>
    isOf(dictionary, kind) && !dictionary.retired && dictionary.categories.some((one) => !one.retired);
  return session.dictionaries.filter((dictionary) => offers(dictionary) || has(dictionary));
}

export type Option = { id: CategoryId; words: string; colour: number | null };

/** Categories to choose from whose path holds every word that is typed at the start of one of its own. */
export function options(dictionary: DictionaryView, typed: string, without: CategoryId[]): Option[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  return dictionary.categories
    .filter((category) => !category.retired && !without.includes(category.id))
    .map((category) => ({
      id: category.id,
      words: pathWords(dictionary, category),
      colour: colourOf(dictionary, category),
    }))
    .filter(({ words }) => wanted.every((word) => ` ${fold(words)}`.includes(` ${word}`)));
}

/** The colour of a category, or of the nearest above it that has one. */
export function colourOf(dictionary: DictionaryView, category: CategoryView): number | null {
  let at: CategoryView | undefined = category;
  for (let left = dictionary.categories.length; at && left > 0; left -= 1) {
    if (at.colour !== null) return at.colour;
    const above: string | null = at.parent_id;
    at = dictionary.categories.find((one) => one.id === above);
  }
  return null;
}
