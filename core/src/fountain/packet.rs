//! The bytes of a packet: a head that says of which series and which number it is, then as many bytes as a piece has.

/// The first byte of a packet. A text in UTF-8 never begins so with a letter of Europe, so other codes are told apart.
const FORMAT: u8 = 0xf1;
/// The first bytes of formats to come.
const LATER_FORMATS: std::ops::RangeInclusive<u8> = 0xf2..=0xf7;

/// Length of the head in bytes: format, id, length of the content, number.
pub const HEADER_BYTES: usize = 1 + ID_BYTES + 3 + 4;
/// Length of the id of a series: so much of the SHA-256 of its content.
pub(super) const ID_BYTES: usize = 8;

/// Largest packet that is written, in bytes: a code of version 12 that a camera of 640 by 480 points reads.
pub const PACKET_BYTES: usize = 350;
/// The same with bigger dots, for bad light.
pub const BIGGER_DOTS_PACKET_BYTES: usize = 180;
/// Largest packet that is read, in bytes: no code has more.
pub const MAX_PACKET_BYTES: usize = 2_953;
/// Largest content, in bytes.
pub const MAX_CONTENT_BYTES: usize = 128 * 1024;
/// Most pieces of a content.
pub const MAX_PIECES: usize = 1_024;

/// Why a packet brings nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PacketError {
    /// Some other code: the address of a page, a ticket.
    #[error("this is no packet of a series")]
    NotOurs,
    /// A packet of a format that only a newer program knows.
    #[error("the packet was made by a newer program")]
    TooNew,
    /// Its numbers are beyond the bounds or do not fit to each other.
    #[error("the packet is malformed")]
    Malformed,
    /// All pieces are there, and the content is not the one that the series is named after. It begins anew.
    #[error("the content does not fit its name")]
    WrongContent,
}

/// What all packets of one series have in common. Another size of its pieces makes another series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) id: [u8; ID_BYTES],
    pub(super) content_bytes: usize,
    pub(super) piece_bytes: usize,
}

impl Shape {
    /// `None` beyond the bounds.
    pub(super) fn new(id: [u8; ID_BYTES], content_bytes: usize, piece_bytes: usize) -> Option<Self> {
        let shape = Self { id, content_bytes, piece_bytes };
        let is_within = (1..=MAX_CONTENT_BYTES).contains(&content_bytes)
            && (1..=MAX_PACKET_BYTES - HEADER_BYTES).contains(&piece_bytes)
            && shape.pieces() <= MAX_PIECES;
        is_within.then_some(shape)
    }

    pub(super) fn pieces(&self) -> usize {
        self.content_bytes.div_ceil(self.piece_bytes)
    }
}

/// A packet, read or to be written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Packet<'a> {
    pub(super) shape: Shape,
    pub(super) number: u32,
    pub(super) bytes: &'a [u8],
}

impl<'a> Packet<'a> {
    pub(super) fn write(&self) -> Vec<u8> {
        let content_bytes = u32::try_from(self.shape.content_bytes).expect("the content is within its bound");
        let [_, content_bytes @ ..] = content_bytes.to_be_bytes();
        [&[FORMAT], &self.shape.id[..], &content_bytes, &self.number.to_be_bytes(), self.bytes].concat()
    }

    pub(super) fn read(packet: &'a [u8]) -> Result<Self, PacketError> {
        let (format, rest) = packet.split_first().ok_or(PacketError::NotOurs)?;
        if LATER_FORMATS.contains(format) {
            return Err(PacketError::TooNew);
        }
        if *format != FORMAT {
            return Err(PacketError::NotOurs);
        }
        Self::read_format_1(rest).ok_or(PacketError::Malformed)
    }

    fn read_format_1(rest: &'a [u8]) -> Option<Self> {
        let (id, rest) = rest.split_first_chunk::<ID_BYTES>()?;
        let ([a, b, c], rest) = rest.split_first_chunk::<3>()?;
        let (number, bytes) = rest.split_first_chunk::<4>()?;
        let content_bytes = u32::from_be_bytes([0, *a, *b, *c]) as usize;
        let shape = Shape::new(*id, content_bytes, bytes.len())?;
        Some(Self { shape, number: u32::from_be_bytes(*number), bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_byte_for_byte_as_specified() {
        let shape = Shape::new([1, 2, 3, 4, 5, 6, 7, 8], 0x0001_0203, 250).unwrap();
        let packet = Packet { shape, number: 0x0a0b_0c0d, bytes: &[9; 250] };
        let written = packet.write();
        assert_eq!(written[..16], [0xf1, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 0x0a, 0x0b, 0x0c, 0x0d]);
        assert_eq!(Packet::read(&written), Ok(packet));
    }

    #[test]
    fn what_is_none_is_told_apart() {
        let head = |content: [u8; 3]| [&[0xf1][..], &[0; 8], &content, &[0; 4]].concat();
        let packet = |content, bytes| [head(content), vec![0; bytes]].concat();
        for (name, packet, expected) in [
            ("nothing", vec![], Err(PacketError::NotOurs)),
            ("an address", b"https://example.org".to_vec(), Err(PacketError::NotOurs)),
            ("a later format", vec![0xf2], Err(PacketError::TooNew)),
            ("a format byte alone", vec![0xf1], Err(PacketError::Malformed)),
            ("a head alone", head([0, 0, 1]), Err(PacketError::Malformed)),
            ("no content", packet([0, 0, 0], 1), Err(PacketError::Malformed)),
            ("a byte", packet([0, 0, 1], 1), Ok(1)),
            ("most pieces", packet([0, 4, 0], 1), Ok(1024)),
            ("too many pieces", packet([0, 4, 1], 1), Err(PacketError::Malformed)),
            ("the largest content", packet([2, 0, 0], 128), Ok(1024)),
            ("too large a content", packet([2, 0, 1], 2000), Err(PacketError::Malformed)),
            ("the largest packet", packet([2, 0, 0], 2937), Ok(45)),
            ("too large a packet", packet([2, 0, 0], 2938), Err(PacketError::Malformed)),
        ] {
            assert_eq!(Packet::read(&packet).map(|packet| packet.shape.pieces()), expected, "{name}");
        }
    }
}
