//! What a column of a file can mean.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Partners with their contacts.
    Partners,
    /// What happened with them.
    Events,
    /// The price list.
    Products,
}

macro_rules! fields {
    ($($(#[doc = $doc:literal])+ $name:ident: $kinds:expr, $repeats:literal;)+) => {
        /// What a column means.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Field { $($(#[doc = $doc])+ $name,)+ }

        impl Field {
            /// Every field, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// For which imports it is meant.
            pub(crate) fn kinds(self) -> &'static [Kind] {
                match self { $(Self::$name => $kinds,)+ }
            }

            /// Whether several columns may mean it, because it is a list or their texts are joined.
            pub(crate) fn repeats(self) -> bool {
                match self { $(Self::$name => $repeats,)+ }
            }
        }
    };
}

const PARTNERS: &[Kind] = &[Kind::Partners];
const EVENTS: &[Kind] = &[Kind::Events];
const PRODUCTS: &[Kind] = &[Kind::Products];
const PRICED: &[Kind] = &[Kind::Events, Kind::Products];
const BOTH: &[Kind] = &[Kind::Partners, Kind::Events];

fields! {
    /// The partner's name.
    Name: BOTH, false;
    /// The partner's tax number.
    TaxId: BOTH, false;
    /// The whole postal address.
    Address: PARTNERS, true;
    /// Street and number.
    Street: PARTNERS, true;
    /// Postal code.
    Postcode: PARTNERS, false;
    /// Town.
    City: PARTNERS, false;
    /// Country.
    Country: PARTNERS, false;
    /// A phone of the partner.
    Phone: PARTNERS, true;
    /// An e-mail address of the partner.
    Email: PARTNERS, true;
    /// Its web address.
    Website: PARTNERS, false;
    /// Free text.
    Note: PARTNERS, true;
    /// Who looks after it, by name.
    Owner: PARTNERS, false;
    /// The contact's first name.
    ContactFirst: PARTNERS, true;
    /// The contact's last name.
    ContactLast: PARTNERS, false;
    /// The contact's whole name.
    ContactName: BOTH, false;
    /// What the contact does there.
    ContactPosition: PARTNERS, false;
    /// A phone of the contact.
    ContactPhone: PARTNERS, true;
    /// An e-mail address of the contact.
    ContactEmail: PARTNERS, true;
    /// What the phone in the next column is for.
    PhoneLabel: PARTNERS, true;
    /// What the e-mail address in the next column is for.
    EmailLabel: PARTNERS, true;
    /// The date, perhaps with the time.
    Date: EVENTS, false;
    /// The time of day.
    Time: EVENTS, false;
    /// What kind of event it was, by name.
    EventType: EVENTS, false;
    /// What happened.
    Text: EVENTS, true;
    /// Whose account it is, by name.
    Author: EVENTS, false;
    /// The amount.
    Amount: EVENTS, false;
    /// Its currency.
    Currency: PRICED, false;
    /// The title of the thread.
    Thread: EVENTS, false;
    /// What a product is called.
    ProductName: PRODUCTS, false;
    /// By what the firm knows it.
    Code: PRODUCTS, false;
    /// In what it is counted.
    Unit: PRODUCTS, false;
    /// The price of one.
    Price: PRODUCTS, false;
}

/// What one column of the file means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The field; `null` where the column is left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub field: Option<Field>,
    /// What a phone, e-mail or address is for, where the column's name says it.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub label: String,
}

impl Column {
    /// A column that means `field`.
    #[must_use]
    pub fn of(field: Field) -> Self {
        Self { field: Some(field), label: String::new() }
    }
}
