//! The page itself: title, language, theme, address, focus, and what `public/boot.js` is told.
//!
//! Where there is no such thing, as in a page that is just closing, setters do nothing: there is nobody to tell.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Document, HtmlElement};

/// Names the theme of the KERN style sheet; absent, the style sheet follows the operating system.
const THEME_ATTRIBUTE: &str = "data-kern-theme";

/// A theme of the KERN style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Says that the browser has put other words in place of the page's own; `public/boot.js` sets it.
const TRANSLATED_ATTRIBUTE: &str = "data-translated";

/// Told with what takes the place of the page that was shown until then.
const BUILT_EVENT: &str = "tandembuch:built";

/// An element that is not part of the page yet. `None` in a page that is just closing.
pub fn beside() -> Option<HtmlElement> {
    document()?.create_element("div").ok()?.dyn_into().ok()
}

/// Lets what is in this element take the place of the page that was shown until now, at once.
pub fn take_over(built: &HtmlElement) {
    tell(BUILT_EVENT, built);
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the page, a BCP 47 tag: screen readers choose their voice by it.
pub fn set_language(tag: &str) {
    set_root_attribute("lang", Some(tag));
}

/// Sets the theme; `None` follows the operating system.
pub fn set_theme(theme: Option<Theme>) {
    set_root_attribute(THEME_ATTRIBUTE, theme.map(|theme| in_style_sheet(theme).0));
    // What boot.js had set before the style sheet was there.
    set_root_attribute("style", None);
    set_colours_around(theme);
}

/// Languages the person prefers, best first, as BCP 47 tags.
pub fn preferred_languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Whether the person sees the page at the moment.
pub fn is_visible() -> bool {
    document().is_some_and(|document| !document.hidden())
}

/// Returns whether the browser translates the page: what is on it may stand still.
pub fn is_translated() -> bool {
    root_attribute(TRANSLATED_ATTRIBUTE).is_some()
}

/// Whether the browser believes that there is a network. "Yes" may be wrong, "no" hardly is.
pub fn is_online() -> bool {
    web_sys::window().is_some_and(|window| window.navigator().on_line())
}

/// The part of the address from `#` on; empty if there is none.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to another `#` address, with a step back in the history.
pub fn set_hash(hash: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only for a page that is not being shown any more.
        let _set = window.location().set_hash(hash);
    }
}

/// Goes to another `#` address in place of this one, to which nothing leads back.
pub fn replace_hash(hash: &str) {
    if let Some(window) = web_sys::window() {
        // As above.
        let _replaced = window.location().replace(hash);
    }
}

/// Moves the focus to the first element a CSS selector finds. `false` if it finds none.
pub fn focus(selector: &str) -> bool {
    focus_nth(selector, 0)
}

/// Moves the focus to one of the elements a CSS selector finds, counted from 0. `false` if there is none.
pub fn focus_nth(selector: &str, place: usize) -> bool {
    let place = u32::try_from(place).unwrap_or(u32::MAX);
    let found = document().and_then(|document| document.query_selector_all(selector).ok()?.item(place));
    let element = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// The first element that a CSS selector finds, as HTML. `None` if it finds none.
pub fn html_of(selector: &str) -> Option<String> {
    document()?.query_selector(selector).ok().flatten().map(|element| element.outer_html())
}

/// Loads the page anew. Unsaved work must be safe before.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // Fails only for a page that is not being shown any more.
        let _reloading = window.location().reload();
    }
}

/// The address of the page without what comes behind the folder: where other files of the program lie.
pub fn address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |part: Option<String>| part.unwrap_or_default();
    let origin = part(location.as_ref().and_then(|location| location.origin().ok()));
    let path = part(location.and_then(|location| location.pathname().ok()));
    let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
    format!("{origin}{folder}")
}

/// Opens the print dialogue. Does nothing where the browser blocks it.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _printed = window.print();
    }
}

/// The colours of the browser's own bars, one for each theme of the system, as in index.html.
fn set_colours_around(theme: Option<Theme>) {
    let Some(document) = document() else { return };
    for of_system in [Theme::Light, Theme::Dark] {
        let (name, _) = in_style_sheet(of_system);
        let selector = format!("meta[name=theme-color][media*={name}]");
        if let Ok(Some(meta)) = document.query_selector(&selector) {
            let (_, colour) = in_style_sheet(theme.unwrap_or(of_system));
            // The name is valid.
            let _set = meta.set_attribute("content", colour);
        }
    }
}

/// Its name, and the colour of its paper.
fn in_style_sheet(theme: Theme) -> (&'static str, &'static str) {
    match theme {
        Theme::Light => ("light", "#faf7f1"),
        Theme::Dark => ("dark", "#161310"),
    }
}

/// Tells `public/boot.js`, which hears it before this returns.
pub(super) fn tell(event: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    let event = CustomEvent::new_with_event_init_dict(event, &init);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        // Fails only for an event that is being told already.
        let _ = window.dispatch_event(&event);
    }
}

pub(super) fn root_attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // The names are constants of this file and valid: neither call fails.
    let _set = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
