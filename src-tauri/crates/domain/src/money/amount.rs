//! The digits of an amount, by the rules stated at [`Money::parse`](super::Money::parse).

/// The minor units that unsigned `text` means with `exponent` decimals; saturates where there are
/// too many digits. `None` if it is no such amount.
pub(super) fn minor(text: &str, exponent: u32) -> Option<u64> {
    let (whole, decimals) = halves(text, exponent)?;
    let missing = exponent.checked_sub(u32::try_from(decimals.len()).ok()?)?;
    let mut minor = 0_u64;
    for digit in ungrouped(whole)?.chars().chain(decimals.chars()) {
        minor = minor.saturating_mul(10).saturating_add(digit.to_digit(10)?.into());
    }
    Some(minor.saturating_mul(10_u64.pow(missing)))
}

/// The text before the decimal mark, groups and all, and the digits after it.
fn halves(text: &str, exponent: u32) -> Option<(&str, &str)> {
    let Some(at) = text.rfind(['.', ',']) else {
        return Some((text, ""));
    };
    let (whole, rest) = text.split_at_checked(at)?;
    let mut rest = rest.chars();
    let mark = rest.next()?;
    let decimals = rest.as_str();
    let groups = whole.contains(mark)
        || !whole.contains(is_group_mark) && exponent != 3 && looks_grouped(whole, decimals);
    if groups {
        return Some((text, ""));
    }
    // "12." is half-typed, not an amount.
    (!decimals.is_empty()).then_some((whole, decimals))
}

fn looks_grouped(whole: &str, rest: &str) -> bool {
    rest.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0"
}

fn is_group_mark(mark: char) -> bool {
    mark.is_whitespace() || matches!(mark, '.' | ',' | '\'' | '\u{2019}')
}

/// The digits of `whole` without its group marks, if these are all of one kind and set properly.
pub(super) fn ungrouped(whole: &str) -> Option<String> {
    let mark = whole.chars().find(|letter| is_group_mark(*letter));
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let Some(mark) = mark else {
        return (!whole.is_empty() && digits(whole)).then(|| whole.to_owned());
    };
    let mut groups = whole.split(mark);
    let first = groups.next()?;
    let proper = (1..=3).contains(&first.len())
        && digits(first)
        && groups.all(|group| group.len() == 3 && digits(group));
    proper.then(|| whole.replace(mark, ""))
}
