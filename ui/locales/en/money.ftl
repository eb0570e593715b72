# Amounts
reason-too-precise =
    { $decimals ->
        [0] Too many decimals: this currency has none.
        [one] Too many decimals: at most one.
       *[other] Too many decimals: at most { $decimals }.
    }
setting-currency = Currency
setting-currency-hint = Amounts that name no other are in it.
currency-changed = The workspace’s currency: { $currency }
sums = Amounts
sums-show = Show amounts
sums-all = in all
sums-open = open threads
sums-won = won
sums-lost = lost
sums-ended = ended
sums-done = done
sums-planned = planned
sums-cancelled = cancelled
sum-cancelled = { $amount } cancelled

# Lines of an event
lines = Products
lines-planned = Products of the plan
lines-sum = Total
lines-planned-sum = Total of the plan
line-name = Product
line-name-hint = Name or code
line-quantity = Quantity
line-unit = Unit
line-price = Price
line-discount = Discount
line-total = Value
line-number = Line { $number }
line-remove = Remove line { $number }
lines-total = Total { $amount }
fill-amount = Use the total as the amount
lines-go-over =
    { $count ->
        [one] 1 line goes over from the plan: { $amount }.
       *[other] { $count } lines go over from the plan: { $amount }.
    }
lines-change = Change

# Price list
settings-products = Price list
command-settings-products = Price list
products-lead = What can be added to events. Another price changes nothing that was written down.
products-admin-only = The price list is the administrator’s.
products-find = Search the price list
products-none = The price list is empty. Add a product, or import a list from a CSV file.
products-nothing = Nothing fits.
products-count =
    { $count ->
        [one] 1 product
       *[other] { $count } products
    }
products-more = Show more
products-retired = Show retired ones
product-retired = retired
product-add = Add a product
product-import = Import…
product-new = New product
product-change = Product
product-name = Name
product-code = Code
product-unit = Unit
product-unit-hint = pcs, h, m²
product-price = Price of one
product-edit = Change
product-edit-of = Change: { $name }
product-retire = Retire
product-retire-of = Retire: { $name }
product-offer = Offer again
product-offer-of = Offer again: { $name }
product-added = Added: { $name }
product-changed = Saved: { $name }
product-is-retired = Retired: { $name }
product-is-offered = Offered again: { $name }

# Import of a price list
import-title-products = Import a price list
command-import-products = Import a price list…
import-drop-hint-products = A row is a product: name, code, unit, price, currency.
import-needs-price = Choose a column with the name or the code, and one with the price.
import-products-intro = A product is known by its code or, without one, by its name. What becomes of those already in the list?
import-known = Products that are there already
import-known-update = Update them from the file
import-known-skip = Leave them out
import-count-products = New products
import-count-updated = Updated
import-field-product-name = Product name
import-field-code = Code
import-field-unit = Unit
import-field-price = Price
import-problem-repeated = repeats an earlier row
