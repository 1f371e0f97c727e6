//! The way to the key of a recovery code: what computes it is in a part of the program that comes when it is asked for.

use futures::future::LocalBoxFuture;
use leptos::prelude::*;
use tandembuch_core::bundle::RecoveryCode;
use tandembuch_core::recovery::RecoveryKey;

/// Derives the key of a code; `None` if that part of the program does not come.
pub type Derive = fn(RecoveryCode) -> LocalBoxFuture<'static, Option<RecoveryKey>>;

#[derive(Clone, Copy)]
struct Door(Derive);

/// Lets files be opened with a recovery code.
pub fn provide_recovery(derive: Derive) {
    provide_context(Door(derive));
}

/// What was provided. To be taken while a component renders.
pub(super) fn use_recovery() -> Option<Derive> {
    use_context::<Door>().map(|Door(derive)| derive)
}
