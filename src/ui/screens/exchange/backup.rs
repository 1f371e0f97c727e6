//! The backup: how old the last one is, and a new one with one tap.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::text::dates;

use super::arrival::FailureNotice;
use super::explain::explain_outgoing;
use super::handover::{CopyableFile, Handover};
use super::send::local_day;
use crate::state::outgoing::{Purpose, SealedFile};
use crate::state::{App, use_app};
use crate::ui::kit::{Badge, Button, ButtonRow, Card, IconName, Section, Tone};
use crate::ui::screens::overview::is_due;
use crate::ui::{language, messages};

/// The backup.
#[component]
pub(super) fn Backup() -> AnyView {
    let app = use_app();
    let texts = &messages().exchange;
    let all = messages();
    let is_busy = RwSignal::new(false);
    let failure = RwSignal::new(None);
    let file = RwSignal::new(None::<SealedFile>);
    let [downloaded, copied] = texts.backup_told;
    let handover = Handover::new([downloaded, downloaded, copied], failure);
    let back_up = move |()| {
        is_busy.set(true);
        failure.set(None);
        spawn_local(async move {
            match app.seal(Purpose::Backup).await {
                Ok(sealed) => {
                    handover.download(&sealed);
                    file.set(Some(sealed));
                }
                Err(error) => failure.set(Some(explain_outgoing(all, &error))),
            }
            is_busy.set(false);
        });
    };
    let as_text = move || {
        file.get().map(|file| {
            view! {
                <details class="disclosure">
                    <summary>{texts.backup_as_text}</summary>
                    <CopyableFile file handover label=texts.as_text />
                </details>
            }
        })
    };
    view! {
        <Section heading=texts.backup intro=texts.backup_intro>
            <Card>
                <Status app />
                <FailureNotice failure />
                <ButtonRow>
                    <Button label=texts.back_up icon=IconName::Download busy=is_busy on_click=back_up />
                </ButtonRow>
                {as_text}
                <details class="disclosure">
                    <summary>{texts.where_to_keep}</summary>
                    {texts.where_to_keep_text.map(|sentence| view! { <p>{sentence}</p> })}
                </details>
            </Card>
        </Section>
    }
    .into_any()
}

/// How long ago the last backup was, and whether there is something new since.
#[component]
fn Status(app: App) -> AnyView {
    let (texts, language) = (&messages().exchange, language());
    let made_on =
        Memo::new(move |_| app.private.with(|private| private.backed_up_at).map(|at| local_day(app, at)));
    let is_complete = Memo::new(move |_| app.not_backed_up() == 0);
    let when = move || match made_on.get() {
        None => texts.never_backed_up.to_owned(),
        Some(day) => (texts.last_backup)(&dates::relative_day(language, day, app.today())),
    };
    let tone = move || match is_complete.get() {
        true => Tone::Success,
        false if is_due(app) => Tone::Warning,
        false => Tone::Neutral,
    };
    let state = move || match made_on.get() {
        _ if is_complete.get() => texts.all_in_backup,
        None => texts.nothing_in_backup,
        Some(_) => texts.new_since,
    };
    view! {
        <div class="backup-status">
            <p>{when}</p>
            <Badge text=Signal::derive(move || state().to_owned()) tone=Signal::derive(tone) />
        </div>
    }
    .into_any()
}
