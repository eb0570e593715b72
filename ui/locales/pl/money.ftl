# Kwoty
reason-too-precise =
    { $decimals ->
        [0] Za dużo miejsc po przecinku: w tej walucie nie ma ich wcale.
        [one] Za dużo miejsc po przecinku: najwyżej jedno.
        [few] Za dużo miejsc po przecinku: najwyżej { $decimals }.
        [many] Za dużo miejsc po przecinku: najwyżej { $decimals }.
       *[other] Za dużo miejsc po przecinku: najwyżej { $decimals }.
    }
setting-currency = Waluta
setting-currency-hint = W niej są kwoty, przy których nie wpisano innej.
currency-changed = Waluta bazy: { $currency }
sums = Kwoty
sums-show = Pokaż kwoty
sums-all = razem
sums-open = wątki otwarte
sums-won = wygrane
sums-lost = przegrane
sums-ended = zakończone
sums-done = wykonane
sums-planned = w planach
sums-cancelled = odwołane
sum-cancelled = odwołane { $amount }

# Pozycje zdarzenia
lines = Produkty
lines-planned = Produkty w planie
lines-sum = Razem
lines-planned-sum = Razem w planie
line-name = Produkt
line-name-hint = Nazwa albo kod
line-quantity = Ilość
line-unit = J.m.
line-price = Cena
line-discount = Rabat
line-total = Wartość
line-number = Pozycja { $number }
line-remove = Usuń pozycję { $number }
lines-total = Razem { $amount }
fill-amount = Wpisz sumę do kwoty
lines-go-over =
    { $count ->
        [one] Z planu przejdzie 1 pozycja: { $amount }.
        [few] Z planu przejdą { $count } pozycje: { $amount }.
        [many] Z planu przejdzie { $count } pozycji: { $amount }.
       *[other] Z planu przejdzie { $count } pozycji: { $amount }.
    }
lines-change = Zmień

# Cennik
settings-products = Cennik
command-settings-products = Cennik
products-lead = Pozycje, które dodaje się do zdarzeń. Zmiana ceny nie rusza tego, co już zapisano.
products-admin-only = Cennik prowadzi administrator.
products-find = Szukaj w cenniku
products-none = Cennik jest pusty. Dodaj produkt albo zaimportuj cennik z pliku CSV.
products-nothing = Nic nie pasuje.
products-count =
    { $count ->
        [one] 1 produkt
        [few] { $count } produkty
        [many] { $count } produktów
       *[other] { $count } produktu
    }
products-more = Pokaż więcej
products-retired = Pokaż wycofane
product-retired = wycofany
product-add = Dodaj produkt
product-import = Importuj…
product-new = Nowy produkt
product-change = Produkt
product-name = Nazwa
product-code = Kod
product-unit = Jednostka
product-unit-hint = szt., godz., m²
product-price = Cena za jednostkę
product-edit = Zmień
product-edit-of = Zmień: { $name }
product-retire = Wycofaj
product-retire-of = Wycofaj: { $name }
product-offer = Przywróć
product-offer-of = Przywróć: { $name }
product-added = Dodano: { $name }
product-changed = Zapisano: { $name }
product-is-retired = Wycofano: { $name }
product-is-offered = Przywrócono: { $name }

# Import cennika
import-title-products = Import cennika
command-import-products = Importuj cennik…
import-drop-hint-products = Jeden wiersz to jeden produkt: nazwa, kod, jednostka, cena, waluta.
import-needs-price = Wskaż kolumnę z nazwą albo kodem i kolumnę z ceną.
import-products-intro = Produkt poznajemy po kodzie, a gdy go nie ma, po nazwie. Co zrobić z tymi, które już są w cenniku?
import-known = Produkty, które już są
import-known-update = Zaktualizuj według pliku
import-known-skip = Pomiń
import-count-products = Nowe produkty
import-count-updated = Zaktualizowane
import-field-product-name = Nazwa produktu
import-field-code = Kod
import-field-unit = Jednostka
import-field-price = Cena
import-problem-repeated = powtarza wcześniejszy wiersz
