//! Back closes a sheet before it leaves the page: while one is open, the history has one more step, at the same address.
//!
//! The step is marked behind the point of its number. It is taken off again by a step back of ours; for as long as that is on
//! its way, whoever wants to go elsewhere has to wait. What a sheet leads to takes its place.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::after_the_frame;
use super::stray_press::Press;
use crate::platform::{history, page, page_events};

/// The step is there for an open sheet.
const OPEN: f64 = 0.5;
/// Its sheet is closed: it is about to be left.
const CLOSED: f64 = 0.75;

const A_MOMENT: Duration = Duration::from_millis(10);
/// A browser that has not gone back by then does not.
const LONG_ENOUGH: Duration = Duration::from_secs(1);

/// The sheet that Back closes.
#[derive(Clone, Copy)]
pub(super) struct Sheets(StoredValue<Option<RwSignal<bool>>>);

/// Lets Back close sheets, and keeps the second press of a double click from going through them.
pub fn provide_sheets() {
    let sheets = Sheets(StoredValue::new(None));
    provide_context(sheets);
    // A page that was loaded anew has no sheet any more.
    sheets.gone_to();
    window_event_listener(leptos::ev::popstate, move |_| sheets.gone_to());
    let last = StoredValue::new(Press::default());
    StoredValue::new_local(page_events::on_press(move |event| pressed(last, event)));
}

/// Goes to another `#` address, with a step back in the history to the page: not to a sheet over it.
pub fn lead_to(hash: &str) {
    let hash = hash.to_owned();
    when_settled(Box::new(move || {
        if mark() == OPEN {
            // WebKit keeps the number of a step that is replaced.
            history::set_number(0.0);
            page::replace_hash(&hash);
        } else {
            page::set_hash(&hash);
        }
    }));
}

impl Sheets {
    pub(super) fn opened(self, sheet: RwSignal<bool>) {
        when_settled(Box::new(move || {
            if sheet.try_get_untracked() == Some(true) {
                self.0.set_value(Some(sheet));
                if mark() == 0.0 {
                    // What is done in it may scroll the page.
                    history::may_scroll(false);
                    history::push(marked(OPEN));
                }
            }
        }));
    }

    pub(super) fn closed(self, sheet: RwSignal<bool>) {
        if self.0.get_value() == Some(sheet) {
            self.0.set_value(None);
            if mark() == OPEN {
                leave();
            }
        }
    }

    /// The page is at another step.
    fn gone_to(self) {
        if mark() == 0.0 {
            if let Some(sheet) = self.0.try_update_value(Option::take).flatten() {
                sheet.try_set(false);
            }
            after_the_frame(|| history::may_scroll(true));
        } else if self.0.get_value().is_none() {
            leave();
        }
    }
}

fn leave() {
    history::set_number(marked(CLOSED));
    history::back();
    let give_up = || {
        if mark() == CLOSED {
            history::set_number(marked(0.0));
        }
    };
    set_timeout(give_up, LONG_ENOUGH);
}

fn when_settled(then: Box<dyn FnOnce()>) {
    if mark() == CLOSED {
        set_timeout(move || when_settled(then), A_MOMENT);
    } else {
        then();
    }
}

fn mark() -> f64 {
    history::number().unwrap_or_default().fract()
}

fn marked(mark: f64) -> f64 {
    history::number().unwrap_or_default().floor() + mark
}

fn pressed(last: StoredValue<Press>, event: &MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let around = |selector| target.as_ref()?.closest(selector).ok()?;
    let before = last.get_value();
    let press = Press {
        at_ms: event.time_stamp(),
        x: event.client_x().into(),
        y: event.client_y().into(),
        is_in_sheet: around("dialog").is_some(),
    };
    let is_click = event.type_() == "click";
    // Keys press nothing twice.
    if event.detail() > 0 {
        let is_stray = press.is_stray(before);
        if is_click {
            let is_in_sheet = press.is_in_sheet != is_stray;
            last.set_value(Press { is_in_sheet, ..press });
        }
        if is_stray {
            event.prevent_default();
            event.stop_propagation();
            return;
        }
    }
    let is_of_another_tab = event.ctrl_key() || event.meta_key() || event.shift_key();
    if is_click && !is_of_another_tab && mark() != 0.0 {
        let link = around("a[href^='#']").and_then(|link| link.get_attribute("href"));
        if let Some(hash) = link {
            event.prevent_default();
            lead_to(&hash);
        }
    }
}
