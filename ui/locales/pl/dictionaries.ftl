# Słowniki i kategorie.

settings-dictionaries = Słowniki
command-settings-dictionaries = Słowniki
categories = Kategorie
category-choose = Wybierz
category-take-off = Zdejmij kategorię „{ $name }”
category-gone = (usunięta kategoria)
field-category = Kategoria

dictionaries-words = Słownik to lista kategorii, np. segmentów. Kolejność jest taka jak w formularzach.
dictionary-new = Nowy słownik
dictionary-new-short = Nowy
dictionary-retired = wycofany
dictionary-of = { $kinds } · { $several ->
    [yes] kilka kategorii
   *[no] jedna kategoria
} · { $required ->
    [yes] wymagany
   *[no] nieobowiązkowy
}
dictionary-count =
    { $count ->
        [one] 1 kategoria
        [few] { $count } kategorie
        [many] { $count } kategorii
       *[other] { $count } kategorii
    }
kind-partners = kontrahenci
kind-contacts = osoby
kind-threads = wątki
kind-events = zdarzenia
dictionary-name-pl = Nazwa po polsku
dictionary-name-en = Nazwa po angielsku
dictionary-for = Czego dotyczy
dictionary-for-hint = Wybierz przynajmniej jedno.
dictionary-required-by = Wymagany przez rodzaje zdarzeń: { $kinds }. Dopóki tak jest, słownik musi dotyczyć zdarzeń i nie można go wycofać.
dictionary-choice = Ile kategorii naraz
dictionary-one = jedna
dictionary-several = kilka
dictionary-must = Wymagany
dictionary-must-hint = Bez kategorii formularz nie zapisze nowego ani zmienianego wpisu. Starsze zostają, jak są.
dictionary-must-do = Zawsze trzeba wybrać kategorię
dictionary-create = Utwórz słownik
dictionary-created = Nowy słownik: { $name }
dictionary-saved = Zmieniono słownik: { $name }
dictionary-moved = Przesunięto słownik: { $name }
dictionary-retired-said = Wycofano słownik: { $name }
dictionary-restored-said = Przywrócono słownik: { $name }
categories-of = Kategorie słownika { $name }
category-add = Dodaj kategorię
category-first = Nie ma jeszcze żadnej kategorii. Dodaj pierwszą.
category-name = Nazwa kategorii
category-uses =
    { $count ->
        [0] nieużywana
        [one] 1 użycie
        [few] { $shown } użycia
        [many] { $shown } użyć
       *[other] { $shown } użycia
    }
category-no-colour = bez koloru
category-colour = Kolor kategorii { $name }
category-created = Nowa kategoria: { $name }
category-saved = Zmieniono kategorię: { $name }
category-moved = Przesunięto kategorię: { $name }
category-retired-said = Wycofano kategorię: { $name }
category-restored-said = Przywrócono kategorię: { $name }
category-removed-said = Usunięto kategorię: { $name }
categories-merged-said = Scalono „{ $other }” z „{ $keep }”

merge-categories = Scal kategorie
merge-category-into = „{ $name }” zniknie na rzecz
merge-category-records = Kategoria „{ $keep }” zastąpi „{ $other }”: { $what }.
merge-category-none = Nic nie ma kategorii „{ $other }”. Zostanie tylko „{ $keep }”.
merge-category-below =
    { $count ->
        [one] Pod „{ $keep }” przejdzie 1 podkategoria.
        [few] Pod „{ $keep }” przejdą { $count } podkategorie.
        [many] Pod „{ $keep }” przejdzie { $count } podkategorii.
       *[other] Pod „{ $keep }” przejdzie { $count } podkategorii.
    }
merge-category-undo = Można to cofnąć jednym krokiem.
merge-do = Scal
uses-partners =
    { $count ->
        [one] 1 kontrahent
        [few] { $shown } kontrahentów
        [many] { $shown } kontrahentów
       *[other] { $shown } kontrahentów
    }
uses-contacts =
    { $count ->
        [one] 1 osoba
        [few] { $shown } osoby
        [many] { $shown } osób
       *[other] { $shown } osoby
    }
uses-threads =
    { $count ->
        [one] 1 wątek
        [few] { $shown } wątki
        [many] { $shown } wątków
       *[other] { $shown } wątku
    }
uses-events =
    { $count ->
        [one] 1 zdarzenie
        [few] { $shown } zdarzenia
        [many] { $shown } zdarzeń
       *[other] { $shown } zdarzenia
    }

group-dictionaries = Słowniki
group-categories = Słownik
command-new-dictionary = Nowy słownik
command-open-dictionary = Otwórz słownik
command-dictionary-list = Wróć do słowników
command-create-dictionary = Utwórz słownik
command-retire-dictionary = Wycofaj słownik
command-restore-dictionary = Przywróć słownik
command-new-category = Nowa kategoria poniżej
command-rename-category = Zmień nazwę kategorii
command-category-up = Przesuń kategorię wyżej
command-category-down = Przesuń kategorię niżej
command-category-in = Wsuń pod poprzednią
command-category-out = Wysuń o poziom
command-category-colour = Następny kolor kategorii
command-merge-category = Scal kategorię z inną
command-retire-category = Wycofaj kategorię
command-restore-category = Przywróć kategorię
command-remove-category = Usuń nieużywaną kategorię
hint-new-category = nowa
hint-deeper = poziom
hint-rename = nazwa
hint-merge = scal
