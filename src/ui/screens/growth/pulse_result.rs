//! What both have answered in a rhythm check, and the one change that follows from it.

use leptos::prelude::*;
use tandembuch_core::forms;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::pulse::{Answers, Change, Planned, Pulse, Wish};
use tandembuch_core::forms::rating::Handed;
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::record::Edit;
use tandembuch_core::text::dates;

use super::pulse::answer_in_words;
use super::reveal::waits;
use crate::state::App;
use crate::ui::kit::{
    Button, Card, IconName, LinkButton, Look, NowCard, PageTitle, Toasts, keep_focus_near, use_toasts,
};
use crate::ui::parts::skills::{heads, other_name};
use crate::ui::parts::{address, say_with_undo};
use crate::ui::route::Place;
use crate::ui::{language, messages};

/// What is to be seen of a check for which the reader has answered.
#[derive(Clone, PartialEq)]
pub(super) struct Outcome {
    pub(super) pulse: Pulse,
    pub(super) handed: Vec<Handed>,
    answers: Option<[Answers; 2]>,
    change: Option<Change>,
    /// What mentor and mentee have agreed to.
    agreed: [Option<Change>; 2],
    is_arranged: bool,
    /// No later check has been answered: only the last one changes anything.
    is_last: bool,
    moves: Vec<Planned>,
}

impl Outcome {
    /// As it is now. Reads the record, and the time.
    pub(super) fn of(app: App, pulse: Pulse) -> Self {
        let now = app.now();
        app.record.with(|record| {
            let tandem = Tandem::of(record);
            let (answers, agreed) =
                (pulse.revealed(record), Role::BOTH.map(|role| pulse.agreed(record, role)));
            // Once one of the two has agreed, it is that change, whatever is arranged since.
            let proposed = || answers.and_then(|answers| Change::proposed(answers, &tandem));
            let change = agreed[0].or(agreed[1]).or_else(proposed);
            let is_arranged = change.is_some_and(|change| change.is_arranged(&tandem));
            let moves = change.filter(|_| !is_arranged).map(|change| change.moves(record, now));
            let handed = Handed::all(record, pulse.id());
            let is_last = Pulse::given(record).first().is_none_or(|last| *last <= pulse);
            let moves = moves.filter(|_| is_last).unwrap_or_default();
            Self { pulse, handed, answers, change, agreed, is_arranged, is_last, moves }
        })
    }
}

/// What both have answered, or what is still missing.
pub(super) fn result(app: App, result: &Outcome) -> AnyView {
    let texts = &messages().growth.pulse;
    let content = match result.answers {
        Some(answers) => {
            [proposal(app, result, answers), side_by_side(app, answers)].collect_view().into_any()
        }
        None => waits(app, &result.handed, texts.title, None),
    };
    let after = (texts.after)(usize::from(result.pulse.number) * 3);
    view! { <PageTitle text=texts.title subtitle=after /> {content} }.into_any()
}

