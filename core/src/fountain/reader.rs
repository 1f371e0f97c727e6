//! Taking packets as they come: in any order, some never, some twice, and some of another series.

use super::coefficients::coefficients;
use super::elimination::{Elimination, Row};
use super::packet::{Packet, PacketError, Shape};
use super::series::id;

/// How many series a reader follows at a time: the one that it saw last, and the one before, so that neither a stray code nor
/// the other person's beginning anew takes away what is there.
pub const MAX_SERIES: usize = 2;

/// What there is after a packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// So much of the series of this packet.
    Part {
        /// How many packets that say something of their own have come.
        independent: usize,
        /// How many are needed.
        of: usize,
    },
    /// All of it. The reader has forgotten this series.
    Content(Vec<u8>),
}

/// Puts a content together from packets.
#[derive(Default)]
pub struct Reader {
    /// The one that was seen last comes last.
    series: Vec<(Shape, Elimination)>,
}

impl Reader {
    /// Takes one packet.
    ///
    /// # Errors
    /// See [`PacketError`]. What is there already stays, but for a content that turned out wrong.
    pub fn take(&mut self, packet: &[u8]) -> Result<Taken, PacketError> {
        let Packet { shape, number, bytes } = Packet::read(packet)?;
        let known = self.series.iter().position(|(known, _)| *known == shape);
        let (_, mut rows) = match known {
            Some(place) => self.series.remove(place),
            None => (shape, Elimination::new(shape.pieces())),
        };
        rows.take(Row { bits: coefficients(&shape, number), bytes: bytes.to_vec() });
        let part = Taken::Part { independent: rows.independent(), of: shape.pieces() };
        match rows.solve() {
            None => {
                if self.series.len() == MAX_SERIES {
                    self.series.remove(0);
                }
                self.series.push((shape, rows));
                Ok(part)
            }
            Some(mut content) => {
                content.truncate(shape.content_bytes);
                let fits = id(&content) == shape.id;
                if fits { Ok(Taken::Content(content)) } else { Err(PacketError::WrongContent) }
            }
        }
    }
}
