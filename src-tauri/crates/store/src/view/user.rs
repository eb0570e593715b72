//! People of our own firm, and what each chose for himself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    clock::Timestamp,
    due::TimeOfDay,
    id::{OperationId, UserId},
    partner_column::PartnerColumn,
    user::{Density, Language, Role, Theme},
};

use crate::{error::Result, sql::sql, table::setting, tx::ReadTx};

/// A person of our own firm.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UserView {
    /// His id.
    pub id: UserId,
    /// First and last name.
    pub name: String,
    /// What he may do besides his own work.
    pub role: Role,
    /// Who stands above him.
    pub supervisor_id: Option<UserId>,
    /// Whether he no longer works here.
    pub retired: bool,
    /// By what a stale edit is known.
    pub token: OperationId,
}

/// What a person chose for himself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The language of the interface.
    pub language: Language,
    /// The look of the window.
    pub theme: Theme,
    /// How much room a row of a list takes.
    pub density: Density,
    /// When reminders of a date alone speak.
    pub morning: TimeOfDay,
    /// Whether one-letter keys act.
    pub single_keys: bool,
}

/// Everyone, by name.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<UserView>> {
    tx.all(sql!("view/users"), [], |row| {
        Ok(UserView {
            id: row.get("id")?,
            name: row.get("name")?,
            role: row.get("role")?,
            supervisor_id: row.get("supervisor_id")?,
            retired: row.get::<_, Option<Timestamp>>("retired_at")?.is_some(),
            token: row.get("token")?,
        })
    })
}

/// What the person chose, with what holds where he chose nothing.
pub fn settings(tx: &ReadTx<'_>, user_id: UserId) -> Result<Settings> {
    let chosen = |name| setting::get(tx, user_id, name);
    let morning = chosen(setting::MORNING)?.and_then(|text| text.parse().ok());
    Ok(Settings {
        language: chosen(setting::LANGUAGE)?
            .and_then(|text| text.parse().ok())
            .unwrap_or(Language::Pl),
        theme: chosen(setting::THEME)?.and_then(|text| text.parse().ok()).unwrap_or(Theme::System),
        density: chosen(setting::DENSITY)?
            .and_then(|text| text.parse().ok())
            .unwrap_or(Density::Compact),
        morning: morning
            .unwrap_or_else(|| TimeOfDay::of(chrono::NaiveTime::MIN + chrono::TimeDelta::hours(8))),
        single_keys: chosen(setting::SINGLE_KEYS)?.is_none_or(|text| text == "1"),
    })
}

/// The columns that the person's list of partners has beside the name, in his order. One that this program
/// does not know is left out.
pub fn partner_columns(tx: &ReadTx<'_>, user_id: UserId) -> Result<Vec<PartnerColumn>> {
    Ok(match setting::get(tx, user_id, setting::PARTNER_COLUMNS)? {
        Some(names) => names.split(',').filter_map(|name| name.parse().ok()).collect(),
        None => PartnerColumn::USUAL.to_vec(),
    })
}
