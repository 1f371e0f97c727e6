//! DEFLATE by the browser's `CompressionStream` and `DecompressionStream`, format "deflate-raw" (RFC 1951).
//!
//! `web-sys` counts these among its unstable interfaces, so the constructors are looked up by name; a browser
//! without them is noticed in the same step.

use js_sys::{Array, Function, Reflect, Uint8Array};
use tandembuch_core::bundle::{CryptoError, InflateError};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ReadableStream, ReadableStreamDefaultReader, WritableStream, WritableStreamDefaultWriter};

/// Bytes handed to the stream at once. DEFLATE expands at most 1032-fold, so the browser never holds more than
/// 16 MiB beyond what has been counted.
const SLICE_BYTES: u32 = 16 * 1024;

/// Compresses all of the bytes.
pub async fn deflate_raw(bytes: &[u8]) -> Result<Vec<u8>, CryptoError> {
    transform("CompressionStream", bytes, usize::MAX).await.map_err(|error| match error {
        TransformError::Missing => CryptoError::NoCompression,
        TransformError::Rejected | TransformError::TooBig => CryptoError::Failed,
    })
}

/// Decompresses one complete stream and gives up as soon as more than `limit` bytes come out.
pub async fn inflate_raw(bytes: &[u8], limit: usize) -> Result<Vec<u8>, InflateError> {
    transform("DecompressionStream", bytes, limit).await.map_err(|error| match error {
        TransformError::Missing => InflateError::Crypto(CryptoError::NoCompression),
        TransformError::Rejected => InflateError::Damaged,
        TransformError::TooBig => InflateError::TooBig,
    })
}

enum TransformError {
    Missing,
    Rejected,
    TooBig,
}

async fn transform(constructor: &str, bytes: &[u8], limit: usize) -> Result<Vec<u8>, TransformError> {
    let (writable, readable) = streams(constructor).map_err(|_| TransformError::Missing)?;
    let writer = writable.get_writer().map_err(|_| TransformError::Rejected)?;
    let reader = ReadableStreamDefaultReader::new(&readable).map_err(|_| TransformError::Rejected)?;
    spawn_local(feed(writer, Uint8Array::from(bytes)));
    let mut output = Vec::new();
    while let Some(chunk) = read(&reader).await.map_err(|_| TransformError::Rejected)? {
        let start = output.len();
        let end = start + chunk.length() as usize;
        if end > limit {
            // Stops the feeding too; whether the stream ends cleanly no longer matters.
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(TransformError::TooBig);
        }
        output.resize(end, 0);
        chunk.copy_to(&mut output[start..]);
    }
    Ok(output)
}

fn streams(constructor: &str) -> Result<(WritableStream, ReadableStream), JsValue> {
    let constructor: Function = Reflect::get(&js_sys::global(), &constructor.into())?.dyn_into()?;
    let stream = Reflect::construct(&constructor, &Array::of1(&"deflate-raw".into()))?;
    let writable = Reflect::get(&stream, &"writable".into())?.dyn_into()?;
    let readable = Reflect::get(&stream, &"readable".into())?.dyn_into()?;
    Ok((writable, readable))
}

/// Writes slice after slice, each once the one before was taken. Errors end it; the reader sees them as well.
async fn feed(writer: WritableStreamDefaultWriter, bytes: Uint8Array) {
    let mut start = 0;
    while start < bytes.length() {
        let end = bytes.length().min(start + SLICE_BYTES);
        let slice = bytes.subarray(start, end);
        if JsFuture::from(writer.write_with_chunk(&slice)).await.is_err() {
            return;
        }
        start = end;
    }
    let _ = JsFuture::from(writer.close()).await;
}

async fn read(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let result = JsFuture::from(reader.read()).await?;
    if Reflect::get(&result, &"done".into())?.is_truthy() {
        return Ok(None);
    }
    Reflect::get(&result, &"value".into())?.dyn_into().map(Some)
}
