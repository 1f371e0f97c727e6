//! Plans a meeting: when, how long, about what, where.

use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;
use tandembuch_core::calendar;
use tandembuch_core::forms::meeting::{self, Meeting};
use tandembuch_core::forms::schedule::{USUAL_TIME, suggested_start};
use tandembuch_core::forms::series::Occasion;
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::record::EntityId;

use super::item_special::add_missing_repeats;
use super::template;
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, DateField, Dialog, DialogActions, Form, Look, Select, TextField, TimeField, set,
};
use crate::ui::messages;
use crate::ui::parts::{DraftForm, Elsewhere, MAX_TITLE, go_to, meeting_lengths};
use crate::ui::route::Place;

/// What is being entered.
#[derive(Clone, Copy)]
struct Draft {
    title: RwSignal<String>,
    day: RwSignal<String>,
    time: RwSignal<String>,
    minutes: RwSignal<String>,
    place: RwSignal<String>,
    occasion: RwSignal<String>,
    day_error: RwSignal<Option<String>>,
}

/// Plans a meeting in a dialog, and goes to it.
#[component]
pub(super) fn PlanDialog(open: RwSignal<bool>) -> AnyView {
    let app = use_app();
    let draft = Draft::new();
    let all = vec![draft.title, draft.day, draft.time, draft.minutes, draft.place, draft.occasion];
    let form = DraftForm::new(app.draft("plan"), all);
    Effect::watch(
        move || open.get(),
        move |is_open, _, _| {
            if *is_open {
                draft.suggest(app);
                form.begin();
            }
        },
        false,
    );
    let plan = move |()| {
        if let Some(id) = draft.plan(app) {
            form.end();
            open.set(false);
            go_to(app, Place::Meeting(id.to_string()));
        }
    };
    let cancel = move |()| {
        form.end();
        open.set(false);
    };
    view! {
        <Dialog open title=messages().meetings.plan>
            <Form on_submit=plan>
                {form.note()}
                {fields(draft)}
                <DialogActions>
                    <Button label=messages().meetings.plan_now look=Look::Primary submit=true />
                    <Button label=messages().common.cancel look=Look::Tertiary on_click=cancel />
                </DialogActions>
            </Form>
        </Dialog>
    }
    .into_any()
}

fn fields(draft: Draft) -> AnyView {
    let texts = &messages().meetings;
    view! {
        <TextField label=texts.title value=draft.title hint=texts.title_example optional=true max_len=MAX_TITLE />
        <Select
            label=messages().series.agenda
            value=draft.occasion
            on_change=set(draft.occasion)
            options=template::choices()
        />
        <div class="pair">
            <DateField label=texts.day value=draft.day on_change=set(draft.day) error=draft.day_error />
            <TimeField label=texts.time value=draft.time on_change=set(draft.time) />
        </div>
        <Elsewhere at=Signal::derive(move || draft.start()) />
        <div class="pair">
            <Select
                label=texts.length
                value=draft.minutes
                on_change=set(draft.minutes)
                options=meeting_lengths(draft.minutes.get_untracked().parse().ok())
            />
            <TextField label=texts.place value=draft.place optional=true max_len=MAX_TITLE />
        </div>
    }
    .into_any()
}

impl Draft {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            title: empty(),
            day: empty(),
            time: empty(),
            minutes: RwSignal::new(meeting::USUAL_MINUTES.to_string()),
            place: empty(),
            occasion: empty(),
            day_error: RwSignal::new(None),
        }
    }

    /// What fits: day, time and agenda, and what both have agreed on.
    fn suggest(self, app: App) {
        let (meetings, tandem) =
            app.record.with_untracked(|record| (Meeting::all(record), Tandem::of(record)));
        let start = suggested_start(&meetings, tandem.period(), app.now_untracked());
        let occasion = if meetings.is_empty() { Occasion::FirstTalk } else { Occasion::Regular };
        self.occasion.set(occasion.as_str().to_owned());
        self.minutes.set(tandem.minutes.to_string());
        self.title.set(String::new());
        self.place.set(tandem.place);
        self.day.set(start.date().to_string());
        self.time.set(calendar::write_time(start.time()));
        self.day_error.set(None);
    }

    fn start(self) -> Option<NaiveDateTime> {
        let day = self.day.with(|day| calendar::parse_day(day))?;
        Some(day.and_time(self.time.with(|time| calendar::parse_time(time))?))
    }

    /// Plans it; `None` if something is missing or was refused.
    fn plan(self, app: App) -> Option<EntityId> {
        let day: Option<NaiveDate> = self.day.with_untracked(|day| calendar::parse_day(day));
        let time = self.time.with_untracked(|time| calendar::parse_time(time));
        let Some(day) = day else {
            self.day_error.set(Some(messages().meetings.day_missing.to_owned()));
            return None;
        };
        let start = day.and_time(time.unwrap_or(USUAL_TIME));
        let minutes =
            self.minutes.with_untracked(|minutes| minutes.parse()).unwrap_or(meeting::USUAL_MINUTES);
        let (title, place) = (self.title.get_untracked(), self.place.get_untracked());
        let occasion = self.occasion.with_untracked(|occasion| template::parse(occasion));
        let title = match (title.trim(), occasion) {
            ("", Some(occasion)) => template::title(occasion),
            (title, _) => title,
        };
        let id = app.new_id()?;
        let mut edits = vec![meeting::create(id, title, Some(start), minutes, place.trim())];
        if let Some(occasion) = occasion {
            edits.extend(template::fill(app, id, occasion, minutes)?);
        }
        let is_planned = app.apply_all(&edits);
        if is_planned {
            add_missing_repeats(app);
        }
        is_planned.then_some(id)
    }
}
