//! Random bytes from the browser's cryptographic generator, for ids, codes and salts.

/// The browser gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the browser gives no random bytes")]
pub struct NoRandomness;

/// Fresh random bytes, by `crypto.getRandomValues`. It works in insecure contexts too.
///
/// # Errors
/// If there are none.
pub fn fill(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    getrandom::fill(bytes).map_err(|_| NoRandomness)
}
