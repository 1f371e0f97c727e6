//! Two or more versions of one text, and the choice between them.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use tandembuch_core::plain_text::is_blank;

use super::{Button, IconName, Look, TextArea};
use crate::ui::messages;

/// One version of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The text, or a value written out.
    pub text: String,
    /// Who wrote it.
    pub who: String,
    /// When, written out.
    pub when: String,
}

/// A text made of several versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The versions it was made of: those there were when the person began.
    pub versions: Vec<Version>,
    /// The text.
    pub text: String,
}

/// How one text is made of all versions.
#[derive(Clone, Copy)]
pub struct Merging {
    /// The text that is being made; empty while none is.
    pub text: RwSignal<String>,
    /// Said quietly of it.
    pub note: Signal<Option<&'static str>>,
    /// Takes it, and the text is empty again; returns whether that was done.
    pub on_merge: Callback<Merge, bool>,
}

/// Two or more versions of one text, side by side where there is room. Nothing is lost while nobody chooses.
#[component]
pub fn ConflictPicker(
    /// What there are several versions of: the field's name.
    #[prop(into)]
    label: Signal<String>,
    /// The versions. If they change, a text that is being made of them stays as it is.
    #[prop(into)]
    versions: Signal<Vec<Version>>,
    /// Takes the index of the version to keep.
    #[prop(into)]
    on_keep: Callback<usize>,
    /// Makes one text of all versions. Only for texts; without it versions cannot be combined.
    #[prop(optional)]
    merging: Option<Merging>,
) -> AnyView {
    let common = &messages().common;
    // What was being made when the person left goes on.
    let is_begun = merging.is_some_and(|merging| merging.text.with_untracked(|text| !text.is_empty()));
    let made_of = RwSignal::new(is_begun.then(|| versions.get_untracked()));
    let section = NodeRef::<html::Section>::new();
    let version = move |(index, version)| version_view(index, version, on_keep);
    let choose = view! {
        <div class="conflict__versions">
            {move || versions.get().into_iter().enumerate().map(version).collect_view()}
        </div>
    };
    let hint = move || {
        let is_of_one = versions.with(|all| all.windows(2).all(|pair| pair[0].who == pair[1].who));
        if is_of_one { common.conflict_hint_of_one } else { common.conflict_hint }
    };
    let merge = merging.map(|merging| {
        let start_merging = move |()| {
            let versions = versions.get_untracked();
            merging.text.set(combine(&versions));
            made_of.set(Some(versions));
            focus(section, "textarea");
        };
        let cancel = Callback::new(move |()| {
            made_of.set(None);
            merging.text.set(String::new());
            focus(section, ".conflict__merge button");
        });
        view! {
            {move || made_of.get().map(|versions| editor(versions, made_of, merging, cancel))}
            <div class="conflict__merge" hidden=move || made_of.with(Option::is_some)>
                <Button label=common.conflict_merge icon=IconName::Exchange on_click=start_merging />
            </div>
        }
    });
    view! {
        <section class="conflict" aria-label=label node_ref=section>
            <p class="conflict__label">{label}</p>
            <p class="conflict__title">{common.conflict_heading}</p>
            <p class="conflict__hint">{hint}</p>
            {choose}
            {merge}
        </section>
    }
    .into_any()
}

fn version_view(index: usize, version: Version, on_keep: Callback<usize>) -> AnyView {
    let common = &messages().common;
    let is_empty = is_blank(&version.text);
    let text = if is_empty { common.conflict_empty.to_owned() } else { version.text };
    let name = (common.conflict_version)(index + 1);
    view! {
        <div class="conflict__version">
            <p class="conflict__who">
                <strong>{name}</strong>
                <span>{format!("{}, {}", version.who, version.when)}</span>
            </p>
            <p class="conflict__text" class=("conflict__text--empty", is_empty)>{text}</p>
            <Button label=common.conflict_keep icon=IconName::Check on_click=move |()| on_keep.run(index) />
        </div>
    }
    .into_any()
}

/// The button that was pressed is gone: the focus goes to what has come in its place.
fn focus(section: NodeRef<html::Section>, control: &'static str) {
    request_animation_frame(move || {
        let section = section.try_get_untracked().flatten();
        let found = section.and_then(|section| section.query_selector(control).ok().flatten());
        if let Some(found) = found.as_ref().and_then(|found| found.dyn_ref::<web_sys::HtmlElement>()) {
            // Fails only for an element that cannot be focused.
            let _ = found.focus();
        }
    });
}

fn editor(
    versions: Vec<Version>,
    made_of: RwSignal<Option<Vec<Version>>>,
    merging: Merging,
    cancel: Callback<()>,
) -> AnyView {
    let common = &messages().common;
    let Merging { text, note, on_merge } = merging;
    let save = move |()| {
        if on_merge.run(Merge { versions: versions.clone(), text: text.get_untracked() }) {
            made_of.try_set(None);
        }
    };
    view! {
        <div class="conflict__editor">
            <TextArea label=common.conflict_merged_text value=text note />
            <div class="button-row">
                <Button label=common.save look=Look::Primary on_click=save />
                <Button label=common.cancel look=Look::Tertiary on_click=cancel />
            </div>
        </div>
    }
    .into_any()
}

/// All versions, one below the other; equal and empty ones once.
fn combine(versions: &[Version]) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for text in versions.iter().map(|version| version.text.trim()) {
        if !text.is_empty() && !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combining_keeps_every_text_once() {
        let version = |text: &str| Version { text: text.to_owned(), who: String::new(), when: String::new() };
        let all =
            [version("Kalender teilen\n"), version(""), version("Aufgaben"), version("Kalender teilen")];
        assert_eq!(combine(&all), "Kalender teilen\n\nAufgaben");
        assert_eq!(combine(&[]), "");
    }
}
