//! The help: one page.

use leptos::prelude::*;
use tandembuch_core::text::help::Chapter;

use crate::ui::kit::{PageTitle, Section};
use crate::ui::messages;

/// The help.
#[component]
pub fn HelpScreen() -> AnyView {
    let texts = &messages().help;
    view! {
        <PageTitle text=texts.title subtitle=texts.intro />
        {texts.chapters.iter().map(chapter).collect_view()}
        <Section heading=texts.keyboard>
            <dl class="facts">
                {texts
                    .keys
                    .iter()
                    .map(|(key, what)| view! { <div class="fact"><dt>{*key}</dt><dd>{*what}</dd></div> })
                    .collect_view()}
            </dl>
        </Section>
        <Section heading=texts.about>{paragraphs(texts.about_text)}</Section>
    }
    .into_any()
}

fn chapter(chapter: &'static Chapter) -> AnyView {
    view! { <Section heading=chapter.heading>{paragraphs(chapter.paragraphs)}</Section> }.into_any()
}

fn paragraphs(paragraphs: &'static [&'static str]) -> AnyView {
    view! { <div class="prose">{paragraphs.iter().map(|text| view! { <p>{*text}</p> }).collect_view()}</div> }
        .into_any()
}
