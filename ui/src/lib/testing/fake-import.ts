// Imports, played: a list of partners from Excel with a few bad rows.
import type { Admitted, Commands, Field, ImportReport, Kind, Preview } from '../generated/api';

type P<N extends keyof Commands> = Commands[N]['params'];

const file: Admitted = { token: 'import-1', name: 'Kontrahenci 2026.csv', size: 482_113 };

const partner_columns: [string, Field | null, string[]][] = [
  ['Lp.', null, ['1', '2', '3']],
  ['Nazwa firmy', 'name', ['Zakład Świt', 'Stolarnia Łąka', 'Hurtownia Żubr']],
  ['NIP', 'tax_id', ['526-025-09-95', '774-000-14-54']],
  ['Ulica', 'street', ['Żółwia 1', 'Prosta 12/4']],
  ['Kod pocztowy', 'postcode', ['90-001', '00-950']],
  ['Miejscowość', 'city', ['Łódź', 'Warszawa', 'Kraków']],
  ['Telefon', 'phone', ['42 631 22 00', '600 100 200']],
  ['E-mail', 'email', ['biuro@swit.example', 'sklep@laka.example']],
  ['Osoba kontaktowa', 'contact_name', ['Jan Nowak', 'Ewa Lis']],
  ['Uwagi', 'note', ['Poznani na targach']],
];

const event_columns: [string, Field | null, string[]][] = [
  ['Data', 'date', ['20.11.2026 9:15', '18.11.2026']],
  ['Kontrahent', 'name', ['Zakład Świt', 'Stolarnia Łąka']],
  ['Rodzaj', 'event_type', ['Telefon', 'Gołąb pocztowy']],
  ['Treść', 'text', ['Prosi o ofertę na meble', 'Oddzwonić po świętach']],
  ['Handlowiec', 'author', ['Anna Kowalska', 'Zofia Dawna']],
];

const partner_fields: Field[] = ['name', 'tax_id', 'address', 'street', 'postcode', 'city', 'country', 'phone'];
const contact_fields: Field[] = ['email', 'website', 'note', 'owner', 'contact_name', 'contact_position'];
const event_fields: Field[] = ['name', 'tax_id', 'contact_name', 'date', 'time', 'event_type', 'text', 'author'];

const product_columns: [string, Field | null, string[]][] = [
  ['Kod', 'code', ['B-120', 'K-7']],
  ['Nazwa', 'product_name', ['Biurko regulowane', 'Krzesło obrotowe']],
  ['J.m.', 'unit', ['szt.']],
  ['Cena netto', 'price', ['1 899,00', '549,00 zł']],
];
const columnsOf: Record<Kind, [string, Field | null, string[]][]> = {
  partners: partner_columns,
  events: event_columns,
  products: product_columns,
};

function preview(params: P<'import_preview'>): Preview {
  const columns = columnsOf[params.kind];
  const rows = Array.from({ length: 20 }, (_, number) => ({
    row: number + 2,
    cells: columns.map(([, , examples]) => examples[number % examples.length] ?? ''),
  }));
  return {
    name: file.name,
    source: {
      encoding: params.encoding ?? 'windows1250',
      separator: params.separator ?? 'semicolon',
      has_header: params.has_header ?? true,
    },
    date_order: 'day_first',
    total: 5_000,
    columns: columns.map(([header, field, examples]) => ({ header, guess: { field, label: '' }, examples })),
    rows,
    fields:
      params.kind === 'partners'
        ? [...partner_fields, ...contact_fields]
        : params.kind === 'products'
          ? ['product_name', 'code', 'unit', 'price', 'currency']
          : event_fields,
  };
}

function report(kind: Kind): ImportReport {
  const shared = { rows: 5_000, filled: 0, skipped: 0, threads: 0, events: 0, problems: 40, short_rows: 3 };
  const known = { unknown_types: [], unknown_people: [] };
  const doubtful = { doubtful: 1, doubtful_tax_ids: [{ partner: 'Tartak Dąb', tax_id: '5260001247' }] };
  if (kind === 'partners') return { ...shared, ...known, ...doubtful, created: 4_900, filled: 60, contacts: 4_312 };
  return {
    ...shared,
    doubtful: 0,
    doubtful_tax_ids: [],
    created: 12,
    contacts: 31,
    threads: 640,
    events: 4_960,
    unknown_types: [{ name: 'Gołąb pocztowy', count: 22 }],
    unknown_people: [{ name: 'Zofia Dawna', count: 7 }],
  };
}

const reasons = ['too_many_fields', 'malformed', 'too_long', 'empty'] as const;

/** What the program answers to commands that only look. */
export const importReads = {
  import_preview: preview,
  try_import_partners: () => report('partners'),
  try_import_events: () => report('events'),
  import_problems: () => ({
    total: 40,
    problems: Array.from({ length: 40 }, (_, number) => ({
      row: 126 + number * 125,
      column: [null, 7, 1, 1][number % 4] ?? null,
      reason: reasons[number % 4] ?? 'empty',
    })),
  }),
  import_state: () => ({ phase: 'rows' as const, done: 2_100, total: 5_000 }),
  import_cancel: () => null,
  import_close: () => null,
};

export const importActs = {
  import_partners: () => ({ subject: '', result: report('partners') }),
  import_events: () => ({ subject: 'Zakład Świt', result: report('events') }),
};

export const importFile = file;
