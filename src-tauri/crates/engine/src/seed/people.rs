//! Who works in the firm: a reporting tree of three levels.

use uuid::Uuid;
use watek_domain::{
    id::UserId,
    user::{AccessMode, Role},
};
use watek_store::{
    ReadTx, WriteTx,
    table::{
        user::{self, User},
        workspace,
    },
};

use super::{
    dice::{Dice, Stream},
    names::{self, Tongue},
};
use crate::error::{Error, Result};

/// From how many people on there is a level between the head and the others.
const WITH_LEADS_FROM: u32 = 5;
/// How many people a lead has below him.
const TEAM: u32 = 8;

/// The people by number; 0 is whoever started the workspace.
#[derive(Debug)]
pub(super) struct People {
    ids: Vec<UserId>,
    leads: u32,
}

impl People {
    /// As many people as asked for, the head among them.
    pub(super) fn of(head: UserId, count: u32, operation: Uuid) -> Self {
        let count = count.max(1);
        let leads = if count < WITH_LEADS_FROM { 0 } else { (count - 1).div_ceil(TEAM + 1) };
        let row = |number: u32| UserId(Uuid::from_u128(operation.as_u128() + u128::from(number)));
        let ids = std::iter::once(head).chain((1..count).map(row)).collect();
        Self { ids, leads }
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.ids.len()).unwrap_or(u32::MAX)
    }

    /// The person of that number; the head where there is none.
    pub(super) fn id(&self, number: u32) -> UserId {
        let head = self.ids.first().copied().unwrap_or(UserId(Uuid::nil()));
        self.ids.get(number as usize).copied().unwrap_or(head)
    }

    /// The number of a person.
    pub(super) fn number(&self, id: UserId) -> Option<usize> {
        self.ids.iter().position(|known| *known == id)
    }

    /// Who stands above a person.
    pub(super) fn lead_of(&self, number: u32) -> u32 {
        if number <= self.leads || self.leads == 0 { 0 } else { 1 + (number - 1) % self.leads }
    }

    /// Somebody of the same team.
    pub(super) fn teammate(&self, dice: &mut Dice, number: u32) -> u32 {
        if number == 0 || self.leads == 0 {
            return dice.below(self.count());
        }
        let lead = if number <= self.leads { number } else { self.lead_of(number) };
        let other = lead + self.leads * dice.below(TEAM + 1);
        if other < self.count() { other } else { lead }
    }

    /// Everyone but the head, who is there already.
    pub(super) fn rows(&self, seed: u64) -> Vec<User> {
        (1..self.count())
            .map(|number| {
                let mut dice = Dice::of(seed, Stream::User, number.into());
                let tongue = if dice.chance(90) { Tongue::Polish } else { Tongue::English };
                User {
                    id: self.id(number),
                    name: names::person(&mut dice, tongue),
                    role: Role::Member,
                    supervisor_id: Some(self.id(self.lead_of(number))),
                    retired_at: None,
                }
            })
            .collect()
    }
}

/// Adds people. With the second one it is decided that each sees his own and what is below him.
pub(super) fn write(tx: &WriteTx<'_>, rows: &[User]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut row = workspace::only(tx)?.ok_or(Error::NotFound("workspace"))?;
    row.access_mode = AccessMode::ReportingTree;
    workspace::update(tx, &row)?;
    Ok(rows.iter().try_for_each(|row| user::insert(tx, row))?)
}

/// Whether nobody else works here yet.
pub(super) fn is_alone(tx: &ReadTx<'_>) -> Result<bool> {
    Ok(user::count(tx)? == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifty_people_stand_on_three_levels() {
        let people = People::of(UserId(Uuid::nil()), 50, Uuid::from_u128(1 << 32));
        let leads: Vec<u32> = (1..50).map(|number| people.lead_of(number)).collect();
        assert_eq!(
            leads.iter().filter(|lead| **lead == 0).count(),
            6,
            "six leads report to the head"
        );
        for lead in 1..=6 {
            let team = leads.iter().filter(|above| **above == lead).count();
            assert!((7..=8).contains(&team), "team of lead {lead} has {team} people");
        }
    }

    #[test]
    fn a_teammate_is_of_the_same_team() {
        let people = People::of(UserId(Uuid::nil()), 50, Uuid::from_u128(1 << 32));
        let mut dice = Dice::of(1, Stream::User, 0);
        for number in 7..50 {
            for _ in 0..20 {
                let other = people.teammate(&mut dice, number);
                let lead = people.lead_of(number);
                assert!(
                    other == lead || people.lead_of(other) == lead,
                    "{other} beside {number} below {lead}"
                );
            }
        }
    }

    #[test]
    fn a_small_firm_has_no_level_between() {
        let people = People::of(UserId(Uuid::nil()), 3, Uuid::from_u128(1 << 32));
        assert_eq!((people.lead_of(1), people.lead_of(2)), (0, 0));
        assert_eq!(People::of(UserId(Uuid::nil()), 0, Uuid::nil()).count(), 1);
    }
}
