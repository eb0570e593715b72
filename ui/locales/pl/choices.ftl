# Filtry według słowników i kategorie nadawane wielu wpisom naraz.
choice-none = bez kategorii
choice-chip = { $dictionary }: { $what }
choice-nothing = Żadne z tych zadań nie ma jeszcze kategorii.
choice-retired = { $what } (wycofana)
column-categories = Kategorie
today-none-fit = Nic nie pasuje do tego filtra.
command-today-filter = Filtruj zadania
command-today-unfilter = Wyczyść filtr zadań
today-filter = Filtr zadań
command-categorize = Kategoria kontrahentów…
command-categorize-tasks = Kategoria zadań…
bulk-categorize = Kategoria
categorize-title = Kategoria
categorize-way = Co zrobić
categorize-give = Nadaj
categorize-take = Zdejmij
categorize-category = Kategoria
categorize-choose = Wybierz kategorię…
categorize-save-give = Nadaj kategorię
categorize-save-take = Zdejmij kategorię
categorize-replaces = W tym słowniku wybiera się jedną kategorię: nowa zastąpi dotychczasową.
categorize-empty = Nie ma jeszcze słownika z kategoriami dla tych wpisów. Słowniki zakłada administrator w ustawieniach.
categorized-partner-given =
    { $count ->
        [0] { $partner }: kategoria „{ $name }” była już nadana
       *[other] { $partner }: nadano kategorię „{ $name }”
    }
categorized-partner-taken =
    { $count ->
        [0] { $partner }: nie było kategorii „{ $name }”
       *[other] { $partner }: zdjęto kategorię „{ $name }”
    }
categorized-partners-given =
    { $count ->
        [0] Wszyscy mieli już kategorię „{ $name }”
        [one] { $shown } kontrahent ma teraz kategorię „{ $name }”
        [few] { $shown } kontrahentów ma teraz kategorię „{ $name }”
        [many] { $shown } kontrahentów ma teraz kategorię „{ $name }”
       *[other] { $shown } kontrahentów ma teraz kategorię „{ $name }”
    }
categorized-partners-taken =
    { $count ->
        [0] Nikt nie miał kategorii „{ $name }”
        [one] Zdjęto kategorię „{ $name }” z { $shown } kontrahenta
        [few] Zdjęto kategorię „{ $name }” z { $shown } kontrahentów
        [many] Zdjęto kategorię „{ $name }” z { $shown } kontrahentów
       *[other] Zdjęto kategorię „{ $name }” z { $shown } kontrahentów
    }
categorized-tasks-given =
    { $count ->
        [0] Te zadania miały już kategorię „{ $name }”
        [one] { $shown } zadanie ma teraz kategorię „{ $name }”
        [few] { $shown } zadania mają teraz kategorię „{ $name }”
        [many] { $shown } zadań ma teraz kategorię „{ $name }”
       *[other] { $shown } zadania ma teraz kategorię „{ $name }”
    }
categorized-tasks-taken =
    { $count ->
        [0] Żadne z tych zadań nie miało kategorii „{ $name }”
        [one] Zdjęto kategorię „{ $name }” z { $shown } zadania
        [few] Zdjęto kategorię „{ $name }” z { $shown } zadań
        [many] Zdjęto kategorię „{ $name }” z { $shown } zadań
       *[other] Zdjęto kategorię „{ $name }” z { $shown } zadania
    }
categorized-replaced =
    { $count ->
        [one] W { $shown } przypadku zastąpiła inną.
        [few] W { $shown } przypadkach zastąpiła inną.
        [many] W { $shown } przypadkach zastąpiła inną.
       *[other] W { $shown } przypadku zastąpiła inną.
    }
