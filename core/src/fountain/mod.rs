//! A series of small packets that carries a content one way, shown as codes to a camera that misses many of them: a
//! fountain over GF(2). Whoever has seen some more packets than there are pieces has the content, whichever they were.
//!
//! `docs/qr-series.md` specifies it. [`Series`] makes the packets of a content, [`Reader`] takes them in any order.
//!
//! It must not know what the content is, nor how a packet is shown or seen. No packet is trusted: every number is bounded
//! before it costs memory or time, and at the end the content is held against the hash that names the series.

mod coefficients;
mod elimination;
mod packet;
mod reader;
mod series;

pub use packet::{
    BIGGER_DOTS_PACKET_BYTES, HEADER_BYTES, MAX_CONTENT_BYTES, MAX_PACKET_BYTES, MAX_PIECES, PACKET_BYTES,
    PacketError,
};
pub use reader::{MAX_SERIES, Reader, Taken};
pub use series::Series;
