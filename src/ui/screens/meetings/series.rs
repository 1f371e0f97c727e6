//! Plans all meetings until the end of the tandem: suggested days, of which some can be left out.

use chrono::{NaiveDateTime, TimeDelta};
use leptos::prelude::*;
use tandembuch_core::calendar;
use tandembuch_core::forms::choose;
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::forms::period::Period;
use tandembuch_core::forms::schedule::{USUAL_TIME, suggested_start};
use tandembuch_core::forms::series::{Occasion, days};
use tandembuch_core::forms::tandem::{self, Tandem};
use tandembuch_core::holidays::is_working_day;
use tandembuch_core::record::Edit;

use super::day_in_words::day_in_words;
use super::item_special::add_missing_repeats;
use super::template;
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, Checkbox, DateField, Dialog, DialogActions, Form, Look, Select, TimeField, set, use_toasts,
};
use crate::ui::messages;
use crate::ui::parts::{DraftForm, rhythms, say_with_undo};
use crate::ui::screens::overview::period as period_in_words;

/// A tandem without an end is planned for half a year.
const USUAL_LENGTH: TimeDelta = TimeDelta::days(183);

/// What is being entered.
#[derive(Clone, Copy)]
struct Draft {
    app: App,
    day: RwSignal<String>,
    time: RwSignal<String>,
    rhythm: RwSignal<String>,
    /// Days that were taken out, or taken in though nobody is at work then.
    changed: RwSignal<Vec<NaiveDateTime>>,
}

/// Plans a series in a dialog.
#[component]
pub(super) fn SeriesDialog(open: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let draft = Draft::new(app);
    let form = DraftForm::new(app.draft("series"), vec![draft.day, draft.time, draft.rhythm]);
    let toasts = use_toasts();
    Effect::watch(
        move || open.get(),
        move |is_open, _, _| {
            if *is_open {
                draft.suggest();
                form.begin();
            }
        },
        false,
    );
    let texts = &messages().series;
    let plan = move |()| {
        let planned = draft.plan();
        if !planned.is_empty() {
            form.end();
            open.set(false);
            let said = (texts.planned)(planned.len());
            say_with_undo(app, toasts, said, move || app.write_all(&planned));
        }
    };
    let cancel = move |()| {
        form.end();
        open.set(false);
    };
    view! {
        <Dialog open title=texts.plan>
            <Form on_submit=plan>
                <p>{texts.intro}</p>
                {form.note()}
                {fields(draft)}
                {suggestion(draft)}
                <DialogActions>
                    <Button
                        label=Signal::derive(move || (texts.plan_all)(draft.chosen().len()))
                        look=Look::Primary
                        disabled=Signal::derive(move || draft.chosen().is_empty())
                        submit=true
                    />
                    <Button label=messages().common.cancel look=Look::Tertiary on_click=cancel />
                </DialogActions>
            </Form>
        </Dialog>
    }
    .into_any()
}

fn fields(draft: Draft) -> AnyView {
    let texts = &messages().series;
    let options = rhythms(draft.known().1.rhythm);
    view! {
        <div class="pair">
            <DateField
                label=texts.first
                value=draft.day
                on_change=set(draft.day)
                error=Signal::derive(move || draft.outside())
            />
            <TimeField label=messages().meetings.time value=draft.time on_change=set(draft.time) />
        </div>
        <Select label=texts.rhythm value=draft.rhythm on_change=set(draft.rhythm) options />
    }
    .into_any()
}

/// The suggested days, each of which can be taken out.
fn suggestion(draft: Draft) -> AnyView {
    let texts = &messages().series;
    let day = move |day: NaiveDateTime| {
        let tick = move |is_chosen: bool| {
            draft.changed.update(|changed| {
                changed.retain(|other| *other != day);
                if is_chosen != is_usual(day) {
                    changed.push(day);
                }
            });
        };
        view! {
            <Checkbox
                label=day_in_words(day.date())
                checked=Signal::derive(move || draft.is_chosen(day))
                on_change=tick
            />
        }
    };
    let days = move || match draft.days() {
        days if days.is_empty() => view! { <p class="muted">{texts.no_days}</p> }.into_any(),
        days => {
            let left_out = days.iter().any(|day| !is_usual(*day)).then_some(texts.left_out);
            view! {
                <div class="series__days">{days.into_iter().map(day).collect_view()}</div>
                {left_out.map(|text| view! { <p class="muted">{text}</p> })}
            }
            .into_any()
        }
    };
    view! {
        <fieldset class="series">
            <legend class="kern-label">{texts.days}</legend>
            {days}
        </fieldset>
    }
    .into_any()
}

