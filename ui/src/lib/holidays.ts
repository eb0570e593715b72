// Names of public holidays and free days; which day is one is the program's business.
import type { DayOff, Holiday, HolidayName } from './generated/api';
import type { MessageId } from './generated/messages';
import { t } from './i18n.svelte';

const names: Record<HolidayName, MessageId> = {
  new_year: 'holiday-new-year',
  epiphany: 'holiday-epiphany',
  martin_luther_king: 'holiday-martin-luther-king',
  washingtons_birthday: 'holiday-washingtons-birthday',
  good_friday: 'holiday-good-friday',
  easter_sunday: 'holiday-easter-sunday',
  easter_monday: 'holiday-easter-monday',
  labour_day: 'holiday-labour-day',
  early_may: 'holiday-early-may',
  constitution_day: 'holiday-constitution-day',
  victory_day: 'holiday-victory-day',
  ascension: 'holiday-ascension',
  whit_sunday: 'holiday-whit-sunday',
  whit_monday: 'holiday-whit-monday',
  corpus_christi: 'holiday-corpus-christi',
  spring_bank: 'holiday-spring-bank',
  memorial_day: 'holiday-memorial-day',
  juneteenth: 'holiday-juneteenth',
  cyril_and_methodius: 'holiday-cyril-and-methodius',
  jan_hus: 'holiday-jan-hus',
  american_independence: 'holiday-american-independence',
  rebirth_day: 'holiday-rebirth-day',
  assumption: 'holiday-assumption',
  summer_bank: 'holiday-summer-bank',
  slovak_uprising: 'holiday-slovak-uprising',
  slovak_constitution: 'holiday-slovak-constitution',
  american_labour: 'holiday-american-labour',
  lady_of_sorrows: 'holiday-lady-of-sorrows',
  czech_statehood: 'holiday-czech-statehood',
  german_unity: 'holiday-german-unity',
  columbus_day: 'holiday-columbus-day',
  czechoslovak_state: 'holiday-czechoslovak-state',
  martin_declaration: 'holiday-martin-declaration',
  reformation_day: 'holiday-reformation-day',
  all_saints: 'holiday-all-saints',
  independence_day: 'holiday-independence-day',
  veterans_day: 'holiday-veterans-day',
  freedom_and_democracy: 'holiday-freedom-and-democracy',
  repentance_day: 'holiday-repentance-day',
  thanksgiving: 'holiday-thanksgiving',
  christmas_eve: 'holiday-christmas-eve',
  christmas_day: 'holiday-christmas-day',
  second_christmas_day: 'holiday-second-christmas-day',
  boxing_day: 'holiday-boxing-day',
  millennium: 'holiday-millennium',
  royal_wedding: 'holiday-royal-wedding',
  royal_jubilee: 'holiday-royal-jubilee',
  state_funeral: 'holiday-state-funeral',
  coronation: 'holiday-coronation',
};

/** "Boże Narodzenie", "Boxing Day (substitute day)". */
export function holidayName(holiday: Holiday): string {
  const name = t(names[holiday.name]);
  return holiday.substitute ? t('holiday-substitute', { name }) : name;
}

/** What a day off is called: the holiday, or what the firm wrote. */
export function dayOffName(day: DayOff): string {
  if (day.holiday) return holidayName(day.holiday);
  return day.free_day?.trim() || t('free-day-unnamed');
}
