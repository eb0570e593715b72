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
    /// A visit at the partner's.
    VISIT = 7;
    /// A demonstration of what is offered.
    DEMO = 8;
    /// A reminder that something is to be paid.
    PAYMENT = 9;
    /// A complaint of the partner.
    COMPLAINT = 10;
}

/// How many colours there are to choose from.
pub const COLOURS: u8 = 6;

/// The icons to choose from, by the names that the interface draws.
pub const ICONS: [&str; 24] = [
    "phone",
    "mail",
    "message-square",
    "video",
    "users",
    "map-pin",
    "presentation",
    "file-text",
    "file-signature",
    "handshake",
    "receipt",
    "banknote",
    "triangle-alert",
    "wrench",
    "package",
    "truck",
    "calendar",
    "clipboard-check",
    "graduation-cap",
    "megaphone",
    "star",
    "gift",
    "coffee",
    "sticky-note",
];
