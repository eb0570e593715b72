//! A category given to many records at once, or taken from them: all of them, or none.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    dictionary::RecordKind,
    id::{CategoryId, EventId, OperationId, PartnerId},
    invalid::{Invalid, Reason},
};
use watek_store::table::{
    category,
    category_link::{self, Owner},
};

use super::assign;
use crate::{
    access::Context,
    command::{Change, Command, partners::PartnerSelection, reschedule::check_several},
    engine::{Changed, Engine, Person},
    error::{Error, Result},
};

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Categorized {
    /// How many records have other categories now. The others were so already.
    pub changed: u32,
    /// How many of them had another category of that dictionary, which allows one.
    pub replaced: u32,
}

/// Gives partners a category, or takes it from them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CategorizePartners {
    /// Which.
    pub selection: PartnerSelection,
    /// The category.
    pub category_id: CategoryId,
    /// Takes it from them instead.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub take_off: bool,
}

/// The same, as the journal keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategorizeThese {
    partner_ids: Vec<PartnerId>,
    category_id: CategoryId,
    #[serde(default)]
    take_off: bool,
}

impl Command for CategorizeThese {
    const KIND: &'static str = "categorize_partners";
    type Output = Categorized;

    fn run(&self, context: &Context<'_>) -> Result<Categorized> {
        let mut bulk = Bulk::new(context, RecordKind::Partner, self.category_id, self.take_off)?;
        for id in &self.partner_ids {
            bulk.one(Owner::Partner(*id), own_partner(context, *id))?;
        }
        bulk.done()
    }
}

fn own_partner(context: &Context<'_>, id: PartnerId) -> Result<()> {
    let partner = context.own_partner(id)?;
    if partner.trashed_at.is_some() { Err(Error::InTrash) } else { Ok(()) }
}

impl Change for CategorizePartners {
    type Output = Categorized;

    fn make(self, engine: &Engine, person: Person) -> Result<Changed<Categorized>> {
        let partner_ids = self.selection.resolve(engine, person)?;
        let Self { category_id, take_off, .. } = self;
        engine.run(person, CategorizeThese { partner_ids, category_id, take_off })
    }

    fn again(engine: &Engine, person: Person, id: OperationId, params: &str) -> Result<()> {
        CategorizeThese::again(engine, person, id, params)
    }
}

/// Gives planned events a category, or takes it from them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CategorizeEvents {
    /// Which, 1 to 500.
    pub event_ids: Vec<EventId>,
    /// The category.
    pub category_id: CategoryId,
    /// Takes it from them instead.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub take_off: bool,
}

impl Command for CategorizeEvents {
    const KIND: &'static str = "categorize_events";
    type Output = Categorized;

    fn run(&self, context: &Context<'_>) -> Result<Categorized> {
        check_several("event_ids", self.event_ids.iter().copied())?;
        let mut bulk = Bulk::new(context, RecordKind::Event, self.category_id, self.take_off)?;
        for (place, id) in self.event_ids.iter().enumerate() {
            bulk.one(Owner::Event(*id), own_task(context, *id))
                .map_err(|error| error.of(format!("event_ids.{place}")))?;
        }
        bulk.done()
    }
}

fn own_task(context: &Context<'_>, id: EventId) -> Result<()> {
    let (event, thread) = context.planned_event(id)?;
    context.own_event(&event, &thread)
}

/// A category on its way to many records, or from them.
struct Bulk<'b, 'c> {
    context: &'b Context<'c>,
    category_id: CategoryId,
    take_off: bool,
    /// What gives way to it: all others of a dictionary that allows one.
    others: BTreeSet<CategoryId>,
    /// What a record must keep one of.
    required: Option<BTreeSet<CategoryId>>,
    asked: u32,
    forbidden: u32,
    done: Categorized,
}

impl<'b, 'c> Bulk<'b, 'c> {
    fn new(
        context: &'b Context<'c>,
        kind: RecordKind,
        category_id: CategoryId,
        take_off: bool,
    ) -> Result<Self> {
        let (row, dictionary) = assign::found(context, category_id, "category_id")?;
        let all = category::of_dictionary(context.tx, dictionary.id)?.into_iter().map(|row| row.id);
        let mut bulk = Self {
            context,
            category_id,
            take_off,
            others: BTreeSet::new(),
            required: None,
            asked: 0,
            forbidden: 0,
            done: Categorized::default(),
        };
        if !take_off {
            assign::offered(context, kind, &row, &dictionary, "category_id")?;
            if !dictionary.is_multiple {
                bulk.others = all.filter(|id| *id != category_id).collect();
            }
        } else if kind != RecordKind::Event && dictionary.is_required && dictionary.is_of(kind) {
            // A plan may lack it: what must be there is asked of its outcome.
            bulk.required = Some(all.collect());
        }
        Ok(bulk)
    }

    /// Gives or takes one. One that is merely not the person's to change counts towards the refusal of
    /// the whole.
    fn one(&mut self, owner: Owner, allowed: Result<()>) -> Result<()> {
        self.asked += 1;
        match allowed {
            Err(Error::Forbidden) => self.forbidden += 1,
            other => other?,
        }
        let has = category_link::of(self.context.tx, owner)?;
        if has.contains(&self.category_id) != self.take_off {
            return Ok(());
        }
        self.done.changed += 1;
        if self.take_off { self.take(owner, &has) } else { self.give(owner, &has) }
    }

    fn give(&mut self, owner: Owner, has: &[CategoryId]) -> Result<()> {
        let mut replaces = false;
        for other in has.iter().filter(|id| self.others.contains(id)) {
            replaces = true;
            category_link::delete(self.context.tx, owner, *other)?;
        }
        self.done.replaced += u32::from(replaces);
        Ok(category_link::insert(self.context.tx, owner, self.category_id)?)
    }

    fn take(&self, owner: Owner, has: &[CategoryId]) -> Result<()> {
        let is_kept = |id: &CategoryId| *id != self.category_id;
        if let Some(all) = &self.required
            && !has.iter().filter(|id| is_kept(id)).any(|id| all.contains(id))
        {
            return Err(Invalid::new("category_id", Reason::Required).into());
        }
        Ok(category_link::delete(self.context.tx, owner, self.category_id)?)
    }

    /// What came of it, or whose they were that stand in the way of all.
    fn done(self) -> Result<Categorized> {
        if self.forbidden > 0 {
            return Err(Error::NotAllHis { count: self.forbidden, of: self.asked });
        }
        Ok(self.done)
    }
}
