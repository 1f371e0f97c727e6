//! The connection to the browser's database: opened, reopened when it dies, closed when another tab asks for it.
//!
//! Connections die in practice: Safari loses its database server in the background, Chromium's backing store fails,
//! a person clears the site data. A new connection heals most of it. The database itself is never deleted here.

use super::error::{Failure, StorageError, classify};
use super::presence::Presence;
use super::row::Place;
use crate::platform::clock;
use crate::platform::page_events::{self, PageListener};
use futures::future::{Either, select};
use futures::lock::Mutex;
use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::error::{Error, JSError, OpenDbError};
use indexed_db_futures::prelude::*;
use js_sys::{Array, Promise};
use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

/// The first version of the browser's that stands for another set of object stores. Those below all have the same ones: a
/// version more for each time that a lock was set or taken away, so that no page goes on that does not know of it.
const NEXT_STORES: f64 = 1_000_000.0;
/// How often a dead connection is replaced before giving up.
const REOPENINGS: u32 = 3;
/// Pause before the second reopening; one more for each further one.
const PAUSE_MS: u32 = 100;
/// Engines have been seen never to answer a request; a page must not stay blank because of it.
pub(super) const TIMEOUT_MS: u32 = 10_000;

/// The open connection, if there is one, and how many there have been.
#[derive(Debug, Default)]
struct Slot {
    open: Option<Database>,
    generation: u64,
}

/// A connection which heals itself.
#[derive(Debug)]
pub(super) struct Connection {
    pub(super) name: String,
    slot: Rc<RefCell<Slot>>,
    /// The version of the database that this page was opened with.
    pub(super) version: Cell<Option<f64>>,
    /// Held while this page raises the version.
    pub(super) raising: Mutex<()>,
    presence: Presence,
    _listener: PageListener,
}

impl Connection {
    /// Opens the database, and makes its object stores if it is new.
    pub(super) async fn open(name: &str) -> Result<Self, StorageError> {
        let (slot, presence) = <(Rc<RefCell<Slot>>, Presence)>::default();
        let listener = page_events::on_put_away({
            let (slot, presence) = (slot.clone(), presence.clone());
            move |is_away| {
                if is_away && let Some(database) = slot.borrow_mut().open.take() {
                    database.close();
                }
                presence.set_away(is_away);
            }
        });
        let connection = Self {
            name: name.to_owned(),
            slot,
            version: Cell::default(),
            raising: Mutex::default(),
            presence,
            _listener: listener,
        };
        connection.attempt(async |_| Ok(())).await?;
        Ok(connection)
    }

    /// Runs an operation, again on a new connection if the old one turns out to be dead.
    ///
    /// It may run more than once, also when an earlier run was written but its answer was lost: what it writes must
    /// be the same whether done once or twice. Joins of records are.
    pub(super) async fn attempt<T>(
        &self,
        operation: impl AsyncFn(&Database) -> Result<T, Failure>,
    ) -> Result<T, StorageError> {
        self.attempt_within(TIMEOUT_MS, operation).await
    }

    /// The same for what may take so many milliseconds.
    pub(super) async fn attempt_within<T>(
        &self,
        most_ms: u32,
        operation: impl AsyncFn(&Database) -> Result<T, Failure>,
    ) -> Result<T, StorageError> {
        let mut reopenings = 0;
        loop {
            let (failure, generation) = match self.database().await {
                Ok((database, generation)) => {
                    match in_time(operation(&database), self.is_interrupted(most_ms)).await {
                        Ok(value) => return Ok(value),
                        Err(failure) => (failure, generation),
                    }
                }
                Err(failure) => (failure, self.slot.borrow().generation),
            };
            reopenings = self.recover(failure, generation, reopenings).await?;
        }
    }

