//! All meetings, and what was written between them.

use leptos::prelude::*;
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::schedule::Schedule;
use tandembuch_core::next_step::First;
use tandembuch_core::record::EntityId;

use super::calendar::ToCalendar;
use super::export::Export;
use super::next_card::NextCard;
use super::plan::PlanDialog;
use super::row::MeetingRow;
use super::series::SeriesDialog;
use crate::platform::page;
use crate::state::use_app;
use crate::ui::kit::{
    Button, ButtonRow, EmptyState, IconName, List, Look, PageTitle, Section, after_the_frame,
};
use crate::ui::messages;
use crate::ui::parts::{Journal, KeyedList, OutdatedInCalendar};
use crate::ui::screens::overview::Onward;

/// So many of a long list are shown without asking.
const A_FEW: usize = 5;

/// All meetings.
#[component]
pub fn MeetingsScreen() -> AnyView {
    let app = use_app();
    let texts = &messages().meetings;
    let (planning, planning_series) = (RwSignal::new(false), RwSignal::new(false));
    let schedule = Memo::new(move |_| Schedule::of(app.record.with(Meeting::all), app.now()));
    let next = Memo::new(move |_| schedule.with(|schedule| schedule.next.as_ref().map(|meeting| meeting.id)));
    let planned = Memo::new(move |_| schedule.with(|schedule| ids(&schedule.planned)));
    let past = Memo::new(move |_| schedule.with(|schedule| ids(&schedule.past)));
    let has_none =
        Memo::new(move |_| next.get().is_none() && planned.with(Vec::is_empty) && past.with(Vec::is_empty));
    let plan = move |()| planning.set(true);
    let plan_button = move || {
        // Where there is a next meeting, that is what most people want.
        let look = if next.get().is_some() { Look::Secondary } else { Look::Primary };
        view! { <Button label=texts.plan look icon=IconName::Plus on_click=plan /> }
    };
    let plan_series = move |()| planning_series.set(true);
    let nothing = move || {
        has_none
            .get()
            .then(|| view! { <EmptyState icon=IconName::Calendar title=texts.none text=texts.none_text /> })
    };
    view! {
        <PageTitle text=messages().shell.meetings actions=move || plan_button />
        <Onward after=First::Meetings />
        <OutdatedInCalendar />
        {nothing}
        {move || next.get().map(|id| view! { <NextCard id /> })}
        <Rows heading=texts.planned meetings=planned />
        <ButtonRow>
            <Button label=messages().series.plan icon=IconName::Calendar on_click=plan_series />
            <ToCalendar />
        </ButtonRow>
        <Rows heading=texts.past meetings=past />
        <Section heading=messages().journal.between_heading intro=messages().journal.between_intro>
            <Journal />
        </Section>
        <Export />
        <PlanDialog open=planning />
        <SeriesDialog open=planning_series />
    }
    .into_any()
}

#[component]
fn Rows(heading: &'static str, meetings: Memo<Vec<EntityId>>) -> AnyView {
    let is_filled = Memo::new(move |_| meetings.with(|meetings| !meetings.is_empty()));
    let shows_all = RwSignal::new(false);
    let count = Memo::new(move |_| meetings.with(Vec::len));
    let is_short = Memo::new(move |_| !shows_all.get() && count.get() > A_FEW + 1);
    let shown = Memo::new(move |_| {
        let most = if is_short.get() { A_FEW } else { usize::MAX };
        meetings.with(|meetings| meetings.iter().take(most).copied().collect::<Vec<_>>())
    });
    let more = move || {
        // The button goes, and the focus with it: to the first that was not shown before.
        let show = move |()| {
            shows_all.set(true);
            after_the_frame(move || {
                page::focus_nth(&format!("[aria-label='{heading}'] a"), A_FEW);
            });
        };
        let label = Signal::derive(move || (messages().digest.show_all)(count.get()));
        is_short.get().then(|| view! { <Button label look=Look::Tertiary on_click=show /> })
    };
    let section = move || {
        is_filled.get().then(|| {
            view! {
                <Section heading>
                    <List label=heading>
                        <KeyedList ids=shown row=move |id| view! { <MeetingRow id /> }.into_any() />
                    </List>
                    {more}
                </Section>
            }
        })
    };
    view! { {section} }.into_any()
}

fn ids(meetings: &[Meeting]) -> Vec<EntityId> {
    meetings.iter().map(|meeting| meeting.id).collect()
}
