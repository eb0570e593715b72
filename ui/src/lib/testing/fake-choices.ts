// A dictionary of partners and tasks, and how much of each choice there is.
import type { CategoryView, DictionaryCount, DictionaryView } from '../generated/api';

const category = (id: string, name_pl: string, name_en: string, rest: Partial<CategoryView> = {}): CategoryView => ({
  id,
  parent_id: null,
  depth: 0,
  name_pl,
  name_en,
  colour: null,
  retired: false,
  merged_into_id: null,
  token: 'op-0',
  ...rest,
});

export const segment: DictionaryView = {
  id: 'dictionary-segment',
  name_pl: 'Segment',
  name_en: 'Segment',
  of_partner: true,
  of_contact: false,
  of_thread: false,
  of_event: true,
  is_multiple: false,
  is_required: false,
  retired: false,
  categories: [
    category('category-large', 'Duża firma', 'Large firm', { colour: 0 }),
    category('category-chain', 'Sieć sklepów', 'Chain of shops', { parent_id: 'category-large', depth: 1 }),
    category('category-small', 'Mała firma', 'Small firm', { colour: 2 }),
  ],
  token: 'op-0',
};

export const counts = (dictionaries: DictionaryView[]): DictionaryCount[] =>
  dictionaries.map((dictionary) => ({
    dictionary_id: dictionary.id,
    categories: dictionary.categories.map((one, place) => ({ category_id: one.id, count: 9 - place })),
    none: 4,
  }));
