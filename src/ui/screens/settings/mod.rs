//! Settings of this device: language, appearance, the truth about its storage, and deleting everything.

mod removal;
mod storage_facts;

use leptos::prelude::*;
use tandembuch_core::text::Language;

use crate::platform::page;
use crate::platform::settings::{Appearance, Language as ChosenLanguage};
use crate::state::use_app;
use crate::ui::kit::{Choice, IconName, List, ListRow, PageTitle, Section, Segmented};
use crate::ui::route::{Place, Route};
use crate::ui::{RawExportButton, language, messages};
use removal::Removal;
use storage_facts::StorageFacts;

/// The first choice on this screen is the language.
const CHOSEN_LANGUAGE: &str = "main .segmented input:checked";

/// Settings of this device.
#[component]
pub fn SettingsScreen() -> AnyView {
    let texts = &messages().settings;
    view! {
        <PageTitle text=texts.title />
        <TandemLink />
        <Section heading=texts.language>
            <LanguageChoice />
        </Section>
        <Section heading=texts.appearance>
            <AppearanceChoice />
        </Section>
        <List>
            <ListRow
                title=messages().lock.title
                meta=messages().lock.subtitle
                href=Route::Lock.to_string()
                icon=IconName::Lock
            />
        </List>
        <Section heading=texts.storage intro=texts.storage_intro>
            <StorageFacts />
        </Section>
        <Section heading=texts.rescue intro=texts.rescue_intro>
            <p class="muted">{messages().device.rescue_warning}</p>
            <div><RawExportButton /></div>
        </Section>
        <Section heading=texts.removal intro=texts.removal_intro>
            <Removal />
        </Section>
    }
    .into_any()
}

/// Leads to the settings of the tandem that is open.
#[component]
fn TandemLink() -> AnyView {
    let app = use_app();
    let link = move || {
        app.open.get().map(|open| {
            let href = Route::of_tandem(open.id, Place::Settings).to_string();
            view! {
                <List>
                    <ListRow title=messages().settings.of_tandem href icon=IconName::Tandem />
                </List>
            }
        })
    };
    view! { {link} }.into_any()
}

#[component]
fn LanguageChoice() -> AnyView {
    let app = use_app();
    let choose = move |tag: String| {
        let chosen = match Language::from_tag(&tag) {
            Some(Language::En) => ChosenLanguage::En,
            Some(Language::De) | None => ChosenLanguage::De,
        };
        app.change_settings(|settings| settings.language = Some(chosen));
        // Everything is rendered anew; whoever came by keyboard goes on from here.
        request_animation_frame(|| {
            page::focus(CHOSEN_LANGUAGE);
        });
    };
    let options = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name())).to_vec();
    view! { <Segmented label=messages().settings.language value=language().tag() on_change=choose options /> }
        .into_any()
}

#[component]
fn AppearanceChoice() -> AnyView {
    let app = use_app();
    let texts = &messages().settings;
    let value = move || match app.settings.with(|settings| settings.appearance) {
        Appearance::System => "system",
        Appearance::Light => "light",
        Appearance::Dark => "dark",
    };
    let choose = move |name: String| {
        let appearance = match name.as_str() {
            "light" => Appearance::Light,
            "dark" => Appearance::Dark,
            _ => Appearance::System,
        };
        app.change_settings(|settings| settings.appearance = appearance);
    };
    let options = vec![
        Choice::new("system", texts.system),
        Choice::new("light", texts.light),
        Choice::new("dark", texts.dark),
    ];
    view! {
        <Segmented
            label=texts.appearance
            value=Signal::derive(move || value().to_owned())
            on_change=choose
            options
        />
    }
    .into_any()
}
