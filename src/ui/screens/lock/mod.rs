//! The lock of this device: its screen in the settings, and the one that is seen while it is locked.

mod locked;
mod new_password;
mod passkeys;
mod set;

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::lock::LockRow;
use tandembuch_core::text::failures::Explanation;

use crate::state::{Lock, LockError, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Card, Choice, Dialog, DialogActions, IconName, Look, PageTitle, Section, Select, Tone,
    use_toasts,
};
use crate::ui::messages;
use crate::ui::screens::exchange::{FailureNotice, explain_storage};
pub use locked::LockedScreen;
use new_password::NewPassword;
use passkeys::Passkeys;
use set::SetLock;

/// After how many minutes it may lock by itself; 0 is never.
const MINUTES: [u32; 5] = [5, 10, 30, 60, 0];

/// What went wrong: what, and what to do.
type Problem = RwSignal<Option<Explanation>>;

/// The screen.
#[component]
pub fn LockScreen() -> AnyView {
    let (app, texts) = (use_app(), &messages().lock);
    let content = move || match app.lock.get() {
        Lock::Open => view! { <ThereIsOne /> }.into_any(),
        Lock::None | Lock::Locked => view! { <SetLock /> }.into_any(),
    };
    view! {
        <PageTitle text=texts.title subtitle=texts.subtitle />
        {content}
    }
    .into_any()
}

/// What can be done with a lock that is there.
#[component]
fn ThereIsOne() -> AnyView {
    let (app, toasts, texts) = (use_app(), use_toasts(), &messages().lock);
    let row = RwSignal::new(None::<LockRow>);
    let look = move || {
        spawn_local(async move {
            row.try_set(app.lock_row().await);
        });
    };
    look();
    let problem: Problem = RwSignal::new(None);
    let lock = move |()| {
        spawn_local(async move {
            if app.lock_up().await.is_err() {
                toasts.show(Tone::Danger, texts.not_stored);
            }
        });
    };
    let minutes = move || row.with(|row| row.as_ref().map_or(0, |row| row.after_minutes)).to_string();
    let choose = move |chosen: String| {
        let minutes = chosen.parse().unwrap_or(0);
        spawn_local(async move {
            let outcome = app.lock_after(minutes).await;
            problem.try_set(outcome.err().map(|error| explained(&error)));
            look();
        });
    };
    view! {
        <Section heading=texts.is_set>
            <Card>
                <ButtonRow>
                    <Button label=texts.lock_now look=Look::Primary icon=IconName::Lock on_click=lock />
                </ButtonRow>
                <Select label=texts.after value=Signal::derive(minutes) on_change=choose options=minutes_to_choose() />
            </Card>
        </Section>
        <FailureNotice failure=problem />
        <NewPassword problem />
        <Passkeys row look=Callback::new(move |()| look()) problem />
        <Traces />
        <Removal problem />
    }
    .into_any()
}

fn minutes_to_choose() -> Vec<Choice> {
    MINUTES.map(|minutes| Choice::new(minutes.to_string(), (messages().lock.after_minutes)(minutes))).to_vec()
}

/// What may be left of what was written before.
#[component]
fn Traces() -> AnyView {
    let texts = &messages().lock;
    view! {
        <Section heading=texts.traces>
            <Card>{texts.traces_text.map(|sentence| view! { <p>{sentence}</p> })}</Card>
        </Section>
    }
    .into_any()
}

#[component]
fn Removal(problem: Problem) -> AnyView {
    let (app, toasts, texts) = (use_app(), use_toasts(), &messages().lock);
    let (open, is_busy) = (RwSignal::new(false), RwSignal::new(false));
    let remove = move |()| {
        is_busy.set(true);
        spawn_local(async move {
            match app.remove_lock().await {
                Ok(()) => toasts.show(Tone::Success, texts.removed),
                Err(error) => drop(problem.try_set(Some(explained(&error)))),
            }
            is_busy.try_set(false);
            open.try_set(false);
        });
    };
    view! {
        <Section heading=texts.remove>
            <Card>
                <p>{texts.remove_text}</p>
                <ButtonRow>
                    <Button label=texts.remove look=Look::Danger on_click=move |()| open.set(true) />
                </ButtonRow>
            </Card>
        </Section>
        <Dialog open title=texts.remove_question>
            <p>{texts.remove_text}</p>
            <DialogActions>
                <Button label=texts.remove look=Look::Danger busy=is_busy on_click=remove />
                <Button label=messages().common.cancel on_click=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
    .into_any()
}

fn explained(error: &LockError) -> Explanation {
    let (all, texts) = (messages(), &messages().lock);
    let own = |[happened, remedy]: [&'static str; 2]| Explanation { happened: happened.to_owned(), remedy };
    match error {
        LockError::NothingKept => own(texts.nothing_kept),
        LockError::TooMany => own(texts.too_many),
        LockError::NotAllSealed(_) => own(texts.not_all),
        LockError::NoRandomness(_) | LockError::Crypto(_) => all.failures.crypto_failed.explain(),
        LockError::Storage(error) => explain_storage(all, error),
    }
}
