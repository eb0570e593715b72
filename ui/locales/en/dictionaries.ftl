# Dictionaries and categories.

settings-dictionaries = Dictionaries
command-settings-dictionaries = Dictionaries
categories = Categories
category-choose = Choose
category-take-off = Take category “{ $name }” off
category-gone = (removed category)
field-category = Category

dictionaries-words = A dictionary is a list of categories, such as segments. The order is that of forms.
dictionary-new = New dictionary
dictionary-new-short = New
dictionary-retired = retired
dictionary-of = { $kinds } · { $several ->
    [yes] several categories
   *[no] one category
} · { $required ->
    [yes] required
   *[no] optional
}
dictionary-count =
    { $count ->
        [one] 1 category
       *[other] { $count } categories
    }
kind-partners = partners
kind-contacts = contacts
kind-threads = threads
kind-events = events
dictionary-name-pl = Polish name
dictionary-name-en = English name
dictionary-for = Used for
dictionary-for-hint = Choose at least one.
dictionary-required-by = Required by event types: { $kinds }. While that is so, the dictionary must be for events and cannot be retired.
dictionary-choice = How many at once
dictionary-one = one
dictionary-several = several
dictionary-must = Required
dictionary-must-hint = Without a category a form saves no new or changed record. Older ones stay as they are.
dictionary-must-do = A category must always be chosen
dictionary-create = Create dictionary
dictionary-created = New dictionary: { $name }
dictionary-saved = Dictionary changed: { $name }
dictionary-moved = Dictionary moved: { $name }
dictionary-retired-said = Dictionary retired: { $name }
dictionary-restored-said = Dictionary offered again: { $name }
categories-of = Categories of { $name }
category-add = Add category
category-first = No categories yet. Add the first one.
category-name = Name of the category
category-uses =
    { $count ->
        [0] not used
        [one] 1 use
       *[other] { $shown } uses
    }
category-no-colour = no colour
category-colour = Colour of { $name }
category-created = New category: { $name }
category-saved = Category changed: { $name }
category-moved = Category moved: { $name }
category-retired-said = Category retired: { $name }
category-restored-said = Category offered again: { $name }
category-removed-said = Category removed: { $name }
categories-merged-said = “{ $other }” merged into “{ $keep }”

merge-categories = Merge categories
merge-category-into = “{ $name }” goes into
merge-category-records = “{ $keep }” takes the place of “{ $other }” on { $what }.
merge-category-none = Nothing has “{ $other }”. Only “{ $keep }” will be left.
merge-category-below =
    { $count ->
        [one] 1 category below it moves under “{ $keep }”.
       *[other] { $count } categories below it move under “{ $keep }”.
    }
merge-category-undo = This can be undone in one step.
merge-do = Merge
uses-partners =
    { $count ->
        [one] 1 partner
       *[other] { $shown } partners
    }
uses-contacts =
    { $count ->
        [one] 1 contact
       *[other] { $shown } contacts
    }
uses-threads =
    { $count ->
        [one] 1 thread
       *[other] { $shown } threads
    }
uses-events =
    { $count ->
        [one] 1 event
       *[other] { $shown } events
    }

group-dictionaries = Dictionaries
group-categories = Dictionary
command-new-dictionary = New dictionary
command-open-dictionary = Open dictionary
command-dictionary-list = Back to dictionaries
command-create-dictionary = Create dictionary
command-retire-dictionary = Retire dictionary
command-restore-dictionary = Offer dictionary again
command-new-category = New category below
command-rename-category = Rename category
command-category-up = Move category up
command-category-down = Move category down
command-category-in = Move under the one above
command-category-out = Move one level out
command-category-colour = Next colour of the category
command-merge-category = Merge category into another
command-retire-category = Retire category
command-restore-category = Offer category again
command-remove-category = Remove unused category
hint-new-category = new
hint-deeper = level
hint-rename = name
hint-merge = merge
