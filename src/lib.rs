//! Tandembuch: goals, agenda and journal of a reverse-mentoring tandem, kept in the browser and
//! shared as encrypted files.
//!
//! # Layout
//! Arrows go one way: [`ui`] -> [`state`] -> [`platform`] and the pure crate [`tandembuch_core`].
//! `ARCHITECTURE.md` has the code map and the invariants.

pub mod platform;
pub mod state;
pub mod ui;
