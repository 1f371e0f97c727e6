//! What a file is on its way over codes that a camera reads.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod binary;
