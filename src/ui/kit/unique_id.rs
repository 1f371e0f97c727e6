//! Ids that tie labels, hints and errors to their fields.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// An id that no other element of this page has.
pub fn unique_id() -> String {
    format!("k{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
