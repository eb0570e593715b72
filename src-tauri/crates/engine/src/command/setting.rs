//! What a person chooses for himself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    invalid::{Invalid, Reason},
    partner_column::PartnerColumn,
};
use watek_store::{table::setting, view::user::Settings};

use super::Command;
use crate::{access::Context, error::Result};

/// Changes the person's own settings.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateSettings {
    /// What he chooses.
    pub settings: Settings,
}

impl Command for UpdateSettings {
    const KIND: &'static str = "update_settings";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let Settings { language, theme, density, morning, single_keys } = self.settings;
        let set = |name, value: &str| setting::set(context.tx, context.actor(), name, value);
        set(setting::LANGUAGE, language.as_str())?;
        set(setting::THEME, theme.as_str())?;
        set(setting::DENSITY, density.as_str())?;
        set(setting::MORNING, &morning.to_string())?;
        Ok(set(setting::SINGLE_KEYS, if single_keys { "1" } else { "0" })?)
    }
}

/// Chooses what the person's list of partners shows beside the names.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChoosePartnerColumns {
    /// The columns in their order, each once.
    pub columns: Vec<PartnerColumn>,
}

impl Command for ChoosePartnerColumns {
    const KIND: &'static str = "choose_partner_columns";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        let mut names: Vec<&str> = Vec::new();
        for column in &self.columns {
            if names.contains(&column.as_str()) {
                return Err(Invalid::new("columns", Reason::OutOfRange).into());
            }
            names.push(column.as_str());
        }
        let names = names.join(",");
        Ok(setting::set(context.tx, context.actor(), setting::PARTNER_COLUMNS, &names)?)
    }
}

/// Notes in which zone the person is now. The program does this by itself when the computer's zone
/// changes, so that "today" and mornings follow him.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveZone {
    /// The zone.
    pub zone: chrono_tz::Tz,
}

impl Command for MoveZone {
    const KIND: &'static str = "move_zone";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        Ok(setting::set(context.tx, context.actor(), setting::ZONE, self.zone.name())?)
    }
}
