// What Today is narrowed by, kept while one looks at a partner and comes back.
import type { Choices } from '../../lib/choices';

class TodayFilter {
  choices = $state.raw<Choices>([]);

  reset(): void {
    this.choices = [];
  }
}

export const todayFilter = new TodayFilter();
