//! Thin adapters, one file per browser API. They decide nothing and never panic.

pub mod compress;
pub mod crypto;
pub mod random;
pub mod unicode;
