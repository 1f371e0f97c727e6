//! The pages of the keepsake book: a cover, what has grown, chapter by chapter what both keep, thanks, and how it goes on.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use tandembuch_core::forms::book::{Chapter, Piece, months};
use tandembuch_core::forms::certificate::Certificate;
use tandembuch_core::forms::farewell::Farewell;
use tandembuch_core::forms::growth;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::plain_text::isolated;
use tandembuch_core::text::{capital, dates};

use crate::state::App;
use crate::ui::parts::milestone_what;
use crate::ui::parts::skills::{name_of, skill_name, then_and_now, track};
use crate::ui::{language, messages};

/// The whole book.
pub(super) fn page_of(app: App, chapters: &[(Chapter, Vec<Piece>)]) -> AnyView {
    let texts = &messages().keepsake.book;
    let said = app.record.with(Farewell::of);
    let mut pages = vec![cover(app, &said), grown(app)];
    for (chapter, pieces) in chapters {
        let pieces: Vec<AnyView> =
            pieces.iter().filter(|piece| piece.is_in).map(|piece| piece_of(app, *chapter, piece)).collect();
        pages.push(page((texts.chapters)(*chapter), pieces));
    }
    let thanks = |role: Role| quote(said.thanks(role), &name_of(app, role));
    pages.push(page(texts.thanks, Role::BOTH.into_iter().filter_map(thanks).collect()));
    let onward = [
        (messages().keepsake.back.pass_on, &said.pass_on),
        (messages().keepsake.back.in_touch, &said.in_touch),
    ];
    let onward = onward.into_iter().filter(|(_, text)| !text.is_empty());
    let onward = onward.map(|(heading, text)| -> AnyView {
        view! { <div class="book__piece"><h3>{heading}</h3><p>{isolated(text)}</p></div> }.into_any()
    });
    pages.push(page(texts.onward, onward.collect()));
    pages.push(last(app));
    view! { <article class="book" aria-label=texts.title>{pages}</article> }.into_any()
}

/// A page under its heading; nothing without content.
fn page(heading: &'static str, content: Vec<AnyView>) -> AnyView {
    if content.is_empty() {
        return ().into_any();
    }
    view! { <section class="book__page"><h2>{heading}</h2>{content}</section> }.into_any()
}

fn cover(app: App, said: &Farewell) -> AnyView {
    let texts = &messages().keepsake.book;
    let [mentor, mentee] = Role::BOTH.map(|role| name_of(app, role));
    let (from, until, took) = app.record.with(|record| {
        let tandem = Tandem::of(record);
        // Until it is closed, it has gone on for as long as it has.
        let today = app.today();
        let until = said.closed.unwrap_or_else(|| tandem.until.map_or(today, |until| until.min(today)));
        (tandem.from, until, months(record, until))
    });
    let month = |day: NaiveDate| dates::month(language(), day.year(), day.month());
    let period = from.map(|from| match (month(from), month(until)) {
        (from, until) if from == until => from,
        (from, until) => (texts.from_to)(&from, &until),
    });
    // Two rings, which the two sides of a tandem are everywhere in the program.
    view! {
        <section class="book__cover">
            <svg class="book__rings" viewBox="0 0 300 180" aria-hidden="true">
                <circle class="book__ring" cx="100" cy="90" r="80" />
                <circle class="book__ring book__ring--other" cx="200" cy="90" r="80" />
            </svg>
            <h2 class="book__title">{(texts.cover)(if took < 2 { 0 } else { took })}</h2>
            <p>{texts.of} <br /> <b>{mentor}</b> " " {texts.and} " " <b>{mentee}</b></p>
            <p class="book__period">{period}</p>
        </section>
    }
    .into_any()
}

/// The skills of both, then and now.
fn grown(app: App) -> AnyView {
    let me = app.me();
    let of = |owner: Role| -> Option<AnyView> {
        let skills = app.record.with(|record| {
            app.private.with(|private| growth::of(record, owner, me, &private.sealed_views()))
        });
        let row = |growth: &growth::Growth| -> AnyView {
            view! {
                <div class="book__skill">
                    <p>{skill_name(&growth.skill)}</p>
                    <div>{track(growth)} <p class="book__meta">{then_and_now(growth)}</p></div>
                </div>
            }
            .into_any()
        };
        let known = skills.iter().filter(|growth| growth.now().is_some());
        let rows: Vec<AnyView> = known.map(row).collect();
        (!rows.is_empty())
            .then(|| view! { <div class="book__piece"><h3>{name_of(app, owner)}</h3>{rows}</div> }.into_any())
    };
    page(messages().keepsake.book.grown, [Role::Mentee, Role::Mentor].into_iter().filter_map(of).collect())
}

fn piece_of(app: App, chapter: Chapter, piece: &Piece) -> AnyView {
    if matches!(chapter, Chapter::Took | Chapter::Understood) {
        let name = piece.by.map(|by| name_of(app, by)).unwrap_or_default();
        return piece
            .texts
            .iter()
            .filter_map(|text| quote(text, &facts([name.clone(), day_of(piece)])))
            .collect_view()
            .into_any();
    }
    let by = piece.by.map(|by| match chapter {
        Chapter::Words => (messages().keepsake.book.explained)(&name_of(app, by)),
        _ => name_of(app, by),
    });
    let how = piece.what.map(|what| milestone_what(Some(what)).to_owned());
    let meta = facts([how.unwrap_or_default(), by.unwrap_or_default(), day_of(piece)]);
    let title = (!piece.title.is_empty()).then(|| view! { <h3>{isolated(&piece.title)}</h3> });
    let texts: Vec<AnyView> =
        piece.texts.iter().map(|text| view! { <p>{isolated(text)}</p> }.into_any()).collect();
    view! { <div class="book__piece">{title} {texts} <p class="book__meta">{capital(&meta)}</p></div> }
        .into_any()
}

fn day_of(piece: &Piece) -> String {
    let in_words = |day: NaiveDate| format!("{} {}", dates::day_and_month(language(), day), day.year());
    piece.day.map(in_words).unwrap_or_default()
}

fn facts<const N: usize>(facts: [String; N]) -> String {
    facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What somebody said; nothing if they have said nothing.
fn quote(words: &str, by: &str) -> Option<AnyView> {
    let quote = || {
        view! {
            <figure class="book__piece">
                <blockquote><p>{isolated(words)}</p></blockquote>
                <figcaption class="book__meta">{by.to_owned()}</figcaption>
            </figure>
        }
        .into_any()
    };
    (!words.is_empty()).then(quote)
}

fn last(app: App) -> AnyView {
    let certificate = app.record.with(|record| Certificate::of(record, app.me()));
    let Some(Certificate { meetings, minutes, .. }) = certificate else { return ().into_any() };
    let sum = (messages().keepsake.book.last)(meetings, &(messages().growth.time)(minutes));
    view! { <section class="book__page book__last"><p>{sum}</p></section> }.into_any()
}
