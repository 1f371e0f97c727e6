//! The packets of a content, without end.

use sha2::{Digest as _, Sha256};

use super::coefficients::coefficients;
use super::elimination::add;
use super::packet::{HEADER_BYTES, ID_BYTES, Packet, Shape};

/// A content that is shown packet by packet.
pub struct Series {
    shape: Shape,
    /// The content, with zeros behind it up to the end of its last piece.
    pieces: Vec<u8>,
}

impl Series {
    /// Cuts a content into as few pieces as fit into packets of this size, all of one length. `None` if there is no content,
    /// or too much of it.
    pub fn new(content: &[u8], packet_bytes: usize) -> Option<Self> {
        let room = packet_bytes.checked_sub(HEADER_BYTES).filter(|room| *room > 0)?;
        let fewest = content.len().div_ceil(room).max(1);
        let shape = Shape::new(id(content), content.len(), content.len().div_ceil(fewest))?;
        let mut pieces = content.to_vec();
        pieces.resize(shape.pieces() * shape.piece_bytes, 0);
        Some(Self { shape, pieces })
    }

    /// How many packets are needed at least.
    pub fn pieces(&self) -> usize {
        self.shape.pieces()
    }

    /// The packet of this number. They are shown in order from 0 on, without a break and without an end.
    pub fn packet(&self, number: u32) -> Vec<u8> {
        let bits = coefficients(&self.shape, number);
        let mut sum = vec![0; self.shape.piece_bytes];
        for (place, piece) in self.pieces.chunks(self.shape.piece_bytes).enumerate() {
            if bits[place / 64] >> (place % 64) & 1 == 1 {
                add(&mut sum, piece);
            }
        }
        Packet { shape: self.shape, number, bytes: &sum }.write()
    }
}

/// What a series of this content is called.
pub(super) fn id(content: &[u8]) -> [u8; ID_BYTES] {
    let hash: [u8; 32] = Sha256::digest(content).into();
    *hash.first_chunk().expect("a hash is longer than an id")
}
