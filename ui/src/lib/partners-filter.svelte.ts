// What the list of partners is filtered by, kept while one looks at a partner and comes back.
class PartnersFilter {
  text = $state('');
  /** The row the cursor was on. */
  index = $state(0);
  /** True when "/" was pressed elsewhere: the filter takes the focus. */
  wanted = $state(false);
}

export const partnersFilter = new PartnersFilter();
