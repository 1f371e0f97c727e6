//! What both take along: byte for byte that of `tests/data/journal.md`, nothing left out, and nothing that people write breaks it.
//! The judge is another program's reader of Markdown.

use chrono::{DateTime, NaiveDateTime};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use tandembuch_core::calendar::{parse_day, parse_moment, write_day, write_moment};
use tandembuch_core::export::{self, Block, Untitled, Words};
use tandembuch_core::forms::agenda::{self, AgendaItem, New};
use tandembuch_core::forms::closing::Mood;
use tandembuch_core::forms::entry::{self, Sort};
use tandembuch_core::forms::goal::{self, GoalState};
use tandembuch_core::forms::milestone::{self, What};
use tandembuch_core::forms::person::{self, Role};
use tandembuch_core::forms::step::{self, Step};
use tandembuch_core::forms::{choose, closing, meeting, set_text, tandem, task};
use tandembuch_core::markdown;
use tandembuch_core::record::{EntityId, Record};

use crate::{Device, exchange, id};

const GOLDEN: &str = include_str!("../../../tests/data/journal.md");
const FIRST: u8 = 30;
const SECOND: u8 = 31;

fn moment(text: &str) -> NaiveDateTime {
    parse_moment(text).expect("a moment")
}

pub(crate) fn now() -> NaiveDateTime {
    moment("2026-11-20T09:00")
}

/// Milliseconds since 1970 at noon.
fn noon(day: &str) -> u64 {
    let noon = moment(&format!("{day}T12:00")).and_utc().timestamp_millis();
    u64::try_from(noon).expect("after 1970")
}

pub(crate) fn words() -> Words<'static> {
    Words {
        day: write_day,
        moment: |at| write_moment(at).replace('T', ", "),
        local: &|at| Some(DateTime::from_timestamp_millis(i64::try_from(at).ok()?)?.naive_utc()),
        minutes: |count| format!("{count} Minuten"),
        until: |day| format!("bis {day}"),
        as_of: |day| format!("Stand: {day}"),
        tandem_of: |mentor, mentee| format!("Tandem von {mentor} und {mentee}"),
        period: |tandem| tandem.from.map(write_day).unwrap_or_default(),
        role: |role| match role {
            Role::Mentor => "Mentorin oder Mentor",
            Role::Mentee => "Mentee",
        },
        both: "Beide",
        outcome: ["Was ist passiert?", "Was haben wir gelernt?"],
        untitled: Untitled {
            goal: "Ziel ohne Titel",
            step: "Schritt ohne Titel",
            meeting: "Treffen ohne Thema",
            item: "Punkt ohne Titel",
            task: "Aufgabe ohne Titel",
        },
        done: "erledigt",
        open: "offen",
        goals_of: |_, role| format!("Ziele: {}", role.as_str()),
        goal_state: GoalState::as_str,
        sign: "Woran merken wir es?",
        steps: "Schritte",
        history: "Verlauf",
        what: |what| what.map_or("Sonstiges", What::as_str),
        meetings: "Treffen",
        minutes_of: |title| format!("Protokoll: {title}"),
        agenda_of: |title| format!("Tagesordnung: {title}"),
        undated: "Noch ohne Termin",
        cancelled: "abgesagt",
        agenda: "Tagesordnung",
        about_item: |_, item, meeting, _| {
            if item.meeting == Some(meeting) { String::new() } else { "von früher".to_owned() }
        },
        notes: "Notizen",
        journal: "Tagebuch",
        between: "Zwischen den Treffen",
        sort: Sort::as_str,
        tasks: "Aufgaben",
        give_and_take: "Geben und Nehmen",
        mood: Mood::as_str,
    }
}

/// A small record in which two texts can be chosen: a title of every kind, and a text of every kind.
fn record(title: &str, text: &str) -> Record {
    let [mut mentor, mut mentee] = Device::pair();
    mentor.write(&tandem::create("", parse_day("2026-10-01"), parse_day("2027-03-31")));
    mentor.write(&person::create(Role::Mentor, "Leyla Aydın", "IT-Referat"));
    mentor.write(&person::create(Role::Mentee, "Dr. Bernd Obermaier", ""));
    exchange(&mut mentor, &mut mentee);
    goals(&mut mentee, title, text);
    first_meeting(&mut mentee, title, text);
    mentor.write(&meeting::create(id(SECOND), title, Some(moment("2026-12-02T14:00")), 60, title));
    mentor.write(&agenda::create(id(41), id(SECOND), &[], title, None));
    mentor.write(&meeting::create(id(32), "", None, 45, ""));
    mentor.write(&choose(id(32), meeting::CANCELLED, true));
    mentor.write(&entry::create(id(52), Sort::Insight, None, text, noon("2026-11-12")));
    mentor.write(&entry::create(id(53), Sort::Question, None, text, noon("2026-11-10")));
    mentor.write(&task::create(id(62), title, Some(Role::Mentor), None, None, 1));
    mentor.write(&choose(id(62), task::DONE, true));
    exchange(&mut mentor, &mut mentee);
    mentor.record
}

