//! Dictionaries, which are the administrator's (R10).

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    dictionary::RecordKind,
    fold::fold,
    id::{DictionaryId, OperationId},
    invalid::{Invalid, Reason},
    place, text,
};
use watek_store::{
    Group, ReadTx, Table, Viewer,
    table::{
        category, category_link,
        dictionary::{self, Dictionary},
        event_type,
    },
    view::{self, dictionary::CategoryUses},
};

use super::{Command, listed};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// What an administrator writes about a dictionary.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing by itself")]
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DictionaryFields {
    /// Its Polish name; the English one, unless told.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub name_pl: String,
    /// Its English name; the Polish one, unless told.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub name_en: String,
    /// Whether partners have categories of it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub of_partner: bool,
    /// Whether contacts do.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub of_contact: bool,
    /// Whether threads do.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub of_thread: bool,
    /// Whether events do.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub of_event: bool,
    /// Whether a record may have several of them.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub is_multiple: bool,
    /// Whether a record must have one.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub is_required: bool,
}

/// Both names as they are kept: a name that is not told is the other one.
pub(super) fn names(name_pl: &str, name_en: &str) -> Result<(String, String)> {
    let (pl, en) = match (name_pl.trim(), name_en.trim()) {
        ("", en) => (en, en),
        (pl, "") => (pl, pl),
        both => both,
    };
    // Where both are empty, the first is the one to mend.
    let pl = text::required_line("fields.name_pl", pl)?;
    Ok((pl, text::required_line("fields.name_en", en)?))
}

/// Refuses names that one of `others` has: they would be told apart by nothing.
pub(super) fn unlike<'o>(
    (pl, en): (&str, &str),
    mut others: impl Iterator<Item = (&'o str, &'o str)>,
) -> Result<()> {
    let (pl, en) = (fold(pl), fold(en));
    let same = others.find_map(|(its_pl, its_en)| {
        if fold(its_pl) == pl {
            return Some("fields.name_pl");
        }
        (fold(its_en) == en).then_some("fields.name_en")
    });
    match same {
        Some(field) => Err(Invalid::new(field, Reason::Repeated).into()),
        None => Ok(()),
    }
}

impl DictionaryFields {
    fn write(&self, context: &Context<'_>, row: &mut Dictionary) -> Result<()> {
        (row.name_pl, row.name_en) = names(&self.name_pl, &self.name_en)?;
        let all = dictionary::all(context.tx)?;
        let others = all.iter().filter(|other| other.id != row.id);
        let others = others.map(|other| (other.name_pl.as_str(), other.name_en.as_str()));
        unlike((&row.name_pl, &row.name_en), others)?;
        row.of_partner = self.of_partner;
        row.of_contact = self.of_contact;
        row.of_thread = self.of_thread;
        row.of_event = self.of_event;
        if !RecordKind::ALL.into_iter().any(|kind| row.is_of(kind)) {
            return Err(Invalid::new("fields.of_partner", Reason::Empty).into());
        }
        row.is_multiple = self.is_multiple;
        row.is_required = self.is_required;
        Ok(())
    }
}

/// Adds a dictionary, at the end of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateDictionary {
    /// What it is.
    pub fields: DictionaryFields,
}

/// The new dictionary.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CreatedDictionary {
    /// Its id.
    pub dictionary_id: DictionaryId,
}

impl Command for CreateDictionary {
    const KIND: &'static str = "create_dictionary";
    type Output = CreatedDictionary;

    fn run(&self, context: &Context<'_>) -> Result<CreatedDictionary> {
        context.as_administrator()?;
        let all = dictionary::all(context.tx)?;
        let last = all.last().map(|last| last.place.as_str());
        let mut row = Dictionary {
            id: context.ids.next(),
            name_pl: String::new(),
            name_en: String::new(),
            place: place::between(last, None).ok_or(Error::NotFound("place"))?,
            of_partner: false,
            of_contact: false,
            of_thread: false,
            of_event: false,
            is_multiple: false,
            is_required: false,
            retired_at: None,
        };
        self.fields.write(context, &mut row)?;
        dictionary::insert(context.tx, &row)?;
        Ok(CreatedDictionary { dictionary_id: row.id })
    }
}

