// A small firm's day, in either language, for tests and for looking at the screens.
import type {
  ContactView,
  DictionaryView,
  Due,
  EventResult,
  EventTypeView,
  FreeDayView,
  Labelled,
  Language,
  Lines,
  Money,
  MoveView,
  ParticipantRequest,
  PartnerCard,
  PartnerColumn,
  ProductView,
  Settings,
  ThreadOutcome,
  ThreadState,
  Timestamp,
  WorkspaceView,
} from '../generated/api';
import { startDictionaries } from './fake-dictionaries';

import type { StoredFile } from './fake-files';

export const ZONE = 'Europe/Warsaw';
export const TODAY = '2026-11-23';
/** 23 November 2026, 9:12 in Warsaw. */
export const NOW: Timestamp = Date.UTC(2026, 10, 23, 8, 12);
export const ME = 'user-anna';
export const OTHER = 'user-piotr';

function product(id: string, name: string, code: string, price: Money): ProductView {
  return { id, name, code, unit: 'szt.', price, retired: false, token: 'op-0' };
}

export type Plan = {
  event_type_id: string;
  due: Due;
  note: string;
  assignee_id: string;
  amount: Money | null;
  lines?: Lines;
};
export type Outcome = {
  event_type_id: string;
  happened_at: Timestamp;
  author_id: string;
  text: string;
  result: EventResult | null;
  amount: Money | null;
  lines?: Lines;
};
export type StoredEvent = {
  id: string;
  thread_id: string;
  follows_id: string | null;
  contact_id: string | null;
  plan: Plan | null;
  outcome: Outcome | null;
  cancelled_at: Timestamp | null;
  cancel_reason: string | null;
  moves: number;
  /** Newest first; what the start has of them is told without reasons. */
  moved?: MoveView[];
  /** Minutes before; one at the due time, unless told. */
  leads?: number[];
  /** The time of day of the plan's end. */
  end?: string;
  /** Who takes part. */
  people?: ParticipantRequest[];
  categories?: string[];
  attempt: number;
  token: string;
  trashed: boolean;
};
export type StoredThread = {
  id: string;
  partner_id: string;
  title: string;
  owner_id: string;
  state: ThreadState;
  outcome: ThreadOutcome | null;
  reason: string | null;
  opened_at: Timestamp;
  closed_at: Timestamp | null;
  trashed: boolean;
  token: string;
};
export type StoredReminder = { id: string; event_id: string; at: Timestamp; seen_before: boolean };
export type State = {
  settings: Settings;
  workspace: WorkspaceView;
  products: ProductView[];
  free_days: FreeDayView[];
  user_name: string;
  event_types: EventTypeView[];
  partners: PartnerCard[];
  contacts: ContactView[];
  threads: StoredThread[];
  events: StoredEvent[];
  reminders: StoredReminder[];
  files: StoredFile[];
  partner_columns: PartnerColumn[];
  dictionaries: DictionaryView[];
};

const types: [id: string, pl: string, en: string, icon: string, colour: number][] = [
  ['type-call', 'Rozmowa telefoniczna', 'Phone call', 'phone', 0],
  ['type-email', 'E-mail', 'E-mail', 'mail', 2],
  ['type-meeting', 'Spotkanie', 'Meeting', 'users', 3],
  ['type-offer', 'Wysłanie oferty', 'Offer sent', 'file-text', 1],
  ['type-contract', 'Podpisanie umowy', 'Contract signed', 'file-signature', 4],
  ['type-note', 'Notatka', 'Note', 'sticky-note', 5],
];

const event_types: EventTypeView[] = types.map(([id, name_pl, name_en, icon, colour]) => ({
  id,
  name_pl,
  name_en,
  icon,
  colour,
  asks_result: id === 'type-call',
  requires_text: false,
  requires_contact: false,
  requires_amount: false,
  requires_attachment: false,
  requires_participant: false,
  required_dictionary_ids: [],
  follow_up:
    id === 'type-offer'
      ? { next_type_id: 'type-call', delay: { count: 3, unit: 'working_days' }, time: '10:00', note: '' }
      : null,
  retired: false,
  token: 'op-0',
}));

export function at(day: number, hour: number, minute = 0): Timestamp {
  return NOW + day * 86_400_000 + (hour * 60 + minute - (9 * 60 + 12)) * 60_000;
}

