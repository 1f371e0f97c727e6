//! Dragging a row of a list to another place: it follows the pointer, the other rows make room.
//!
//! Dragging is never the only way. Whoever offers it also offers buttons that do the same, which can be reached by
//! keyboard and say what they did; that is why nothing here is read out.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use web_sys::{HtmlElement, PointerEvent};

use super::drag_geometry::{DragGeometry, scrolling};
use crate::platform::pointer::{self, Held, Hold};

/// As often as most screens show a new picture.
const TICK: Duration = Duration::from_millis(16);
/// For style sheets: a list of which a row is being dragged, and that row.
const CLASSES: [&str; 2] = ["has-dragged", "dragged"];

/// Lets the row at the place `from`, counted from 0, follow the pointer that was pressed on its grip. When it is
/// released elsewhere, `land` is told the place. As soon as the rows are no longer the same (`is_current`) all ends and
/// nothing has happened; so it does with Escape.
pub fn drag_row(
    pressed: &PointerEvent,
    list: &HtmlElement,
    rows: Vec<HtmlElement>,
    from: usize,
    is_current: impl Fn() -> bool + 'static,
    land: impl Fn(usize) + 'static,
) {
    let top = list.get_bounding_client_rect().top();
    let lies = |row: &HtmlElement| {
        let place = row.get_bounding_client_rect();
        place.top() - top..place.bottom() - top
    };
    let Some(geometry) = DragGeometry::new(rows.iter().map(lies).collect(), from) else { return };
    let now = pointer::height(pressed);
    let drag = Rc::new(Drag {
        list: list.clone(),
        rows,
        from,
        geometry,
        grasped: now - top,
        pressed: now,
        now: Cell::new(now),
        is_current: Box::new(is_current),
        land: Box::new(land),
        ways: RefCell::new(None),
    });
    let (held, tick) = (drag.clone(), drag.clone());
    let Some(hold) = pointer::hold(pressed, move |what| held.held(what)) else { return };
    // Fails only where there is no window.
    let Ok(ticking) = set_interval_with_handle(move || tick.tick(), TICK) else { return };
    drag.ways.replace(Some((hold, ticking)));
    drag.mark(true);
}

/// A row on its way.
struct Drag {
    list: HtmlElement,
    rows: Vec<HtmlElement>,
    from: usize,
    geometry: DragGeometry,
    /// At which height of the list the pointer has hold of the row.
    grasped: f64,
    /// At which height of the window the pointer was pressed, and is now.
    pressed: f64,
    now: Cell<f64>,
    is_current: Box<dyn Fn() -> bool>,
    land: Box<dyn Fn(usize)>,
    /// What keeps it going; nothing when it is over.
    ways: RefCell<Option<(Hold, IntervalHandle)>>,
}

impl Drag {
    fn held(&self, held: Held) {
        match held {
            Held::At(height) => {
                self.now.set(height);
                self.follow();
            }
            Held::Released(height) => {
                self.now.set(height);
                let to = self.geometry.landing(self.way());
                let lands = to != self.from && (self.is_current)();
                self.end();
                if lands {
                    (self.land)(to);
                }
            }
            Held::GivenUp => self.end(),
        }
    }

    /// Pages scroll and lists change also while the pointer rests.
    fn tick(&self) {
        if !(self.is_current)() {
            self.end();
            return;
        }
        let window = window();
        let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        let by = scrolling(self.pressed, self.now.get(), height);
        // At the end of its list there is nowhere left to go.
        if self.geometry.within(self.way() + by) != self.way() {
            window.scroll_by_with_x_and_y(0.0, by);
        }
        self.follow();
    }

    /// How far the row is from where it lay. The list may have been scrolled since.
    fn way(&self) -> f64 {
        let top = self.list.get_bounding_client_rect().top();
        self.geometry.within(self.now.get() - top - self.grasped)
    }

    fn follow(&self) {
        let way = self.way();
        let to = self.geometry.landing(way);
        for (place, row) in self.rows.iter().enumerate() {
            let by = if place == self.from { way } else { self.geometry.room(to, place) };
            // Whole pixels: letters stay sharp, and the program needs no code that writes fractions.
            let by = by.round() as i32;
            // The name is valid.
            let _set = row.style().set_property("transform", &format!("translateY({by}px)"));
        }
    }

    /// Puts everything back to where it was.
    fn end(&self) {
        let Some((_hold, ticking)) = self.ways.take() else { return };
        ticking.clear();
        self.mark(false);
        for row in &self.rows {
            // The name is valid.
            let _removed = row.style().remove_property("transform");
        }
    }

    fn mark(&self, is_dragged: bool) {
        let row = self.rows.get(self.from).unwrap_or(&self.list);
        for (element, class) in [&self.list, row].into_iter().zip(CLASSES) {
            // The names are valid.
            let _set = element.class_list().toggle_with_force(class, is_dragged);
        }
    }
}
