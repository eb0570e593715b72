import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { errorMessages, reasonMessages } from '../lib/errors';
import type { Language } from '../lib/generated/api';
import generated from '../lib/generated/messages.ts?raw';
import { say } from '../lib/i18n.svelte';
import { operationMessages } from '../lib/operations';

type Message = { id: string; variables: string[]; variants: string[]; text: string };

const files: Record<Language, Record<string, string>> = {
  pl: import.meta.glob('../../locales/pl/*.ftl', { query: '?raw', import: 'default', eager: true }),
  en: import.meta.glob('../../locales/en/*.ftl', { query: '?raw', import: 'default', eager: true }),
};

function read(language: Language): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const text of Object.values(files[language])) {
    for (const message of new FluentResource(text).body) {
      expect(found.has(message.id), `${message.id} stands twice in ${language}`).toBe(false);
      const pattern = JSON.stringify(message.value);
      const variables = [...pattern.matchAll(/"type":"var","name":"([^"]+)"/g)].map((match) => match[1] ?? '');
      const variants = [...pattern.matchAll(/"key":\{"type":"str","value":"([^"]+)"/g)].map((match) => match[1] ?? '');
      found.set(message.id, { id: message.id, variables: [...new Set(variables)].sort(), variants, text: pattern });
    }
  }
  return found;
}

const pl = read('pl');
const en = read('en');

describe('words', () => {
  it('has the same messages in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...pl.keys()].sort());
    expect(pl.size).toBeGreaterThan(250);
  });

  it('uses the same variables in both languages', () => {
    for (const [id, message] of pl) {
      expect(en.get(id)?.variables, `variables of ${id}`).toEqual(message.variables);
    }
  });

  it('is what the generated type says', () => {
    const ids = [...generated.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1]);
    expect(ids, 'run `cargo xtask gen`').toEqual([...pl.keys()].sort());
  });

  it('loses nothing between the lines of a file', () => {
    for (const language of ['pl', 'en'] as const) {
      for (const [file, text] of Object.entries(files[language])) {
        const written = [...text.matchAll(/^([a-z][a-z0-9-]*) *=/gm)].length;
        expect(new FluentResource(text).body.length, `${file} has a broken message`).toBe(written);
      }
    }
  });

  it('gives every Polish plural its four forms', () => {
    for (const { id, variants } of pl.values()) {
      if (variants.includes('one')) expect(variants, id).toEqual(expect.arrayContaining(['few', 'many', 'other']));
    }
  });

  it('counts in Polish', () => {
    const days = (count: number) => say('pl', 'days-late', { days: count });
    expect(days(1)).toBe('1 dzień po terminie');
    expect(days(3)).toBe('3 dni po terminie');
    expect(days(12)).toBe('12 dni po terminie');
    const tasks = (count: number) => say('pl', 'tasks-left', { count });
    expect(tasks(1)).toBe('zostało 1 zadanie');
    expect(tasks(22)).toBe('zostały 22 zadania');
    expect(tasks(12)).toBe('zostało 12 zadań');
    expect(tasks(112)).toBe('zostało 112 zadań');
    expect(say('pl', 'tray-count', { count: 0 })).toBe('Żadne przypomnienie nie czeka');
    for (const [days, words] of [
      [0, 'ostatnie zdarzenie dziś'],
      [1, '1 dzień ciszy'],
      [2, '2 dni ciszy'],
      [12, '12 dni ciszy'],
      [22, '22 dni ciszy'],
    ] as const)
      expect(say('pl', 'silence', { days })).toBe(words);
    for (const [days, words] of [
      [0, 'jeszcze bez zdarzenia'],
      [1, '1 dzień bez zdarzenia'],
      [5, '5 dni bez zdarzenia'],
      [22, '22 dni bez zdarzenia'],
    ] as const)
      expect(say('pl', 'silence-from-start', { days })).toBe(words);
  });

  it('counts in English', () => {
    expect(say('en', 'days-late', { days: 1 })).toBe('1 day overdue');
    expect(say('en', 'notify-digest-title', { count: 5 })).toBe('5 tasks wait');
  });

  it('puts no invisible marks around what is filled in', () => {
    expect(say('pl', 'thread-created', { title: 'Oferta' })).toBe('Rozpoczęto wątek „Oferta”.');
  });

  it('has words for every refusal and every operation', () => {
    for (const id of [
      ...Object.values(errorMessages),
      ...Object.values(reasonMessages),
      ...Object.values(operationMessages),
    ]) {
      expect(pl.get(id)?.text.length, id).toBeGreaterThan(4);
      expect(en.get(id)?.text.length, id).toBeGreaterThan(4);
    }
  });
});
