//! Out, to the partner: what will leave is shown first.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::digest::{Digest, Happened};
use tandembuch_core::record::EntityId;
use tandembuch_core::text::dates;
use tandembuch_core::text::failures::Explanation;

use super::arrival::{Arrival, FailureNotice};
use super::digest_list::{DigestList, Tool, in_few_words, in_words};
use super::exact_content::ExactContent;
use super::explain::explain_outgoing;
use super::handover::{Handover, HandoverButtons};
use super::holding::{HeldBack, Holding};
use super::last_file::LastFileState;
use crate::state::outgoing::{Purpose, SealedFile};
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Card, Checkbox, IconName, LinkButton, Look, Notice, NowCard, Section, Stack,
};
use crate::ui::parts::for_both;
use crate::ui::route::{Place, Route};
use crate::ui::{language, messages};

/// What will be in the file.
#[derive(Clone, PartialEq)]
struct Contents {
    digest: Digest,
    /// Is it everything, not only what is new since some point?
    is_full: bool,
}

/// Out, to the partner.
#[component]
pub(super) fn Send(
    /// The partner's name.
    partner: Memo<String>,
) -> AnyView {
    let app = use_app();
    let texts = &messages().exchange;
    let everything = RwSignal::new(false);
    let purpose = Memo::new(move |_| if everything.get() { Purpose::Everything } else { Purpose::News });
    let contents = Memo::new(move |_| contents(app, purpose.get()));
    let has_contents = Memo::new(move |_| contents.with(|contents| !contents.digest.is_empty()));
    let file = RwSignal::new(None::<SealedFile>);
    let choose = move |is_everything| {
        everything.set(is_everything);
        file.set(None);
    };
    let digest = Signal::derive(move || contents.with(|contents| contents.digest.clone()));
    // A file that is ready has it.
    let holding = Holding::new(digest, Callback::new(move |()| file.set(None)));
    let list = move || has_contents.get().then(|| view! { <WillLeave contents purpose partner holding /> });
    view! {
        <Top contents purpose partner file />
        <LastFileState partner file />
        <Section heading=texts.contents>
            {list}
            <Checkbox
                label=texts.include_everything
                hint=texts.include_everything_hint
                checked=everything
                on_change=choose
            />
        </Section>
        <HeldBack holding partner />
    }
    .into_any()
}

/// What the partner does not have yet and the button that makes a file of it; or the file.
#[component]
fn Top(
    contents: Memo<Contents>,
    purpose: Memo<Purpose>,
    partner: Memo<String>,
    file: RwSignal<Option<SealedFile>>,
) -> AnyView {
    let app = use_app();
    let texts = &messages().exchange;
    let failure = RwSignal::new(None);
    let handover = Handover::new(texts.told, failure);
    let has_contents = Memo::new(move |_| contents.with(|contents| !contents.digest.is_empty()));
    let is_example = app.open.get_untracked().is_some_and(|open| open.is_example);
    // All of it was in a file, but nothing that came back shows that it has arrived.
    let is_unanswered = Memo::new(move |_| {
        purpose.get() == Purpose::News && app.unsent() == 0 && app.private.with(|it| it.sent_at.is_some())
    });
    let kicker = move || match purpose.get() {
        Purpose::Everything => texts.everything_heading.to_owned(),
        _ => (texts.news_heading)(&partner.get()),
    };
    let title = move || match has_contents.get() {
        true => contents.with(|contents| in_few_words(messages(), &contents.digest)),
        false => (texts.nothing_new)(&partner.get()),
    };
    let meta = move || match has_contents.get() {
        true if is_unanswered.get() => (texts.made_unanswered)(&partner.get()),
        true => last_made(app),
        false => (texts.nothing_new_text)(&partner.get()),
    };
    let card = move |is_quiet| {
        let (kicker, title, meta) = (Signal::derive(kicker), Signal::derive(title), Signal::derive(meta));
        let look = if is_unanswered.get() { Look::Secondary } else { Look::Primary };
        let maker = move || match is_example {
            true => {
                view! { <Notice title=texts.example_title><p>{texts.example_text}</p></Notice> }.into_any()
            }
            false => view! { <Maker purpose file failure look /> }.into_any(),
        };
        view! { <NowCard kicker title meta is_quiet>{(!is_quiet).then(maker)}</NowCard> }
    };
    view! {
        <FailureNotice failure />
        {move || match file.get() {
            Some(file) => view! { <Ready file handover partner /> }.into_any(),
            None => card(!has_contents.get()).into_any(),
        }}
    }
    .into_any()
}

fn contents(app: App, purpose: Purpose) -> Contents {
    let changes = app.outgoing(purpose);
    let digest = app.record.with(|record| Digest::of_outgoing(&changes, record));
    Contents { digest, is_full: changes.is_full() }
}

