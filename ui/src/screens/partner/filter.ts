// What of a timeline a person wants to see, and each part of it in words.
import { formatDate } from '../../lib/format';
import { choiceChips } from '../../lib/choices';
import type { DictionaryView, TimelineFacets, TimelineFilter } from '../../lib/generated/api';
import { t } from '../../lib/i18n.svelte';
import { resultMessages, stateMessages } from '../../lib/outcomes';
import { session, typeName } from '../../lib/session.svelte';

export type List = 'event_type_ids' | 'person_ids' | 'states' | 'results';

export const EMPTY: Required<TimelineFilter> = {
  event_type_ids: [],
  person_ids: [],
  states: [],
  results: [],
  from: null,
  to: null,
  dictionaries: [],
} as never;

export const isEmpty = (filter: TimelineFilter): boolean => JSON.stringify(filter) === JSON.stringify(EMPTY);

/** One value of a list, on or off. */
export function toggled(filter: TimelineFilter, list: List, value: string): TimelineFilter {
  const before = (filter[list] ?? []) as string[];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filter, [list]: after };
}

type Chip = { key: string; words: string; without: TimelineFilter };

/** Every part of the filter, and the filter without it. */
export function chips(filter: TimelineFilter, dictionaries: DictionaryView[] = []): Chip[] {
  const of = (list: List, words: (value: never) => string): Chip[] =>
    ((filter[list] ?? []) as string[]).map((value) => ({
      key: `${list}-${value}`,
      words: words(value as never),
      without: toggled(filter, list, value),
    }));
  const person = (id: string) => session.users.find((user) => user.id === id)?.name ?? '';
  return [
    ...of('event_type_ids', typeName),
    ...of('person_ids', person),
    ...of('states', (state: keyof typeof stateMessages) => t(stateMessages[state])),
    ...of('results', (result: keyof typeof resultMessages) => t(resultMessages[result])),
    ...choiceChips(filter.dictionaries ?? [], dictionaries).map((chip) => ({
      ...chip,
      without: { ...filter, dictionaries: chip.without },
    })),
    ...(filter.from
      ? [
          {
            key: 'from',
            words: t('filter-since', { date: formatDate(filter.from) }),
            without: { ...filter, from: null },
          },
        ]
      : []),
    ...(filter.to
      ? [{ key: 'to', words: t('filter-until', { date: formatDate(filter.to) }), without: { ...filter, to: null } }]
      : []),
  ] as Chip[];
}

type Choice = { value: string; words: string; count: number };
type Group = { list: List; label: string; choices: Choice[] };

/** What can be asked for, with how many it would show. What is asked for stays, also where there is none left. */
export function groups(facets: TimelineFacets, filter: TimelineFilter): Group[] {
  const all: Group[] = [
    {
      list: 'event_type_ids',
      label: t('filter-by-type'),
      choices: facets.event_types.map(({ event_type_id, count }) => ({
        value: event_type_id,
        words: typeName(event_type_id),
        count,
      })),
    },
    {
      list: 'person_ids',
      label: t('filter-by-person'),
      choices: facets.people.map(({ user_id, name, count }) => ({ value: user_id, words: name, count })),
    },
    {
      list: 'states',
      label: t('filter-by-state'),
      choices: facets.states.map(({ state, count }) => ({ value: state, words: t(stateMessages[state]), count })),
    },
    {
      list: 'results',
      label: t('filter-by-result'),
      choices: facets.results.map(({ result, count }) => ({ value: result, words: t(resultMessages[result]), count })),
    },
  ];
  for (const chip of chips(filter)) {
    const group = all.find((one) => chip.key.startsWith(`${one.list}-`));
    const value = group && chip.key.slice(group.list.length + 1);
    if (group && value && group.choices.every((choice) => choice.value !== value))
      group.choices.push({ value, words: chip.words, count: 0 });
  }
  return all.filter((group) => group.choices.length > 0);
}
