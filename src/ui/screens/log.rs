//! What became of the files of a tandem on this device, the latest first.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::record::SpaceId;
use tandembuch_core::text::dates;

use crate::state::log::{Did, Line, Log, Way};
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, ButtonRow, EmptyState, Icon, IconName, List, Look, Notice, PageTitle, Stack, Tone,
};
use crate::ui::parts::day_and_time;
use crate::ui::screens::exchange::TakingBackDialog;
use crate::ui::{language, messages, person_name};

/// So many are shown without asking.
const A_FEW: usize = 30;

/// What is known of the log.
#[derive(Clone, PartialEq)]
enum State {
    Coming,
    Read(Log),
    /// The storage fails.
    Failed,
}

/// The screen.
#[component]
pub fn LogScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().files_log;
    let state = RwSignal::new(State::Coming);
    // Whenever a file was made, handed over, taken in or taken back, here or in another tab.
    Effect::new(move |_| {
        app.private.track();
        app.record.track();
        spawn_local(async move {
            let read = app.log().await.map_or(State::Failed, State::Read);
            // The person may have gone elsewhere meanwhile.
            if state.try_with_untracked(|now| *now != read).unwrap_or_default() {
                state.try_set(read);
            }
        });
    });
    let shows_all = RwSignal::new(false);
    let undoing = RwSignal::new(false);
    let content = move || match state.get() {
        State::Coming => ().into_any(),
        State::Failed => view! { <Notice tone=Tone::Warning><p>{texts.not_read}</p></Notice> }.into_any(),
        State::Read(log) if log.lines.is_empty() => {
            view! { <EmptyState icon=IconName::Exchange title=texts.none text=texts.none_text /> }.into_any()
        }
        State::Read(log) => lines(app, log, shows_all, undoing),
    };
    let dialog = move |tandem: SpaceId| view! { <TakingBackDialog tandem open=undoing /> };
    view! {
        <PageTitle text=texts.title subtitle=texts.subtitle />
        <Stack>
            {content}
            <p class="muted">{texts.where_it_is}</p>
        </Stack>
        {move || app.open.get().map(|open| dialog(open.id))}
    }
    .into_any()
}

fn lines(app: App, log: Log, shows_all: RwSignal<bool>, undoing: RwSignal<bool>) -> AnyView {
    let texts = &messages().files_log;
    let is_archived = app.open.get_untracked().is_some_and(|open| app.afterwards_of(open.id).is_some());
    let to_undo = log.to_undo.filter(|_| !is_archived);
    let older = log.lines.len().saturating_sub(A_FEW);
    let rows = move || {
        let most = if shows_all.get() { usize::MAX } else { A_FEW };
        let row = |line: &Line| row(app, line, to_undo.as_ref() == Some(&line.id), undoing);
        log.lines.iter().take(most).map(row).collect_view()
    };
    let more = move || {
        (older > 0 && !shows_all.get()).then(|| {
            let show = move |()| shows_all.set(true);
            view! { <Button label=(texts.show_older)(older) look=Look::Tertiary on_click=show /> }
        })
    };
    view! {
        <List label=texts.title>{rows}</List>
        {more}
    }
    .into_any()
}

fn row(app: App, line: &Line, can_be_undone: bool, undoing: RwSignal<bool>) -> AnyView {
    let texts = &messages().files_log;
    let partner = app.record.with_untracked(|record| person_name(record, app.me().other()));
    let (title, icon) = title(line.way, &partner);
    let name = (texts.undo_of)(&title);
    let undo = can_be_undone.then(|| {
        let (label, ask) = (messages().incoming.undo_confirm, move |()| undoing.set(true));
        view! {
            <ButtonRow>
                <Button label name icon=IconName::Undo on_click=ask />
            </ButtonRow>
        }
    });
    view! {
        <li class="row">
            <span class="row__icon"><Icon name=icon /></span>
            <div class="row__text">
                <span class="row__title">{title}</span>
                <span class="row__meta">{what_was_in_it(line)}</span>
                <span class="row__meta">{history(app, line)}</span>
                {undo}
            </div>
        </li>
    }
    .into_any()
}

fn title(way: Way, partner: &str) -> (String, IconName) {
    let texts = &messages().files_log;
    let ([for_partner, of_partner], [of_oneself, backup, restored]) = (texts.of_partner, texts.of_oneself);
    match way {
        Way::ToPartner => (for_partner(partner), IconName::Send),
        Way::FromPartner => (of_partner(partner), IconName::File),
        Way::FromOneself => (of_oneself.to_owned(), IconName::File),
        Way::ToOneself => (backup.to_owned(), IconName::Download),
        Way::Restored => (restored.to_owned(), IconName::Upload),
    }
}

/// How much was in it: "2 Ziele, 1 Treffen und 1 private Notiz".
fn what_was_in_it(line: &Line) -> String {
    let all = messages();
    let own = (line.own > 0).then(|| (all.notes.count)(line.own));
    let held = (line.held > 0).then(|| (all.holding.count)(line.held));
    let has = line.has.iter().map(|(thing, count)| (all.things.count)(*thing, *count));
    let words: Vec<String> = has.chain(own).chain(held).collect();
    if words.is_empty() { all.files_log.nothing_in_it.to_owned() } else { all.digest.list(&words) }
}

/// What has happened to it, and when; of a day that was told, the time alone.
fn history(app: App, line: &Line) -> String {
    let texts = &messages().files_log;
    let mut told = None;
    let mut steps: Vec<String> = Vec::new();
    for (did, at) in &line.did {
        let here = app.local_time(*at);
        let when = match here.filter(|here| told == Some(here.date())) {
            Some(here) => dates::time_of_day(language(), here.time()),
            None => day_and_time(app, *at),
        };
        told = here.map(|here| here.date());
        steps.push((texts.did_then)(did_in_words(*did), &when));
    }
    if app.private.with_untracked(|private| line.has_arrived(&private.partner_seen)) {
        steps.push(texts.arrived.to_owned());
    }
    // The dot stays with what is before it.
    steps.join("\u{a0}· ")
}

fn did_in_words(did: Did) -> &'static str {
    let [made, downloaded, shared, copied, passed_on, opened, nothing_new, taken_in, taken_back, in_folder] =
        messages().files_log.did;
    match did {
        Did::Made => made,
        Did::Downloaded => downloaded,
        Did::Shared => shared,
        Did::Copied => copied,
        Did::InFolder => in_folder,
        Did::PassedOn => passed_on,
        Did::Opened => opened,
        Did::NothingNew => nothing_new,
        Did::TakenIn => taken_in,
        Did::TakenBack => taken_back,
    }
}
