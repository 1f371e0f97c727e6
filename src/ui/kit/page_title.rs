//! The heading of a screen, which is also the title of the page and where the focus goes on arrival.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::html;
use leptos::prelude::*;

use super::after_the_frame;
use crate::ui::messages;

#[derive(Clone, Copy)]
struct Arrivals(StoredValue<u32>);

/// How far down to arrive, in CSS pixels: where the person comes back to, it is where they were. Who has arrived takes it.
#[derive(Clone, Copy)]
struct Arrival(StoredValue<f64>);

/// Whether titles of the page say nothing but the product's name. One page has one program.
static IS_NEUTRAL: AtomicBool = AtomicBool::new(false);

/// Has titles of the page say nothing but the product's name from now on, or what they head.
pub fn set_neutral_titles(is_neutral: bool) {
    IS_NEUTRAL.store(is_neutral, Ordering::Relaxed);
}

/// Provides how far down [`PageTitle`]s arrive, for whoever follows the address to set.
pub fn provide_arrival() -> StoredValue<f64> {
    let arrival = StoredValue::new(0.0);
    provide_context(Arrival(arrival));
    arrival
}

/// Makes [`PageTitle`]s take the focus, from the second screen on: the first one belongs to the browser.
pub fn provide_page_titles() {
    provide_context(Arrivals(StoredValue::new(0)));
}

/// The heading of a screen. One per screen.
#[component]
pub fn PageTitle(
    /// The heading; also the title of the page, before the product's name.
    #[prop(into)]
    text: Signal<String>,
    /// A short line above it, such as where one is.
    #[prop(optional, into)]
    kicker: Option<Signal<String>>,
    /// A line below it.
    #[prop(optional, into)]
    subtitle: Option<Signal<String>>,
    /// Buttons beside it.
    #[prop(optional, into)]
    actions: ViewFnOnce,
) -> AnyView {
    let heading = NodeRef::<html::H1>::new();
    let product = messages().shell.product;
    Effect::new(move |_| {
        // Where a long word may be parted is for the page alone.
        // Browsers write titles down, so with a lock it says nothing of what people have written.
        let text = text.with(|text| text.replace('\u{ad}', ""));
        let is_neutral = IS_NEUTRAL.load(Ordering::Relaxed);
        let title = if is_neutral { product.to_owned() } else { format!("{text} · {product}") };
        document().set_title(&title);
    });
    let arrivals = use_context::<Arrivals>();
    let arrival = use_context::<Arrival>();
    Effect::new(move |_| {
        let (Some(element), Some(Arrivals(count))) = (heading.get(), arrivals) else { return };
        let is_first = count.get_value() == 0;
        count.update_value(|count| *count = count.saturating_add(1));
        if !is_first {
            // Fails only for an element that cannot be focused.
            let _ = element.focus();
            let place = arrival.and_then(|Arrival(place)| place.try_update_value(std::mem::take));
            let place = place.unwrap_or_default();
            window().scroll_to_with_x_and_y(0.0, place);
            if place > 0.0 {
                // What lies below the window is made later.
                after_the_frame(move || window().scroll_to_with_x_and_y(0.0, place));
            }
        }
    });
    view! {
        <div class="page-title">
            <div class="page-title__text">
                {kicker.map(|kicker| view! { <p class="page-title__kicker">{kicker}</p> })}
                <h1 tabindex="-1" node_ref=heading>{text}</h1>
                {subtitle.map(|subtitle| view! { <p class="page-title__subtitle">{subtitle}</p> })}
            </div>
            {actions.run()}
        </div>
    }
    .into_any()
}
