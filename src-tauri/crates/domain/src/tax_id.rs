//! Tax numbers: the Polish NIP by its check digit, those of the neighbours where the rule is simple and
//! certain, all others as they are written.

use crate::{
    invalid::{Invalid, Reason},
    text,
    working_days::Country,
};

/// How many digits a NIP has.
const NIP_LENGTH: usize = 10;
/// What its first nine digits count for.
const NIP_WEIGHTS: [u32; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];
/// What the first seven digits of a British number count for.
const GB_WEIGHTS: [u32; 7] = [8, 7, 6, 5, 4, 3, 2];

/// A tax number as it is kept, in a firm of the country `home`: a NIP as ten digits, others in capitals.
///
/// A number that is a NIP by its form, or carries the letters of a country whose check is known, is refused
/// when its digits do not agree. Whatever is not known to be wrong is kept.
pub fn kept(field: &str, text: &str, home: Country) -> Result<String, Invalid> {
    let line = text::line(field, text)?;
    let compact = compact(&line);
    let (country, number) = split(&compact);
    let is_digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let holds = match country {
        "" if home == Country::Pl && is_digits => is_nip(number),
        "PL" => is_nip(number),
        "DE" => is_german(number),
        "SK" => is_slovak(number),
        "GB" => is_british(number),
        _ => true,
    };
    if !holds {
        return Err(Invalid::new(field, Reason::BadTaxId));
    }
    Ok(match country {
        "PL" if home == Country::Pl => number.to_owned(),
        "" if is_digits => number.to_owned(),
        "PL" => compact,
        _ => line.to_uppercase(),
    })
}

/// Whether the digits of a kept number do not agree, in a firm of the country `home`. A form keeps none such; a file
/// may bring one, and a firm may move.
#[must_use]
pub fn is_doubtful(kept: &str, home: Country) -> bool {
    self::kept("tax_id", kept, home).is_err()
}

/// A kept tax number as people read it: a NIP in groups, `526-000-12-46`.
#[must_use]
pub fn shown(kept: &str) -> String {
    let is_ten_digits = kept.len() == NIP_LENGTH && kept.bytes().all(|byte| byte.is_ascii_digit());
    match (kept.get(..3), kept.get(3..6), kept.get(6..8), kept.get(8..)) {
        (Some(first), Some(second), Some(third), Some(last)) if is_ten_digits => {
            format!("{first}-{second}-{third}-{last}")
        },
        _ => kept.to_owned(),
    }
}

/// By what two ways of writing a number are known to be one: letters and digits alone, a NIP without its
/// country.
#[must_use]
pub fn key(text: &str) -> String {
    let compact = compact(text);
    match split(&compact) {
        ("PL", number) => number.to_owned(),
        _ => compact,
    }
}

/// Letters in capitals and digits, without what stands between them.
fn compact(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// The letters of the country, if a number begins with two, and the rest.
fn split(compact: &str) -> (&str, &str) {
    match compact.split_at_checked(2) {
        Some((country, number)) if country.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            (country, number)
        },
        _ => ("", compact),
    }
}

/// The digits of a number of exactly that many.
fn digits<const N: usize>(number: &str) -> Option<[u32; N]> {
    let digits: Option<Vec<u32>> = number.chars().map(|letter| letter.to_digit(10)).collect();
    digits?.try_into().ok()
}

/// Each digit times its weight, added up; digits beyond the weights do not count.
fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn is_nip(number: &str) -> bool {
    digits::<NIP_LENGTH>(number).is_some_and(|digits| {
        // A remainder of ten is no digit: no NIP has it.
        digits.iter().any(|digit| *digit > 0)
            && digits.last() == Some(&(weighted(&digits, &NIP_WEIGHTS) % 11))
    })
}

/// ISO 7064, modulo 11 and 10.
fn is_german(number: &str) -> bool {
    digits::<9>(number).is_some_and(|[leading @ .., check]| {
        let product = leading.iter().fold(10, |product, digit| {
            let sum = (digit + product) % 10;
            2 * if sum == 0 { 10 } else { sum } % 11
        });
        check == (11 - product) % 10
    })
}

fn is_slovak(number: &str) -> bool {
    number.len() == 10
        && number.parse::<u64>().is_ok_and(|number| number > 0 && number.is_multiple_of(11))
}

/// Nine digits, or twelve with those of a branch; numbers given out since 2010 are moved by 55.
fn is_british(number: &str) -> bool {
    let (standard, branch) = number.split_at_checked(9).unwrap_or((number, ""));
    let is_branch = branch.is_empty() || digits::<3>(branch).is_some();
    is_branch
        && digits::<9>(standard).is_some_and(|digits @ [.., tens, ones]| {
            let sum = weighted(&digits, &GB_WEIGHTS) + 10 * tens + ones;
            sum.is_multiple_of(97) || (sum + 55).is_multiple_of(97)
        })
}

#[cfg(test)]
mod tests;
