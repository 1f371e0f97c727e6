//! The one decision by which a tandem is closed, and what is said then.

use chrono::Datelike;
use leptos::prelude::*;
use tandembuch_core::forms::book::months;
use tandembuch_core::forms::certificate::Certificate;
use tandembuch_core::forms::farewell;
use tandembuch_core::forms::growth;
use tandembuch_core::forms::level::Band;
use tandembuch_core::text::dates;

use super::station::Back;
use crate::platform::page;
use crate::state::App;
use crate::ui::kit::{Button, ButtonRow, IconName, LinkButton, List, ListRow, Look, NowCard, Section};
use crate::ui::parts::address;
use crate::ui::parts::skills::skill_name;
use crate::ui::route::Place;
use crate::ui::{language, messages};

/// Below the stations it closes the tandem; above them it says what it was, once it is closed.
pub(super) fn end(back: Back, is_above: bool) -> AnyView {
    let texts = &messages().keepsake.back;
    let app = back.app;
    let is_closed = Memo::new(move |_| back.said.with(|said| said.closed.is_some()));
    let close = move |is_closed: bool| {
        let day = is_closed.then(|| app.now_untracked().date());
        app.write(&app.record.with_untracked(|record| farewell::close(record, day)));
        // The button is gone, and what is said stands at the top.
        page::focus("h1");
    };
    let content = move || {
        if is_closed.get() != is_above {
            return ().into_any();
        }
        if !is_above {
            return view! {
                <NowCard kicker=texts.closing title=texts.close_question meta=texts.close_text>
                    <ButtonRow><Button label=texts.close on_click=move |()| close(true) /></ButtonRow>
                </NowCard>
            }
            .into_any();
        }
        let sum = Memo::new(move |_| sum(app, back));
        view! {
            <NowCard kicker=texts.closing title=texts.closed meta=sum>
                <ButtonRow>
                    <LinkButton
                        label=messages().keepsake.book.title
                        href=address(app, Place::Book)
                        look=Look::Primary
                        icon=IconName::Book
                    />
                    <Button label=texts.reopen look=Look::Tertiary on_click=move |()| close(false) />
                </ButtonRow>
            </NowCard>
            {stays(app)}
        }
        .into_any()
    };
    view! { {content} }.into_any()
}

/// What stays of it, and what may become of the tandem here.
fn stays(app: App) -> AnyView {
    let texts = &messages().keepsake;
    let certificate = address(app, Place::Certificate);
    let settings = address(app, Place::Settings);
    view! {
        <Section heading=texts.back.what_stays>
            <List label=texts.back.what_stays>
                <ListRow title=texts.certificate.title meta=texts.certificate.meta href=certificate icon=IconName::Printer />
                <ListRow title=texts.back.to_archive href=settings icon=IconName::Bin />
            </List>
        </Section>
    }
    .into_any()
}

/// How many meetings, how long, how many goals; and what has become of what still took help.
fn sum(app: App, back: Back) -> String {
    let texts = &messages().keepsake.back;
    let closed = back.said.with(|said| said.closed);
    let me = app.me();
    app.record.with(|record| {
        let held = Certificate::of(record, me).map_or(0, |certificate| certificate.meetings);
        let reached = back.standing.with(|standing| standing.reached);
        let sum = (texts.sum)(held, closed.map_or(0, |closed| months(record, closed)), reached);
        let grown = app.private.with(|private| growth::of(record, me, me, &private.sealed_views()));
        let is_grown = |growth: &&growth::Growth| {
            growth.beginning().is_some_and(|then| then.band == Band::WithHelp)
                && growth.now().is_some_and(|now| now.band >= Band::Shows)
        };
        let grown: Vec<&growth::Growth> = grown.iter().filter(is_grown).collect();
        let first = grown.first().and_then(|growth| app.local_time(growth.own.first()?.at));
        let Some(first) = first else { return sum };
        let month = dates::month(language(), first.year(), first.month());
        let names: Vec<String> = grown.iter().map(|growth| skill_name(&growth.skill)).collect();
        format!("{sum} {}", (texts.grown)(&month, &names.join(", ")))
    })
}
