//! Random bytes from the browser's cryptographic generator, for ids, codes and salts.

/// The browser gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the browser gives no random bytes")]
pub struct NoRandomness;

/// Fresh random bytes, by `crypto.getRandomValues`. It works in insecure contexts too.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(bytes)
}
