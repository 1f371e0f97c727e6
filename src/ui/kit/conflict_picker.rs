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
    /// Takes a text made of all versions. Only for texts; without it versions cannot be combined.
    #[prop(optional, into)]
    on_merge: Option<Callback<Merge>>,
) -> AnyView {
    let common = &messages().common;
    let draft = RwSignal::new(None::<Draft>);
    let section = NodeRef::<html::Section>::new();
    let start_merging = move |()| {
        let versions = versions.get_untracked();
        draft.set(Some(Draft { text: RwSignal::new(combine(&versions)), versions }));
        focus(section, "textarea");
    };
    let cancel = Callback::new(move |()| {
        draft.set(None);
        focus(section, ".conflict__merge button");
    });
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
    let merge = on_merge.map(|on_merge| {
        view! {
            {move || draft.get().map(|being_made| editor(being_made, draft, on_merge, cancel))}
            <div class="conflict__merge" hidden=move || draft.with(Option::is_some)>
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

/// A text that is being made of several versions.
#[derive(Clone)]
struct Draft {
    text: RwSignal<String>,
    versions: Vec<Version>,
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
    being_made: Draft,
    draft: RwSignal<Option<Draft>>,
    on_merge: Callback<Merge>,
    cancel: Callback<()>,
) -> AnyView {
    let common = &messages().common;
    let Draft { text, versions } = being_made;
    let save = move |()| {
        draft.set(None);
        on_merge.run(Merge { versions: versions.clone(), text: text.get_untracked() });
    };
    view! {
        <div class="conflict__editor">
            <TextArea label=common.conflict_merged_text value=text />
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
