// What a list is narrowed by in dictionaries: all of them must hold, any category of one will do.
import { colourOf, nameOf } from './dictionaries';
import type { CategoryId, DictionaryChoice, DictionaryCount, DictionaryId, DictionaryView } from './generated/api';
import { t } from './i18n.svelte';

export type Choices = DictionaryChoice[];

/** One category of a dictionary, or none of them, on or off. */
export function toggledChoice(choices: Choices, dictionary_id: DictionaryId, category: CategoryId | null): Choices {
  const before = choices.find((choice) => choice.dictionary_id === dictionary_id);
  const chosen = new Set(before?.category_ids ?? []);
  if (category !== null && !chosen.delete(category)) chosen.add(category);
  const none = category === null ? !before?.none : !!before?.none;
  const after = { dictionary_id, category_ids: [...chosen], none };
  const is_empty = chosen.size === 0 && !none;
  if (!before) return is_empty ? choices : [...choices, after];
  return choices.flatMap((choice) => (choice !== before ? [choice] : is_empty ? [] : [after]));
}

type Chip = { key: string; words: string; without: Choices };

/** A chip for each dictionary that is asked for: "Segment: duża, mała". */
export function choiceChips(choices: Choices, dictionaries: DictionaryView[]): Chip[] {
  return choices.flatMap((choice) => {
    const dictionary = dictionaries.find((one) => one.id === choice.dictionary_id);
    if (!dictionary) return [];
    const names = dictionary.categories.filter((one) => choice.category_ids?.includes(one.id)).map(nameOf);
    if (choice.none) names.push(t('choice-none'));
    return [
      {
        key: `dictionary-${dictionary.id}`,
        words: t('choice-chip', { dictionary: nameOf(dictionary), what: names.join(', ') }),
        without: choices.filter((one) => one !== choice),
      },
    ];
  });
}

type Row = {
  category_id: CategoryId | null;
  words: string;
  depth: number;
  colour: number | null;
  count: number;
  checked: boolean;
};
export type ChoiceGroup = { dictionary_id: DictionaryId; label: string; rows: Row[] };

/** What can be asked for, with how many each would show. What is asked for stays, also where there is none left. */
export function choiceGroups(
  counts: DictionaryCount[],
  dictionaries: DictionaryView[],
  choices: Choices,
): ChoiceGroup[] {
  return counts.flatMap((count) => {
    const dictionary = dictionaries.find((one) => one.id === count.dictionary_id);
    if (!dictionary) return [];
    const choice = choices.find((one) => one.dictionary_id === dictionary.id);
    const found = new Map(count.categories.map((one) => [one.category_id, one.count]));
    const rows: Row[] = dictionary.categories
      .map((category) => ({
        category_id: category.id,
        words: category.retired ? t('choice-retired', { what: nameOf(category) }) : nameOf(category),
        depth: category.depth,
        colour: colourOf(dictionary, category),
        count: found.get(category.id) ?? 0,
        checked: choice?.category_ids?.includes(category.id) ?? false,
      }))
      .filter((row) => row.count > 0 || row.checked);
    if (rows.length === 0 && !choice?.none) return [];
    const none = {
      category_id: null,
      words: t('choice-none'),
      depth: 0,
      colour: null,
      count: count.none,
      checked: choice?.none ?? false,
    };
    if (none.count > 0 || none.checked) rows.push(none);
    return [{ dictionary_id: dictionary.id, label: nameOf(dictionary), rows }];
  });
}

/** A category with the dictionary it is of, for lists of many. */
export type Named = { words: string; title: string; colour: number | null; place: number };

/** Every category by its id, in the firm's order. */
export function namesOf(dictionaries: DictionaryView[]): Map<CategoryId, Named> {
  const all = dictionaries.flatMap((dictionary) => dictionary.categories.map((category) => ({ dictionary, category })));
  return new Map(
    all.map(({ dictionary, category }, place) => [
      category.id,
      {
        words: nameOf(category),
        title: t('choice-chip', { dictionary: nameOf(dictionary), what: nameOf(category) }),
        colour: colourOf(dictionary, category),
        place,
      },
    ]),
  );
}
