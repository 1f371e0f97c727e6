//! What has been entered into the form so far, and what is wrong with it.

use chrono::{Months, NaiveDate};
use leptos::prelude::*;
use tandembuch_core::calendar;
use tandembuch_core::forms::meeting::USUAL_MINUTES;
use tandembuch_core::forms::period::Period;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::series::USUAL_RHYTHM;
use tandembuch_core::forms::tandem::Arrangement;
use tandembuch_core::plain_text::is_blank;

use crate::state::NewTandem;
use crate::ui::kit::FieldError;
use crate::ui::messages;

/// The id of the question who one is.
pub(super) const FIELD_ME: &str = "new-me";
/// The id of one's own name.
pub(super) const FIELD_YOU: &str = "new-you";
/// The id of the partner's name.
pub(super) const FIELD_PARTNER: &str = "new-partner";

/// The id of the last day.
pub(super) const FIELD_UNTIL: &str = "new-until";

/// How long a tandem usually lasts.
const USUAL_PERIOD: Months = Months::new(6);

/// What has been entered so far.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) me: RwSignal<String>,
    pub(super) your_name: RwSignal<String>,
    pub(super) your_department: RwSignal<String>,
    pub(super) partner_name: RwSignal<String>,
    pub(super) partner_department: RwSignal<String>,
    pub(super) from: RwSignal<String>,
    pub(super) until: RwSignal<String>,
    pub(super) rhythm: RwSignal<String>,
    pub(super) minutes: RwSignal<String>,
    pub(super) place: RwSignal<String>,
    pub(super) planner: RwSignal<String>,
    pub(super) writer: RwSignal<String>,
}

impl Draft {
    /// Moves the first day, and the last one with it.
    pub(super) fn begin_on(self, day: String) {
        if let Some(from) = calendar::parse_day(&day) {
            self.until.set(usual_end(from));
        }
        self.from.set(day);
    }

    /// An empty form that begins today.
    pub(super) fn new(today: NaiveDate) -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            me: empty(),
            your_name: empty(),
            your_department: empty(),
            partner_name: empty(),
            partner_department: empty(),
            from: RwSignal::new(today.to_string()),
            until: RwSignal::new(usual_end(today)),
            rhythm: RwSignal::new(USUAL_RHYTHM.to_string()),
            minutes: RwSignal::new(USUAL_MINUTES.to_string()),
            place: empty(),
            planner: empty(),
            writer: empty(),
        }
    }

    /// All of it, to be kept as a draft.
    pub(super) fn all(self) -> Vec<RwSignal<String>> {
        vec![
            self.me,
            self.your_name,
            self.your_department,
            self.partner_name,
            self.partner_department,
            self.from,
            self.until,
            self.rhythm,
            self.minutes,
            self.place,
            self.planner,
            self.writer,
        ]
    }

    /// What is missing.
    pub(super) fn errors(self) -> Vec<FieldError> {
        let texts = &messages().founding;
        let checks = [
            (FIELD_ME, self.me, texts.who_missing),
            (FIELD_YOU, self.your_name, texts.your_name_missing),
            (FIELD_PARTNER, self.partner_name, texts.partner_name_missing),
        ];
        let is_missing = |field: RwSignal<String>| field.with_untracked(|text| is_blank(text));
        let missing = checks.into_iter().filter(|(_, field, _)| is_missing(*field));
        let backwards = untrack(move || self.backwards()).map(|text| (FIELD_UNTIL, text));
        missing
            .map(|(field, _, text)| (field, text))
            .chain(backwards)
            .map(|(field, text)| FieldError { field, text: text.to_owned() })
            .collect()
    }

    /// What is wrong with the period.
    pub(super) fn backwards(self) -> Option<&'static str> {
        // A day that the browser's picker cannot make is no day.
        let day = |field: RwSignal<String>| field.with(|text| calendar::parse_day(text));
        let period = Period { from: day(self.from), until: day(self.until) };
        (!period.is_in_order()).then_some(messages().tandem.backwards)
    }

    /// The tandem to found; `None` while something is missing.
    pub(super) fn finish(self) -> Option<NewTandem> {
        let me: Role = self.me.get_untracked().parse().ok().filter(|_| self.errors().is_empty())?;
        let text = |field: RwSignal<String>| field.with_untracked(|text| text.trim().to_owned());
        let you = (text(self.your_name), text(self.your_department));
        let partner = (text(self.partner_name), text(self.partner_department));
        let (mentor, mentee) = match me {
            Role::Mentor => (you, partner),
            Role::Mentee => (partner, you),
        };
        let arrangement = Arrangement {
            rhythm: text(self.rhythm).parse().unwrap_or(USUAL_RHYTHM),
            minutes: text(self.minutes).parse().unwrap_or(USUAL_MINUTES),
            place: text(self.place),
            planner: text(self.planner).parse().ok(),
            writer: text(self.writer).parse().ok(),
        };
        let day = |field| calendar::parse_day(&text(field));
        Some(NewTandem { me, mentor, mentee, from: day(self.from), until: day(self.until), arrangement })
    }
}

fn usual_end(from: NaiveDate) -> String {
    from.checked_add_months(USUAL_PERIOD).map(|until| until.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(me: Role) -> Draft {
        let draft = Draft::new(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
        draft.me.set(me.as_str().to_owned());
        draft.your_name.set(" Leyla ".to_owned());
        draft.partner_name.set("Bernd".to_owned());
        draft.partner_department.set("Baureferat".to_owned());
        draft
    }

    #[test]
    fn the_names_go_to_the_right_people() {
        let _owner = Owner::new();
        let new = filled(Role::Mentee).finish().unwrap();
        assert_eq!(new.mentee, ("Leyla".to_owned(), String::new()));
        assert_eq!(new.mentor, ("Bernd".to_owned(), "Baureferat".to_owned()));
        assert_eq!(new.from, NaiveDate::from_ymd_opt(2026, 11, 21));
        assert_eq!(new.until, NaiveDate::from_ymd_opt(2027, 5, 21));
        assert_eq!((new.arrangement.rhythm, new.arrangement.planner), (3, None));
        assert_eq!(filled(Role::Mentor).finish().unwrap().mentor.0, "Leyla");
    }

    #[test]
    fn what_is_missing_is_named() {
        let _owner = Owner::new();
        let draft = filled(Role::Mentor);
        draft.me.set(String::new());
        draft.your_name.set("  ".to_owned());
        let fields: Vec<_> = draft.errors().iter().map(|error| error.field).collect();
        assert_eq!(fields, [FIELD_ME, FIELD_YOU]);
        assert_eq!(draft.finish(), None);
    }

    #[test]
    fn an_end_before_the_beginning_is_not_accepted() {
        let _owner = Owner::new();
        let draft = filled(Role::Mentor);
        for (until, is_accepted) in [("2026-11-20", false), ("2026-11-21", true), ("", true)] {
            draft.until.set(until.to_owned());
            assert_eq!(draft.finish().is_some(), is_accepted, "{until}");
            let fields: Vec<_> = draft.errors().iter().map(|error| error.field).collect();
            assert_eq!(fields, if is_accepted { &[][..] } else { &[FIELD_UNTIL] }, "{until}");
        }
        draft.until.set("2026-11-20".to_owned());
        draft.begin_on("2026-12-01".to_owned());
        assert!(draft.finish().is_some(), "the end moves with the beginning");
    }
}
