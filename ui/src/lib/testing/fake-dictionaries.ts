// Dictionaries and their categories of the played program.
import type { CategoryView, DictionaryCount, DictionaryView } from '../generated/api';
import { branch } from '../category-moves';
import { fold } from '../fold';
import type { State } from './fake-data';
import { refuse, type Act, type Acts, type P, type Reads, type World } from './fake-world';

type Entry = [id: string, pl: string, en: string, colour?: number, parent?: string];

function made(id: string, pl: string, en: string, of: Partial<DictionaryView>, entries: Entry[]): DictionaryView {
  const categories = entries.map(([category, name_pl, name_en, colour, parent_id]): CategoryView => ({
    id: category,
    parent_id: parent_id ?? null,
    depth: parent_id ? 1 : 0,
    name_pl,
    name_en,
    colour: colour ?? null,
    retired: false,
    merged_into_id: null,
    token: 'op-0',
  }));
  const none = { of_partner: false, of_contact: false, of_thread: false, of_event: false };
  const rest = { is_multiple: false, is_required: false, retired: false, token: 'op-0' };
  return { id, name_pl: pl, name_en: en, ...none, ...rest, ...of, categories };
}

/** The dictionaries as they start. */
export const startDictionaries = (): DictionaryView[] => [
  made('d-segment', 'Segment', 'Segment', { of_partner: true }, [
    ['k-key', 'Kluczowy', 'Key account', 3],
    ['k-regular', 'Stały', 'Regular', 2],
    ['k-prospect', 'Potencjalny', 'Prospect', 1],
  ]),
  made('d-trade', 'Branża', 'Trade', { of_partner: true, of_event: true, is_multiple: true }, [
    ['k-wood', 'Drewno', 'Wood', 0],
    ['k-boards', 'Płyty', 'Boards', undefined, 'k-wood'],
    ['k-metal', 'Metal', 'Metal'],
  ]),
];

/** One of partners and of events, for what narrows lists and for what is given to many. */
export const segment: DictionaryView = made('d-size', 'Segment', 'Segment', { of_partner: true, of_event: true }, [
  ['category-large', 'Duża firma', 'Large firm', 0],
  ['category-chain', 'Sieć sklepów', 'Chain of shops', undefined, 'category-large'],
  ['category-small', 'Mała firma', 'Small firm', 2],
]);

/** How much of each category there is. */
export const counts = ({ dictionaries }: State): DictionaryCount[] =>
  dictionaries.map((dictionary) => ({
    dictionary_id: dictionary.id,
    categories: dictionary.categories.map((one, place) => ({ category_id: one.id, count: 9 - place })),
    none: 4,
  }));

function dictionaryOf(state: State, id: string): DictionaryView {
  return state.dictionaries.find((one) => one.id === id) ?? refuse('not_found');
}

function homeOf(state: State, id: string): [DictionaryView, CategoryView] {
  for (const dictionary of state.dictionaries) {
    const category = dictionary.categories.find((one) => one.id === id);
    if (category) return [dictionary, category];
  }
  return refuse('not_found');
}

/** Gives records a category, or takes it off them; of one choice the new one replaces what was there. */
export function categorize(
  state: State,
  records: { categories?: string[] }[],
  id: string,
  take_off = false,
): Omit<Act, 'subject'> {
  const [dictionary] = homeOf(state, id);
  const rivals = dictionary.is_multiple ? [] : dictionary.categories.map((one) => one.id);
  const changing = records.filter((record) => (record.categories ?? []).includes(id) === take_off);
  let replaced = 0;
  for (const record of changing) {
    const before = record.categories ?? [];
    const others = before.filter((one) => (take_off ? one !== id : !rivals.includes(one)));
    if (!take_off && others.length < before.length) replaced += 1;
    record.categories = take_off ? others : [...others, id];
  }
  return { result: { changed: changing.length, replaced }, nothing: changing.length === 0 };
}

/** Refuses while kinds of event require the dictionary. */
function refuseRequired({ event_types }: State, id: string) {
  const kinds = event_types.filter((kind) => kind.required_dictionary_ids.includes(id)).map((kind) => kind.name_pl);
  if (kinds.length > 0) refuse('dictionary_required', null, { kinds });
}

/** Puts rows of the tree where they belong, with their depth. */
function put(dictionary: DictionaryView, moved: CategoryView[], parent_id: string | null, after_id: string | null) {
  const rest = dictionary.categories.filter((row) => !moved.includes(row));
  const before = after_id ? branch(rest, after_id).at(-1) : rest.find((row) => row.id === parent_id);
  const above = rest.find((row) => row.id === parent_id);
  const [top] = moved;
  if (!top) return;
  const deeper = (above ? above.depth + 1 : 0) - top.depth;
  top.parent_id = parent_id;
  for (const row of moved) row.depth += deeper;
  rest.splice(before ? rest.indexOf(before) + 1 : 0, 0, ...moved);
  dictionary.categories = rest;
}

/** All records' lists of categories. */
function lists(state: State): { categories: string[] }[] {
  return [...state.partners, ...state.contacts];
}

