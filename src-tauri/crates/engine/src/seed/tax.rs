//! Tax numbers that look real and belong to nobody in particular.

use super::{dice::Dice, names::Tongue};

/// A tax number whose check digits are right: a Polish NIP or a British VAT number.
pub(super) fn tax_id(dice: &mut Dice, tongue: Tongue) -> String {
    match tongue {
        Tongue::Polish => nip(dice),
        Tongue::English => {
            let number = 1_000_000 + dice.below(9_000_000);
            let check = 97 - weighted(number, &[8, 7, 6, 5, 4, 3, 2]) % 97;
            format!("GB{number}{check:02}")
        },
    }
}

fn nip(dice: &mut Dice) -> String {
    loop {
        let number = 100_000_000 + dice.below(900_000_000);
        let check = weighted(number, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
        // No NIP has a tenth digit of two figures.
        if check < 10 {
            return format!("{number}{check}");
        }
    }
}

/// The digits of a number, each times its weight, added up.
fn weighted(number: u32, weights: &[u32]) -> u32 {
    let (mut rest, mut sum) = (number, 0);
    for weight in weights.iter().rev() {
        sum += rest % 10 * weight;
        rest /= 10;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::dice::Stream;

    #[test]
    fn check_digits_are_those_of_known_numbers() {
        assert_eq!(weighted(526_025_099, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11, 5, "526-025-09-95");
        assert_eq!(97 - weighted(2_204_302, &[8, 7, 6, 5, 4, 3, 2]) % 97, 31, "GB220 4302 31");
    }

    #[test]
    fn numbers_have_their_length() {
        let mut dice = Dice::of(1, Stream::Partner, 0);
        for _ in 0..200 {
            assert_eq!(tax_id(&mut dice, Tongue::Polish).len(), 10);
            assert_eq!(tax_id(&mut dice, Tongue::English).len(), 11);
        }
    }
}
