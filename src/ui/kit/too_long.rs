//! A text that is longer than it should be: nothing of it is cut, and the person is asked to shorten it.

use leptos::prelude::*;

use crate::ui::messages;

/// Says by how much a text is too long; nothing while it fits. `most` is counted in UTF-16 units, as browsers do.
pub(crate) fn too_long(text: Signal<String>, most: Option<u32>) -> Option<AnyView> {
    let most = usize::try_from(most?).unwrap_or(usize::MAX);
    let over = Memo::new(move |_| text.with(|text| beyond(text, most)));
    let words = move || (over.get() > 0).then(|| (messages().common.too_long)(over.get()));
    Some(view! { <p class="too-long" aria-live="polite">{words}</p> }.into_any())
}

/// How many UTF-16 units of a text are beyond so many.
fn beyond(text: &str, most: usize) -> usize {
    // No text has more of them than bytes.
    if text.len() <= most { 0 } else { text.encode_utf16().count().saturating_sub(most) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_is_counted_as_browsers_count() {
        for (text, most, over) in
            [("", 0, 0), ("abc", 3, 0), ("abcd", 3, 1), ("äöü", 3, 0), ("äöüß", 3, 1), ("🚀🚀", 3, 1)]
        {
            assert_eq!(beyond(text, most), over, "{text}");
        }
    }
}