fn goals(mentee: &mut Device, title: &str, text: &str) {
    mentee.write(&goal::create(id(10), Role::Mentee, title, 1));
    mentee.write(&set_text(id(10), goal::SIGN, "", text));
    mentee.write(&choose(id(10), goal::UNTIL, "2027-02-01"));
    mentee.write(&step::create(id(11), id(10), &[], title));
    let steps = Step::of_goal(&mentee.record, id(10));
    mentee.write(&step::create(id(12), id(10), &steps, "Zweiter Schritt"));
    mentee.write(&choose(id(11), step::DONE, true));
    let day = parse_day("2026-11-05").expect("a day");
    mentee.write(&milestone::create(id(13), id(10), What::WithHelp, day, None, 1));
    mentee.write(&set_text(id(13), milestone::TEXT, "", text));
    for edit in milestone::change_state(id(14), id(10), GoalState::Reached, day, 2) {
        mentee.write(&edit);
    }
    mentee.write(&goal::create(id(15), Role::Mentor, "Den Stadtrat verstehen", 1));
}

fn first_meeting(mentee: &mut Device, title: &str, text: &str) {
    mentee.write(&meeting::create(id(FIRST), title, Some(moment("2026-11-04T14:00")), 90, "Zimmer 214"));
    mentee.write(&choose(id(FIRST), meeting::HELD, true));
    let new = |number, title, minutes| New { id: id(number), title, minutes: Some(minutes), usual: false };
    for edit in agenda::create_all(id(FIRST), &[], [new(40, title, 30), new(42, "Offenes", 15)]) {
        mentee.write(&edit);
    }
    let item = AgendaItem::find(&mentee.record, id(40)).expect("it is there");
    for edit in agenda::tick(&item, id(FIRST), true) {
        mentee.write(&edit);
    }
    mentee.write(&entry::create(id(50), Sort::Note, Some(id(FIRST)), text, noon("2026-11-04")));
    mentee.write(&task::create(id(60), title, None, parse_day("2026-11-30"), Some(id(FIRST)), 1));
    mentee.write(&set_text(id(FIRST), closing::MENTEE_TOOK, "", text));
    mentee.write(&choose(id(FIRST), closing::MENTOR_MOOD, "good"));
}

pub(crate) fn journal(record: &Record) -> String {
    markdown::write(&export::journey(record, &words(), now()))
}

fn sheet(record: &Record, meeting: EntityId) -> Vec<Block> {
    export::meeting(record, meeting, &words(), now()).expect("it is there")
}

#[test]
fn a_journey_is_written_as_it_always_was() {
    let text = "Erste Zeile\n- zweite <b>Zeile</b>\n\n# Kein Titel";
    let written = journal(&record("1. Titel mit *Stern*", text));
    assert_eq!(written, GOLDEN.replace("\r\n", "\n"));
}

#[test]
fn an_experiment_tells_what_happened_and_what_was_learned() {
    let [mut one, _] = Device::pair();
    one.write(&entry::create(id(1), Sort::Experiment, None, "Umfrage gestartet", 1));
    one.write(&set_text(id(1), entry::HAPPENED, "", "Sie war leer."));
    let text = journal(&one.record);
    assert!(text.contains("Was ist passiert? Sie war leer."), "{text}");
    assert!(!text.contains("Was haben wir gelernt?"), "{text}");
}

#[test]
fn a_sheet_has_room_for_notes_until_the_meeting_is_held() {
    let record = record("Titel", "Text");
    let (minutes, agenda) = (sheet(&record, id(FIRST)), sheet(&record, id(SECOND)));
    assert_eq!(minutes[0], Block::Heading(1, "Protokoll: Titel".to_owned()));
    assert!(!minutes.contains(&Block::Room));
    assert_eq!(agenda[0], Block::Heading(1, "Tagesordnung: Titel".to_owned()));
    assert_eq!(agenda.last(), Some(&Block::Room));
    let Some(Block::Form(items)) = agenda.get(3) else { panic!("no agenda: {agenda:?}") };
    let lines: Vec<_> = items.iter().map(|item| (item.title.as_str(), item.facts.as_str())).collect();
    assert_eq!(lines, [("Offenes", "15 Minuten · von früher"), ("Titel", "")]);
    assert_eq!(export::meeting(&record, id(99), &words(), now()), None);
}

