//! Whether the page is there, or has been put away by the browser, which may show it again or never.
//!
//! A page that is put away with a transaction that is not over keeps it, and `WebKit` has every later page wait for that
//! one: for ever, as nobody goes on with it. So whoever goes lets go of everything, and begins anew when the page is seen
//! again. What was not committed is in the emergency journal meanwhile.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// Whether the page is there. Clones are of the same page.
#[derive(Debug, Clone, Default)]
pub(super) struct Presence(Rc<RefCell<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    is_away: bool,
    waiting: Vec<Waker>,
}

impl Presence {
    /// The page goes, or comes back.
    pub(super) fn set_away(&self, is_away: bool) {
        let waiting = {
            let mut inner = self.0.borrow_mut();
            inner.is_away = is_away;
            std::mem::take(&mut inner.waiting)
        };
        waiting.into_iter().for_each(Waker::wake);
    }

    pub(super) fn is_away(&self) -> bool {
        self.0.borrow().is_away
    }

    /// Waits until it is away, or there.
    pub(super) async fn waits_until(&self, is_away: bool) {
        poll_fn(|context| {
            let mut inner = self.0.borrow_mut();
            if inner.is_away == is_away {
                return Poll::Ready(());
            }
            inner.waiting.push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }
}
