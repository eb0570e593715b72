//! Kinds of event that every workspace starts with. Their ids are the same everywhere.

use uuid::Uuid;

use crate::id::EventTypeId;

macro_rules! built_in {
    ($($(#[doc = $doc:literal])+ $name:ident = $number:literal;)+) => {$(
        $(#[doc = $doc])+
        pub const $name: EventTypeId =
            EventTypeId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + $number));
    )+};
}

built_in! {
    /// Phone call.
    CALL = 1;
    /// E-mail.
    EMAIL = 2;
    /// Meeting.
    MEETING = 3;
    /// An offer was sent.
    OFFER = 4;
    /// A contract was signed.
    CONTRACT = 5;
    /// A note without an act.
    NOTE = 6;
}
