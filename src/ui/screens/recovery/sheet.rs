//! The sheet of paper with the code: seen as it will be printed.

use chrono::Datelike;
use leptos::prelude::*;
use tandembuch_core::text::dates;

use super::qr_code::qr_code;
use crate::platform::page;
use crate::state::use_app;
use crate::ui::{language, messages};

/// The sheet.
#[component]
pub(super) fn RecoverySheet(code: String) -> AnyView {
    let texts = &messages().recovery.sheet;
    let today = use_app().now_untracked().date();
    let day = format!("{} {}", dates::day_and_month(language(), today), today.year());
    let address = page::address();
    let groups = code
        .split_inclusive('-')
        .map(|group| view! { <span class="code">{group.to_owned()}</span> })
        .collect_view();
    let line =
        |words: &'static str| -> AnyView { view! { <p class="recovery-sheet__line">{words}</p> }.into_any() };
    view! {
        <article class="recovery-sheet card kern-level-1" aria-label=texts.title>
            <p class="recovery-sheet__title" aria-hidden="true">{texts.title}</p>
            <p>{texts.good_for}</p>
            <div class="recovery-sheet__code">
                <p class="recovery-sheet__groups">{groups}</p>
                {qr_code(&code, texts.picture)}
            </div>
            {texts.how.map(|how| view! { <p>{how(&address)}</p> })}
            <p>{texts.keep}</p>
            <p class="muted">{(texts.day)(&day)}</p>
            <div class="recovery-sheet__lines">{texts.lines.map(line)}</div>
        </article>
    }
    .into_any()
}
