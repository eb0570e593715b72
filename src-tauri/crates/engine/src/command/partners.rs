//! What is done to many partners at once: one operation each, taken back as one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use watek_domain::{
    id::{OperationId, PartnerId, UserId},
    invalid::{Invalid, Reason},
};
use watek_store::{
    Table,
    table::partner,
    view::{self, partner_list::PartnerFilter},
};

use super::{
    Change, Command,
    partner::{RestorePartner, TrashPartner},
};
use crate::{
    access::Context,
    engine::{Changed, Engine, Person},
    error::{Error, Result},
    query,
};

/// How many open tasks a refusal names.
const NAMED_TASKS: usize = 20;

/// Which partners: those named, or all that a filter finds.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartnerSelection {
    /// These.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PartnerId>>")]
    pub partner_ids: Vec<PartnerId>,
    /// All of these, instead.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub all: Option<PartnersFound>,
}

/// All partners that the list shows with these filters, but some.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartnersFound {
    /// Words that must all occur.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub filter: String,
    /// What else must hold.
    #[serde(default)]
    #[ts(optional, as = "Option<PartnerFilter>")]
    pub only: PartnerFilter,
    /// Those that were taken out by hand.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PartnerId>>")]
    pub except: Vec<PartnerId>,
    /// How many the person was told these are; refused where by now there are more or fewer.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub expected: Option<u32>,
}

impl PartnerSelection {
    /// The partners by their ids, each once. A filter is answered before the operation, which names whom
    /// it changed: run again, it changes the same, whoever would be found by then.
    pub(super) fn resolve(self, engine: &Engine, person: Person) -> Result<Vec<PartnerId>> {
        let mut ids = match self.all {
            Some(_) if !self.partner_ids.is_empty() => {
                return Err(Invalid::new("selection.all", Reason::Elsewhere).into());
            },
            Some(found) => found.resolve(engine, person)?,
            None => self.partner_ids,
        };
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            return Err(Invalid::new("selection.partner_ids", Reason::Empty).into());
        }
        Ok(ids)
    }
}

impl PartnersFound {
    fn resolve(self, engine: &Engine, person: Person) -> Result<Vec<PartnerId>> {
        engine.read_at_present(person, |tx, viewer, present| {
            let query = query::partner_query(tx, &self.filter, &self.only)?;
            let mut ids = view::partner_list::ids(tx, viewer, &query, present)?;
            let except: std::collections::BTreeSet<_> = self.except.iter().collect();
            ids.retain(|id| !except.contains(id));
            let count = ChangedPartners::of(&ids).count;
            match self.expected {
                Some(expected) if expected != count => Err(Error::OthersFound { count }),
                _ => Ok(ids),
            }
        })
    }
}

/// How many partners were changed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ChangedPartners {
    /// How many.
    pub count: u32,
}

impl ChangedPartners {
    fn of(ids: &[PartnerId]) -> Self {
        Self { count: u32::try_from(ids.len()).unwrap_or(u32::MAX) }
    }
}

/// Gives partners into somebody's care.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssignPartners {
    /// Which.
    pub selection: PartnerSelection,
    /// Who looks after them from now on.
    pub owner_id: UserId,
}

/// The same, as the journal keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignThese {
    partner_ids: Vec<PartnerId>,
    owner_id: UserId,
}

impl Command for AssignThese {
    const KIND: &'static str = "assign_partners";
    type Output = ChangedPartners;

    fn run(&self, context: &Context<'_>) -> Result<ChangedPartners> {
        context.colleague("owner_id", self.owner_id, None)?;
        for id in &self.partner_ids {
            let mut partner = context.own_partner(*id)?;
            if partner.trashed_at.is_some() {
                return Err(Error::InTrash);
            }
            partner.owner_id = self.owner_id;
            partner::update(context.tx, &partner)?;
        }
        Ok(ChangedPartners::of(&self.partner_ids))
    }
}

impl Change for AssignPartners {
    type Output = ChangedPartners;

    fn make(self, engine: &Engine, person: Person) -> Result<Changed<ChangedPartners>> {
        let partner_ids = self.selection.resolve(engine, person)?;
        engine.run(person, AssignThese { partner_ids, owner_id: self.owner_id })
    }

    fn again(engine: &Engine, person: Person, id: OperationId, params: &str) -> Result<()> {
        AssignThese::again(engine, person, id, params)
    }
}

/// Puts partners into the trash. Their threads and tasks rest with them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrashPartners {
    /// Which.
    pub selection: PartnerSelection,
    /// Confirms that their open tasks go to the trash with them (R11).
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub with_open_tasks: bool,
}

/// The same, as the journal keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrashThese {
    partner_ids: Vec<PartnerId>,
    with_open_tasks: bool,
}

impl Command for TrashThese {
    const KIND: &'static str = "trash_partners";
    type Output = ChangedPartners;

    /// Refused on account of the open tasks of all of them together, not of the first that has some.
    fn run(&self, context: &Context<'_>) -> Result<ChangedPartners> {
        let (mut open, mut named) = (0, Vec::new());
        for id in &self.partner_ids {
            let trash = TrashPartner { partner_id: *id, with_open_tasks: self.with_open_tasks };
            match trash.run(context) {
                Err(Error::OpenTasks { count, tasks }) => {
                    open += count;
                    let partner = context.partner(*id)?.name;
                    let room = NAMED_TASKS.saturating_sub(named.len());
                    let tasks = tasks.iter().take(room);
                    named.extend(tasks.map(|task| format!("{partner} · {task}")));
                },
                other => other?,
            }
        }
        if open > 0 {
            return Err(Error::OpenTasks { count: open, tasks: named });
        }
        Ok(ChangedPartners::of(&self.partner_ids))
    }
}

impl Change for TrashPartners {
    type Output = ChangedPartners;

    fn make(self, engine: &Engine, person: Person) -> Result<Changed<ChangedPartners>> {
        let partner_ids = self.selection.resolve(engine, person)?;
        engine.run(person, TrashThese { partner_ids, with_open_tasks: self.with_open_tasks })
    }

    fn again(engine: &Engine, person: Person, id: OperationId, params: &str) -> Result<()> {
        TrashThese::again(engine, person, id, params)
    }
}

/// Takes partners out of the trash.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestorePartners {
    /// Which.
    pub partner_ids: Vec<PartnerId>,
    /// Whether reservations that would now be too many are left out (R8).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub without_reservations: bool,
}

impl Command for RestorePartners {
    const KIND: &'static str = "restore_partners";
    type Output = ChangedPartners;

    fn run(&self, context: &Context<'_>) -> Result<ChangedPartners> {
        if self.partner_ids.is_empty() {
            return Err(Invalid::new("partner_ids", Reason::Empty).into());
        }
        for id in &self.partner_ids {
            RestorePartner { partner_id: *id, without_reservations: false }.run(context)?;
        }
        Ok(ChangedPartners::of(&self.partner_ids))
    }

    fn brings_back(&self) -> Vec<(Table, Uuid)> {
        self.partner_ids.iter().map(|id| (Table::Partner, id.0)).collect()
    }

    fn is_without_reservations(&self) -> bool {
        self.without_reservations
    }
}