    /// Lets go of a dead connection after so many reopenings, and says how many they are with the next one. Apart from
    /// [`Connection::attempt`], which the program has once for each operation.
    async fn recover(&self, failure: Failure, generation: u64, reopenings: u32) -> Result<u32, StorageError> {
        match failure {
            Failure::Final(error) => Err(error),
            // It was this page that let go.
            Failure::Dead { .. } if self.presence.is_away() => Ok(reopenings),
            Failure::Dead { message } if reopenings == REOPENINGS => {
                Err(StorageError::ConnectionLost { attempts: reopenings + 1, message })
            }
            Failure::Dead { .. } => {
                forget(&self.slot, generation);
                pause(PAUSE_MS * reopenings).await;
                Ok(reopenings + 1)
            }
        }
    }

    /// Closes the connection. The next operation finds it dead and opens a new one.
    pub(super) fn close(&self) {
        if let Some(database) = self.slot.borrow().open.clone() {
            database.close();
        }
    }

    /// Lets go of the connection. The next operation opens a new one.
    pub(super) fn let_go(&self) {
        let generation = self.slot.borrow().generation;
        forget(&self.slot, generation);
    }

    /// Comes to an end when an operation is to be given up: the page goes, or the engine does not answer.
    async fn is_interrupted(&self, most_ms: u32) {
        let (leaving, time) = (pin!(self.presence.waits_until(true)), pin!(clock::sleep(most_ms.into())));
        select(leaving, time).await;
    }

    async fn database(&self) -> Result<(Database, u64), Failure> {
        self.presence.waits_until(false).await;
        if let Some(open) = self.slot.borrow().current() {
            return Ok(open);
        }
        let _turn = self.raising.lock().await;
        let opened = open(&self.name).await?;
        if let Some(open) = self.slot.borrow().current() {
            // Somebody else was faster.
            opened.close();
            return Ok(open);
        }
        let version = opened.version();
        let is_the_same = self.version.get().is_none_or(|known| known.to_bits() == version.to_bits());
        if version >= NEXT_STORES || !is_the_same {
            opened.close();
            let too_new = version >= NEXT_STORES;
            return Err(if too_new { StorageError::DatabaseTooNew } else { StorageError::LockChanged }.into());
        }
        self.version.set(Some(version));
        let mut slot = self.slot.borrow_mut();
        slot.generation += 1;
        slot.open = Some(opened.clone());
        close_when_asked(Rc::downgrade(&self.slot), opened.clone(), slot.generation);
        Ok((opened, slot.generation))
    }
}

impl Slot {
    fn current(&self) -> Option<(Database, u64)> {
        Some((self.open.clone()?, self.generation))
    }
}

/// What a failed request means.
pub(super) fn failure(error: Error) -> Failure {
    match error {
        Error::DomException(exception) => {
            let exception = web_sys::DomException::from(exception);
            classify(&exception.name(), &exception.message())
        }
        Error::Unknown(JSError::Error(error)) => {
            classify(&String::from(error.name()), &String::from(error.message()))
        }
        Error::Unknown(other @ JSError::Unknown(_)) => classify("", &other.to_string()),
        Error::Serialisation(error) => classify("", &error.to_string()),
        Error::MissingData(error) => classify("", &error.to_string()),
    }
}

/// Closes this generation of the connection unless there is a newer one already.
fn forget(slot: &RefCell<Slot>, generation: u64) {
    let mut slot = slot.borrow_mut();
    if slot.generation == generation
        && let Some(database) = slot.open.take()
    {
        database.close();
    }
}

/// Waits until another tab wants to upgrade or delete the database, or the browser closes it, and lets go of it.
/// Without this the other tab would be blocked for as long as this one lives.
fn close_when_asked(slot: Weak<RefCell<Slot>>, database: Database, generation: u64) {
    let Ok(mut version_changes) = database.version_changes() else { return };
    spawn_local(async move {
        version_changes.recv().await;
        database.close();
        if let Some(slot) = slot.upgrade() {
            forget(&slot, generation);
        }
    });
}

