//! What the list of partners can show beside their names.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A column of the list of partners. The name always comes first and is none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartnerColumn {
    /// Its city.
    City,
    /// Who looks after it.
    Owner,
    /// When something last happened.
    LastContact,
    /// What comes next.
    NextStep,
    /// How many open threads there are.
    OpenThreads,
    /// Its main phone.
    Phone,
    /// Its main e-mail address.
    Email,
    /// Its tax number.
    TaxId,
    /// Its own categories.
    Categories,
    /// When it was written down.
    Created,
}

crate::names::names! {
    PartnerColumn {
        City = "city",
        Owner = "owner",
        LastContact = "last_contact",
        NextStep = "next_step",
        OpenThreads = "open_threads",
        Phone = "phone",
        Email = "email",
        TaxId = "tax_id",
        Categories = "categories",
        Created = "created",
    }
}

impl PartnerColumn {
    /// The columns of who chose none.
    pub const USUAL: [Self; 4] = [Self::City, Self::Owner, Self::LastContact, Self::NextStep];
}
