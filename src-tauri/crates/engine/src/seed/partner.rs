//! Partners and the people there.

use watek_domain::{
    clock::Timestamp,
    id::{ContactId, IdRow, PartnerId, UserId},
};
use watek_store::{
    ReadTx,
    table::{
        contact::Contact,
        partner::{self, Partner},
    },
};

use super::{
    dice::{Dice, Stream},
    names::{self, Tongue},
    operations::World,
    tax,
};
use crate::error::Result;

const DAY_MILLIS: i64 = 86_400_000;
/// How long ago partners were written down, in days: longer than their threads reach back.
const KNOWN_FOR: u32 = 3_200;

/// What threads need to know of their partner.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) id: PartnerId,
    pub(super) tongue: Tongue,
    /// Who looks after it, by number.
    pub(super) owner: u32,
    pub(super) contacts: Vec<ContactId>,
}

/// Whether the workspace has no partner yet, not even in the trash.
pub(super) fn are_none(tx: &ReadTx<'_>) -> Result<bool> {
    Ok(partner::is_empty(tx)?)
}

/// The `number`-th partner with its contacts.
pub(super) fn make(world: &World, number: u32, ids: &IdRow) -> (Known, Partner, Vec<Contact>) {
    let mut dice = Dice::of(world.seed, Stream::Partner, number.into());
    let tongue = if dice.chance(75) { Tongue::Polish } else { Tongue::English };
    let city = names::city(&mut dice, tongue);
    let name = names::firm(&mut dice, tongue, city);
    let domain = names::domain(&name);
    let owner = dice.below(world.people.count());
    let created_at = world.days_ago(2_600 + dice.below(KNOWN_FOR - 2_600));
    let office = if tongue == Tongue::Polish { "biuro" } else { "office" };
    let partner = Partner {
        id: ids.next(),
        tax_id: if dice.chance(92) { tax::tax_id(&mut dice, tongue) } else { String::new() },
        city: city.into(),
        phone: names::phone(&mut dice, tongue),
        email: format!("{office}@{domain}"),
        website: if dice.chance(60) { format!("https://{domain}") } else { String::new() },
        note: note(&mut dice, tongue).into(),
        owner_id: world.people.id(owner),
        created_at,
        trashed_at: None,
        address: String::new(),
        merged_into_id: None,
        name,
    };
    let contacts: Vec<Contact> = (0..=dice.below(4).min(dice.below(4)))
        .map(|_| contact(&mut dice, tongue, &partner, &domain, ids))
        .collect();
    let known = Known {
        id: partner.id,
        tongue,
        owner,
        contacts: contacts.iter().map(|contact| contact.id).collect(),
    };
    (known, partner, contacts)
}

fn contact(
    dice: &mut Dice,
    tongue: Tongue,
    partner: &Partner,
    domain: &str,
    ids: &IdRow,
) -> Contact {
    let name = names::person(dice, tongue);
    Contact {
        id: ids.next(),
        partner_id: partner.id,
        position: names::position(dice, tongue).into(),
        phone: if dice.chance(80) { names::phone(dice, tongue) } else { String::new() },
        email: names::email(&name, domain),
        note: String::new(),
        created_at: Timestamp::from_millis(
            partner.created_at.millis() + i64::from(dice.below(300)) * DAY_MILLIS,
        ),
        trashed_at: None,
        address: String::new(),
        name,
    }
}

fn note(dice: &mut Dice, tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Polish => dice.pick(&[
            "",
            "",
            "",
            "Z polecenia stałego klienta.",
            "Poznani na targach w Poznaniu.",
            "Płatność zawsze przelewem, 14 dni.",
            "Brama od strony torów, dzwonić kwadrans wcześniej.",
        ]),
        Tongue::English => dice.pick(&[
            "",
            "",
            "",
            "Met at the trade fair.",
            "Recommended by a regular client.",
            "Invoices to head office only.",
        ]),
    }
}

impl World {
    /// Who of the firm a number is, as the thread's other people are chosen.
    pub(super) fn user(&self, number: u32) -> UserId {
        self.people.id(number)
    }

    /// Nine in the morning, so many days ago.
    fn days_ago(&self, days: u32) -> Timestamp {
        Timestamp::from_millis(self.today - i64::from(days) * DAY_MILLIS + 8 * 3_600_000)
    }
}