/// A weekend or a holiday is left out unless somebody says otherwise.
fn is_usual(day: NaiveDateTime) -> bool {
    is_working_day(day.date())
}

impl Draft {
    fn new(app: App) -> Self {
        let empty = || RwSignal::new(String::new());
        Self { app, day: empty(), time: empty(), rhythm: empty(), changed: RwSignal::new(Vec::new()) }
    }

    fn suggest(self) {
        let (meetings, tandem) = self.known();
        let start = suggested_start(&meetings, tandem.period(), self.app.now_untracked());
        self.day.set(start.date().to_string());
        self.time.set(calendar::write_time(start.time()));
        self.rhythm.set(tandem.rhythm.to_string());
        self.changed.set(Vec::new());
    }

    fn known(self) -> (Vec<Meeting>, Tandem) {
        self.app.record.with_untracked(|record| (Meeting::all(record), Tandem::of(record)))
    }

    fn rhythm(self) -> u64 {
        self.rhythm.with(|rhythm| rhythm.parse().unwrap_or(0))
    }

    /// The days of the series on which nothing is planned yet.
    fn days(self) -> Vec<NaiveDateTime> {
        let Some(first) = self.day.with(|day| calendar::parse_day(day)) else { return Vec::new() };
        let time = self.time.with(|time| calendar::parse_time(time)).unwrap_or(USUAL_TIME);
        let (meetings, tandem) = self.known();
        let until = tandem.until.or_else(|| first.checked_add_signed(USUAL_LENGTH));
        let period = Period { from: tandem.from, until };
        let is_free = |day: &NaiveDateTime| {
            let is_this = |start: NaiveDateTime| start.date() == day.date();
            meetings.iter().all(|meeting| !meeting.start.is_some_and(is_this))
        };
        days(first.and_time(time), period, self.rhythm()).into_iter().filter(is_free).collect()
    }

    /// What is wrong with the first day: it is outside of the tandem.
    fn outside(self) -> Option<String> {
        let first = self.day.with(|day| calendar::parse_day(day))?;
        let (_, tandem) = self.known();
        let period = period_in_words(&tandem);
        let is_said = !tandem.period().contains(first) && !period.is_empty();
        is_said.then(|| (messages().series.outside)(&period))
    }

    fn is_chosen(self, day: NaiveDateTime) -> bool {
        is_usual(day) != self.changed.with(|changed| changed.contains(&day))
    }

    fn chosen(self) -> Vec<NaiveDateTime> {
        self.days().into_iter().filter(|day| self.is_chosen(*day)).collect()
    }

    /// Plans the chosen days as one step. Returns what takes the meetings back: nothing if that was refused.
    fn plan(self) -> Vec<Edit> {
        let (app, days) = (self.app, untrack(move || self.chosen()));
        let (meetings, tandem) = self.known();
        let rhythm = untrack(move || self.rhythm());
        let (mut edits, mut back) = (Vec::new(), Vec::new());
        if rhythm != tandem.rhythm {
            edits.push(choose(tandem::ID, tandem::RHYTHM, rhythm));
        }
        for (place, start) in days.iter().enumerate() {
            let occasion = Occasion::of(place, days.len(), !meetings.is_empty());
            let Some(id) = app.new_id() else { return Vec::new() };
            let title = template::title(occasion);
            edits.push(meeting::create(id, title, Some(*start), tandem.minutes, &tandem.place));
            let Some(agenda) = template::fill(app, id, occasion, tandem.minutes) else { return Vec::new() };
            edits.extend(agenda);
            back.push(Edit::Delete { id });
        }
        if !app.apply_all(&edits) {
            return Vec::new();
        }
        add_missing_repeats(app);
        back
    }
}