fn side_by_side(app: App, [mentor, mentee]: [Answers; 2]) -> AnyView {
    let texts = &messages().growth;
    let (own, others) = match app.me() {
        Role::Mentor => (mentor, mentee),
        Role::Mentee => (mentee, mentor),
    };
    let of_other = (texts.view.of_other)(&other_name(app));
    let row = |number: usize| -> AnyView {
        let [own, others] = [own, others].map(|answers| answer_in_words(&answers, number));
        view! {
            <li class="row">
                <div class="row__text">
                    <span class="row__title">{texts.pulse.questions[number]}</span>
                    <span class="row__meta">{texts.view.own} ": " <strong>{own}</strong></span>
                    <span class="row__meta">{of_other.clone()} ": " <strong>{others}</strong></span>
                </div>
            </li>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = (0..4).map(row).collect();
    heads(
        texts.view.revealed.to_owned(),
        view! { <ul class="list kern-level-1" role="list">{rows}</ul> }.into_any(),
    )
}

/// The one change, and the way to it.
fn proposal(app: App, result: &Outcome, answers: [Answers; 2]) -> AnyView {
    let texts = &messages().growth.pulse;
    let Some(change) = result.change else {
        let differs = |read: fn(&Answers) -> bool| answers.iter().any(read);
        let wishes = differs(|answers| {
            [answers.frequency, answers.length].into_iter().flatten().any(|wish| wish != Wish::Fits)
        });
        let words = if wishes { texts.to_talk_about } else { texts.no_change };
        return view! { <Card><p class="growth-sentence">{words}</p></Card> }.into_any();
    };
    let title = match change {
        Change::Rhythm(rhythm) => (texts.rhythm)(rhythm).to_owned(),
        Change::Minutes(minutes) => (texts.minutes)(minutes),
    };
    let meta = match change {
        _ if result.is_arranged => texts.done.to_owned(),
        Change::Rhythm(_) => (texts.moves)(result.moves.len()),
        Change::Minutes(_) => texts.all_to_come.to_owned(),
    };
    let day = |at: chrono::NaiveDateTime| dates::long_date(language(), at.date());
    let row = |planned: &Planned| -> AnyView {
        let from = day(planned.from);
        let words = planned.to.map_or_else(|| (texts.cancelled)(&from), |to| (texts.moved)(&from, &day(to)));
        view! { <li>{words}</li> }.into_any()
    };
    let moves: Vec<AnyView> = result.moves.iter().map(row).collect();
    let way_on = way_on(app, result, change);
    let is_quiet = result.is_arranged;
    view! {
        <NowCard kicker=texts.proposal title meta is_quiet=is_quiet>
            <ul class="pulse-moves">{moves}</ul>
            {way_on}
        </NowCard>
    }
    .into_any()
}

fn way_on(app: App, result: &Outcome, change: Change) -> AnyView {
    let texts = &messages().growth.pulse;
    let (me, pulse, toasts) = (app.me(), result.pulse, use_toasts());
    let has_agreed = |role: Role| result.agreed[usize::from(role == Role::Mentee)] == Some(change);
    let (own, other) = (has_agreed(me), has_agreed(me.other()));
    let plan = move || -> Vec<Edit> {
        app.record.with_untracked(|record| change.arrange(record, app.now_untracked()))
    };
    if !result.is_last {
        return ().into_any();
    }
    if result.is_arranged {
        let href = address(app, Place::Meetings);
        return view! { <LinkButton label=texts.to_meetings href icon=IconName::Calendar /> }.into_any();
    }
    if own && other {
        let press = move |()| plan_anew(app, toasts, None, plan());
        return view! { <Button label=texts.plan look=Look::Primary on_click=press /> }.into_any();
    }
    if own {
        return view! { <p>{(texts.waits)(&other_name(app))}</p> }.into_any();
    }
    // Who agrees second plans anew with it.
    let agree = move |()| {
        let agreed = pulse.agree(me, change);
        if other {
            plan_anew(app, toasts, Some(agreed), plan());
        } else {
            app.write(&agreed);
        }
    };
    let said = if other { (texts.other_agrees)(&other_name(app)) } else { String::new() };
    view! {
        <p>{said}</p>
        <Button label=texts.agree look=Look::Primary icon=IconName::Check on_click=agree />
    }
    .into_any()
}

/// Plans anew, and offers to take that back: then the meetings are where they were, and both are still agreed.
fn plan_anew(app: App, toasts: Toasts, agreed: Option<Edit>, plan: Vec<Edit>) {
    let back = app.record.with_untracked(|record| forms::back(record, &plan));
    let edits: Vec<Edit> = agreed.into_iter().chain(plan).collect();
    if app.apply_all(&edits) {
        say_with_undo(app, toasts, messages().growth.pulse.done.to_owned(), move || app.write_all(&back));
        keep_focus_near(None);
    }
}
