//! The encrypted file two people exchange: a JSON Web Encryption in its JSON serialization (RFC 7516).
//!
//! `docs/bundle-format.md` is the specification; this module is one implementation of it.
//!
//! # The way of a bundle
//! - [`seal`] deflates and encrypts content bytes for whoever knows a [`Passphrase`] or has a key, and returns the text to
//!   hand over.
//! - [`inspect`] reads what a person brought (a file, a pasted mail) without any secret, checks every bound
//!   and returns [`Sealed`], which knows its [`Kind`] and the [`KeyId`]s of the passphrases and keys it asks for.
//! - [`to_binary`] makes the bytes that travel where each one counts of such a text, and [`from_binary`] the text of these.
//! - [`open`] decrypts a [`Sealed`] and returns the content bytes.
//! - Where both know a key of the other one, the content is signed before it is sealed ([`sign`], [`Signed`]).
//!
//! # Invariants
//! - Pure: no browser, no clock, no randomness. What needs those comes in through the [`Crypto`] trait.
//! - It does not know what the content means, and never looks at a file name.
//! - Nothing read here is trusted: every number is bounded before it costs memory or time.
//!
//! # Why JWE, and why PBES2
//! Any JOSE library can open such a file long after this program is gone. Argon2 would be stronger per
//! millisecond, but no JOSE algorithm has it and no browser computes it; PBKDF2 runs natively in `WebCrypto`. The
//! default passphrase is 80 random bits, so the key derivation is a second lock, not the only one.

mod agreement;
mod binary;
mod crypto;
mod envelope;
mod file_name;
mod find;
mod header;
mod inspect;
mod key_id;
mod kind;
mod limits;
mod members;
mod open;
mod other_file;
mod passphrase;
mod public_key;
mod recipient;
mod recovery_code;
mod seal;
mod signature;
mod symbols;
mod tandem_code;
mod text;

pub use binary::{BinaryError, MAX_BINARY_BYTES, from_binary, to_binary};
pub use crypto::{
    AuthenticatedData, Crypto, CryptoError, InflateError, PasswordKey, SharedSecret, WrappingKey,
};
pub use file_name::file_name;
pub use inspect::{InspectError, Refused, Sealed, inspect};
pub use key_id::{InvalidKeyId, KeyId};
pub use kind::Kind;
pub use limits::{
    ALWAYS_FITS_BYTES, MAX_PACKED_BYTES, MAX_RECIPIENTS, MAX_ROUNDS, MAX_SALT_BYTES, MAX_UNPACKED_BYTES,
    MIN_ROUNDS, MIN_SALT_BYTES, WRITTEN_ROUNDS, WRITTEN_SALT_BYTES,
};
pub use open::{OpenError, Opener, open};
pub use passphrase::{MAX_PASSPHRASE_CHARS, MIN_PASSPHRASE_CHARS, Passphrase, PassphraseError};
pub use public_key::PublicKey;
pub use recovery_code::RecoveryCode;
pub use seal::{KeptPassword, SealError, To, leaves_room, seal};
pub use signature::{SIGNATURE_BYTES, Signed, SignedError, sign};
pub use symbols::CodeError;
pub use tandem_code::TandemCode;
