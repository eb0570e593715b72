import type { EventId, Kind, PartnerId, ThreadId } from './generated/api';

export type Place =
  | { screen: 'today' }
  | { screen: 'partners' }
  | { screen: 'inbox' }
  | { screen: 'trash' }
  | { screen: 'settings'; tab?: string; record?: string | null }
  | { screen: 'import'; kind: Kind }
  | {
      screen: 'partner';
      partner_id: PartnerId;
      thread_id: ThreadId | null;
      event_id?: EventId | null;
      compose?: boolean;
      /** All files of the partner, instead of the timeline. */
      files?: boolean;
    };

export type Screen = Place['screen'];

class Router {
  place = $state.raw<Place>({ screen: 'today' });
  #behind: Place[] = [];

  go(place: Place): void {
    if (JSON.stringify(place) === JSON.stringify(this.place)) return;
    this.#behind.push(this.place);
    if (this.#behind.length > 50) this.#behind.shift();
    this.place = place;
  }

  /** The same screen with another selection: no new step to go back over. */
  replace(place: Place): void {
    this.place = place;
  }

  back(): void {
    this.place = this.#behind.pop() ?? { screen: 'today' };
  }

  /** Leaves a partner that is no more, and never comes back to it. */
  leave(partner_id: PartnerId): void {
    this.#behind = this.#behind.filter((place) => place.screen !== 'partner' || place.partner_id !== partner_id);
    this.back();
  }

  /** Forgets everything: for tests. */
  reset(place: Place = { screen: 'today' }): void {
    this.#behind = [];
    this.place = place;
  }
}

export const router = new Router();