#[test]
fn what_belonged_to_a_meeting_that_is_gone_is_still_taken_along() {
    let mut device = Device::pair()[0].clone();
    device.write(&entry::create(id(1), Sort::Note, Some(id(9)), "verwaist", 1));
    device.write(&task::create(id(2), "einsam", None, None, Some(id(9)), 1));
    device.write(&choose(id(2), task::DONE, true));
    let written = journal(&device.record);
    assert!(written.contains("verwaist") && written.contains("einsam"), "{written}");
}

/// What another program reads: how often each thing begins, and the lines of all texts, each without spaces around it.
fn read(markdown: &str) -> (Vec<String>, Vec<String>) {
    // Every extension but the one that changes letters on purpose.
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let (mut structure, mut text) = (Vec::new(), String::new());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => text.push('\n'),
            Event::Start(tag) => {
                structure.push(format!("{tag:?}"));
                text.push('\n');
            }
            Event::End(_) => text.push('\n'),
            Event::Text(part) => text.push_str(&part),
            Event::HardBreak => text.push('\n'),
            foreign => structure.push(format!("foreign: {foreign:?}")),
        }
    }
    (structure, text.split('\n').map(shown).filter(|line| !line.is_empty()).collect())
}

/// What of a line anybody sees.
fn shown(line: &str) -> String {
    line.trim().to_owned()
}

/// The lines that a text has.
fn lines(text: &str) -> Vec<String> {
    let is_end = |letter| "\r\n\u{b}\u{c}\u{85}\u{2028}\u{2029}".contains(letter);
    let visible = |line: &str| {
        line.replace('\t', " ").chars().filter(|letter| !letter.is_control()).collect::<String>()
    };
    text.split(is_end).map(|line| shown(&visible(line))).filter(|line| !line.is_empty()).collect()
}

/// Texts with everything that a reader of Markdown may stumble over.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,20}",
        "[ \\t\\r\\n#>|:=+*_`~$^{}\\[\\]()<&;!.0-9a\\\\-]{0,12}",
        "(\n|\r\n|\n\n|\n {4})(#|-|\\+|\\*|1\\.|2\\)|>|\\||===|---|```|~~~|\\$\\$|: |:::|\\[\\^1\\]: |<div>|<!--|\t) ?",
        "(a \\| b\n--- \\| ---|a\n:-:\\|-|&amp;|&#35;|<script>|<a@b.de>|\\[x\\] |!\\[a\\]\\(b\\)|\\[\\[a\\]\\]|\\\\\n| #+)",
        "(👩🏽‍💻|ä|\u{a0}|\u{feff}|\u{200b}|\u{202e}|\u{2028}|\u{85}|\u{0})",
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_text_breaks_the_structure(title in any_text(), text in any_text()) {
        // Something visible, so that nothing is left out for being empty.
        let (title, text) = (format!("{title}t"), format!("{text}\nt"));
        let written = journal(&record(&title, &text));
        let (structure, found) = read(&written);
        let (expected, _) = read(&journal(&record("Titel", "Text")));
        prop_assert_eq!(structure, expected, "{}", written);
        let title = lines(&title).join(" ");
        prop_assert!(found.contains(&title), "{:?} is not in {:?}", title, found);
        let text = lines(&text);
        prop_assert_eq!(found.windows(text.len()).filter(|window| *window == text).count() >= 6, true,
            "{:?} is not in {:?}", text, found);
    }

    #[test]
    fn any_text_may_be_empty_or_invisible(title in "[\\s\\x00\u{feff}#]{0,3}", text in any_text()) {
        let (structure, _) = read(&journal(&record(&title, &text)));
        prop_assert!(structure.iter().all(|part| !part.starts_with("foreign")), "{:?}", structure);
    }
}

#[test]
fn two_people_of_one_name_are_told_apart() {
    let [mut one, mut other] = Device::pair();
    for (role, name) in [(Role::Mentor, "T. Müller"), (Role::Mentee, "T Müller")] {
        one.write(&person::create(role, name, ""));
    }
    one.write(&task::create(id(1), "Lesen", Some(Role::Mentee), None, None, noon("2026-11-20")));
    exchange(&mut one, &mut other);
    let text = markdown::write(&export::journey(&one.record, &words(), now()));
    assert!(text.contains("T Müller (Mentee)"), "{text}");
}
