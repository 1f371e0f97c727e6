//! A certificate for one of the two, to be printed: period, hours and topics, nothing of what was said.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use tandembuch_core::forms::certificate::Certificate;
use tandembuch_core::forms::person::Role;
use tandembuch_core::plain_text::{called, isolated};
use tandembuch_core::text::dates;

use crate::platform::page;
use crate::state::use_app;
use crate::ui::kit::{Button, Choice, EmptyState, IconName, Look, PageTitle, Segmented};
use crate::ui::parts::subject_in_words;
use crate::ui::{language, messages, person_name, role_name};

/// The certificate of one of the two, as it is printed.
#[component]
pub fn CertificateScreen() -> AnyView {
    let app = use_app();
    let me = app.me();
    let texts = &messages().keepsake.certificate;
    let whose = RwSignal::new(me);
    let people = vec![
        Choice::new(me.as_str(), messages().growth.me),
        Choice::new(me.other().as_str(), app.record.with_untracked(|record| person_name(record, me.other()))),
    ];
    let show = move |role: String| {
        if let Ok(role) = role.parse() {
            whose.set(role);
        }
    };
    let certificate = Memo::new(move |_| app.record.with(|record| Certificate::of(record, whose.get())));
    let sheet = move || {
        certificate.with(|certificate| match certificate {
            Some(certificate) => sheet(whose.get_untracked(), certificate),
            None => view! { <EmptyState icon=IconName::Printer title=texts.title text=texts.too_early /> }
                .into_any(),
        })
    };
    let has_one = Memo::new(move |_| certificate.with(Option::is_some));
    let print = move || {
        has_one.get().then(|| {
            let print = |()| page::print();
            view! {
                <div class="button-row">
                    <Button label=texts.print icon=IconName::Printer look=Look::Primary on_click=print />
                </div>
            }
        })
    };
    view! {
        <PageTitle text=texts.title subtitle=texts.intro />
        <div class="whose">
            <Segmented
                label=texts.whose
                value=Signal::derive(move || whose.get().as_str().to_owned())
                on_change=show
                options=people
            />
        </div>
        {sheet}
        {print}
    }
    .into_any()
}

fn sheet(role: Role, certificate: &Certificate) -> AnyView {
    let texts = &messages().keepsake.certificate;
    let person = &certificate.person;
    let name = called(&person.name, role_name(role));
    let is = called(&person.word, role_name(role));
    let day = |day: NaiveDate| format!("{} {}", dates::day_and_month(language(), day), day.year());
    let days = certificate.days.map(|[first, last]| (texts.from_to)(&day(first), &day(last)));
    let time = (messages().growth.time)(certificate.minutes);
    let topics: Vec<String> =
        certificate.topics.iter().map(|topic| subject_in_words(*topic)[0].to_owned()).collect();
    let facts = [
        (texts.period, days.unwrap_or_default()),
        (texts.extent, (texts.meetings)(certificate.meetings, &time)),
        (texts.topics, topics.join(", ")),
    ];
    let fact = |(label, value): (&'static str, String)| -> AnyView {
        view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any()
    };
    let facts: Vec<AnyView> = facts.into_iter().filter(|(_, value)| !value.is_empty()).map(fact).collect();
    let line =
        |words: &'static str| -> AnyView { view! { <p class="certificate__line">{words}</p> }.into_any() };
    view! {
        <article class="certificate card kern-level-1" aria-label=texts.title>
            <p class="certificate__title" aria-hidden="true">{texts.title}</p>
            <p class="certificate__name">{name}</p>
            <p class="muted">{isolated(&person.department)}</p>
            <p>{(texts.took_part)(&is)}</p>
            <dl class="certificate__facts">{facts}</dl>
            <p>{texts.no_content}</p>
            <div class="certificate__lines">{line(texts.place_and_day)} {line(texts.signature)}</div>
        </article>
    }
    .into_any()
}
