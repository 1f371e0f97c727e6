//! What a file is on its way over codes that a camera reads: its binary form, and the packets of a series.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod binary;
mod golden;
mod hostile;
mod laws;
mod overhead;
