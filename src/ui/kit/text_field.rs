//! One line of text.

use leptos::prelude::*;

use super::field::Field;

/// What the text is, for the keyboard of the phone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Anything.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// Digits only, as text.
    Digits,
    /// A secret: hidden, and kept away from spell checkers.
    Password,
    /// A code to be typed: visible, evenly spaced, not corrected.
    Code,
    /// Words to search for; none is no mistake.
    Search,
}

impl TextKind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Digits | Self::Code => "text",
            Self::Email => "email",
            Self::Url => "url",
            Self::Password => "password",
            Self::Search => "search",
        }
    }

    fn is_prose(self) -> bool {
        self == Self::Text
    }
}

/// One line of text in a form. For a text of the record use [`EditableText`](super::EditableText).
#[component]
pub fn TextField(
    /// The visible label.
    #[prop(into)]
    label: Signal<String>,
    /// The text, written on every key.
    value: RwSignal<String>,
    /// What to enter, below the label.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// May stay empty, and says so.
    #[prop(optional)]
    optional: bool,
    /// What the text is.
    #[prop(optional)]
    kind: TextKind,
    /// Longest text, in UTF-16 units. A longer one is kept whole, and the person asked to shorten it.
    #[prop(optional)]
    max_len: Option<u32>,
    /// Takes what is pasted, as it was copied: the field itself drops the ends of lines.
    #[prop(optional, into)]
    on_paste: Option<Callback<String>>,
    /// The `autocomplete` token; nothing is remembered unless asked for.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Said quietly of what is in it: that it is a draft.
    #[prop(optional, into)]
    note: Option<Signal<Option<&'static str>>>,
    /// A fixed id, for [`FormErrors`](super::FormErrors).
    #[prop(optional, into)]
    id: Option<String>,
) -> AnyView {
    let limit = max_len.map(|most| (value.into(), most));
    let field = Field { limit, note, ..Field::new(id, label, hint, error, optional) };
    let control = view! {
        <input
            id=field.id.clone()
            class="kern-form-input__input"
            class=("code", kind == TextKind::Code)
            type=kind.input_type()
            enterkeyhint=(kind == TextKind::Search).then_some("search")
            inputmode=(kind == TextKind::Digits).then_some("numeric")
            spellcheck=(!kind.is_prose()).then_some("false")
            autocapitalize=(!kind.is_prose()).then_some("off")
            autocomplete=autocomplete
            aria-describedby=field.described_by()
            aria-invalid=field.invalid()
            aria-required=(!optional && kind != TextKind::Search).then_some("true")
            prop:value=value
            on:input:target=move |event| value.set(event.target().value())
            on:paste=move |event| {
                let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
                if let Some((on_paste, text)) = on_paste.zip(text) {
                    on_paste.run(text);
                }
            }
        />
    }
    .into_any();
    field.around(control)
}
