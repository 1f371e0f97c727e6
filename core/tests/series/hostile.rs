//! Packets of somebody who means no good: none panics, none takes more memory than the bounds say, and whoever goes on
//! showing the true ones is heard.

use proptest::collection::vec;
use proptest::prelude::*;
use tandembuch_core::fountain::{PACKET_BYTES, PacketError, Reader, Series, Taken};

use crate::laws::content;

#[test]
fn a_content_that_is_not_what_its_name_says_is_never_given_out() {
    let honest = content(1, 3_000);
    let series = Series::new(&honest, PACKET_BYTES).unwrap();
    let mut reader = Reader::default();
    let mut wrong = series.packet(4);
    *wrong.last_mut().unwrap() ^= 1;
    reader.take(&wrong).unwrap();
    let mut answers = (0..).map(|number| reader.take(&series.packet(number)));
    let first = answers.find(|answer| !matches!(answer, Ok(Taken::Part { .. })));
    assert_eq!(first, Some(Err(PacketError::WrongContent)));
    // It begins anew, and the next ones are enough.
    let second = answers.find(|answer| !matches!(answer, Ok(Taken::Part { .. })));
    assert_eq!(second, Some(Ok(Taken::Content(honest))));
}

#[test]
fn a_length_that_differs_makes_another_series() {
    let honest = content(2, 3_000);
    let series = Series::new(&honest, PACKET_BYTES).unwrap();
    let mut reader = Reader::default();
    for number in 0..series.pieces() as u32 - 1 {
        reader.take(&series.packet(number)).unwrap();
    }
    let mut shorter = series.packet(8);
    shorter[11] ^= 1;
    assert_eq!(reader.take(&shorter), Ok(Taken::Part { independent: 1, of: 9 }));
    assert_eq!(reader.take(&series.packet(8)), Ok(Taken::Content(honest)));
}

#[test]
fn a_thousand_series_leave_room_for_one_more() {
    let mut reader = Reader::default();
    let packet = |id: u16| {
        let id = id.to_be_bytes();
        [&[0xf1, id[0], id[1]][..], &[0; 6], &[2, 0, 0], &[0; 4], &[1; 128]].concat()
    };
    for id in 0..1_000 {
        assert_eq!(reader.take(&packet(id)), Ok(Taken::Part { independent: 1, of: 1_024 }));
    }
    let honest = content(3, 300);
    let series = Series::new(&honest, PACKET_BYTES).unwrap();
    assert_eq!(reader.take(&series.packet(0)), Ok(Taken::Content(honest)));
}

proptest! {
    #[test]
    fn no_packet_panics(packets in vec((0..40_u8, any::<[u8; 15]>(), vec(any::<u8>(), 0..40)), 0..200)) {
        let mut reader = Reader::default();
        for (series, head, bytes) in packets {
            let mut packet = [&head[..], &bytes].concat();
            // Most are of few series with few pieces, so that some become whole.
            if series > 2 {
                packet[..12].copy_from_slice(&[0xf1, series % 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60]);
                packet.resize(36, series);
            }
            let answer = reader.take(&packet);
            prop_assert!(!matches!(answer, Ok(Taken::Content(_))), "{answer:?}");
        }
    }
}