/// Changes a dictionary. What records have of it they keep, also those that shall have none from now on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateDictionary {
    /// The dictionary.
    pub dictionary_id: DictionaryId,
    /// What it is now.
    pub fields: DictionaryFields,
    /// Its token, as the form saw it.
    pub token: OperationId,
}

impl Command for UpdateDictionary {
    const KIND: &'static str = "update_dictionary";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = present(context, self.dictionary_id)?;
        context.fresh(Table::Dictionary, self.dictionary_id, self.token, || {
            Ok(serde_json::json!({ "name_pl": row.name_pl, "name_en": row.name_en }))
        })?;
        if row.is_multiple && !self.fields.is_multiple {
            refuse_several(context, row.id)?;
        }
        if row.of_event && !self.fields.of_event {
            refuse_required(context, row.id)?;
        }
        self.fields.write(context, &mut row)?;
        Ok(dictionary::update(context.tx, &row)?)
    }
}

/// Refuses while kinds of event require the dictionary: what they require would end without a word. Whoever means
/// it takes it off those kinds first.
fn refuse_required(context: &Context<'_>, id: DictionaryId) -> Result<()> {
    let kinds = event_type::requiring_dictionary(context.tx, id)?;
    if kinds.is_empty() {
        return Ok(());
    }
    let language = view::user::settings(context.tx, context.actor())?.language;
    let named = kinds.into_iter().map(|(pl, en)| language.choose(pl, en));
    Err(Error::DictionaryRequired { kinds: named.collect() })
}

/// Refuses while records have several categories of the dictionary.
fn refuse_several(context: &Context<'_>, id: DictionaryId) -> Result<()> {
    let mut count = 0_u32;
    for kind in RecordKind::ALL {
        count = count.saturating_add(category_link::owners_of_several(context.tx, kind, id)?);
    }
    if count > 0 { Err(Error::SeveralChosen { count }) } else { Ok(()) }
}

fn present(context: &Context<'_>, id: DictionaryId) -> Result<Dictionary> {
    dictionary::get(context.tx, id)?.ok_or(Error::NotFound("dictionary"))
}

/// A dictionary that is offered, on which the change relies.
pub(super) fn offered(context: &Context<'_>, field: &str, id: DictionaryId) -> Result<Dictionary> {
    let row =
        dictionary::get(context.tx, id)?.ok_or_else(|| Invalid::new(field, Reason::Unknown))?;
    if row.retired_at.is_some() {
        return Err(Invalid::new(field, Reason::Retired).into());
    }
    context.tx.relies_on(Table::Dictionary, id, Group::RETIRED);
    Ok(row)
}

/// Stops or starts offering a dictionary. What records have of it stays.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetireDictionary {
    /// The dictionary.
    pub dictionary_id: DictionaryId,
    /// Whether it is no longer offered.
    pub retired: bool,
}

impl Command for RetireDictionary {
    const KIND: &'static str = "retire_dictionary";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let mut row = present(context, self.dictionary_id)?;
        if self.retired && row.retired_at.is_none() {
            refuse_required(context, row.id)?;
        }
        row.retired_at = listed::retired_since(self.retired, row.retired_at, context.at);
        Ok(dictionary::update(context.tx, &row)?)
    }
}

/// Moves a dictionary to another place in the order.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveDictionary {
    /// The dictionary.
    pub dictionary_id: DictionaryId,
    /// After which other it stands from now on; first of all, unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after_id: Option<DictionaryId>,
}

impl Command for MoveDictionary {
    const KIND: &'static str = "move_dictionary";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let order: Vec<_> =
            dictionary::all(context.tx)?.into_iter().map(|row| (row.id, row.place)).collect();
        listed::put_after(&order, "dictionary", self.dictionary_id, self.after_id, |id, place| {
            let row = present(context, id)?;
            Ok(dictionary::update(context.tx, &Dictionary { place, ..row })?)
        })
    }
}

/// How many records have each category of a dictionary. They are counted whoever sees them, so only
/// administrators are told.
pub fn uses(tx: &ReadTx<'_>, viewer: &Viewer, id: DictionaryId) -> Result<Vec<CategoryUses>> {
    if !viewer.is_administrator() {
        return Err(Error::Forbidden);
    }
    dictionary::get(tx, id)?.ok_or(Error::NotFound("dictionary"))?;
    let categories = category::of_dictionary(tx, id)?;
    let uses = categories.iter().map(|row| Ok(view::dictionary::uses(tx, row.id)?));
    uses.collect()
}
