//! Writes the welcome as HTML: what somebody sees at the first visit before the program has come. `cargo xtask` puts it
//! into `index.html`, once in each language; `public/boot.js` shows one of them.
//!
//! It is the same tree as the program's own start page (`ui/shell`, `ui/screens/start`), so that nothing moves when that
//! takes its place; a story compares the two. The texts are those of the program.
#![expect(clippy::print_stdout, reason = "its output is the page")]

use tandembuch_core::example;
use tandembuch_core::icons::IconName;
use tandembuch_core::text::{Language, Messages};

fn main() {
    for language in Language::ALL {
        println!("{}", welcome(language));
    }
}

fn welcome(language: Language) -> String {
    let texts = Messages::of(language);
    let start = &texts.start;
    let example = format!("#/t/{}", example::TANDEM);
    let ways = [
        (&start.new, IconName::Plus, "#/new"),
        (&start.open, IconName::Upload, "#/open"),
        (&start.example, IconName::Idea, &example),
    ];
    let ways: String = ways
        .map(|(way, name, href)| {
            format!(
                "<li class=\"way kern-level-1\"><span class=\"way__icon\">{}</span>\
             <div><a class=\"way__link\" href=\"{href}\">{}</a><p class=\"way__text\">{}</p></div>\
             <span class=\"way__chevron\">{}</span></li>",
                icon(name),
                escaped(way.title),
                escaped(way.text),
                icon(IconName::ChevronRight),
            )
        })
        .concat();
    format!(
        "<div class=\"welcome\" lang=\"{tag}\"><div class=\"shell shell--plain\">\
         <a class=\"skip-link\" href=\"#content\">{skip}</a>\
         <header class=\"header\"><a class=\"header__home\" href=\"#/\"><span class=\"header__mark\">{mark}</span>\
         <span class=\"header__title\">{product}</span></a>\
         <a class=\"header__link header__language\" lang=\"{other}\" aria-label=\"{short}, {choose}\" href=\"#/settings\">\
         {short}</a>\
         <div class=\"header__links\">{help}{settings}</div>\
         <button type=\"button\" class=\"header__more\" popovertarget=\"more-{tag}\" aria-label=\"{more_links}\">{dots}</button>\
         <div class=\"header__menu\" id=\"more-{tag}\" popover=\"auto\">{help}{settings}</div></header>\
         <div class=\"shell__content\"><div class=\"banners\"></div><main id=\"content\" tabindex=\"-1\">\
         <div class=\"back-row\"></div>\
         <div class=\"page-title\"><div class=\"page-title__text\"><h1 tabindex=\"-1\">{welcome}</h1>\
         <p class=\"page-title__subtitle\">{what}</p></div></div>\
         <ul class=\"ways\" role=\"list\">{ways}</ul>\
         <div class=\"card kern-level-1\"><div class=\"privacy\"><span class=\"privacy__icon\">{lock}</span><div>\
         <h2 class=\"privacy__title\">{private}</h2><p>{privacy} <a href=\"#/help\">{more}</a></p></div></div></div>\
         </main></div></div></div>",
        tag = language.tag(),
        other = language.other().tag(),
        short = language.other().tag().to_uppercase(),
        choose = escaped(Messages::of(language.other()).shell.choose_language),
        more_links = escaped(texts.shell.more),
        dots = icon(IconName::More),
        skip = escaped(texts.shell.skip_to_content),
        mark = icon(IconName::Tandem),
        product = escaped(texts.shell.product),
        help = header_link("#/help", IconName::Help, texts.shell.help),
        settings = header_link("#/settings", IconName::Settings, texts.shell.settings),
        welcome = escaped(start.welcome),
        what = escaped(start.what),
        lock = icon(IconName::Lock),
        private = escaped(start.private),
        privacy = escaped(start.privacy),
        more = escaped(start.more),
    )
}

fn header_link(href: &str, name: IconName, label: &str) -> String {
    format!("<a class=\"header__link\" href=\"{href}\">{}<span>{}</span></a>", icon(name), escaped(label))
}

fn icon(name: IconName) -> String {
    let path = name.path();
    format!("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{path}\"></path></svg>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
