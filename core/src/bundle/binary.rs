//! The binary form of a bundle, for ways on which every byte counts: the CBOR (RFC 8949) of its JSON, in which base64url
//! travels as the bytes that it stands for. `docs/qr-series.md` specifies it.
//!
//! It must not know what the members of a bundle mean: the text that comes out is as little trusted as any other, and
//! [`inspect`](super::inspect) reads it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cbor4ii::core::dec::{self, Decode, Read as _};
use cbor4ii::core::enc::{Encode, Write};
use cbor4ii::core::types::{Array, Bytes, Map, Negative, Null, Tag};
use cbor4ii::core::utils::{BufWriter, SliceReader};
use cbor4ii::core::{major, marker};
use serde_json::{Map as Members, Number, Value};

use super::members;
use crate::json;

/// Largest binary form that is read or written, in bytes.
pub const MAX_BINARY_BYTES: usize = 128 * 1024;

/// How deep arrays and maps may lie in each other. A bundle needs five.
const MAX_DEPTH: usize = 16;

/// "Expected conversion to base64url" (RFC 8949, 3.4.5.2).
const BASE64URL: u64 = 21;

/// The shortest text whose bytes are fewer, with the tag before them.
const WORTH_CHARS: usize = 6;

/// Why there is no other form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BinaryError {
    /// The binary form is larger than [`MAX_BINARY_BYTES`].
    #[error("the binary form is too big")]
    TooBig,
    /// It is no JSON object, or no CBOR map, of the kind that a bundle is.
    #[error("this has no other form")]
    Malformed,
}

/// The binary form of a bundle's text. The order of members, which means nothing, is not kept.
///
/// # Errors
/// [`BinaryError::Malformed`] for what no program of ours writes: a member that is named twice, a number that is not a
/// plain whole one of 64 bits, more than 16 levels.
pub fn to_binary(text: &str) -> Result<Vec<u8>, BinaryError> {
    if text.len() > MAX_BINARY_BYTES * 2 {
        return Err(BinaryError::TooBig);
    }
    if !members::are_named_once(text) {
        return Err(BinaryError::Malformed);
    }
    let bundle: Members<String, Value> = json::read(text).map_err(|_| BinaryError::Malformed)?;
    let mut binary = BufWriter::new(Vec::with_capacity(text.len()));
    write(&Value::Object(bundle), MAX_DEPTH, &mut binary)?;
    let binary = binary.into_inner();
    if binary.len() > MAX_BINARY_BYTES { Err(BinaryError::TooBig) } else { Ok(binary) }
}

/// The text of a bundle's binary form, on one line.
///
/// # Errors
/// See [`BinaryError`].
pub fn from_binary(binary: &[u8]) -> Result<String, BinaryError> {
    if binary.len() > MAX_BINARY_BYTES {
        return Err(BinaryError::TooBig);
    }
    let mut reader = SliceReader::new(binary);
    match read(&mut reader, MAX_DEPTH) {
        Some(value @ Value::Object(_)) if peek(&mut reader).is_none() => Ok(json::write(&value)),
        _ => Err(BinaryError::Malformed),
    }
}

fn write(value: &Value, depth: usize, binary: &mut BufWriter) -> Result<(), BinaryError> {
    match value {
        Value::Null => put(&Null, binary),
        Value::Bool(bool) => put(bool, binary),
        Value::Number(number) => write_number(number, binary),
        Value::String(text) => write_text(text, binary),
        Value::Array(values) => {
            let depth = depth.checked_sub(1).ok_or(BinaryError::Malformed)?;
            Array::bounded(values.len(), binary).map_err(|_| BinaryError::TooBig)?;
            values.iter().try_for_each(|value| write(value, depth, binary))
        }
        Value::Object(members) => {
            let depth = depth.checked_sub(1).ok_or(BinaryError::Malformed)?;
            Map::bounded(members.len(), binary).map_err(|_| BinaryError::TooBig)?;
            members.iter().try_for_each(|(name, value)| {
                put(&name.as_str(), binary)?;
                write(value, depth, binary)
            })
        }
    }
}

fn write_number(number: &Number, binary: &mut BufWriter) -> Result<(), BinaryError> {
    let written = number.as_str();
    if let Some(number) = number.as_u64().filter(|number| number.to_string() == written) {
        return put(&number, binary);
    }
    match number.as_i64().filter(|number| *number < 0 && number.to_string() == written) {
        Some(number) => put(&Negative(!number as u64), binary),
        None => Err(BinaryError::Malformed),
    }
}

fn write_text(text: &str, binary: &mut BufWriter) -> Result<(), BinaryError> {
    // This decoder refuses whatever it would not have written.
    match URL_SAFE_NO_PAD.decode(text) {
        Ok(bytes) if text.len() >= WORTH_CHARS => put(&Tag(BASE64URL, Bytes(bytes.as_slice())), binary),
        _ => put(&text, binary),
    }
}

/// Writing fails only where there is no memory.
fn put(value: &impl Encode, binary: &mut impl Write) -> Result<(), BinaryError> {
    value.encode(binary).map_err(|_| BinaryError::TooBig)
}

/// One value; `None` for what no bundle has: floats, other tags, bytes without one, lengths that come later.
fn read(reader: &mut SliceReader<'_>, depth: usize) -> Option<Value> {
    let first = peek(reader)?;
    Some(match dec::if_major(first) {
        major::UNSIGNED => Value::Number(u64::decode(reader).ok()?.into()),
        major::NEGATIVE => Value::Number(i64::decode(reader).ok()?.into()),
        major::STRING => Value::String(<&str>::decode(reader).ok()?.to_owned()),
        major::TAG => {
            let tag = Tag::tag(reader).ok().filter(|tag| *tag == BASE64URL);
            tag.and_then(|_| Bytes::<&[u8]>::decode(reader).ok())
                .map(|Bytes(bytes)| Value::String(URL_SAFE_NO_PAD.encode(bytes)))?
        }
        major::ARRAY => {
            let depth = depth.checked_sub(1)?;
            // The vector grows with what is there, not with what is said to be.
            let mut values = Vec::new();
            for _ in 0..Array::len(reader).ok()?? {
                values.push(read(reader, depth)?);
            }
            Value::Array(values)
        }
        major::MAP => {
            let depth = depth.checked_sub(1)?;
            let mut members = Members::new();
            for _ in 0..Map::len(reader).ok()?? {
                let name = <&str>::decode(reader).ok()?.to_owned();
                if members.insert(name, read(reader, depth)?).is_some() {
                    return None;
                }
            }
            Value::Object(members)
        }
        _ => {
            reader.advance(1);
            match first {
                marker::NULL => Value::Null,
                marker::FALSE => Value::Bool(false),
                marker::TRUE => Value::Bool(true),
                _ => return None,
            }
        }
    })
}

fn peek(reader: &mut SliceReader<'_>) -> Option<u8> {
    reader.fill(1).ok()?.as_ref().first().copied()
}
