//! A place in an order that both can change apart: between two places there is always another one.
//!
//! Written as hexadecimal digits by `fractional_index`, whose weak spots are kept away from it here: it panics on
//! texts beyond ASCII, and finds no way between two places that begin with the same zero.

use fractional_index::FractionalIndex;

/// Longest place that is read. One move makes a place one byte longer at most.
const MAX_LEN: usize = 10_000;

/// A place in an order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(FractionalIndex);

impl Rank {
    /// Reads a place as it stands in the record; `None` if it is none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let is_sane = text.len() <= MAX_LEN && text.len().is_multiple_of(2) && text.is_ascii();
        is_sane.then(|| FractionalIndex::from_string(text).ok().map(Self)).flatten()
    }

    /// A place after the one and before the other; `None` if there is no such place, because they are not in order.
    pub(super) fn between(after: Option<&Self>, before: Option<&Self>) -> Option<Self> {
        match (after, before) {
            (None, None) => Some(Self(FractionalIndex::default())),
            (Some(after), None) => Some(Self(FractionalIndex::new_after(&after.0))),
            (None, Some(before)) => Some(Self(FractionalIndex::new_before(&before.0))),
            (Some(after), Some(before)) if after < before => between(after.0.as_bytes(), before.0.as_bytes()),
            (Some(_), Some(_)) => None,
        }
    }
}

impl std::fmt::Display for Rank {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.to_string())
    }
}

/// What both begin with is set apart, so that what is left differs in its first byte.
fn between(after: &[u8], before: &[u8]) -> Option<Rank> {
    let longest = after.len().min(before.len()).saturating_sub(1);
    let common = (0..longest).take_while(|&place| after[place] == before[place]).count();
    let rest = |bytes: &[u8]| FractionalIndex::from_bytes(bytes[common..].to_vec()).ok();
    let middle = FractionalIndex::new_between(&rest(after)?, &rest(before)?)?;
    let bytes = [&after[..common], middle.as_bytes()].concat();
    FractionalIndex::from_bytes(bytes).ok().map(Rank)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_rank() -> impl Strategy<Value = Rank> {
        // Few different bytes, so that long common beginnings are frequent.
        let byte = prop_oneof![Just(0_u8), Just(1), Just(127), Just(128), Just(129), Just(254), Just(255)];
        proptest::collection::vec(byte, 0..6).prop_map(|mut bytes| {
            bytes.push(128);
            Rank(FractionalIndex::from_bytes(bytes).expect("it ends as places do"))
        })
    }

    proptest! {
        #[test]
        fn there_is_a_place_between_any_two(one in any_rank(), other in any_rank()) {
            let (low, high) = if one < other { (one, other) } else { (other, one) };
            match Rank::between(Some(&low), Some(&high)) {
                Some(middle) => prop_assert!(low < middle && middle < high),
                None => prop_assert_eq!(&low, &high),
            }
            prop_assert!(Rank::between(Some(&low), None).is_some_and(|next| next > low));
            prop_assert!(Rank::between(None, Some(&low)).is_some_and(|next| next < low));
        }

        #[test]
        fn a_place_survives_being_written(rank in any_rank()) {
            prop_assert_eq!(Rank::parse(&rank.to_string()), Some(rank));
        }

        #[test]
        fn no_text_panics(text in "[0-9a-f8ä€😀]{0,12}|.{0,12}") {
            let _rank = Rank::parse(&text);
        }
    }

    #[test]
    fn what_is_no_place_is_not_read() {
        for text in ["", "7", "7f", "808", "aä", "80 ", "8G"] {
            assert_eq!(Rank::parse(text), None, "{text}");
        }
        assert_eq!(Rank::parse(&"80".repeat(MAX_LEN / 2 + 1)), None);
    }
}
