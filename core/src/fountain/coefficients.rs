//! Which pieces a packet is the sum of, as bits: piece `n` is bit `n % 64` of word `n / 64`.
//!
//! The first packets are the pieces themselves; what comes after has random bits from a hash, so that anybody can compute them.

use sha2::{Digest as _, Sha256};

use super::packet::Shape;

/// The pieces of one packet; never none.
pub(super) fn coefficients(shape: &Shape, number: u32) -> Vec<u64> {
    let pieces = shape.pieces();
    let mut bits = vec![0; pieces.div_ceil(64)];
    if let Some(piece) = usize::try_from(number).ok().filter(|piece| *piece < pieces) {
        bits[piece / 64] = 1 << (piece % 64);
        return bits;
    }
    for (block, words) in (0_u8..).zip(bits.chunks_mut(4)) {
        let hash = Sha256::new().chain_update(shape.id).chain_update(number.to_be_bytes());
        let hash = hash.chain_update([block]).finalize();
        for (word, bytes) in words.iter_mut().zip(hash.as_chunks::<8>().0) {
            *word = u64::from_le_bytes(*bytes);
        }
    }
    keep(&mut bits, pieces);
    if bits.iter().all(|word| *word == 0) {
        bits.fill(u64::MAX);
        keep(&mut bits, pieces);
    }
    bits
}

/// Clears the bits behind the last piece.
fn keep(bits: &mut [u64], pieces: usize) {
    if let (Some(last), 1..) = (bits.last_mut(), pieces % 64) {
        *last &= (1 << (pieces % 64)) - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(pieces: usize) -> Shape {
        Shape::new([7; 8], pieces, 1).unwrap()
    }

    #[test]
    fn the_first_packets_are_the_pieces() {
        for piece in 0..130 {
            let bits = coefficients(&shape(130), piece);
            let ones: Vec<usize> = (0..192).filter(|bit| bits[bit / 64] >> (bit % 64) & 1 == 1).collect();
            assert_eq!(ones, [piece as usize]);
        }
    }

    #[test]
    fn what_follows_has_half_of_the_pieces_and_never_none() {
        for pieces in [1, 2, 3, 8, 63, 64, 65, 256, 257, 1024] {
            let mut ones = 0;
            for number in 0..200 {
                let bits = coefficients(&shape(pieces), u32::MAX - number);
                assert!(bits.iter().any(|word| *word != 0), "{pieces}");
                assert!(pieces % 64 == 0 || bits[pieces / 64] >> (pieces % 64) == 0, "{pieces}");
                ones += bits.iter().map(|word| word.count_ones() as usize).sum::<usize>();
            }
            assert!(pieces < 8 || (pieces * 95..pieces * 106).contains(&ones), "{ones} of {pieces}");
        }
    }
}