/// When the last file was made.
fn last_made(app: App) -> String {
    let texts = &messages().exchange;
    match app.private.with(|private| private.sent_at) {
        None => texts.never_made.to_owned(),
        Some(at) => (texts.last_made)(&dates::relative_day(language(), local_day(app, at), app.today())),
    }
}

/// The calendar day of a moment here.
pub(super) fn local_day(app: App, at_ms: u64) -> chrono::NaiveDate {
    app.local_time(at_ms).unwrap_or_default().date()
}

/// What will leave, in words, as a list and to the letter.
#[component]
fn WillLeave(
    contents: Memo<Contents>,
    purpose: Memo<Purpose>,
    partner: Memo<String>,
    holding: Holding,
) -> AnyView {
    let tool: Tool = Callback::new(move |(id, title): (EntityId, String)| holding.button(id, &title));
    let (texts, words) = (&messages().exchange, &messages().digest);
    let digest = Signal::derive(move || contents.with(|contents| contents.digest.clone()));
    let phrase = Signal::derive(move || {
        contents.with(|contents| (texts.will_contain)(&in_words(messages(), &contents.digest)))
    });
    let tells_new = Signal::derive(move || contents.with(|contents| !contents.is_full));
    let writers = move || {
        let has_some = contents.with(|contents| contents.digest.writers > 0);
        has_some.then(|| view! { <p class="muted">{words.writers}</p> })
    };
    let has_deleted = move || contents.with(|contents| contents.digest.count_of(Happened::Deleted) > 0);
    let deleted_note =
        move || has_deleted().then(|| view! { <p class="muted">{(texts.deleted_note)(&partner.get())}</p> });
    view! {
        <Stack>
            <p class="muted">{for_both()}</p>
            <DigestList digest tells_new label=phrase tool=Some(tool) />
            {writers}
            {deleted_note}
            <ExactContent purpose />
        </Stack>
    }
    .into_any()
}

/// Makes the file.
#[component]
fn Maker(
    purpose: Memo<Purpose>,
    file: RwSignal<Option<SealedFile>>,
    failure: RwSignal<Option<Explanation>>,
    look: Look,
) -> AnyView {
    let app = use_app();
    let texts = &messages().exchange;
    let all = messages();
    let is_busy = RwSignal::new(false);
    let make = move |()| {
        is_busy.set(true);
        failure.set(None);
        spawn_local(async move {
            match app.seal(purpose.get_untracked()).await {
                Ok(sealed) => file.set(Some(sealed)),
                Err(error) => failure.set(Some(explain_outgoing(all, &error))),
            }
            is_busy.set(false);
        });
    };
    if app.open.get_untracked().is_some_and(|open| open.is_example) {
        return view! {
            <Notice title=texts.example_title>
                <p>{texts.example_text}</p>
            </Notice>
        }
        .into_any();
    }
    view! {
        <ButtonRow>
            <Button label=texts.create look icon=IconName::Lock busy=is_busy on_click=make />
        </ButtonRow>
    }
    .into_any()
}

/// The file, the ways to hand it over, and what happens then.
#[component]
fn Ready(file: SealedFile, handover: Handover, partner: Memo<String>) -> AnyView {
    let app = use_app();
    let texts = &messages().exchange;
    // Who has sent a file themselves has opened the tandem before.
    let knows_the_way = app.private.with_untracked(|private| private.received_at.is_some());
    let opens = move || (texts.then_opens[usize::from(knows_the_way)])(&partner.get());
    let is_for_code = file.is_for_code;
    let ready =
        if is_for_code { (texts.ready_text)(&file.name) } else { (messages().devices.ready)(&file.name) };
    let no_code = move || {
        (!is_for_code).then(|| view! { <p>{move || (messages().devices.no_code)(&partner.get())}</p> })
    };
    let tells_code = move || view! { <p>{move || (texts.then_code)(&partner.get())}</p> };
    let is_code_told = Memo::new(move |_| app.private.with(|private| private.is_code_told));
    let to_code = move || {
        let id = app.open.get().map(|open| open.id.to_string()).unwrap_or_default();
        let href = Route::of_tandem(id, Place::Settings).to_string();
        view! { <LinkButton label=texts.to_code look=Look::Tertiary icon=IconName::Lock href /> }
    };
    view! {
        <Card>
            <Arrival heading=texts.ready />
            <p>{ready}</p>
            <HandoverButtons file handover />
            <div class="then">
                <h3>{move || (texts.then_heading)(&partner.get())}</h3>
                <p>{opens}</p>
                {no_code}
                {move || (is_for_code && !is_code_told.get()).then(tells_code)}
                {move || (is_for_code && !is_code_told.get()).then(to_code)}
            </div>
        </Card>
    }
    .into_any()
}
