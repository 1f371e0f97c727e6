//! The pure core of Tandembuch: what a tandem's record is, how two copies of it come together, the file in which they
//! travel, and every text people read.
//!
//! It must not know of browsers, clocks or randomness: time, ids and random bytes come in as arguments. No dependency
//! of this crate has any of them, so the whole of it runs and is tested without a browser.
//!
//! `ARCHITECTURE.md` has the code map and the invariants.

pub mod at_rest;
pub mod backup;
pub mod backup_file;
pub mod bundle;
pub mod calendar;
pub mod calendar_file;
pub mod card_lines;
pub mod digest;
pub mod example;
pub mod exchange;
pub mod export;
pub mod forms;
pub mod fountain;
pub mod fullness;
pub mod held;
pub mod holidays;
pub mod icons;
pub mod json;
pub mod known_device;
pub mod lock;
pub mod markdown;
pub mod next_step;
pub mod notes;
pub mod pasted_list;
pub mod plain_text;
pub mod record;
pub mod recovery;
pub mod search;
pub mod text;
pub mod zone;
