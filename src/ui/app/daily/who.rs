//! Stands in for a tandem of which it got lost who sits here.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::forms::person::{Person, Role};
use tandembuch_core::record::SpaceId;

use super::super::door::Door;
use crate::platform::storage::StorageError;
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, Form, IconName, LinkButton, Look, PageTitle};
use crate::ui::parts::who_is_here;
use crate::ui::route::Route;
use crate::ui::{StorageProblem, messages};

/// Asks who sits here, keeps the answer and opens the tandem.
#[component]
pub(super) fn WhoScreen(
    /// Which tandem.
    tandem: SpaceId,
    /// Its people.
    people: Box<[Person; 2]>,
    /// Opens it then.
    door: Door,
) -> AnyView {
    let app = use_app();
    let all = messages();
    let me = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let failure = RwSignal::new(None::<StorageError>);
    let answer = move |()| {
        let role = me.with_untracked(|me| me.parse::<Role>());
        is_missing.set(role.is_err());
        let Ok(role) = role else { return };
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            match app.say_who(tandem, role).await {
                Ok(()) => door.retry(),
                Err(error) => drop(failure.try_set(Some(error))),
            }
            is_busy.try_set(false);
        });
    };
    view! {
        <PageTitle text=all.opening.who_title subtitle=all.opening.who_why />
        {move || failure.get().map(|error| view! { <StorageProblem error /> })}
        <Form on_submit=answer>
            {who_is_here(&people, me, is_missing)}
            <ButtonRow>
                <Button label=all.common.next look=Look::Primary submit=true busy=is_busy />
                <LinkButton
                    label=all.shell.to_start
                    href=Route::Start.to_string()
                    icon=IconName::Home
                    look=Look::Tertiary
                />
            </ButtonRow>
        </Form>
    }
    .into_any()
}
