//! How it stands with the agreement.

use leptos::prelude::*;
use tandembuch_core::forms::agreement::Agreement;

use crate::state::{App, use_app};
use crate::ui::kit::{EmptyState, IconName, LinkButton, List, ListRow, Section};
use crate::ui::parts::address;
use crate::ui::route::Place;
use crate::ui::{messages, person_name};

/// How it stands with the agreement, or the way to begin it.
#[component]
pub(super) fn AgreementState() -> AnyView {
    let app = use_app();
    let texts = &messages().agreement;
    let agreement = Memo::new(move |_| app.record.with(Agreement::of));
    let has_rules = Memo::new(move |_| agreement.with(|agreement| agreement.rules > 0));
    let href = address(app, Place::Agreement);
    let content = move || {
        let href = href.clone();
        if has_rules.get() {
            view! {
                <List>
                    <ListRow
                        title=Signal::derive(move || state(app, &agreement.get()))
                        meta=Signal::derive(move || (texts.count)(agreement.get().rules))
                        href
                        icon=IconName::Agreement
                    />
                </List>
            }
            .into_any()
        } else {
            view! {
                <EmptyState icon=IconName::Agreement title=texts.none text=texts.none_text>
                    <LinkButton label=texts.to_begin href />
                </EmptyState>
            }
            .into_any()
        }
    };
    view! { <Section heading=texts.title>{content}</Section> }.into_any()
}

/// Who has to confirm it, the person who sits here first.
fn state(app: App, agreement: &Agreement) -> String {
    let texts = &messages().agreement;
    let me = app.me();
    let [mine, theirs] = [me, me.other()].map(|role| agreement.consent(role).open);
    match (mine, theirs) {
        (0, 0) => texts.confirmed_by_both.to_owned(),
        (0, theirs) => {
            app.record.with(|record| (texts.waiting_for)(&person_name(record, me.other()), theirs))
        }
        (mine, _) => (texts.waiting_for_you)(mine),
    }
}
