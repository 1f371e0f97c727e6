//! Days and times, with the browser's own pickers.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::field::Field;

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

/// The last day of a year of four digits: with it browsers take no fifth one.
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
    let (changed, left) = typed(value, on_change);
    let control = view! {
        <input
            id=field.id.clone()
            class="kern-form-input__input picker"
            type=kind
            max=(kind == "date").then_some(LAST_DAY)
            aria-describedby=field.described_by()
            aria-invalid=field.invalid()
            prop:value=value
            on:change:target=move |event| changed(&event.target())
            on:blur:target=move |event| left(&event.target())
        />
    }
    .into_any();
    field.around(control)
}

/// What to do when a day or a time is changed, and when its field is left. What is refused gives way to what is kept. Only
/// what was entered to the end is handed on; until then nothing may be put into the field, or the next digit would begin
/// anew. Who leaves after two digits of a year means this century, who leaves before the end sees again what is kept.
///
/// Both do nothing when the field is gone: Chromium says that the focus has left it while it is being taken away.
pub(super) fn typed(
    value: Signal<String>,
    on_change: Callback<String>,
) -> (impl Fn(&HtmlInputElement) + Copy, impl Fn(&HtmlInputElement) + Copy) {
    let changed = move |input: &HtmlInputElement| {
        let text = input.value();
        if !is_half_typed(input) && value.try_get_untracked().is_some_and(|value| value != text) {
            on_change.try_run(text.clone());
            // What was refused does not stand there.
            if let Some(value) = value.try_get_untracked().filter(|value| *value != text) {
                input.set_value(&value);
            }
        }
    };
    let left = move |input: &HtmlInputElement| {
        if let Some(day) = of_this_century(&input.value()) {
            input.set_value(&day);
        } else if is_half_typed(input) {
            input.set_value(&value.try_get_untracked().unwrap_or_default());
        }
        // Whoever empties it part by part changes its value with the first one only, when the rest is still half of a day.
        changed(input);
    };
    (changed, left)
}

/// While a part of it is not a number yet, "0" for example, browsers report the whole field as empty.
fn is_half_typed(input: &HtmlInputElement) -> bool {
    input.validity().bad_input() || is_half_typed_year(&input.value())
}

/// While someone types "2026", browsers report the years 0002, 0020 and 0202 as complete days; after one digit too many
/// the year 20266.
fn is_half_typed_year(text: &str) -> bool {
    const DAY: usize = "2026-11-23".len();
    text.len() == DAY && text.starts_with('0') || text.len() > DAY
}

/// Of "23.11.26" browsers make the year 26.
fn of_this_century(text: &str) -> Option<String> {
    let rest = text.strip_prefix("00").filter(|_| is_half_typed_year(text))?;
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

    #[test]
    fn only_half_typed_years_are_held_back() {
        assert!(is_half_typed_year("0002-11-23"));
        assert!(is_half_typed_year("0202-11-23"));
        assert!(is_half_typed_year("20266-11-23"));
        for text in ["2026-11-23", "", "09:30", "1999-01-01"] {
            assert!(!is_half_typed_year(text), "{text}");
        }
    }
}
