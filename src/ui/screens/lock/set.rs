//! What a lock is good for, and the way to one.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::lock::USUAL_MINUTES;

use super::{Problem, explained, minutes_to_choose};
use crate::state::{LockError, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Card, Form, IconName, LinkButton, Look, Section, Select, Tone, keep_focus_near,
    use_toasts,
};
use crate::ui::messages;
use crate::ui::parts::Passwords;
use crate::ui::route::{Place, Route};
use crate::ui::screens::exchange::FailureNotice;

/// For who has none.
#[component]
pub(super) fn SetLock() -> AnyView {
    let (app, toasts, texts) = (use_app(), use_toasts(), &messages().lock);
    let (passwords, is_busy) = (Passwords::default(), RwSignal::new(false));
    let minutes = RwSignal::new(USUAL_MINUTES.to_string());
    let problem: Problem = RwSignal::new(None);
    let set = move |()| {
        let Some(password) = passwords.chosen() else { return };
        let after = minutes.with_untracked(|minutes| minutes.parse().unwrap_or(USUAL_MINUTES));
        is_busy.set(true);
        spawn_local(async move {
            let outcome = app.set_lock(password, after).await;
            is_busy.try_set(false);
            match outcome {
                Ok(()) => {
                    toasts.show(Tone::Success, texts.is_set);
                    keep_focus_near(None);
                }
                Err(error) => drop(problem.try_set(Some(explained(&error)))),
            }
        });
    };
    let back_up = move || {
        app.open.get().map(|open| {
            let href = Route::of_tandem(open.id, Place::Exchange).to_string();
            view! {
                <ButtonRow><LinkButton label=texts.back_up href icon=IconName::Download /></ButtonRow>
            }
        })
    };
    // Without storage there is nothing to lock.
    if !app.is_kept() {
        problem.set(Some(explained(&LockError::NothingKept)));
    }
    let form = move || {
        app.is_kept().then(|| {
            view! {
                <Card>
                    <Form on_submit=set>
                        {passwords.fields()}
                        <Select label=texts.after value=minutes on_change=move |chosen| minutes.set(chosen) options=minutes_to_choose() />
                        <ButtonRow>
                            <Button label=texts.set look=Look::Primary icon=IconName::Lock busy=is_busy submit=true />
                        </ButtonRow>
                    </Form>
                </Card>
            }
        })
    };
    view! {
        <Section heading=texts.why>
            <Card>
                {texts.why_text.map(|sentence| view! { <p>{sentence}</p> })}
                {back_up}
            </Card>
        </Section>
        <FailureNotice failure=problem />
        {form}
    }
    .into_any()
}
