//! Skills and how they have grown, in words and as a line: for the page of skills, and for what is kept of it.

mod track;
mod words;

pub use track::*;
pub use words::*;
