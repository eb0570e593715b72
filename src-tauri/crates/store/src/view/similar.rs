//! Partners that may be the same as one that is being written down, by the keys of the derived table
//! `partner_key`.

use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;
use watek_domain::{clock::Timestamp, id::PartnerId, labelled::Labelled, likeness::Sign};

use crate::{error::Result, sql::sql, tx::ReadTx};

/// How many partners of one key are looked at: a telephone exchange may be that of a thousand.
const OF_ONE_KEY: u32 = 20;

/// A partner with something in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SimilarPartner {
    /// The partner.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// Its city, or empty.
    pub city: String,
    /// Whether it is in the trash.
    pub trashed: bool,
    /// What both have in common, the surest first.
    pub signs: Vec<Sign>,
}

/// A sign and its key, as `partner_key` has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What is compared.
    pub sign: Sign,
    /// What it comes down to.
    pub value: String,
}

/// The keys of what is written about a partner; what is too little to tell anybody apart has none.
#[must_use]
pub fn keys(name: &str, tax_id: &str, emails: &[Labelled], phones: &[Labelled]) -> Vec<Key> {
    let key = |sign: Sign, value: &str| sign.key(value).map(|value| Key { sign, value });
    let of_list = |sign, list: &[Labelled]| -> Vec<Key> {
        list.iter().filter_map(|entry| key(sign, &entry.value)).collect()
    };
    let mut keys: Vec<Key> = key(Sign::TaxId, tax_id).into_iter().collect();
    keys.extend(of_list(Sign::Email, emails));
    keys.extend(of_list(Sign::Phone, phones));
    keys.extend(key(Sign::Name, name));
    keys
}

/// Up to `limit` partners with one of the keys, also those in the trash, but not merged ones: whoever
/// shares the surest sign first, then whoever shares most.
pub fn partners(
    tx: &ReadTx<'_>,
    keys: &[Key],
    except: Option<PartnerId>,
    limit: usize,
) -> Result<Vec<SimilarPartner>> {
    let mut found: Vec<(PartnerId, Vec<Sign>)> = Vec::new();
    for key in keys {
        for id in with_key(tx, key, except)? {
            match found.iter_mut().find(|(known, _)| *known == id) {
                Some((_, signs)) if signs.contains(&key.sign) => {},
                Some((_, signs)) => signs.push(key.sign),
                None => found.push((id, vec![key.sign])),
            }
        }
    }
    for (_, signs) in &mut found {
        signs.sort_unstable();
    }
    found.sort_by_key(|(id, signs)| (signs.first().copied(), usize::MAX - signs.len(), *id));
    found.truncate(limit);
    found.into_iter().map(|(id, signs)| partner(tx, id, signs)).collect()
}

/// The first partners that have the key, merged ones left out.
pub fn with_key(tx: &ReadTx<'_>, key: &Key, except: Option<PartnerId>) -> Result<Vec<PartnerId>> {
    // No partner has the id of nothing, and NULL would be unlike every id.
    let except = except.unwrap_or(PartnerId(uuid::Uuid::nil()));
    let params = named_params! {
        ":sign": key.sign.as_str(), ":value": key.value, ":except": except, ":limit": OF_ONE_KEY,
    };
    tx.all(sql!("view/similar"), params, |row| row.get(0))
}

fn partner(tx: &ReadTx<'_>, id: PartnerId, signs: Vec<Sign>) -> Result<SimilarPartner> {
    tx.only(sql!("view/similar_partner"), named_params! { ":partner_id": id }, |row| {
        Ok(SimilarPartner {
            id,
            name: row.get("name")?,
            city: row.get("city")?,
            trashed: row.get::<_, Option<Timestamp>>("trashed_at")?.is_some(),
            signs,
        })
    })
}
