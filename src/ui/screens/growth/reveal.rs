//! What became of a view that was handed in: it waits, or both are shown side by side.

use leptos::prelude::*;
use leptos::task::spawn_local;
use tandembuch_core::forms::agenda::AgendaItem;
use tandembuch_core::forms::level::Level;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rating::{Handed, Levels, Reveal, State};
use tandembuch_core::forms::skill::Skill;
use tandembuch_core::record::EntityId;

use super::rounds::begin;
use crate::platform::page;
use crate::state::App;
use crate::ui::kit::{
    Button, Card, Icon, IconName, LinkButton, Look, NowCard, PageTitle, Tone, after_the_frame, use_toasts,
};
use crate::ui::parts::skills::two_views;
use crate::ui::parts::skills::{day_in_words, heads, level_in_words, name_of, other_name, skill_name};
use crate::ui::parts::{address, go_to, say_with_undo};
use crate::ui::route::Place;
use crate::ui::{messages, personal};

/// So many views of a round are named one by one.
const MOST_STANDINGS: usize = 40;

/// What became of one's own view, and both if they are revealed.
pub(super) fn revealed(app: App, reveal: &Reveal) -> AnyView {
    let texts = &messages().growth.view;
    let content = if reveal.is_revealed() {
        side_by_side(app, reveal)
    } else {
        let what = (texts.occasions)(reveal.round.occasion);
        waits(app, &reveal.handed, what, Some(reveal.round.owner))
    };
    let subtitle =
        format!("{} · {}", (texts.occasions)(reveal.round.occasion), name_of(app, reveal.round.owner));
    view! { <PageTitle text=texts.revealed subtitle /> {content} {standings(app, reveal)} }.into_any()
}

/// What is still missing, and what to do. `what` it is; `owner` is whose skills it is about, if it is about skills.
pub(super) fn waits(app: App, handed: &[Handed], what: &'static str, owner: Option<Role>) -> AnyView {
    let toasts = use_toasts();
    let texts = &messages().growth.view;
    let me = app.me();
    let Some(own) = handed.iter().find(|handed| handed.rater == me) else { return ().into_any() };
    let (id, name) = (own.id, other_name(app));
    let others: Vec<&Handed> = handed.iter().filter(|handed| handed.rater != me).collect();
    let has_other = !others.is_empty();
    let is_void = has_other && others.iter().all(|handed| handed.is_void());
    let is_here =
        app.private.with(|private| private.sealed_views().iter().any(|sealed| sealed.commitment == id));
    let is_lost = own.state == State::Lost;
    let is_elsewhere = has_other && !is_here && own.content().is_none() && !is_lost;
    let (title, meta) = match (is_elsewhere, has_other) {
        _ if is_lost => (format!("{}: {}", texts.own, texts.is_lost), String::new()),
        (true, _) => (texts.elsewhere.to_owned(), texts.elsewhere_text.to_owned()),
        _ if is_void => ((texts.void)(&name), String::new()),
        (false, true) => ((texts.both_in)(&name), String::new()),
        (false, false) => ((texts.waiting)(&name), (texts.waiting_text)(&name)),
    };
    let lose = move |()| {
        app.lose_view(id);
        say_with_undo(app, toasts, texts.is_lost_now.to_owned(), move || app.find_view_again(id));
    };
    let take_back = move |()| {
        spawn_local(async move {
            let (tone, said) = match app.take_view_back(id).await {
                Ok(true) => (Tone::Info, texts.taken_back),
                _ => (Tone::Warning, texts.not_taken_back),
            };
            toasts.show(tone, said);
        });
    };
    let button = if let Some(owner) = owner.filter(|_| is_lost || is_void) {
        let again = move |()| begin(app, owner);
        view! { <Button label=texts.again icon=IconName::Plus on_click=again /> }.into_any()
    } else if is_elsewhere && owner.is_some() {
        view! { <Button label=texts.lost on_click=lose /> }.into_any()
    } else if app.can_take_view_back(id) {
        view! { <Button label=texts.take_back look=Look::Tertiary icon=IconName::Undo on_click=take_back /> }
            .into_any()
    } else {
        ().into_any()
    };
    let href = address(app, Place::Exchange);
    view! {
        <NowCard kicker=what title meta is_quiet=true>
            <div class="button-row">
                <LinkButton label=messages().shell.exchange href icon=IconName::Exchange />
                {button}
            </div>
        </NowCard>
    }
    .into_any()
}

