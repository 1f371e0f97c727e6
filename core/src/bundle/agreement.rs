//! ECDH-ES+A256KW (RFC 7518, 4.6): the key that wraps a content key comes from a key of the receiver and a fresh one of the
//! sender.

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// The key management algorithm.
pub(super) const ALGORITHM: &str = "ECDH-ES+A256KW";
/// How many bits the wrapping key has.
const KEY_BITS: u32 = 256;

/// The wrapping key of a shared secret: one round of the Concat KDF (NIST SP 800-56A, 5.8.1) with SHA-256. Neither party is
/// named in it (`apu`, `apv`).
pub(super) fn wrapping_key(shared_secret: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let mut hash = Sha256::new();
    hash.update(1_u32.to_be_bytes());
    hash.update(shared_secret);
    for named in [ALGORITHM.as_bytes(), &[], &[]] {
        hash.update(u32::try_from(named.len()).unwrap_or_default().to_be_bytes());
        hash.update(named);
    }
    hash.update(KEY_BITS.to_be_bytes());
    Zeroizing::new(hash.finalize().into())
}
