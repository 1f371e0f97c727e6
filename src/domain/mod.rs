//! The pure core: what a tandem's record is and how two copies of it come together.
//!
//! It must not know of browsers, clocks, randomness or languages: time, ids and random bytes come in as
//! arguments.

pub mod backup;
pub mod calendar;
pub mod calendar_file;
pub mod digest;
pub mod example;
pub mod exchange;
pub mod forms;
pub mod holidays;
pub mod markdown;
pub mod notes;
pub mod paper;
pub mod record;
pub mod search;
