//! Who has written a file, as far as that can be seen, and what the person has to say where it cannot.

use leptos::prelude::*;
use tandembuch_core::known_device::Standing;

use crate::state::incoming::Opened;
use crate::ui::kit::{Checkbox, Notice, Tone, set};
use crate::ui::{messages, person_name};

/// What the person says about a file before it is taken in. A handle.
#[derive(Clone, Copy)]
pub(super) struct Assent {
    asks: bool,
    /// They want it all the same.
    pub(super) is_wanted: RwSignal<bool>,
    /// Its Tandem-Code is to count from now on.
    pub(super) uses_code: RwSignal<bool>,
    is_missing: RwSignal<bool>,
}

impl Assent {
    pub(super) fn new(opened: &Opened) -> Self {
        Self {
            asks: opened.standing.asks(),
            is_wanted: RwSignal::new(false),
            uses_code: RwSignal::new(false),
            is_missing: RwSignal::new(false),
        }
    }

    /// Returns whether everything has been said that has to be. Where not, the field says so.
    pub(super) fn is_given(self) -> bool {
        let is_given = !self.asks || self.is_wanted.get_untracked();
        self.is_missing.set(!is_given);
        is_given
    }
}

/// Who has written it.
pub(super) fn sender(opened: &Opened, assent: Assent) -> AnyView {
    let texts = &messages().devices;
    let name = person_name(&opened.after, opened.from);
    let number = opened.check_number().unwrap_or_default();
    let is_own = opened.me == Some(opened.from);
    let said = match opened.standing {
        Standing::Known => view! { <p class="muted">{(texts.known)(&name)}</p> }.into_any(),
        Standing::New => {
            let title = if is_own { texts.new_own.to_owned() } else { (texts.new)(&name) };
            asked(title, (texts.new_text)(&number), texts.new_yes.to_owned(), assent)
        }
        Standing::NoLongerSigned => asked(
            texts.unsigned.to_owned(),
            (texts.unsigned_text)(&name),
            (texts.unsigned_yes)(&name),
            assent,
        ),
        Standing::First | Standing::Unsigned if opened.teaches_device => view! {
            <Notice title=texts.first>
                <p>{(texts.first_text)(&number)}</p>
            </Notice>
        }
        .into_any(),
        Standing::First | Standing::Unsigned | Standing::Dropped => ().into_any(),
    };
    let code = opened.has_other_code.then(|| {
        view! { <Checkbox label=texts.other_code checked=assent.uses_code on_change=set(assent.uses_code) /> }
    });
    view! {
        {said}
        {code}
    }
    .into_any()
}

fn asked(title: String, text: String, yes: String, assent: Assent) -> AnyView {
    let Assent { is_wanted, is_missing, .. } = assent;
    let error = move || {
        let is_missing = is_missing.get() && !is_wanted.get();
        is_missing.then(|| messages().devices.say_so.to_owned())
    };
    view! {
        <Notice tone=Tone::Warning title>
            <p>{text}</p>
        </Notice>
        <Checkbox label=yes checked=is_wanted on_change=set(is_wanted) error=Signal::derive(error) />
    }
    .into_any()
}
