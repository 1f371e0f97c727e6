//! Tandembuch: goals, agenda and journal of a reverse-mentoring tandem, kept in the browser and
//! shared as encrypted files.
//!
//! # Layout
//! Arrows go one way: [`ui`] -> [`state`] -> [`platform`] and [`domain`]; [`bundle`] and [`domain`] are pure
//! and build without a browser (`--no-default-features`). `ARCHITECTURE.md` has the code map and the invariants.

pub mod bundle;
pub mod domain;
pub mod i18n;
pub mod icons;
#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;
