//! The browser at arm's length: one thin file per browser API.
//!
//! It must not decide anything: adapters turn a browser call into a typed value or a typed error, and
//! [`state`](crate) decides what that means. It must not know of screens, languages or how records merge.

pub mod updates;