async fn open(name: &str) -> Result<Database, Failure> {
    let blocked = Rc::new(Cell::new(false));
    let given_up = Rc::new(Cell::new(false));
    let answer = Rc::new(RefCell::new(None));
    let request = Database::open(name.to_owned())
        .with_on_blocked({
            let blocked = blocked.clone();
            move |_| {
                blocked.set(true);
                Ok(())
            }
        })
        .with_on_upgrade_needed(create_stores)
        .build()
        .map_err(open_failure)?;
    // The request lives on when we no longer wait for it: dropped, it would leave a database without stores, and a
    // connection nobody closes.
    let opening = future_to_promise({
        let (answer, given_up) = (answer.clone(), given_up.clone());
        async move {
            match request.await {
                Ok(database) if given_up.get() => database.close(),
                outcome => *answer.borrow_mut() = Some(outcome),
            }
            Ok(JsValue::UNDEFINED)
        }
    });
    // Neither promise is ever rejected; what matters is which answer there is.
    let _first = JsFuture::from(Promise::race(&Array::of2(&opening, &timer(TIMEOUT_MS)))).await;
    if let Some(outcome) = answer.borrow_mut().take() {
        return outcome.map_err(open_failure);
    }
    given_up.set(true);
    Err(if blocked.get() { StorageError::Blocked } else { StorageError::NoAnswer(TIMEOUT_MS) }.into())
}

fn create_stores(_: VersionChangeEvent, database: Database) -> indexed_db_futures::Result<()> {
    for place in Place::ALL {
        database.create_object_store(place.name()).build()?;
    }
    Ok(())
}

fn open_failure(error: OpenDbError) -> Failure {
    match error {
        OpenDbError::Base(error) => failure(error),
        OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory => StorageError::NotAvailable.into(),
        // The wrapper reports whatever `open` throws like this; our version is not zero.
        OpenDbError::VersionZero => StorageError::Denied.into(),
    }
}

/// An operation that the engine does not answer in time is given up, which aborts its transaction, and counts as a dead
/// connection.
async fn in_time<T>(
    operation: impl Future<Output = Result<T, Failure>>,
    time: impl Future<Output = ()>,
) -> Result<T, Failure> {
    let (operation, time) = (pin!(operation), pin!(time));
    match select(operation, time).await {
        Either::Left((outcome, _)) => outcome,
        Either::Right(_) => Err(Failure::Dead { message: format!("no answer within {TIMEOUT_MS} ms") }),
    }
}

async fn pause(duration_ms: u32) {
    // A timer is never rejected.
    let _done = JsFuture::from(timer(duration_ms)).await;
}

/// A promise which is resolved after some time, or at once where there is no window to wait with.
fn timer(duration_ms: u32) -> Promise {
    Promise::new(&mut |resolve, _reject| {
        let duration_ms = i32::try_from(duration_ms).unwrap_or(i32::MAX);
        let waiting = web_sys::window().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, duration_ms).ok()
        });
        if waiting.is_none() {
            // `resolve` of a promise does not throw.
            let _resolved = resolve.call0(&JsValue::UNDEFINED);
        }
    })
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use futures::FutureExt;

    use super::*;

    #[test]
    fn an_operation_that_is_never_answered_is_given_up_when_its_time_is_over() {
        let asked = Rc::new(());
        let kept = asked.clone();
        let silent = async move {
            let _transaction = kept;
            pending::<Result<(), Failure>>().await
        };
        let mut given_up = Box::pin(in_time(silent, ready(())));
        let outcome = given_up.as_mut().now_or_never();
        assert!(matches!(outcome, Some(Err(Failure::Dead { .. }))), "{outcome:?}");
        drop(given_up);
        assert_eq!(Rc::strong_count(&asked), 1, "its transaction lives on");
    }

    #[test]
    fn an_answer_in_time_counts_also_where_the_time_is_just_over() {
        assert_eq!(in_time(ready(Ok(7)), pending()).now_or_never(), Some(Ok(7)));
        assert_eq!(in_time(ready(Ok(7)), ready(())).now_or_never(), Some(Ok(7)));
    }
}
