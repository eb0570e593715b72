//! Two categories that mean the same: what has the one has the other instead.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use watek_domain::{
    dictionary::{RecordKind, line_up},
    fold::fold,
    id::CategoryId,
    invalid::{Invalid, Reason},
    place,
};
use watek_store::{
    Group, Table,
    table::{
        category::{self, Category},
        category_link,
    },
};

use super::{Command, nodes, present, siblings};
use crate::{
    access::Context,
    error::{Error, Result},
};

/// Makes two categories of a dictionary one. Records that have the other have the kept one instead, once; what
/// is below the other moves below the kept one, and joins what has its name there. The other is retired and
/// says where it went.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeCategories {
    /// The category that is kept.
    pub keep_id: CategoryId,
    /// The one that goes into it.
    pub other_id: CategoryId,
}

impl Command for MergeCategories {
    const KIND: &'static str = "merge_categories";
    type Output = ();

    fn run(&self, context: &Context<'_>) -> Result<()> {
        context.as_administrator()?;
        let keep = present(context, self.keep_id)?;
        let other = present(context, self.other_id)?;
        if keep.id == other.id {
            return Err(Invalid::new("other_id", Reason::Same).into());
        }
        if keep.dictionary_id != other.dictionary_id {
            return Err(Invalid::new("other_id", Reason::Elsewhere).into());
        }
        if keep.retired_at.is_some() {
            return Err(Invalid::new("keep_id", Reason::Retired).into());
        }
        context.tx.relies_on(Table::Category, keep.id, Group::RETIRED);
        let all = category::of_dictionary(context.tx, keep.dictionary_id)?;
        let mut merging = Merging { context, all };
        merging.rise(keep.id, &other)?;
        merging.join(keep.id, other.id)
    }
}

/// The dictionary's categories while two of them become one.
struct Merging<'m, 'c> {
    context: &'m Context<'c>,
    all: Vec<Category>,
}

impl Merging<'_, '_> {
    fn write(&mut self, row: Category) -> Result<()> {
        category::update(self.context.tx, &row)?;
        if let Some(was) = self.all.iter_mut().find(|was| was.id == row.id) {
            *was = row;
        }
        // As the table tells them.
        self.all.sort_by(|one, two| (&one.place, one.id).cmp(&(&two.place, two.id)));
        Ok(())
    }

    fn row(&self, id: CategoryId) -> Result<Category> {
        let row = self.all.iter().find(|row| row.id == id);
        row.cloned().ok_or(Error::NotFound("category"))
    }

    /// Takes the kept one out of the other, where it stands below that, and puts it in that one's place.
    fn rise(&mut self, keep: CategoryId, other: &Category) -> Result<()> {
        if !line_up(&nodes(&self.all), keep).contains(&other.id) {
            return Ok(());
        }
        let mut row = self.row(keep)?;
        row.parent_id = other.parent_id;
        row.place.clone_from(&other.place);
        self.write(row)
    }

    fn join(&mut self, keep: CategoryId, other: CategoryId) -> Result<()> {
        for kind in RecordKind::ALL {
            category_link::join(self.context.tx, kind, keep, other)?;
        }
        let below: Vec<_> = siblings(&self.all, Some(other)).cloned().collect();
        for child in below {
            match self.namesake(keep, &child) {
                Some(namesake) => self.join(namesake, child.id)?,
                None => self.hang(child, keep)?,
            }
        }
        let mut gone = self.row(other)?;
        gone.retired_at = gone.retired_at.or(Some(self.context.at));
        gone.merged_into_id = Some(keep);
        self.write(gone)
    }

    /// What stands below the kept one under the child's name, unless it is retired and the child is not.
    fn namesake(&self, keep: CategoryId, child: &Category) -> Option<CategoryId> {
        let named = |row: &Category| (fold(&row.name_pl), fold(&row.name_en));
        let wanted = named(child);
        let fits = |row: &&Category| {
            named(row) == wanted && (row.retired_at.is_none() || child.retired_at.is_some())
        };
        siblings(&self.all, Some(keep)).find(fits).map(|row| row.id)
    }

    /// Puts a category last below another.
    fn hang(&mut self, mut child: Category, above: CategoryId) -> Result<()> {
        let last = siblings(&self.all, Some(above)).last().map(|last| last.place.as_str());
        child.place = place::between(last, None).ok_or(Error::NotFound("place"))?;
        child.parent_id = Some(above);
        self.write(child)
    }
}
