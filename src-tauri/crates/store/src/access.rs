//! Through whose eyes a read is done (R13).

use rusqlite::named_params;
use watek_domain::{
    id::{PartnerId, UserId},
    user::{AccessMode, Role},
};

use crate::{error::Result, sql::sql, tx::ReadTx};

/// Of so many threads, with a dozen events each, the newest events are found at once; who sees more
/// finds a page of his own among the partner's newest events anyway.
const FEW_THREADS: u32 = 150;

/// A person of the firm, as he looks at the workspace. Every read of a screen needs one, and only the
/// rows of `user_account` make one. What he sees is the view `visible_thread`, joined by every such read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewer {
    user_id: UserId,
    role: Role,
}

impl Viewer {
    /// The viewer `user_id`, if there is such a person and he is not retired.
    pub fn of(tx: &ReadTx<'_>, user_id: UserId) -> Result<Option<Self>> {
        tx.first(sql!("access/viewer"), named_params! { ":user_id": user_id }, |row| {
            Ok(Self { user_id, role: row.get("role")? })
        })
    }

    /// Who he is.
    #[must_use]
    pub fn user_id(&self) -> UserId {
        self.user_id
    }

    /// Whether settings, dictionaries and users are his to change, and everything his to see.
    #[must_use]
    pub fn is_administrator(&self) -> bool {
        self.role == Role::Administrator
    }

    /// Whether no thread is hidden from him.
    pub(crate) fn sees_everything(&self, tx: &ReadTx<'_>) -> Result<bool> {
        let params = named_params! { ":viewer_id": self.user_id };
        Ok(tx.first(sql!("access/sees_everything"), params, |_| Ok(()))?.is_some())
    }

    /// Whether he sees so few of the partner's threads that looking into each is less work than looking
    /// through all events.
    pub(crate) fn sees_few_at(&self, tx: &ReadTx<'_>, partner: PartnerId) -> Result<bool> {
        let params = named_params! {
            ":viewer_id": self.user_id, ":partner_id": partner, ":limit": FEW_THREADS + 1,
        };
        let count: u32 = tx.only(sql!("access/count_at_partner"), params, |row| row.get(0))?;
        Ok(count <= FEW_THREADS)
    }

    /// Whether he sees the thread, trashed or not.
    pub fn sees(&self, tx: &ReadTx<'_>, thread_id: watek_domain::id::ThreadId) -> Result<bool> {
        let params = named_params! { ":viewer_id": self.user_id, ":thread_id": thread_id };
        Ok(tx.first(sql!("access/sees"), params, |_| Ok(()))?.is_some())
    }

    /// Whether `subject` is this person himself, stands below him, or he is an administrator.
    pub fn answers_for(&self, tx: &ReadTx<'_>, subject: UserId) -> Result<bool> {
        if self.is_administrator() || subject == self.user_id {
            return Ok(true);
        }
        let params = named_params! { ":viewer_id": self.user_id, ":subject_id": subject };
        Ok(tx.first(sql!("access/answers_for"), params, |_| Ok(()))?.is_some())
    }

    /// Who sees whose threads in this workspace.
    pub fn mode(tx: &ReadTx<'_>) -> Result<AccessMode> {
        tx.only(sql!("access/mode"), [], |row| row.get(0))
    }
}