/// Both views of each skill, and where they differ most.
fn side_by_side(app: App, reveal: &Reveal) -> AnyView {
    let texts = &messages().growth;
    let pairs = pairs(app, reveal);
    let card = match most_different(&pairs) {
        Some(pair) => difference(app, reveal, pair),
        None => view! { <Card><p class="growth-sentence">{texts.view.same}</p></Card> }.into_any(),
    };
    let words = |level: Option<Level>| level.map_or_else(|| texts.view.none.to_owned(), level_in_words);
    let of_other = (texts.view.of_other)(&other_name(app));
    let line = |whose: &str, level: Option<Level>| -> AnyView {
        view! { <span class="row__meta">{whose.to_owned()} ": " <strong>{words(level)}</strong></span> }
            .into_any()
    };
    let row = |pair: &Pair| -> AnyView {
        let (own, others) = match app.me() {
            Role::Mentor => (pair.mentor, pair.mentee),
            Role::Mentee => (pair.mentee, pair.mentor),
        };
        view! {
            <li class="row skill-row">
                <div class="row__text">
                    <span class="row__title">{pair.name.clone()}</span>
                    {two_views(pair.mentor, pair.mentee)}
                    {line(texts.view.own, own)}
                    {line(&of_other, others)}
                </div>
            </li>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = pairs.iter().map(row).collect();
    let list = view! { <ul class="list kern-level-1" role="list">{rows}</ul> }.into_any();
    [card, heads(personal(app, reveal.round.owner, &texts.skills), list)].collect_view().into_any()
}

/// Where both see it differently, and the way to talk about it.
fn difference(app: App, reveal: &Reveal, pair: &Pair) -> AnyView {
    let toasts = use_toasts();
    let texts = &messages().growth.view;
    let item = reveal.round.item();
    let is_on_agenda = Memo::new(move |_| app.record.with(|record| AgendaItem::find(record, item).is_some()));
    let kicker = (texts.occasions)(reveal.round.occasion);
    let (title, reveal) = ((texts.item)(&pair.name), reveal.clone());
    let put = Callback::new(move |()| {
        let meetings = app.record.with_untracked(Meeting::all);
        let Some(meeting) = Meeting::next(&meetings, app.now_untracked()).map(|meeting| meeting.id) else {
            let to_meetings = move || go_to(app, Place::Meetings);
            toasts.show_with_action(Tone::Info, texts.no_meeting, messages().topics.plan, to_meetings);
            return;
        };
        if let Some(edit) = app.record.with_untracked(|record| reveal.to_agenda(record, meeting, &title)) {
            app.write(&edit);
            after_the_frame(|| {
                page::focus(".on-agenda");
            });
        }
    });
    let button = move || {
        if is_on_agenda.get() {
            view! { <p class="standing on-agenda" tabindex="-1"><Icon name=IconName::Check /> <span>{texts.on_agenda}</span></p> }
                .into_any()
        } else {
            view! { <Button label=texts.to_agenda icon=IconName::Agenda look=Look::Primary on_click=put /> }
                .into_any()
        }
    };
    view! {
        <NowCard kicker title=(texts.different)(&pair.name) meta=texts.different_text>{button}</NowCard>
    }
    .into_any()
}

/// Who has given what when; and what is wrong with it.
fn standings(app: App, reveal: &Reveal) -> AnyView {
    let texts = &messages().growth.view;
    let of_other = (texts.of_other)(&other_name(app));
    let all = app.record.with(|record| Reveal::all(record, reveal.round.owner));
    let line = |handed: &Handed| -> AnyView {
        let who = if handed.rater == app.me() { texts.own } else { &of_other };
        let state = match handed.state {
            State::Hidden | State::Open(_) if reveal.gave_in_knowledge(&all, handed.rater) => {
                texts.in_knowledge
            }
            State::Hidden | State::Open(_) => "",
            State::Late(_) => texts.late,
            State::NotOpened => texts.not_opened,
            State::DoesNotFit => texts.does_not_fit,
            State::Lost => texts.is_lost,
        };
        let comma = if state.is_empty() { "" } else { ", " };
        let words = format!("{who}: {}{comma}{state}", day_in_words(app, handed.at));
        view! { <li>{words}</li> }.into_any()
    };
    // The latest ones: nobody has that many, but for somebody who wants to bury the others.
    let hidden = reveal.handed.len().saturating_sub(MOST_STANDINGS);
    let lines: Vec<AnyView> = reveal.handed.iter().skip(hidden).map(line).collect();
    view! { <ul class="view-standings muted">{lines}</ul> }.into_any()
}

/// Both views of one skill. Of several of one person it is the last that was given before the reveal.
struct Pair {
    name: String,
    mentor: Option<Level>,
    mentee: Option<Level>,
}

fn pairs(app: App, reveal: &Reveal) -> Vec<Pair> {
    let last = |role: Role| -> Levels {
        let is_open = |handed: &&Handed| matches!(handed.state, State::Open(_));
        let given = reveal.by(role).filter(is_open).last().or_else(|| reveal.by(role).last());
        given.and_then(Handed::levels).unwrap_or_default()
    };
    let (mentor, mentee) = (last(Role::Mentor), last(Role::Mentee));
    let mut skills: Vec<EntityId> = mentee.iter().chain(mentor.iter()).map(|(skill, _)| skill).collect();
    skills.sort();
    skills.dedup();
    let pair = |skill: EntityId| {
        let name = app.record.with(|record| Some(skill_name(&Skill::read(skill, record.get(skill)?))));
        Some(Pair { name: name?, mentor: mentor.get(skill), mentee: mentee.get(skill) })
    };
    skills.into_iter().filter_map(pair).collect()
}

/// Where both see it most differently, by at least a band.
fn most_different(pairs: &[Pair]) -> Option<&Pair> {
    let bands = |pair: &Pair| Some((pair.mentor?.band as u8).abs_diff(pair.mentee?.band as u8));
    let most = pairs.iter().max_by_key(|pair| bands(pair))?;
    bands(most).filter(|bands| *bands > 0).map(|_| most)
}
