//! Buttons, links that look like buttons, and buttons that show only an icon.

use leptos::prelude::*;

use super::{Icon, IconName};

/// How much a button stands out. One primary button per screen or dialog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The next step most people take.
    Primary,
    /// An alternative.
    #[default]
    Secondary,
    /// A minor action; no frame.
    Tertiary,
    /// Removes something; can be undone all the same.
    Danger,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "kern-btn kern-btn--primary",
            Self::Secondary => "kern-btn kern-btn--secondary",
            Self::Tertiary => "kern-btn kern-btn--tertiary",
            Self::Danger => "kern-btn kern-btn--secondary kern-btn--danger",
        }
    }
}

/// A button with a text.
#[component]
pub fn Button(
    /// What happens when it is pressed, as a verb.
    #[prop(into)]
    label: Signal<String>,
    /// The accessible name, where several buttons have the same label: begins with it, and says to what it happens.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// Runs when it is pressed, unless it is busy. Not needed for a submit button.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
    /// How much it stands out.
    #[prop(optional)]
    look: Look,
    /// An icon before the text.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Work is going on: the button turns and takes no presses, but keeps the focus.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Cannot be used now. Prefer a button that says what is missing.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Submits the form around it.
    #[prop(optional)]
    submit: bool,
    /// As wide as its container.
    #[prop(optional)]
    block: bool,
) -> AnyView {
    let press = move |event: leptos::ev::MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
        } else if let Some(on_click) = on_click {
            on_click.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=look.class()
            class=("kern-btn--block", block)
            aria-label=name
            disabled=disabled
            aria-disabled=move || busy.get().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            on:click=press
        >
            <span class="spinner" aria-hidden="true"></span>
            {icon.map(|name| view! { <Icon name /> })}
            <span class="kern-label">{label}</span>
        </button>
    }
    .into_any()
}

/// A link that looks like a button: leads to another screen, or saves a file.
#[component]
pub fn LinkButton(
    /// Where it leads, or what is saved.
    #[prop(into)]
    label: Signal<String>,
    /// The address; `route.to_string()` for a screen.
    #[prop(into)]
    href: Signal<String>,
    /// How much it stands out.
    #[prop(optional)]
    look: Look,
    /// An icon before the text.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Saves what the address holds under this file name.
    #[prop(optional, into)]
    download: Option<String>,
    /// As wide as its container.
    #[prop(optional)]
    block: bool,
) -> AnyView {
    view! {
        <a class=look.class() class=("kern-btn--block", block) href=href download=download>
            {icon.map(|name| view! { <Icon name /> })}
            <span class="kern-label">{label}</span>
        </a>
    }
    .into_any()
}

/// A button that shows an icon: alone, and then its name is shown on hover; or over a word, where it is one of the things
/// that can be done with a row.
#[component]
pub fn IconButton(
    /// The word below the icon; the name has it.
    #[prop(optional)]
    label: &'static str,
    /// The accessible name: what happens, and to what ("Schritt „Kalender“ löschen").
    #[prop(into)]
    name: Signal<String>,
    /// The icon.
    icon: IconName,
    /// Runs when it is pressed.
    #[prop(into)]
    on_click: Callback<()>,
    /// Cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// It opens and closes something below: is that open?
    #[prop(optional, into)]
    expanded: Option<Signal<bool>>,
) -> AnyView {
    let is_alone = label.is_empty();
    view! {
        <button
            type="button"
            class=if is_alone { "icon-button" } else { "tool" }
            class=("tool--danger", !is_alone && icon == IconName::Bin)
            aria-label=name
            title=is_alone.then_some(name)
            disabled=disabled
            aria-expanded=expanded.map(|expanded| move || expanded.get().to_string())
            on:click=move |_| on_click.run(())
        >
            <Icon name=icon />
            {(!is_alone).then(|| view! { <span>{label}</span> })}
        </button>
    }
    .into_any()
}
