//! Days and times, with the browser's own pickers. What the field shows and what is kept never differ without a word.

use leptos::prelude::*;
use tandembuch_core::calendar;
use tandembuch_core::text::dates;
use web_sys::HtmlInputElement;

use super::field::Field;
use crate::ui::{language, messages};

/// A day, in the browser's own picker.
#[component]
pub fn DateField(
    /// The visible label.
    #[prop(into)]
    label: Signal<String>,
    /// The day as `2026-11-23`; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the new day, or an empty text.
    #[prop(into)]
    on_change: Callback<String>,
    /// What to enter, below the label.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// May stay empty, and says so.
    #[prop(optional)]
    optional: bool,
    /// A fixed id, for [`FormErrors`](super::FormErrors).
    #[prop(optional, into)]
    id: Option<String>,
) -> AnyView {
    picker("date", Field::new(id, label, hint, error, optional), value, on_change)
}

/// The first day of a year of four digits: with it browsers call what has fewer of them invalid.
pub(super) const FIRST_DAY: &str = "1000-01-01";
/// The last one: with it they take no fifth digit.
pub(super) const LAST_DAY: &str = "9999-12-31";

/// A time of day, in the browser's own picker.
#[component]
pub fn TimeField(
    /// The visible label.
    #[prop(into)]
    label: Signal<String>,
    /// The time as `14:00`; empty for none.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the new time, or an empty text.
    #[prop(into)]
    on_change: Callback<String>,
    /// What to enter, below the label.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// May stay empty, and says so.
    #[prop(optional)]
    optional: bool,
    /// A fixed id, for [`FormErrors`](super::FormErrors).
    #[prop(optional, into)]
    id: Option<String>,
) -> AnyView {
    picker("time", Field::new(id, label, hint, error, optional), value, on_change)
}

fn picker(kind: &'static str, field: Field, value: Signal<String>, on_change: Callback<String>) -> AnyView {
    let typed = Typed::new(value, on_change);
    let other = field.error;
    let error = Signal::derive(move || typed.sentence().or_else(|| other.get()));
    let field = Field { error, ..field };
    let control = view! {
        <input
            id=field.id.clone()
            class="kern-form-input__input picker"
            type=kind
            autocomplete="off"
            min=(kind == "date").then_some(FIRST_DAY)
            max=(kind == "date").then_some(LAST_DAY)
            aria-describedby=field.described_by()
            aria-invalid=field.invalid()
            prop:value=value
            on:change:target=move |event| typed.changed(&event.target())
            on:blur:target=move |event| typed.left(&event.target())
            on:keydown:target=move |event| typed.key(&event.key(), &event.target())
        />
    }
    .into_any();
    field.around(control)
}

/// What is typed into the field of a day or a time. Only what was entered to the end is handed on; until then nothing may be
/// put into the field, or the next digit would begin anew. Who leaves after two digits of a year means this century. Who
/// leaves before the end finds it as it was left, and a sentence that says what is kept meanwhile.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    value: Signal<String>,
    on_change: Callback<String>,
    /// What was kept when the field was left before the end.
    left_upon: RwSignal<Option<String>>,
}

impl Typed {
    pub(super) fn new(value: Signal<String>, on_change: Callback<String>) -> Self {
        Self { value, on_change, left_upon: RwSignal::new(None) }
    }

    /// What is to be said of what was left before the end. A change from elsewhere is put into the field, so it ends that.
    pub(super) fn sentence(self) -> Option<String> {
        let kept = self.value.get();
        let is_half = self.left_upon.with(|upon| upon.as_ref() == Some(&kept));
        let in_words = || match calendar::parse_day(&kept) {
            Some(day) => dates::long_date(language(), day),
            None => kept.clone(),
        };
        is_half.then(|| (messages().common.half_typed)(&in_words()))
    }

    /// It is changed. What is refused gives way to what is kept.
    ///
    /// Does nothing when the field is gone, as [`Typed::left`]: Chromium says that the focus has left it while it is being
    /// taken away.
    pub(super) fn changed(self, input: &HtmlInputElement) {
        let Some(value) = self.value.try_get_untracked().filter(|_| !is_half_typed(input)) else { return };
        self.left_upon.set(None);
        let text = input.value();
        if value != text {
            self.on_change.try_run(text.clone());
            // What was refused does not stand there.
            if let Some(value) = self.value.try_get_untracked().filter(|value| *value != text) {
                input.set_value(&value);
            }
        }
    }

    /// It is left.
    pub(super) fn left(self, input: &HtmlInputElement) {
        if let Some(day) = of_this_century(&input.value()) {
            input.set_value(&day);
        }
        if is_half_typed(input) {
            self.left_upon.try_set(self.value.try_get_untracked());
        } else {
            // Whoever empties it part by part changes its value with the first one only, when the rest is still half of a day.
            self.changed(input);
        }
    }

    /// Enter may send the form around it.
    pub(super) fn key(self, key: &str, input: &HtmlInputElement) {
        if key == "Enter" {
            self.left(input);
        }
    }
}

/// While a part of it is not a number yet, "0" for example, browsers report the whole field as empty. While someone types
/// "2026", they report the years 0002, 0020 and 0202 as complete days; after one digit too many the year 20266.
fn is_half_typed(input: &HtmlInputElement) -> bool {
    !input.validity().valid()
}

/// Of "23.11.26" browsers make the year 26.
fn of_this_century(text: &str) -> Option<String> {
    let rest = text.strip_prefix("00").filter(|_| text.len() == FIRST_DAY.len())?;
    (!rest.starts_with('0')).then(|| format!("20{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_digits_of_a_year_mean_this_century() {
        assert_eq!(of_this_century("0026-11-23").as_deref(), Some("2026-11-23"));
        for text in ["0002-11-23", "0202-11-23", "2026-11-23", "00:30", ""] {
            assert_eq!(of_this_century(text), None, "{text}");
        }
    }
}
