//! The backup: how old the last one is, and a new one with one tap.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::text::dates;

use super::arrival::FailureNotice;
use super::automatic::{age, automatic_place};
use super::explain::explain_outgoing;
use super::handover::{CopyableFile, Handover};
use super::send::local_day;
use crate::state::outgoing::{Purpose, SealedFile};
use crate::state::{App, What, use_app};
use crate::ui::kit::{Badge, Button, ButtonRow, Card, IconName, List, ListRow, Section, Tone};
use crate::ui::route::{Place, Route};
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
                    <CopyableFile file handover label=texts.backup_as_text />
                </details>
            }
        })
    };
    let has_code = app.recovery() != Ok(None);
    let opens = Signal::derive(move || {
        let words = if app.works_from_file() { texts.opens_file } else { texts.opens_backup };
        words[usize::from(has_code)]
    });
    let [keep, restore] = texts.where_to_keep_text;
    let file =
        Memo::new(move |_| app.automatic(What::Backup).map(|one| one.file).filter(|file| !file.is_empty()));
    let file = move || file.get().map(|file| view! { <p>{(messages().automatic_state.file)(&file)}</p> });
    let [title, without, with] = texts.recovery;
    let meta = if has_code { with } else { without };
    let [working_file, from_browser, from_file] = texts.working_file;
    let works_how =
        Signal::derive(move || if app.works_from_file() { from_file } else { from_browser }.to_owned());
    let ways = app.open.get_untracked().filter(|open| !open.is_example).map(|open| {
        let [recovery, file] = [Place::Recovery, Place::WorkingFile]
            .map(|place| Route::of_tandem(open.id.to_string(), place).to_string());
        view! {
            <List label=texts.backup>
                <ListRow title meta href=recovery icon=IconName::Lock />
                <ListRow title=working_file meta=works_how href=file icon=IconName::File />
            </List>
        }
    });
    view! {
        <Section heading=texts.backup intro=texts.backup_intro>
            <Card>
                <Status app />
                <FailureNotice failure />
                <ButtonRow>
                    <Button label=texts.back_up icon=IconName::Download busy=is_busy on_click=back_up />
                </ButtonRow>
                {as_text}
                {automatic_place(app)}
                <details class="disclosure">
                    <summary>{texts.where_to_keep}</summary>
                    <p>{keep}</p>
                    <p>{opens}</p>
                    <p>{restore}</p>
                    {file}
                </details>
            </Card>
            {ways}
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
    let automatic = Memo::new(move |_| app.automatic(What::Backup));
    let is_automatic = Memo::new(move |_| automatic.with(Option::is_some));
    let when = move || {
        let day = made_on.get().map(|day| dates::relative_day(language, day, app.today()));
        match (day, is_automatic.get()) {
            (None, false) => texts.never_backed_up.to_owned(),
            (None, true) => messages().automatic_state.none_downloaded.to_owned(),
            (Some(day), false) => (texts.last_backup)(&day),
            (Some(day), true) => (messages().automatic_state.last_downloaded)(&day),
        }
    };
    let by_itself = move || automatic.get().map(|automatic| view! { <p>{age(app, &automatic)}</p> });
    let is_any = Memo::new(move |_| {
        made_on.get().is_some() || automatic.with(|one| one.as_ref().is_some_and(|one| one.at.is_some()))
    });
    let is_of_code = Memo::new(move |_| app.is_backup_of_this_code());
    let tone = move || match is_complete.get() && is_of_code.get() {
        true => Tone::Success,
        false if is_due(app) => Tone::Warning,
        false => Tone::Neutral,
    };
    let state = move || match is_any.get() {
        true if !is_of_code.get() => texts.not_with_code,
        _ if is_complete.get() => texts.all_in_backup,
        false => texts.nothing_in_backup,
        true => texts.new_since,
    };
    view! {
        <div class="backup-status">
            <div>
                <p>{when}</p>
                {by_itself}
            </div>
            <Badge text=Signal::derive(move || state().to_owned()) tone=Signal::derive(tone) />
        </div>
    }
    .into_any()
}
