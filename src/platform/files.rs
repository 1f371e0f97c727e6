//! Reads a file the person has chosen or dropped, and makes one of what was read elsewhere.

use js_sys::{Array, Uint8Array};
use thiserror::Error;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FileError {
    /// It is larger than what is accepted; not a byte of it was read.
    #[error("the file has {size} bytes, at most {most} are read")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The most that is read.
        most: u64,
    },
    /// The browser could not read it: moved, removed, or on a drive that has gone.
    #[error("the file could not be read")]
    NotReadable,
}

/// The content of a file, if it is not larger than `most` bytes.
///
/// # Errors
/// If it is larger or cannot be read.
pub async fn read(file: &File, most: u64) -> Result<Vec<u8>, FileError> {
    let size = file.size() as u64;
    if size > most {
        return Err(FileError::TooLarge { size, most });
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::NotReadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// A file as if the person had chosen it; `None` if the browser makes none.
pub fn made(name: &str, content: &[u8]) -> Option<File> {
    File::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(content)), name).ok()
}
