//! Addresses that lead out of the program: which of them somebody may follow.
//!
//! One rule for the links of a text, for what a card offers to dial or write to, and for what is handed to
//! the system to open. An address names a page, a mailbox or a telephone; nothing that it says can
//! run a program, read a file of this computer or attach one.

use crate::invalid::{Invalid, Reason};

/// Longest address, in characters: what every browser takes.
pub const LINK_LIMIT: u32 = 2_048;

/// Parts of a new message that an address may fill in. Some mail programs know `attach`, too, which sends a
/// file of the reader's own.
const MAIL_FIELDS: [&str; 6] = ["to", "cc", "bcc", "subject", "body", "in-reply-to"];

/// The address, trimmed, if somebody may follow it.
///
/// # Errors
///
/// [`Reason::Empty`], [`Reason::TooLong`], or [`Reason::Malformed`] for every other address.
pub fn checked<'a>(field: &str, address: &'a str) -> Result<&'a str, Invalid> {
    let address = address.trim();
    let reason = if address.is_empty() {
        Reason::Empty
    } else if address.chars().nth(LINK_LIMIT as usize).is_some() {
        Reason::TooLong { limit: LINK_LIMIT }
    } else if is_safe(address) {
        return Ok(address);
    } else {
        Reason::Malformed
    };
    Err(Invalid::new(field, reason))
}

/// Whether somebody may follow the address: a page with a host, a mailbox or a telephone.
#[must_use]
pub fn is_safe(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else {
        return false;
    };
    if address.chars().any(is_forbidden) {
        return false;
    }
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => is_page(rest),
        "mailto" => is_mailbox(rest),
        "tel" => is_telephone(rest),
        _ => false,
    }
}

/// What breaks out of a command line, of an attribute or of the reader's eyes.
fn is_forbidden(character: char) -> bool {
    character.is_whitespace()
        || crate::text::is_invisible(character)
        || matches!(character, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
}

/// `//host…`, without a name and password, which look like the host to who reads quickly.
fn is_page(rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix("//") else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !authority.contains('@')
        && authority.starts_with(|first: char| first.is_alphanumeric() || first == '[')
}

/// `name@host`, perhaps with [`MAIL_FIELDS`].
fn is_mailbox(rest: &str) -> bool {
    let (mailbox, fields) = rest.split_once('?').unwrap_or((rest, ""));
    let named = mailbox.split_once('@').is_some_and(|(name, host)| {
        name.starts_with(|first: char| first != '-') && !host.is_empty()
    });
    let is_known = |field: &str| {
        let name = field.split('=').next().unwrap_or_default().to_ascii_lowercase();
        MAIL_FIELDS.contains(&name.as_str())
    };
    named && fields.split('&').filter(|field| !field.is_empty()).all(is_known)
}

/// Digits with what people put between them; no `*` and `#`, which give orders to the exchange.
fn is_telephone(rest: &str) -> bool {
    let (number, extension) = rest.split_once(";ext=").unwrap_or((rest, ""));
    let digits = number.strip_prefix('+').unwrap_or(number);
    digits.contains(|character: char| character.is_ascii_digit())
        && digits.chars().all(|character| character.is_ascii_digit() || "-.()".contains(character))
        && extension.chars().all(|character| character.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("https://example.com")]
    #[case("HTTP://example.com/a?b=c#d")]
    #[case("  https://example.com  ")]
    #[case("https://żółw.pl/zażółć")]
    #[case("https://[2001:db8::1]/")]
    #[case("https://example.com/@name")]
    #[case("mailto:jan@example.com")]
    #[case("mailto:jan@example.com?subject=Oferta%20nr%2012&body=x")]
    #[case("tel:+48501502503")]
    #[case("tel:+48-501-502-503")]
    #[case("TEL:226060000;ext=12")]
    fn may_be_followed(#[case] address: &str) {
        assert_eq!(checked("url", address), Ok(address.trim()));
    }

    #[rstest]
    #[case("")]
    #[case("   ")]
    #[case("example.com")]
    #[case("//example.com")]
    #[case("https:example.com")]
    #[case("https://")]
    #[case("https:///etc/passwd")]
    #[case("https://bank.example@evil.example/")]
    #[case("https://example.com/\" --option \"")]
    #[case("https://exam ple.com")]
    #[case("https://example.com/\u{202e}gpj.exe")]
    #[case("https://example.com\\evil")]
    #[case("https://example.com/\nx")]
    #[case("javascript:alert(1)")]
    #[case("JavaScript:alert(1)//https://example.com")]
    #[case("java\tscript:alert(1)")]
    #[case("data:text/html,x")]
    #[case("file:///etc/passwd")]
    #[case("smb://host/share")]
    #[case("vbscript:x")]
    #[case("ms-msdt:/id")]
    #[case("search-ms:query=x")]
    #[case("tauri://localhost")]
    #[case("-https://example.com")]
    #[case("mailto:")]
    #[case("mailto:jan")]
    #[case("mailto:jan@")]
    #[case("mailto:@example.com")]
    #[case("mailto:-x@example.com")]
    #[case("mailto:jan@example.com?attach=/etc/passwd")]
    #[case("mailto:jan@example.com?subject=x&ATTACHMENT=/etc/passwd")]
    #[case("tel:")]
    #[case("tel:+")]
    #[case("tel:*21*501502503#")]
    #[case("tel:abc")]
    #[case("tel:112;ext=x")]
    fn may_not_be_followed(#[case] address: &str) {
        let refusal = checked("url", address).unwrap_err();
        assert_eq!(refusal.field, "url");
        let expected = if address.trim().is_empty() { Reason::Empty } else { Reason::Malformed };
        assert_eq!(refusal.reason, expected, "{address}");
    }

    #[test]
    fn an_address_without_end_is_refused() {
        let address = format!("https://example.com/{}", "x".repeat(LINK_LIMIT as usize));
        let refusal = Invalid::new("url", Reason::TooLong { limit: LINK_LIMIT });
        assert_eq!(checked("url", &address), Err(refusal));
    }
}
