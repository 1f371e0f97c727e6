//! How far the opening of a file is, and what leads on.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::bundle::{MAX_PACKED_BYTES, OpenError, RecoveryCode, TandemCode};
use tandembuch_core::digest::Digest;
use tandembuch_core::forms::person::Role;
use tandembuch_core::record::SpaceId;
use tandembuch_core::text::Messages;
use tandembuch_core::text::failures::Explanation;
use web_sys::File;

use super::recovery_door::{Derive, use_recovery};
use crate::platform::{files, page};
use crate::state::closed_file::{ClosedFile, Door};
use crate::state::incoming::{Incoming, IncomingError, Opened, Secret};
use crate::state::{App, use_app};
use crate::ui::kit::{Toasts, Tone, lead_to, use_toasts};
use crate::ui::messages;
use crate::ui::parts::explain_typed_code;
use crate::ui::route::{Place, Route};
use crate::ui::screens::exchange::{
    explain_file, explain_incoming, explain_opening, explain_recovering, explain_storage,
};

/// The field for the code.
const CODE: &str = ".receive form input";

/// How far it is.
#[derive(Clone)]
pub(super) enum Stage {
    /// Nothing has been chosen.
    Choose,
    /// The file is there, and what opens it is not known.
    Code(ClosedFile),
    /// The file is open and nothing has been changed.
    Look(Box<Opened>),
}

/// Why a file did not open.
enum Closed {
    /// It is about what was typed, which is asked for once more.
    Code(Explanation),
    /// What is needed is not there now. The same can be tried once more.
    NotNow(Explanation),
    /// It is about the file.
    File(Explanation),
}

impl Closed {
    fn of(error: &IncomingError, why: Explanation) -> Self {
        match error {
            IncomingError::Open(OpenError::WrongCode) | IncomingError::Passphrase(_) => Self::Code(why),
            _ => Self::File(why),
        }
    }
}

/// An open file on its way from the exchange of one tandem to the screen that takes in another one.
#[derive(Clone, Copy)]
struct Carried(StoredValue<Option<Box<Opened>>, LocalStorage>);

/// Lets a file that belongs to another tandem than the open one be taken in all the same, on a screen of its own.
pub fn provide_carried_file() {
    provide_context(Carried(StoredValue::new_local(None)));
}

/// The opening of a file. A handle, taken while a component renders.
#[derive(Clone, Copy)]
pub(super) struct Reception {
    app: App,
    carried: Option<Carried>,
    derive: Option<Derive>,
    /// The tandem whose exchange this is; `None` on the screen of its own.
    home: Option<SpaceId>,
    toasts: Toasts,
    messages: &'static Messages,
    /// How far it is.
    pub(super) stage: RwSignal<Stage, LocalStorage>,
    /// Why it does not go on.
    pub(super) failure: RwSignal<Option<Explanation>>,
    /// Is work going on?
    pub(super) is_busy: RwSignal<bool>,
    /// The code as it is typed. It stays when it was wrong.
    pub(super) code: RwSignal<String>,
}

impl Reception {
    /// Nothing has been chosen, unless a file has been carried here.
    pub(super) fn new(home: Option<SpaceId>) -> Self {
        let carried = use_context::<Carried>();
        let opened = carried
            .filter(|_| home.is_none())
            .and_then(|Carried(opened)| opened.try_update_value(Option::take)?);
        Self {
            app: use_app(),
            carried,
            derive: use_recovery(),
            home,
            toasts: use_toasts(),
            messages: messages(),
            stage: RwSignal::new_local(opened.map_or(Stage::Choose, Stage::Look)),
            failure: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            code: RwSignal::new(String::new()),
        }
    }

    /// Back to the beginning. Nothing has been changed.
    pub(super) fn start_over(self) {
        self.failure.set(None);
        self.code.set(String::new());
        self.stage.set(Stage::Choose);
    }

    /// Reads a file.
    pub(super) fn read_file(self, file: File) {
        self.work(async move {
            let most = u64::try_from(MAX_PACKED_BYTES).unwrap_or(u64::MAX);
            match files::read(&file, most).await {
                Ok(bytes) => self.read(&bytes).await,
                Err(error) => self.failure.set(Some(explain_file(self.messages, error))),
            }
        });
    }

    /// Reads a pasted text.
    pub(super) fn read_text(self, text: String) {
        self.work(async move { self.read(text.as_bytes()).await });
    }

    /// Opens the file with the code that was typed. A wrong code keeps the file and the code.
    pub(super) fn open(self) {
        let Stage::Code(file) = self.stage.get_untracked() else { return };
        self.work(async move {
            match self.opened_with(&file, &self.code.get_untracked()).await {
                Ok(opened) => {
                    self.code.set(String::new());
                    self.look(Box::new(opened));
                }
                Err(closed) => {
                    match closed {
                        Closed::Code(_) | Closed::NotNow(_) => drop(page::focus(CODE)),
                        Closed::File(_) => self.start_over(),
                    }
                    let (Closed::Code(why) | Closed::NotNow(why) | Closed::File(why)) = closed;
                    self.failure.set(Some(why));
                }
            }
        });
    }

