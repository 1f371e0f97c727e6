//! Lists of things that lead somewhere.

use leptos::prelude::*;

use super::{Icon, IconName};

/// A list of [`ListRow`]s on one sheet.
#[component]
pub fn List(
    /// What is listed, for screen readers.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// The rows; `<For>` inside is fine.
    children: Children,
) -> AnyView {
    view! { <ul class="list kern-level-1" role="list" aria-label=label>{children()}</ul> }.into_any()
}

/// One thing in a [`List`]: a title, a line about it, and what can be done with it.
#[component]
pub fn ListRow(
    /// The thing's name.
    #[prop(into)]
    title: Signal<String>,
    /// One line about it.
    #[prop(optional, into)]
    meta: Option<Signal<String>>,
    /// Where the row leads. The whole row can be pressed.
    #[prop(optional, into)]
    href: Option<Signal<String>>,
    /// An icon before the title.
    #[prop(optional)]
    icon: Option<IconName>,
    /// What comes before the title instead of an icon: a checkbox.
    #[prop(optional, into)]
    leading: ViewFnOnce,
    /// What comes after: a badge, a button.
    #[prop(optional, into)]
    trailing: ViewFnOnce,
) -> AnyView {
    let title = match href {
        Some(href) => view! { <a class="row__title row__link" href=href>{title}</a> }.into_any(),
        None => view! { <span class="row__title">{title}</span> }.into_any(),
    };
    view! {
        <li class="row">
            {icon.map(|name| view! { <span class="row__icon"><Icon name /></span> })}
            {leading.run()}
            <div class="row__text">{title} {meta.map(|meta| view! { <span class="row__meta">{meta}</span> })}</div>
            <div class="row__trailing">{trailing.run()}</div>
            {href.map(|_| view! { <span class="row__chevron"><Icon name=IconName::ChevronRight /></span> })}
        </li>
    }
    .into_any()
}
