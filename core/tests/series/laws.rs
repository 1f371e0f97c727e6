//! A content comes over whichever of its packets are seen, in whatever order, and whatever else is seen in between.

use proptest::collection::vec;
use proptest::prelude::*;
use tandembuch_core::fountain::{
    BIGGER_DOTS_PACKET_BYTES, HEADER_BYTES, MAX_CONTENT_BYTES, MAX_PACKET_BYTES, MAX_PIECES, PACKET_BYTES,
    Reader, Series, Taken,
};

/// Some bytes, from a seed.
pub(crate) fn content(seed: u64, bytes: usize) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(seed);
    (0..bytes).map(|_| random.u8(..)).collect()
}

/// Packets are taken until the content is there.
fn read(reader: &mut Reader, packets: impl IntoIterator<Item = Vec<u8>>) -> Option<Vec<u8>> {
    packets.into_iter().find_map(|packet| match reader.take(&packet).unwrap() {
        Taken::Content(content) => Some(content),
        Taken::Part { independent, of } => {
            assert!(independent < of);
            None
        }
    })
}

#[test]
fn without_a_loss_as_many_packets_are_needed_as_there_are_pieces() {
    for (bytes, packet_bytes, pieces) in [
        (1, PACKET_BYTES, 1),
        (334, PACKET_BYTES, 1),
        (335, PACKET_BYTES, 2),
        (2_500, PACKET_BYTES, 8),
        (40_960, PACKET_BYTES, 123),
        (MAX_CONTENT_BYTES, PACKET_BYTES, 393),
        (MAX_CONTENT_BYTES, BIGGER_DOTS_PACKET_BYTES, 800),
        (MAX_CONTENT_BYTES, MAX_PACKET_BYTES, 45),
        (MAX_PIECES, HEADER_BYTES + 1, MAX_PIECES),
    ] {
        let content = content(7, bytes);
        let series = Series::new(&content, packet_bytes).unwrap();
        assert_eq!(series.pieces(), pieces);
        assert!(series.packet(0).len() <= packet_bytes);
        let first = (0..).map(|number| series.packet(number)).take(pieces);
        assert_eq!(read(&mut Reader::default(), first), Some(content));
    }
}

#[test]
fn what_is_no_content_of_a_series_makes_none() {
    for (bytes, packet_bytes) in [
        (0, PACKET_BYTES),
        (MAX_CONTENT_BYTES + 1, PACKET_BYTES),
        (MAX_PIECES + 1, HEADER_BYTES + 1),
        (1, HEADER_BYTES),
        (1, 0),
    ] {
        assert!(Series::new(&vec![0; bytes], packet_bytes).is_none(), "{bytes} in {packet_bytes}");
    }
}

#[test]
fn the_progress_counts_what_is_new() {
    let series = Series::new(&content(3, 900), PACKET_BYTES).unwrap();
    let mut reader = Reader::default();
    for (number, independent) in [(1, 1), (1, 1), (0, 2), (1, 2)] {
        assert_eq!(reader.take(&series.packet(number)), Ok(Taken::Part { independent, of: 3 }));
    }
}

#[test]
fn who_begins_anew_is_followed_and_what_was_there_stays_for_a_while() {
    let [first, second, third] =
        [1, 2, 3].map(|seed| Series::new(&content(seed, 600), PACKET_BYTES).unwrap());
    let mut reader = Reader::default();
    let mut take = |series: &Series, number| reader.take(&series.packet(number)).unwrap();
    let half = Taken::Part { independent: 1, of: 2 };
    assert_eq!(take(&first, 0), half);
    assert_eq!(take(&second, 0), half);
    assert_eq!(take(&first, 1), Taken::Content(content(1, 600)));
    // A series that is whole is forgotten; the one that was seen longest ago gives way to a third.
    assert_eq!(take(&first, 0), half);
    assert_eq!(take(&third, 0), half);
    assert_eq!(take(&second, 1), half);
    assert_eq!(take(&third, 1), Taken::Content(content(3, 600)));
}

#[test]
fn the_same_content_in_bigger_dots_is_another_series() {
    let content = content(1, 900);
    let [small, big] =
        [PACKET_BYTES, BIGGER_DOTS_PACKET_BYTES].map(|size| Series::new(&content, size).unwrap());
    let mut reader = Reader::default();
    reader.take(&small.packet(0)).unwrap();
    let taken = reader.take(&big.packet(0));
    assert_eq!(taken, Ok(Taken::Part { independent: 1, of: 6 }));
}

proptest! {
    #[test]
    fn a_third_may_be_lost_and_the_rest_come_in_any_order_and_twice(
        content in vec(any::<u8>(), 1..4_000),
        packet_bytes in 60..400_usize,
        seed: u64,
    ) {
        let series = Series::new(&content, packet_bytes).unwrap();
        let mut random = fastrand::Rng::with_seed(seed);
        let shown = series.pieces() as u32 * 2 + 100;
        let mut seen: Vec<u32> = (0..shown).filter(|_| random.f32() > 0.3).collect();
        seen.extend(seen.clone().into_iter().filter(|_| random.f32() > 0.5));
        random.shuffle(&mut seen);
        let packets = seen.into_iter().map(|number| series.packet(number));
        prop_assert_eq!(read(&mut Reader::default(), packets), Some(content));
    }

    #[test]
    fn a_reader_may_come_late(bytes in 1..4_000_usize, from: u32, seed: u64) {
        let content = content(seed, bytes);
        let series = Series::new(&content, BIGGER_DOTS_PACKET_BYTES).unwrap();
        let packets = (0..200).map(|number: u32| series.packet(from.wrapping_add(number)));
        prop_assert_eq!(read(&mut Reader::default(), packets), Some(content));
    }

    #[test]
    fn other_codes_in_between_take_nothing_away(
        others in vec(vec(any::<u8>(), 0..60), 0..200),
        bytes in 1..4_000_usize,
        seed: u64,
    ) {
        let (content, foreign) = (content(seed, bytes), content(!seed, bytes + 1));
        let series = Series::new(&content, PACKET_BYTES).unwrap();
        let foreign = Series::new(&foreign, PACKET_BYTES).unwrap();
        let mut random = fastrand::Rng::with_seed(seed);
        let mut reader = Reader::default();
        let mut others = others.iter();
        for number in 0..series.pieces() as u32 + 60 {
            if random.bool() {
                let _ = reader.take(&foreign.packet(number / 60));
            } else if let Some(other) = others.next() {
                prop_assert!(reader.take(other).is_err() || other.first() == Some(&0xf1));
            }
            if let Ok(Taken::Content(read)) = reader.take(&series.packet(number)) {
                prop_assert_eq!(read, content);
                return Ok(());
            }
        }
        prop_assert!(false, "it did not come over");
    }
}
