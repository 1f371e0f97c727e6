//! The keepsake book: to choose what is in it, to print it, and to save it as a file that needs nothing else.

use std::collections::BTreeMap;

use leptos::prelude::*;
use tandembuch_core::forms::book::{Chapter, Piece, chapters};
use tandembuch_core::forms::keep::keep;
use tandembuch_core::plain_text::isolated;
use tandembuch_core::record::{EntityId, Record};

use super::book_page::page_of;
use crate::platform::download::download;
use crate::platform::page;
use crate::state::{App, use_app};
use crate::ui::kit::{
    Button, ButtonRow, Checkbox, EmptyState, Fold, IconName, Look, PageTitle, Section, Tone, use_toasts,
};
use crate::ui::parts::{KeyedList, brief};
use crate::ui::{language, messages};

/// The styles of the book, on the screen, on paper and in the file.
const STYLES: &str = include_str!("../../../../style/screens/book.css");
/// From how many bytes on what may be left out is named by its first words.
const LONG: usize = 100;
/// The book on the screen.
const BOOK: &str = ".book";

/// The keepsake book.
#[component]
pub fn BookScreen() -> AnyView {
    let app = use_app();
    let toasts = use_toasts();
    let texts = &messages().keepsake.book;
    let chapters = Memo::new(move |_| app.record.with(|record| of_record(app, record)));
    let save = move |()| {
        let (tone, said) = match page::html_of(BOOK).and_then(|book| {
            download(&format!("{}.html", texts.file), "text/html", file(&book).as_bytes()).ok()
        }) {
            Some(()) => (Tone::Success, texts.saved),
            None => (Tone::Danger, texts.not_saved),
        };
        toasts.show(tone, said);
    };
    let is_empty = Memo::new(move |_| chapters.with(Vec::is_empty));
    let tools = move || {
        (!is_empty.get()).then(|| {
            view! {
                <ButtonRow>
                    <Button label=texts.print icon=IconName::Printer look=Look::Primary on_click=move |()| page::print() />
                    <Button label=texts.save icon=IconName::Download on_click=save />
                </ButtonRow>
                <Fold label=texts.choose icon=IconName::Pen>
                    <p>{texts.choose_text}</p>
                    {choice(app, chapters)}
                </Fold>
            }
        })
    };
    let book = move || {
        if is_empty.get() {
            view! { <EmptyState icon=IconName::Book title=texts.empty text=texts.empty_text /> }.into_any()
        } else {
            chapters.with(|chapters| page_of(app, chapters))
        }
    };
    view! {
        <PageTitle text=texts.title subtitle=texts.intro />
        <div class="stack book-tools">{tools}</div>
        {book}
    }
    .into_any()
}

fn of_record(app: App, record: &Record) -> Vec<(Chapter, Vec<Piece>)> {
    let day = |at: u64| app.local_time(at).map(|moment| moment.date());
    chapters(record, &day, &tandembuch_core::search::folded)
}

/// What is in the book, to be ticked. What comes later has its tick, too; what is there keeps the focus.
fn choice(app: App, chapters: Memo<Vec<(Chapter, Vec<Piece>)>>) -> AnyView {
    let texts = &messages().keepsake.book;
    let pieces = Memo::new(move |_| {
        let one = |piece: &Piece| (piece.id, (label(piece), piece.is_in));
        chapters.with(|chapters| {
            chapters.iter().flat_map(|(_, pieces)| pieces).map(one).collect::<BTreeMap<_, _>>()
        })
    });
    let tick = move |id: EntityId| -> AnyView {
        let piece = Memo::new(move |_| pieces.with(|pieces| pieces.get(&id).cloned()).unwrap_or_default());
        let change = move |is_in: bool| {
            let Some(choice) = app.new_id() else { return };
            let edits = app.record.with_untracked(|record| keep(record, choice, id, is_in, app.now_ms()));
            app.write_all(&edits);
        };
        let label = Signal::derive(move || piece.get().0);
        view! { <Checkbox label checked=Signal::derive(move || piece.get().1) on_change=change /> }.into_any()
    };
    let of_chapter = move |chapter: Chapter| -> AnyView {
        let ids = Memo::new(move |_| {
            chapters.with(|chapters| {
                let of_chapter = chapters.iter().filter(|(one, _)| *one == chapter);
                of_chapter.flat_map(|(_, pieces)| pieces.iter().map(|piece| piece.id)).collect::<Vec<_>>()
            })
        });
        let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
        let section = move || {
            let heading = (texts.chapters)(chapter);
            (!is_empty.get()).then(|| view! { <Section heading><KeyedList ids row=tick /></Section> })
        };
        view! { {section} }.into_any()
    };
    Chapter::ALL.into_iter().map(of_chapter).collect_view().into_any()
}

/// What a piece is called where it is chosen: its title, or its first words.
fn label(piece: &Piece) -> String {
    let words = if piece.title.is_empty() { piece.texts.first() } else { Some(&piece.title) };
    let words = words.map_or("", String::as_str);
    if words.len() > LONG { brief(words) } else { isolated(words) }
}

/// The book as a file of its own, which may fetch nothing and run nothing.
fn file(book: &str) -> String {
    let (language, title) = (language().tag(), messages().keepsake.book.title);
    // What the program marks places in the page with says nothing in a file.
    let book = book.replace("<!---->", "").replace("<!--<() />-->", "");
    // On the page there is a title above the book. In the file the title on its cover is the first heading.
    let book = book
        .replacen("<h2 class=\"book__title\"", "<h1 class=\"book__title\"", 1)
        .replacen("</h2>", "</h1>", 1);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLES}</style>\n</head>\n<body>\n{book}\n</body>\n</html>\n"
    )
}
