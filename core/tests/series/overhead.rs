//! How many packets more than there are pieces it takes, counted over fixed contents: nearly two on average, so a series of
//! 40 KB is as short as it can be.

use tandembuch_core::fountain::{HEADER_BYTES, Reader, Series, Taken};

use crate::laws::content;

/// How many contents are sent for each row.
const RUNS: u64 = 300;

/// The packets that were taken, and those that were shown.
fn count(pieces: usize, seed: u64) -> [usize; 2] {
    let series = Series::new(&content(seed, pieces), HEADER_BYTES + 1).unwrap();
    let mut random = fastrand::Rng::with_seed(seed);
    let mut reader = Reader::default();
    let mut taken = 0;
    for number in 0.. {
        if random.f32() < 0.3 {
            continue;
        }
        taken += 1;
        if let Ok(Taken::Content(_)) = reader.take(&series.packet(number)) {
            return [taken, number as usize + 1];
        }
    }
    unreachable!("numbers do not end");
}

#[test]
fn few_packets_more_than_pieces_are_needed_where_three_of_ten_are_lost() {
    let counted = [1, 2, 8, 32, 118, 123, 400].map(|pieces| {
        let counts: Vec<[usize; 2]> = (0..RUNS).map(|seed| count(pieces, seed)).collect();
        let [taken, shown] = [0, 1].map(|which| {
            let all = counts.iter().map(|count| count[which]);
            (all.clone().sum::<usize>() as f64 / RUNS as f64, all.max().unwrap())
        });
        format!("{pieces}: {:.1} at worst {}, shown {:.1} at worst {}", taken.0, taken.1, shown.0, shown.1)
    });
    assert_eq!(
        counted,
        [
            "1: 1.0 at worst 1, shown 1.4 at worst 6",
            "2: 2.3 at worst 8, shown 3.2 at worst 14",
            "8: 9.3 at worst 15, shown 13.4 at worst 24",
            "32: 33.6 at worst 41, shown 48.0 at worst 61",
            "118: 119.6 at worst 129, shown 170.4 at worst 198",
            "123: 124.7 at worst 135, shown 177.7 at worst 206",
            "400: 401.7 at worst 408, shown 573.2 at worst 625",
        ]
    );
}
