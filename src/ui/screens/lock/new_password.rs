//! Another password in the place of the one before.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Problem, explained};
use crate::state::use_app;
use crate::ui::kit::{Button, ButtonRow, Card, Form, Section, Tone, use_toasts};
use crate::ui::messages;
use crate::ui::parts::Passwords;

/// Another password in the place of the one before.
#[component]
pub(super) fn NewPassword(problem: Problem) -> AnyView {
    let (app, toasts, texts) = (use_app(), use_toasts(), &messages().lock);
    let (passwords, is_busy) = (Passwords::default(), RwSignal::new(false));
    let change = move |()| {
        let Some(password) = passwords.chosen() else { return };
        is_busy.set(true);
        spawn_local(async move {
            match app.change_password(password).await {
                Ok(()) => {
                    passwords.clear();
                    toasts.show(Tone::Success, texts.changed);
                }
                Err(error) => drop(problem.try_set(Some(explained(&error)))),
            }
            is_busy.try_set(false);
        });
    };
    view! {
        <Section heading=texts.change>
            <Card>
                <Form on_submit=change>
                    {passwords.fields()}
                    <ButtonRow>
                        <Button label=texts.change_it busy=is_busy submit=true />
                    </ButtonRow>
                </Form>
            </Card>
        </Section>
    }
    .into_any()
}