    /// Opens a file with what was typed: as a recovery code where one may open it, otherwise as a Tandem-Code.
    async fn opened_with(self, file: &ClosedFile, typed: &str) -> Result<Opened, Closed> {
        let words = &self.messages.failures;
        match (file.door, RecoveryCode::parse(typed)) {
            (Door::RecoveryCode | Door::OtherDevices, Ok(code)) => self.recovered(file, code).await,
            (door @ (Door::RecoveryCode | Door::OtherDevices), Err(error)) => {
                let is_tandem_code = TandemCode::parse(typed).is_ok();
                Err(Closed::Code(match door {
                    Door::OtherDevices if is_tandem_code => words.tandem_code_for_devices.explain(),
                    _ if is_tandem_code => words.not_the_tandem_code.explain(),
                    _ => explain_typed_code(words, error, RecoveryCode::SYMBOLS),
                }))
            }
            (Door::EitherCode { .. }, Ok(code)) => match self.recovered(file, code).await {
                Err(Closed::Code(_)) => self.opened_with_passphrase(file, typed).await,
                opened => opened,
            },
            (Door::Password { or_recovery: true }, Ok(code)) => match self.recovered(file, code).await {
                Err(Closed::Code(_)) => self.opened_with_password(file, typed).await,
                opened => opened,
            },
            (Door::Password { .. }, _) => self.opened_with_password(file, typed).await,
            (Door::EitherCode { .. } | Door::TandemCode { .. }, _) => {
                self.opened_with_passphrase(file, typed).await
            }
        }
    }

    async fn opened_with_passphrase(self, file: &ClosedFile, typed: &str) -> Result<Opened, Closed> {
        let opened = self.app.open_file(file, &Secret::Typed(typed.to_owned())).await;
        opened.map_err(|error| Closed::of(&error, explain_opening(self.messages, &error, typed)))
    }

    async fn opened_with_password(self, file: &ClosedFile, typed: &str) -> Result<Opened, Closed> {
        let opened = self.app.open_file(file, &Secret::Typed(typed.to_owned())).await;
        opened.map_err(|error| {
            let why = match error {
                IncomingError::Open(OpenError::WrongCode) => self.messages.failures.wrong_password.explain(),
                _ => explain_incoming(self.messages, &error),
            };
            Closed::of(&error, why)
        })
    }

    async fn recovered(self, file: &ClosedFile, code: RecoveryCode) -> Result<Opened, Closed> {
        let key = match self.derive {
            Some(derive) => derive(code).await,
            None => None,
        };
        let Some(key) = key else {
            let missing = &self.messages.device.part_no_answer;
            let why = Explanation { happened: missing.what.to_owned(), remedy: missing.remedy };
            return Err(Closed::NotNow(why));
        };
        let opened = self.app.open_file(file, &Secret::Recovery(key)).await;
        opened.map_err(|error| Closed::of(&error, explain_recovering(self.messages, &error)))
    }

    /// Takes the file in and leads to its tandem, unless the person has gone elsewhere meanwhile.
    pub(super) fn accept(self, me: Role, is_wanted: bool, uses_code: bool) {
        let Stage::Look(mut opened) = self.stage.get_untracked() else { return };
        (opened.is_wanted, opened.uses_code) = (is_wanted, uses_code);
        let here = page::hash();
        self.work(async move {
            match self.app.accept(&opened, me).await {
                Ok(tandem) => {
                    self.tell(&opened, tandem);
                    if page::hash() == here {
                        lead_to(&Route::of_tandem(tandem.to_string(), Place::Overview).to_string());
                    }
                }
                Err(error) => self.fail(&error),
            }
        });
    }

    async fn read(self, bytes: &[u8]) {
        match self.app.read_file(bytes).await {
            Ok(Incoming::Closed(file)) => self.stage.set(Stage::Code(file)),
            Ok(Incoming::Opened(opened)) => self.look(opened),
            Err(error) => self.fail(&error),
        }
    }

    /// A file of another tandem is looked at outside of this one: taking it in opens the other one.
    fn look(self, opened: Box<Opened>) {
        let is_elsewhere = self.home.is_some_and(|home| home != opened.after.space());
        match self.carried {
            Some(Carried(carried)) if is_elsewhere => {
                carried.set_value(Some(opened));
                lead_to(&Route::Open.to_string());
            }
            _ => self.stage.set(Stage::Look(opened)),
        }
    }

    fn work(self, work: impl Future<Output = ()> + 'static) {
        self.is_busy.set(true);
        self.failure.set(None);
        spawn_local(async move {
            work.await;
            self.is_busy.set(false);
        });
    }

    fn fail(self, error: &IncomingError) {
        self.failure.set(Some(explain_incoming(self.messages, error)));
    }

    /// Says that the file was taken in, and offers to undo it.
    fn tell(self, opened: &Opened, tandem: SpaceId) {
        let Self { app, toasts, messages, .. } = self;
        let digest = Digest::of_incoming(&opened.report, &opened.after);
        if opened.is_new_here {
            toasts.show(Tone::Success, messages.incoming.taken_in_new);
        } else if !digest.is_empty() || opened.brought_notes > 0 || opened.is_in_doubt {
            let told = messages.incoming.taken_in;
            let undo = move || spawn_local(take_back(app, toasts, messages, tandem));
            toasts.show_with_action(Tone::Success, told, messages.common.undo, undo);
        }
    }
}

/// Takes the last import of a tandem back. Another tandem may be open by now; then it is too late.
pub(in crate::ui::screens) async fn take_back(
    app: App,
    toasts: Toasts,
    messages: &'static Messages,
    tandem: SpaceId,
) {
    let texts = &messages.incoming;
    if app.open.get_untracked().is_none_or(|open| open.id != tandem) {
        return toasts.show(Tone::Warning, texts.cannot_undo);
    }
    match app.undo_import().await {
        Ok(true) => toasts.show(Tone::Success, texts.undone),
        Ok(false) => toasts.show(Tone::Warning, texts.cannot_undo),
        Err(error) => toasts.show(Tone::Danger, explain_storage(messages, &error).in_one()),
    }
}
