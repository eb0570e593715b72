//! Which part of a file somebody asks for (RFC 9110, 14.2).

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// All of it.
    Whole,
    /// So many bytes from there on, at least one.
    Part {
        /// The first of them.
        from: u64,
        /// How many.
        length: u64,
    },
    /// What lies beyond its end.
    Beyond,
}

/// What the header `range` asks for of `size` bytes, in parts of at most `most`. One that cannot be understood,
/// or asks for several parts, asks for all, as the standard wants.
#[must_use]
pub fn asked(range: Option<&str>, size: u64, most: u64) -> Asked {
    match range.and_then(|range| range.trim().strip_prefix("bytes=")).and_then(ends) {
        None => Asked::Whole,
        Some((Some(from), last)) => {
            let last = last.unwrap_or(u64::MAX).min(size.saturating_sub(1));
            part(from, last, size, most)
        },
        // The last so many bytes.
        Some((None, Some(length))) if length > 0 => {
            part(size.saturating_sub(length), size.saturating_sub(1), size, most)
        },
        Some((None, _)) => Asked::Beyond,
    }
}

fn part(from: u64, last: u64, size: u64, most: u64) -> Asked {
    if from >= size {
        return Asked::Beyond;
    }
    Asked::Part { from, length: (last - from + 1).min(most) }
}

/// The two ends of `a-b`, `a-` or `-b`; nothing where it is none of them.
fn ends(range: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (from, last) = range.split_once('-')?;
    let number = |text: &str| match text.trim() {
        "" => Some(None),
        digits if digits.bytes().all(|digit| digit.is_ascii_digit()) => {
            digits.parse().ok().map(Some)
        },
        _ => None,
    };
    let ends = (number(from)?, number(last)?);
    match ends {
        (Some(from), Some(last)) if from > last => None,
        (None, None) => None,
        ends => Some(ends),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(None, Asked::Whole)]
    #[case(Some("bytes=0-"), Asked::Part { from: 0, length: 64 })]
    #[case(Some("bytes=10-19"), Asked::Part { from: 10, length: 10 })]
    #[case(Some("bytes=90-1000"), Asked::Part { from: 90, length: 10 })]
    #[case(Some("bytes=-10"), Asked::Part { from: 90, length: 10 })]
    #[case(Some("bytes=-1000"), Asked::Part { from: 0, length: 64 })]
    #[case(Some("bytes=100-"), Asked::Beyond)]
    #[case(Some("bytes=-0"), Asked::Beyond)]
    #[case(Some("bytes=5-2"), Asked::Whole)]
    #[case(Some("bytes=-"), Asked::Whole)]
    #[case(Some("bytes=0-1,4-5"), Asked::Whole)]
    #[case(Some("lines=0-1"), Asked::Whole)]
    #[case(Some("bytes=+1-2"), Asked::Whole)]
    #[case(Some("bytes=99999999999999999999-"), Asked::Whole)]
    fn a_range_is_read_as_the_standard_says(#[case] range: Option<&str>, #[case] expected: Asked) {
        assert_eq!(asked(range, 100, 64), expected);
    }

    #[test]
    fn an_empty_file_has_no_part() {
        assert_eq!(asked(Some("bytes=0-"), 0, 64), Asked::Beyond);
        assert_eq!(asked(None, 0, 64), Asked::Whole);
    }
}
