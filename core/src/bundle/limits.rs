//! The bounds of the format (`docs/bundle-format.md`, "Bounds"). They are part of it: a file beyond them is not
//! a bundle, whoever wrote it.

/// Largest bundle that is read or written, in bytes of text.
pub const MAX_PACKED_BYTES: usize = 25 * 1024 * 1024;

/// Largest content a bundle may unpack to, in bytes.
pub const MAX_UNPACKED_BYTES: usize = 100 * 1024 * 1024;

/// Content up to this size fits into a bundle whatever it is, also where nothing of it can be compressed: base64url makes
/// four bytes of three, and deflating adds less than a thousandth.
pub const ALWAYS_FITS_BYTES: usize = 18 * 1024 * 1024;

/// How much smaller than a bundle may be a record has to stay that a file is taken into, packed and not: so that one's own
/// writing does not end in no backup at once.
pub(super) const ROOM_PACKED: usize = 1024 * 1024;
/// See [`ROOM_PACKED`].
pub(super) const ROOM_UNPACKED: usize = 5 * 1024 * 1024;

/// Fewest PBKDF2 iterations (`p2c`) that are still accepted.
pub const MIN_ROUNDS: u32 = 10_000;

/// Most PBKDF2 iterations that are computed for one file, summed over its recipients: seconds on a
/// PC, not minutes.
pub const MAX_ROUNDS: u32 = 5_000_000;

/// PBKDF2 iterations of a bundle written here, almost three times the 210 000 that OWASP asks of SHA-512. Measured in
/// Chromium on two busy cores: 1.0 to 1.5 s.
pub const WRITTEN_ROUNDS: u32 = 600_000;

/// Shortest salt (`p2s`) in bytes, RFC 7518, 4.8.1.1.
pub const MIN_SALT_BYTES: usize = 8;

/// Longest salt (`p2s`) in bytes.
pub const MAX_SALT_BYTES: usize = 64;

/// Length of a salt written here, in bytes.
pub const WRITTEN_SALT_BYTES: usize = 16;

/// Most entries of `recipients`.
pub const MAX_RECIPIENTS: usize = 8;

/// A 256-bit key wrapped by AES Key Wrap, in bytes (RFC 3394, 2.2.1).
pub(super) const WRAPPED_KEY_BYTES: usize = 40;

/// Initialization vector of A256GCM, in bytes (RFC 7518, 5.3).
pub(super) const IV_BYTES: usize = 12;

/// Authentication tag of A256GCM, in bytes (RFC 7518, 5.3).
pub(super) const TAG_BYTES: usize = 16;