export const dictionaryReads = (world: World): Reads => ({
  dictionaries: () => world.state.dictionaries,
  partner_choices: () => counts(world.state),
  today_choices: () => counts(world.state),
  category_uses: ({ dictionary_id }) =>
    dictionaryOf(world.state, dictionary_id).categories.map(({ id }) => ({
      category_id: id,
      partners: world.state.partners.filter((card) => card.categories.includes(id)).length,
      contacts: world.state.contacts.filter((card) => card.categories.includes(id)).length,
      threads: 0,
      events: 0,
    })),
});

export const dictionaryActs = (world: World): Acts => ({
  create_dictionary: ({ fields }: P<'create_dictionary'>) => {
    const name = fields.name_pl || fields.name_en;
    if (!name?.trim()) return refuse('invalid', 'fields.name_pl', { reason: 'empty' });
    const { name_pl = name, name_en = name, ...of } = fields;
    const id = `d-${world.number + 1}`;
    const fresh = made(id, name_pl || name, name_en || name, of as Partial<DictionaryView>, []);
    world.state.dictionaries.push({ ...fresh, token: world.token });
    return { subject: name, result: { dictionary_id: id } };
  },
  update_dictionary: ({ dictionary_id, fields }: P<'update_dictionary'>) => {
    const dictionary = dictionaryOf(world.state, dictionary_id);
    if (dictionary.of_event && !fields.of_event) refuseRequired(world.state, dictionary_id);
    Object.assign(dictionary, fields, { token: world.token });
    return { subject: dictionary.name_pl, result: null };
  },
  retire_dictionary: ({ dictionary_id, retired }: P<'retire_dictionary'>) => {
    const dictionary = dictionaryOf(world.state, dictionary_id);
    if (retired) refuseRequired(world.state, dictionary_id);
    dictionary.retired = retired;
    return { subject: dictionary.name_pl, result: null };
  },
  move_dictionary: ({ dictionary_id, after_id }: P<'move_dictionary'>) => {
    const dictionary = dictionaryOf(world.state, dictionary_id);
    const rest = world.state.dictionaries.filter((one) => one !== dictionary);
    rest.splice(rest.findIndex((one) => one.id === after_id) + 1, 0, dictionary);
    world.state.dictionaries = rest;
    return { subject: dictionary.name_pl, result: null };
  },
  create_category: ({ dictionary_id, parent_id = null, after_id = null, fields }: P<'create_category'>) => {
    const dictionary = dictionaryOf(world.state, dictionary_id);
    const name = fields.name_pl || fields.name_en || '';
    const twin = dictionary.categories.find((row) => row.parent_id === parent_id && fold(row.name_pl) === fold(name));
    if (twin) refuse('invalid', 'fields.name_pl', { reason: 'repeated' });
    const id = `k-${world.number + 1}`;
    const row: CategoryView = {
      ...{ id, parent_id, depth: 0, name_pl: name, name_en: fields.name_en || name, colour: fields.colour ?? null },
      ...{ retired: false, merged_into_id: null, token: world.token },
    };
    const last = dictionary.categories.filter((one) => one.parent_id === parent_id).at(-1);
    put(dictionary, [row], parent_id, after_id ?? last?.id ?? null);
    return { subject: name, result: { category_id: id } };
  },
  update_category: ({ category_id, fields }: P<'update_category'>) => {
    const [, row] = homeOf(world.state, category_id);
    const { name_pl, name_en } = fields;
    const names = { name_pl: name_pl || name_en || '', name_en: name_en || name_pl || '' };
    Object.assign(row, names, { colour: fields.colour ?? null, token: world.token });
    return { subject: row.name_pl, result: null };
  },
  retire_category: ({ category_id, retired }: P<'retire_category'>) => {
    const [dictionary, row] = homeOf(world.state, category_id);
    for (const one of branch(dictionary.categories, category_id)) one.retired = retired;
    return { subject: row.name_pl, result: null };
  },
  move_category: ({ category_id, parent_id = null, after_id = null }: P<'move_category'>) => {
    const [dictionary, row] = homeOf(world.state, category_id);
    put(dictionary, branch(dictionary.categories, category_id), parent_id, after_id);
    return { subject: row.name_pl, result: null };
  },
  merge_categories: ({ keep_id, other_id }: P<'merge_categories'>) => {
    const [dictionary, other] = homeOf(world.state, other_id);
    for (const record of lists(world.state).filter((one) => one.categories.includes(other_id))) {
      record.categories = [...new Set(record.categories.map((id) => (id === other_id ? keep_id : id)))];
    }
    for (const row of dictionary.categories.filter((one) => one.parent_id === other_id)) {
      put(dictionary, branch(dictionary.categories, row.id), keep_id, null);
    }
    Object.assign(other, { retired: true, merged_into_id: keep_id });
    return { subject: other.name_pl, result: null };
  },
  remove_category: ({ category_id }: P<'remove_category'>) => {
    const [dictionary, row] = homeOf(world.state, category_id);
    if (lists(world.state).some((one) => one.categories.includes(category_id))) refuse('category_in_use');
    dictionary.categories = dictionary.categories.filter((one) => one !== row);
    return { subject: row.name_pl, result: null };
  },
});
