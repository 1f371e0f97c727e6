//! A partner who knows the code and the program writes files to take, forge, silence, block or hide. Of each attack is told
//! here what happens: it is refused, with a sentence that says why, or it is shown before it is taken in, and taking it
//! back leaves nothing of it. `docs/attacks.md` tells the same in users' words.

mod files;
mod scene;
mod senders;

use std::panic::{AssertUnwindSafe, catch_unwind};

use tandembuch_core::bundle::Kind;
use tandembuch_core::digest::{Digest, Happened, Thing};
use tandembuch_core::exchange::ContentError;
use tandembuch_core::forms::person::{Role, author};
use tandembuch_core::forms::rule::Rule;
use tandembuch_core::record::{LimitError, MergeError, Record};
use tandembuch_core::text::failures::{Explanation, Failures};
use tandembuch_core::text::{Language, Messages};

use super::super::incoming::IncomingError;
use files::File;
use scene::{Scene, words};

/// What happens to a file.
enum Happens {
    /// It is refused, for this reason.
    Refused(IncomingError),
    /// These lines are shown before it is taken in.
    Shown(&'static [(Thing, Happened)]),
    /// The person is warned that the file knows more of them than they do, and these lines are shown.
    InDoubt(&'static [(Thing, Happened)]),
    /// Nothing of it means anything.
    Nothing,
}

use Happened::{BothChanged, Changed, New, Returned};
use Happens::{InDoubt, Nothing, Refused, Shown};
use Thing::{Entry, Goal, Rule as ARule};

/// The name that it has in `docs/attacks.md`, the file, what happens.
type Attack = (&'static str, fn(&mut File), Happens);

fn attacks() -> [Attack; 23] {
    let refused = |error: MergeError| Refused(error.into());
    let beyond = |bound: LimitError| Refused(MergeError::Limit(bound).into());
    [
        ("Take words away", files::take, Shown(&[(Goal, Changed)])),
        ("Write in somebody else's name", files::forge, Shown(&[(Entry, New)])),
        ("Confirm a rule back in January", files::back_date, Nothing),
        ("Silence what was not sent yet", files::silence, InDoubt(&[(Goal, BothChanged)])),
        ("Use up the numbers of the other one", files::block, InDoubt(&[])),
        ("Bloat the tandem", files::bloat, beyond(LimitError::Entities)),
        ("Turn the authors round", files::flip_authors, refused(MergeError::Forged)),
        ("Turn the authors round under their own number", files::flip_authors_again, Nothing),
        ("Bring back what was deleted", files::resurrect, Shown(&[(Goal, Returned)])),
        ("Take the last places of writers", files::exhaust, Nothing),
        ("Hide from being taken back", files::hide_in_undo, InDoubt(&[(Entry, New)])),
        ("Make a goal something else", files::take_the_kind_over, refused(MergeError::OtherKind)),
        ("Write into another tandem", files::wrong_tandem, refused(MergeError::OtherTandem)),
        ("Make the tandem too big for a backup", files::end_all_backups, Refused(IncomingError::Full)),
        ("Bring things without content", files::empty_entities, beyond(LimitError::Fields)),
        ("Delete what nobody has written yet", files::bury_the_future, beyond(LimitError::Uncovered)),
        ("Say a thing twice under one number", files::double_a_dot, Shown(&[(Goal, Changed)])),
        ("Invent writers", files::invent_replicas, beyond(LimitError::Replicas)),
        ("Fill the memory", files::fill_the_memory, Refused(ContentError::TooBig.into())),
        ("Put another code in place", files::replace_the_code, Shown(&[(Entry, New)])),
        ("Confirm a rule for the other one", files::confirm_for_another, Shown(&[(ARule, Changed)])),
        (
            "Change what the other one has confirmed",
            files::change_what_is_confirmed,
            Shown(&[(ARule, Changed)]),
        ),
        ("Smuggle notes in", files::smuggle_notes, Nothing),
    ]
}

#[test]
fn every_attack_is_refused_or_shown_and_wholly_undone() {
    let failed = |(name, attack, expected)| {
        catch_unwind(AssertUnwindSafe(|| play(name, attack, expected))).is_err().then_some(name)
    };
    let failed: Vec<_> = attacks().into_iter().filter_map(failed).collect();
    assert_eq!(failed, [""; 0]);
}

fn play(name: &str, attack: fn(&mut File), expected: Happens) {
    let mut scene = Scene::new();
    let mut file = File::of(&scene);
    attack(&mut file);
    let (before, notes, code) = (scene.record(), scene.notes(), scene.private().code);
    let (told, is_in_doubt) = match expected {
        Refused(reason) => {
            assert_eq!(scene.understand(Kind::Exchange, &file).err(), Some(reason), "{name}");
            assert_eq!(scene.record(), before, "{name}: a refused file changes nothing");
            return;
        }
        InDoubt(told) => (told, true),
        Shown(told) => (told, false),
        Nothing => (&[][..], false),
    };
    let opened = scene.understand(Kind::Exchange, &file).expect(name);
    let digest = Digest::of_incoming(&opened.report, &opened.after);
    let lines: Vec<_> = digest.lines.iter().map(|line| (line.thing, line.happened)).collect();
    assert_eq!((&*lines, opened.is_in_doubt), (told, is_in_doubt), "{name}");

    scene.accept(&opened);
    assert_nobody_is_spoken_for(&scene, name);
    let after = words(&scene.record());
    let is_told = lines.iter().any(|(_, happened)| matches!(happened, Changed | Returned));
    assert!(is_told || words(&before).iter().all(|word| after.contains(word)), "{name}: {after:?}");
    assert_eq!(scene.title(scene::UNSENT), "noch nicht gesendet", "{name}");
    assert_eq!((scene.notes(), scene.private().code), (notes, code), "{name}");
    scene.writes("gleich danach");

    if !opened.report.changed.is_empty() || opened.after.seen() != before.seen() {
        assert!(scene.undo(), "{name}");
    }
    let mut expected = words(&before);
    expected.push(scene::word_of("gleich danach"));
    expected.sort();
    assert_eq!(words(&scene.record()), expected, "{name}: taken back, nothing of it is left");
    assert_nobody_is_spoken_for(&scene, name);
    scene.writes("viel später");
    assert!(scene.partner_takes_everything(), "{name}: an honest partner is not blocked");
}

/// What the victim wrote is theirs, and they have confirmed what they have confirmed.
fn assert_nobody_is_spoken_for(scene: &Scene, name: &str) {
    let record: Record = scene.record();
    let goal = record.get(scene::SENT).expect("it is there");
    let title = goal.field("title").and_then(|title| title.values().first()).expect("it has one");
    assert_eq!(author(&record, title.dot), Some(Role::Mentor), "{name}");
    let confirmed: Vec<String> = Rule::all(&record)
        .into_iter()
        .filter(|rule| rule.confirmed_by(Role::Mentor).is_some())
        .map(|rule| rule.text)
        .collect();
    assert!(confirmed.iter().all(|text| text == scene::CONFIRMED), "{name}: {confirmed:?}");
}

/// The document has the same attacks in the same order, and the sentences that people read.
#[test]
fn the_document_tells_the_same() {
    let document = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/attacks.md");
    let document = std::fs::read_to_string(document).expect("it is there");
    let rows: Vec<Vec<&str>> = document
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| Attack"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let told: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!(told, attacks().map(|(name, ..)| name));
    let words = &Messages::of(Language::En).failures;
    let doubt = &Messages::of(Language::En).incoming;
    for (row, (name, _, happens)) in rows.iter().zip(attacks()) {
        let must_say = match happens {
            Refused(error) => format!("Refused: “{}”", sentence(words, &error).happened),
            InDoubt(_) => format!("Shown, with a warning: “{}”", doubt.in_doubt),
            Shown(_) => "Shown, and undone when taken back".to_owned(),
            Nothing => "Nothing comes of it".to_owned(),
        };
        assert!(row[2].starts_with(&must_say), "{name}: {} does not begin with {must_say}", row[2]);
    }
}

/// The words of the exchange's own table, which no state may name.
fn sentence(words: &Failures, error: &IncomingError) -> Explanation {
    let limit = |what| words.limit.explain(what);
    match error {
        IncomingError::Merge(MergeError::OtherTandem) => words.other_tandem.explain(),
        IncomingError::Merge(MergeError::OtherKind) => words.other_kind.explain(),
        IncomingError::Merge(MergeError::Forged) => words.forged.explain(),
        IncomingError::Merge(MergeError::Limit(LimitError::Entities)) => limit(words.limits.entities),
        IncomingError::Merge(MergeError::Limit(LimitError::Replicas)) => limit(words.limits.replicas),
        IncomingError::Merge(MergeError::Limit(LimitError::Fields)) => limit(words.limits.fields),
        IncomingError::Merge(MergeError::Limit(LimitError::Uncovered)) => limit(words.limits.uncovered),
        IncomingError::Full => words.full.explain(),
        IncomingError::Content(ContentError::TooBig) => words.unpacked_too_big.explain(),
        other => panic!("{other}"),
    }
}