export function day(days: number): string {
  return new Date(Date.UTC(2026, 10, 23 + days)).toISOString().slice(0, 10);
}

export function due(days: number, time: string | null = null): Due {
  return { date: day(days), time, zone: ZONE };
}

function move(reason: string, days: number, from: Due): MoveView {
  return { at: at(days, 16), by_name: 'Anna Kowalska', from, reason };
}

type Pair = [pl: string, en: string];

const list = (value: string): Labelled[] => (value ? [{ value, label: '' }] : []);

/** The data as it starts, in one language. */
export function startState(language: Language): State {
  const say = (pair: Pair) => (language === 'pl' ? pair[0] : pair[1]);
  const state: State = {
    workspace: { name: 'Wątek', country: 'PL', currency: 'PLN', token: 'op-0' },
    products: [
      product('product-desk', 'Biurko regulowane', 'B-120', { minor: 189_900, currency: 'PLN' }),
      product('product-chair', 'Krzesło obrotowe', 'K-7', { minor: 54_900, currency: 'PLN' }),
    ],
    free_days: [
      {
        id: 'free-1',
        first_date: '2026-12-28',
        last_date: '2026-12-31',
        name: say(['Przerwa świąteczna', 'Christmas break']),
        token: 'op-0',
      },
    ],
    settings: { language, theme: 'light', density: 'compact', morning: '08:00', single_keys: true },
    user_name: 'Anna Kowalska',
    event_types: structuredClone(event_types),
    partners: [],
    contacts: [],
    threads: [],
    events: [],
    reminders: [],
    files: [],
    partner_columns: ['city', 'owner', 'last_contact', 'next_step'],
    dictionaries: startDictionaries(),
  };

  const partner = (id: string, name: string, city: string, phone = '', email = '', owner_id = ME) =>
    state.partners.push({
      id,
      name,
      city,
      phones:
        id === 'p-swit'
          ? [
              { value: phone, label: 'switchboard' },
              { value: '+48 74 852 11 39', label: say(['reklamacje', 'complaints']) },
              { value: '+48 603 440 201', label: 'mobile' },
            ]
          : list(phone),
      emails: id === 'p-swit' ? [...list(email), { value: 'faktury@stolarniaswit.pl', label: 'invoice' }] : list(email),
      addresses: id === 'p-swit' ? [{ value: 'ul. Długa 5, 58-100 Świdnica', label: 'delivery' }] : [],
      is_tax_id_doubtful: false,
      tax_id: id === 'p-swit' ? '884-241-77-03' : '',
      website: id === 'p-swit' ? 'stolarniaswit.pl' : '',
      note:
        id === 'p-swit'
          ? say(['Płacą w terminie. Dostawy tylko do 14.', 'They pay on time. Deliveries only until 2 pm.'])
          : '',
      owner_id,
      owner_name: owner_id === ME ? 'Anna Kowalska' : 'Piotr Zieliński',
      categories: id === 'p-swit' ? ['k-key', 'k-boards'] : [],
      trashed: false,
      token: 'op-0',
    });
  partner('p-swit', 'Stolarnia Świt', 'Świdnica', '+48 74 852 11 30', 'biuro@stolarniaswit.pl');
  partner('p-zubr', 'Hurtownia Żubr', 'Białystok', '+48 85 741 02 55', 'zamowienia@hurtowniazubr.pl');
  partner('p-lacznik', 'Drukarnia Łącznik', 'Łódź', '+48 42 632 18 18', 'druk@lacznik.pl');
  partner('p-zrodlo', 'Kancelaria Źródło', 'Kraków', '+48 12 421 90 07', 'sekretariat@zrodlo.pl', OTHER);
  partner('p-gasior', 'Zakład Mechaniczny Gąsior', 'Rzeszów', '+48 17 853 40 12');
  partner('p-omega', 'Przychodnia Omega', 'Poznań', '+48 61 847 22 10', 'rejestracja@omega.pl');
  partner('p-wegrzyn', 'Transport Węgrzyn', 'Gdańsk', '+48 58 301 77 44');
  partner('p-harbour', 'Harbour & Vale Ltd', 'London', '+44 20 7946 0112', 'office@harbourvale.co.uk', OTHER);

  const contact = (id: string, partner_id: string, name: string, position: Pair, phone: string, email: string) =>
    state.contacts.push({
      id,
      partner_id,
      name,
      position: say(position),
      phones: list(phone),
      emails: list(email),
      addresses: [],
      categories: [],
      note: '',
      trashed: false,
      token: 'op-0',
    });
  contact('c-nowak', 'p-swit', 'Marek Nowak', ['właściciel', 'owner'], '+48 601 220 118', 'm.nowak@stolarniaswit.pl');
  contact('c-lis', 'p-swit', 'Ewa Lis', ['biuro', 'office'], '+48 74 852 11 31', 'e.lis@stolarniaswit.pl');
  contact('c-sowa', 'p-zubr', 'Tomasz Sowa', ['zakupy', 'purchasing'], '+48 602 118 340', 't.sowa@hurtowniazubr.pl');

  const thread = (id: string, partner_id: string, title: Pair, more: Partial<StoredThread> = {}) =>
    state.threads.push({
      id,
      partner_id,
      title: say(title),
      owner_id: ME,
      state: 'open',
      outcome: null,
      reason: null,
      opened_at: at(-40, 9),
      closed_at: null,
      trashed: false,
      token: 'op-0',
      ...more,
    });
  thread('t-meble', 'p-swit', ['Oferta: meble biurowe', 'Offer: office furniture']);
  thread('t-reklamacja', 'p-swit', ['Reklamacja 11/2026', 'Complaint 11/2026']);
  thread('t-serwis', 'p-swit', ['Umowa serwisowa', 'Service contract'], {
    state: 'closed',
    outcome: 'won',
    reason: say(['podpisana na 2 lata', 'signed for 2 years']),
    closed_at: at(-20, 14),
  });
  thread('t-dostawy', 'p-zubr', ['Warunki dostaw na 2027', 'Delivery terms for 2027']);
  thread('t-katalog', 'p-lacznik', ['Druk katalogu wiosennego', 'Printing the spring catalogue']);
  thread('t-umowa', 'p-zrodlo', ['Przegląd umowy ramowej', 'Review of the framework contract']);
  thread('t-prasa', 'p-gasior', ['Montaż prasy', 'Installation of the press']);
  thread('t-omega', 'p-omega', ['Oferta serwisowa', 'Service offer']);
  thread('t-floty', 'p-wegrzyn', ['Leasing floty', 'Fleet leasing']);
  thread('t-harbour', 'p-harbour', ['Distribution in the UK', 'Distribution in the UK']);

  let number = 0;
  const event = (thread_id: string, more: Partial<StoredEvent>) => {
    number += 1;
    const made: StoredEvent = {
      id: `e-${number}`,
      thread_id,
      follows_id: null,
      contact_id: null,
      plan: null,
      outcome: null,
      cancelled_at: null,
      cancel_reason: null,
      moves: 0,
      attempt: 1,
      token: 'op-0',
      trashed: false,
      ...more,
    };
    state.events.push(made);
    return made.id;
  };
  const plan = (type: string, when: Due, note: Pair): Plan => ({
    event_type_id: type,
    due: when,
    note: say(note),
    assignee_id: ME,
    amount: null,
  });
  const fact = (type: string, happened_at: Timestamp, text: Pair, more: Partial<Outcome> = {}): Outcome => ({
    event_type_id: type,
    happened_at,
    author_id: ME,
    text: say(text),
    result: null,
    amount: null,
    ...more,
  });

  const first = event('t-meble', {
    outcome: fact(
      'type-note',
      at(-11, 9, 15),
      ['Zapytanie ofertowe z targów w Poznaniu.', 'Request for an offer from the fair in Poznań.'],
      { author_id: OTHER },
    ),
  });
  const offer = event('t-meble', {
    follows_id: first,
    contact_id: 'c-nowak',
    plan: plan('type-offer', due(-4, '12:00'), ['Wysłać ofertę wstępną', 'Send a first offer']),
    moves: 1,
    outcome: fact(
      'type-offer',
      at(-4, 15, 2),
      [
        'Wysłana oferta wstępna.\n\n- wariant A: 12 400 zł\n- wariant B: 15 900 zł',
        'First offer sent.\n\n- variant A: 12,400 zł\n- variant B: 15,900 zł',
      ],
      { amount: { minor: 1_590_000, currency: 'PLN' } },
    ),
  });
  event('t-meble', {
    follows_id: offer,
    plan: plan('type-meeting', due(-2, '11:00'), ['Pokaz próbek', 'Showing samples']),
    cancelled_at: at(-3, 10, 30),
    cancel_reason: say(['Pan Nowak wyjechał na montaż.', 'Mr Nowak left for an installation.']),
  });
  const talk = event('t-meble', {
    follows_id: offer,
    contact_id: 'c-nowak',
    outcome: fact(
      'type-call',
      at(-1, 10, 40),
      [
        'Rozmowa z **p. Nowakiem**: czekają na decyzję zarządu. Prosi o kosztorys w dwóch wariantach.',
        'Talked to **Mr Nowak**: they wait for the board. He asks for an estimate in two variants.',
      ],
      { result: 'answered' },
    ),
  });
  event('t-meble', {
    follows_id: talk,
    contact_id: 'c-nowak',
    plan: plan('type-email', due(-3), ['Wysłać poprawiony kosztorys', 'Send the corrected estimate']),
    moves: 3,
    moved: [
      move(say(['klient na urlopie', 'client on leave']), -3, due(-5)),
      move(say(['brak cennika', 'no price list']), -5, due(-7)),
      move('', -7, due(-8)),
    ],
  });
  event('t-meble', {
    follows_id: talk,
    plan: plan('type-call', due(2, '10:00'), ['Zapytać o decyzję zarządu', 'Ask for the board’s decision']),
  });
  event('t-reklamacja', {
    outcome: fact('type-email', at(-12, 8, 30), [
      'Pęknięty blat, zdjęcia w załączniku.',
      'Cracked table top, photos attached.',
    ]),
  });
  const z = event('t-dostawy', {
    contact_id: 'c-sowa',
    outcome: fact('type-call', at(-5, 13), ['Chcą dostaw dwa razy w tygodniu.', 'They want deliveries twice a week.'], {
      result: 'answered',
    }),
  });
  event('t-dostawy', {
    follows_id: z,
    contact_id: 'c-sowa',
    attempt: 2,
    plan: plan('type-call', due(-1, '11:00'), ['Zadzwonić w sprawie oferty', 'Call about the offer']),
  });
  event('t-prasa', {
    plan: plan('type-call', due(-22), ['Potwierdzić termin montażu', 'Confirm the date of installation']),
    moves: 4,
  });
  event('t-katalog', {
    outcome: fact('type-meeting', at(-6, 12), ['Pokazali próbki papieru.', 'They showed paper samples.']),
  });
  event('t-umowa', {
    plan: plan('type-meeting', due(0, '10:30'), ['Spotkanie: przegląd umowy', 'Meeting: review of the contract']),
  });
  event('t-katalog', {
    plan: plan('type-call', due(0, '12:00'), ['Telefon kontrolny po dostawie', 'Call after the delivery']),
  });
  event('t-omega', { plan: plan('type-offer', due(0), ['Przygotować ofertę serwisową', 'Prepare the service offer']) });
  event('t-floty', { plan: plan('type-call', due(2), ['Zapytać o decyzję zarządu', 'Ask for the board’s decision']) });
  event('t-katalog', {
    plan: plan('type-meeting', due(3, '09:00'), ['Wizyta w drukarni', 'Visit to the printing house']),
  });
  event('t-harbour', {
    outcome: fact('type-email', at(-34, 16), ['They asked for the price list.', 'They asked for the price list.']),
  });

  const remind = (event_id: string, when: Timestamp, seen_before = false) =>
    state.reminders.push({ id: `r-${event_id}`, event_id, at: when, seen_before });
  remind('e-5', at(-3, 8), true);
  remind('e-9', at(-1, 11));
  const file = (id: string, name: string, size: number, added_at: Timestamp) =>
    state.files.push({ id, event_id: offer, name, size, content: id, added_at, missing: false, trashed: false });
  file('f-offer', say(['Oferta wstępna.pdf', 'First offer.pdf']), 184_320, at(-4, 15, 2));
  file('f-samples', say(['Próbki.png', 'Samples.png']), 1_240_000, at(-4, 15, 3));
  return state;
}
