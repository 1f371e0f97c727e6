//! The working file: what it is good for, how one begins, and the way out.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::bundle::Passphrase;

use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Card, Form, IconName, Look, PageTitle, Section, Toasts, Tone, keep_focus_near,
    use_toasts,
};
use crate::ui::messages;
use crate::ui::parts::Passwords;
use crate::ui::screens::exchange::{SavingToFile, use_saving_to_file};

/// The screen.
#[component]
pub fn WorkingFileScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().working_file;
    let saving = use_saving_to_file();
    let is_on = Memo::new(move |_| app.works_from_file());
    let content = move || if is_on.get() { from_file(app, saving) } else { beginning(app, saving) };
    view! {
        <PageTitle text=texts.title subtitle=texts.subtitle />
        {content}
    }
    .into_any()
}

fn beginning(app: App, saving: SavingToFile) -> AnyView {
    let texts = &messages().working_file;
    view! {
        <Section heading=texts.why>
            <Card>{texts.why_text.map(|sentence| view! { <p>{sentence}</p> })}</Card>
        </Section>
        <Card>{password(app, saving, texts.begin, Look::Primary)}</Card>
    }
    .into_any()
}

fn from_file(app: App, saving: SavingToFile) -> AnyView {
    let (texts, toasts) = (&messages().working_file, use_toasts());
    let stop = move |()| {
        spawn_local(async move {
            app.stop_working_from_file().await;
            toasts.show(Tone::Success, texts.stopped);
            // What was pressed is gone.
            keep_focus_near(None);
        });
    };
    view! {
        <Section heading=texts.is_on>
            <Card>
                <State app />
                <ButtonRow>
                    <Button
                        label=messages().exchange.save_to_file
                        look=Look::Primary
                        icon=IconName::Download
                        busy=saving.is_busy
                        on_click=move |()| saving.save()
                    />
                </ButtonRow>
                {texts.next_day.map(|sentence| view! { <p>{sentence}</p> })}
            </Card>
        </Section>
        <Section heading=texts.change intro=texts.change_text>
            <Card>{password(app, saving, texts.change_it, Look::Secondary)}</Card>
        </Section>
        <Section heading=texts.stop>
            <Card>
                <p>{texts.stop_text}</p>
                <ButtonRow>
                    <Button label=texts.stop_it on_click=stop />
                </ButtonRow>
            </Card>
        </Section>
    }
    .into_any()
}

/// Whether everything is in the file.
#[component]
fn State(app: App) -> AnyView {
    let texts = &messages().exchange;
    let is_complete = Memo::new(move |_| app.not_backed_up() == 0);
    let state = move || if is_complete.get() { texts.all_in_file } else { texts.not_in_file };
    view! { <p role="status">{state}</p> }.into_any()
}

/// A password, and what is done with it: it counts, and the file is saved with it.
fn password(app: App, saving: SavingToFile, label: &'static str, look: Look) -> AnyView {
    let (passwords, toasts) = (Passwords::default(), use_toasts());
    let begin = move |()| {
        let Some(password) = passwords.chosen() else { return };
        spawn_local(begins(app, saving, toasts, passwords, password));
    };
    view! {
        <Form on_submit=begin>
            {passwords.fields()}
            <ButtonRow>
                <Button label look icon=IconName::Download busy=saving.is_busy submit=true />
            </ButtonRow>
        </Form>
    }
    .into_any()
}

async fn begins(app: App, saving: SavingToFile, toasts: Toasts, passwords: Passwords, password: Passphrase) {
    match app.begin_working_from_file(password).await {
        Ok(()) => {
            passwords.clear();
            saving.saved().await;
            // What was pressed may be gone.
            keep_focus_near(None);
        }
        Err(_) => toasts.show(Tone::Danger, messages().failures.crypto_failed.explain().in_one()),
    }
}
