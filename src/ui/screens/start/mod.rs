//! The start page: a welcome, or the tandems of this device.

mod tandem_list;
mod upcoming;
mod ways;

use leptos::prelude::*;

use crate::state::use_app;
use crate::ui::kit::{Card, Icon, IconName, PageTitle, Section};
use crate::ui::messages;
use crate::ui::route::Route;
use tandem_list::TandemList;
pub(crate) use upcoming::upcoming;
use ways::{WayButtons, WayCards};

/// The start page: a welcome for somebody who is here for the first time, otherwise the tandems of this device.
#[component]
pub fn StartScreen(
    /// What comes below the list.
    below: ViewFn,
) -> AnyView {
    let app = use_app();
    let is_first = Memo::new(move |_| app.tandems.with(Vec::is_empty));
    let content = move || if is_first.get() { welcome() } else { tandems(below.run()) };
    view! { {content} }.into_any()
}

fn welcome() -> AnyView {
    let app = use_app();
    // Not where a banner says that nothing is kept.
    let privacy = move || app.device.with(|device| device.not_kept.is_none()).then(|| view! { <Privacy /> });
    let texts = &messages().start;
    view! {
        <PageTitle text=texts.welcome subtitle=texts.what />
        <WayCards />
        {privacy}
    }
    .into_any()
}

fn tandems(below: AnyView) -> AnyView {
    let texts = &messages().start;
    view! {
        <PageTitle text=texts.tandems />
        <TandemList />
        {below}
        <Section heading=texts.further>
            <WayButtons />
        </Section>
    }
    .into_any()
}

#[component]
fn Privacy() -> AnyView {
    let texts = &messages().start;
    view! {
        <Card>
            <div class="privacy">
                <span class="privacy__icon"><Icon name=IconName::Lock /></span>
                <div>
                    <h2 class="privacy__title">{texts.private}</h2>
                    <p>{texts.privacy} " " <a href=Route::Help.to_string()>{texts.more}</a></p>
                </div>
            </div>
        </Card>
    }
    .into_any()
}
