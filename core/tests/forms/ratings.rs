//! Views of skills: handed in hidden, opened when both are there. What the other one may try is in here, too.

use serde_json::{Value, json};
use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::level::{Band, Level};
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::rating::{self, Levels, Occasion, Reveal, Round, Sealed, State};
use tandembuch_core::forms::{agenda, farewell, growth, skill};
use tandembuch_core::record::{Edit, EntityId, Record};

use crate::{Device, exchange, id};

const ROUND: Round = Round::on(Occasion::Beginning, Role::Mentee);
const SKILL: Competence = Competence::Collaborating;

/// What is handed in by somebody who sees the skill in this band.
fn levels(band: Band) -> String {
    [(SKILL.entity(), Some(Level::of(band)))].into_iter().collect::<Levels>().write()
}

/// Seals a view under an id of this number.
fn sealed(number: u8, band: Band) -> Sealed {
    Sealed::new(id(number), ROUND.id, levels(band), [number; 32], 5_000 + u64::from(number))
}

/// A person with what lies on their device alone.
struct Rater {
    device: Device,
    role: Role,
    sealed: Vec<Sealed>,
}

impl Rater {
    fn pair() -> [Self; 2] {
        let [mentor, mentee] = Device::pair();
        [(mentor, Role::Mentor), (mentee, Role::Mentee)].map(|(device, role)| Self {
            device,
            role,
            sealed: Vec::new(),
        })
    }

    fn hands_in(&mut self, sealed: Sealed) {
        let sealed = sealed.bound(self.device.record.space(), self.role);
        let edit = sealed.hand_in(self.role);
        self.sealed.push(sealed);
        self.device.write(&edit);
        self.opens();
    }

    /// Opens what may be opened, as its device does by itself.
    fn opens(&mut self) {
        for edit in rating::due(&self.device.record, self.role, &self.sealed, 9_000) {
            self.device.write(&edit);
        }
    }

    fn gives_a_file_to(&self, other: &mut Self) {
        other.device.record.merge(&self.device.record.all_changes()).expect("a whole copy always fits");
        other.opens();
    }

    fn states(&self) -> Vec<(Role, State)> {
        let reveal = Reveal::of(&self.device.record, ROUND);
        reveal.handed.into_iter().map(|handed| (handed.rater, handed.state)).collect()
    }
}

fn holds(record: &Record, text: &str) -> bool {
    format!("{:?}", record.all_changes()).contains(text)
}

#[test]
fn nobody_sees_a_view_before_both_are_in() {
    let [mut mentor, mut mentee] = Rater::pair();
    mentee.hands_in(sealed(1, Band::WithHelp));
    assert_eq!(mentee.states(), [(Role::Mentee, State::Hidden)]);
    assert!(!holds(&mentee.device.record, "with_help"));
    mentee.gives_a_file_to(&mut mentor);
    assert_eq!(mentor.states(), [(Role::Mentee, State::Hidden)]);
    // Whoever comes second opens at once: the first one is bound.
    mentor.hands_in(sealed(2, Band::Shows));
    assert_eq!(
        mentor.states(),
        [(Role::Mentee, State::NotOpened), (Role::Mentor, State::Open(levels(Band::Shows)))]
    );
    mentor.gives_a_file_to(&mut mentee);
    let both = [
        (Role::Mentee, State::Open(levels(Band::WithHelp))),
        (Role::Mentor, State::Open(levels(Band::Shows))),
    ];
    assert_eq!(mentee.states(), both);
    mentee.gives_a_file_to(&mut mentor);
    assert_eq!(mentor.states(), both);
    assert!(Reveal::of(&mentor.device.record, ROUND).is_revealed());
}

#[test]
fn both_hand_in_apart_and_both_open() {
    let [mut mentor, mut mentee] = Rater::pair();
    mentee.hands_in(sealed(1, Band::Alone));
    mentor.hands_in(sealed(2, Band::Alone));
    mentee.gives_a_file_to(&mut mentor);
    mentor.gives_a_file_to(&mut mentee);
    mentee.gives_a_file_to(&mut mentor);
    assert_eq!(mentor.states(), mentee.states());
    assert!(Reveal::of(&mentee.device.record, ROUND).is_revealed());
}

#[test]
fn a_view_that_was_copied_or_turned_round_does_not_open() {
    for by_the_copier in [false, true] {
        let [mut mentor, mut mentee] = Rater::pair();
        mentee.hands_in(sealed(1, Band::WithHelp));
        mentee.gives_a_file_to(&mut mentor);
        // The mentor hands in the very hash of the mentee.
        let hash = mentor.device.record.get(id(1)).and_then(|entity| entity.shown("hash")).cloned();
        let copy = Edit::Create {
            id: id(7),
            kind: "commitment",
            fields: vec![
                ("round", json!(ROUND.id.to_string())),
                ("rater", json!("mentor")),
                ("hash", hash.expect("it was handed in")),
                ("created", json!(6_000)),
            ],
        };
        mentor.device.write(&copy);
        mentor.gives_a_file_to(&mut mentee);
        assert_eq!(mentee.states()[0], (Role::Mentee, State::Open(levels(Band::WithHelp))));
        mentee.gives_a_file_to(&mut mentor);
        if by_the_copier {
            // And opens it with what the mentee has opened.
            let opening = opening_of(&mentor.device.record, id(1));
            let field = |name: &str| opening[name].clone();
            mentor.device.write(&Edit::Create {
                id: id(8),
                kind: "opening",
                fields: vec![
                    ("commitment", json!(id(7).to_string())),
                    ("content", field("content")),
                    ("salt", field("salt")),
                    ("against", json!(format!("{}:x", id(1)))),
                ],
            });
            assert_eq!(mentor.states()[1], (Role::Mentor, State::DoesNotFit));
        } else {
            assert_eq!(mentor.states()[1], (Role::Mentor, State::NotOpened));
        }
        assert!(!Reveal::of(&mentor.device.record, ROUND).is_revealed());
    }
}

/// The fields of the opening of a commitment.
fn opening_of(record: &Record, commitment: EntityId) -> serde_json::Map<String, Value> {
    let is_it = |entity: &&tandembuch_core::record::Entity| {
        entity.kind() == "opening" && entity.shown("commitment") == Some(&json!(commitment.to_string()))
    };
    let opening = record.entities().map(|(_, entity)| entity).find(is_it).expect("it is open");
    opening
        .fields()
        .filter_map(|(name, field)| Some((name.to_owned(), field.shown()?.value.clone())))
        .collect()
}

#[test]
fn what_comes_after_the_reveal_says_so() {
    let [mut mentor, mut mentee] = Rater::pair();
    mentee.hands_in(sealed(1, Band::WithHelp));
    mentor.hands_in(sealed(2, Band::Shows));
    mentee.gives_a_file_to(&mut mentor);
    mentor.gives_a_file_to(&mut mentee);
    // The mentor has seen it and hands in a nicer one.
    mentor.hands_in(sealed(3, Band::WithHelp));
    mentor.gives_a_file_to(&mut mentee);
    let states = mentee.states();
    assert_eq!(states[1], (Role::Mentor, State::Open(levels(Band::Shows))));
    assert_eq!(states[2], (Role::Mentor, State::Late(levels(Band::WithHelp))));
}

#[test]
fn who_gives_a_view_anew_after_losing_one_knows_the_other_ones() {
    let again = Round::on(Occasion::Halfway, Role::Mentee);
    for is_lost in [false, true] {
        let [mut mentor, mut mentee] = Rater::pair();
        mentee.hands_in(sealed(1, Band::WithHelp));
        mentee.gives_a_file_to(&mut mentor);
        mentor.hands_in(sealed(2, Band::Shows));
        if is_lost {
            mentee.sealed.clear();
            mentee.device.write(&rating::lose(id(1), 6_000));
        }
        mentor.gives_a_file_to(&mut mentee);
        mentee.hands_in(Sealed::new(id(3), again.id, levels(Band::Alone), [3; 32], 7_000));
        let all = Reveal::all(&mentee.device.record, Role::Mentee);
        let reveal = Reveal::of(&mentee.device.record, again);
        let knew = Role::BOTH.map(|rater| reveal.gave_in_knowledge(&all, rater));
        assert_eq!(knew, Role::BOTH.map(|rater| is_lost && rater == Role::Mentee));
    }
}

#[test]
fn of_several_views_all_have_to_be_opened() {
    let [mut mentor, mut mentee] = Rater::pair();
    mentor.hands_in(sealed(2, Band::NotYet));
    mentor.hands_in(sealed(3, Band::Creates));
    // Of one of them the content is kept back.
    let kept_back = mentor.sealed.remove(0);
    mentor.gives_a_file_to(&mut mentee);
    mentee.hands_in(sealed(1, Band::Alone));
    mentee.gives_a_file_to(&mut mentor);
    mentor.gives_a_file_to(&mut mentee);
    let states = mentee.states();
    assert_eq!(states[1], (Role::Mentor, State::NotOpened));
    assert_eq!(states[2], (Role::Mentor, State::Open(levels(Band::Creates))));
    mentor.sealed.push(kept_back);
    mentor.opens();
    assert_eq!(mentor.states()[1], (Role::Mentor, State::Open(levels(Band::NotYet))));
}

#[test]
fn what_the_other_one_writes_in_ones_name_does_not_count() {
    let [mut mentor, mut mentee] = Rater::pair();
    // The mentor hands in for the mentee, and takes back what the mentee hands in.
    let space = mentor.device.record.space();
    let forged = sealed(5, Band::NotYet).bound(space, Role::Mentee).hand_in(Role::Mentee);
    mentor.device.write(&forged);
    mentee.hands_in(sealed(1, Band::Alone));
    mentee.gives_a_file_to(&mut mentor);
    mentor.device.write(&rating::take_back(id(1), 7_000));
    mentor.device.write(&rating::lose(id(1), 7_000));
    mentor.device.write(&Edit::Delete { id: id(1) });
    mentor.gives_a_file_to(&mut mentee);
    assert_eq!(mentee.states(), [(Role::Mentee, State::Hidden)]);
}

#[test]
fn garbage_opens_nothing_and_hides_nothing() {
    let [mut mentor, mut mentee] = Rater::pair();
    let garbage = [json!(null), json!(7), json!([]), json!("x"), json!({"a": 1})];
    for (number, value) in (20..).zip(&garbage) {
        let fields = ["round", "rater", "hash", "created", "withdrawn"].map(|name| (name, value.clone()));
        mentor.device.write(&Edit::Create { id: id(number), kind: "commitment", fields: fields.into() });
        let fields = ["commitment", "content", "salt", "against"].map(|name| (name, value.clone()));
        mentor.device.write(&Edit::Create { id: id(number + 50), kind: "opening", fields: fields.into() });
    }
    mentee.hands_in(sealed(1, Band::Alone));
    mentor.gives_a_file_to(&mut mentee);
    assert_eq!(mentee.states(), [(Role::Mentee, State::Hidden)]);
    // A commitment to nothing binds its writer to nothing: it stays unopened.
    let empty = [("round", json!(ROUND.id.to_string())), ("rater", json!("mentor")), ("hash", json!(""))];
    mentor.device.write(&Edit::Create { id: id(99), kind: "commitment", fields: empty.into() });
    mentor.gives_a_file_to(&mut mentee);
    assert!(mentee.states().contains(&(Role::Mentee, State::Open(levels(Band::Alone)))));
    assert!(mentee.states().contains(&(Role::Mentor, State::NotOpened)));
}

#[test]
fn a_view_that_was_taken_back_asks_for_no_opening() {
    let [mut mentor, mut mentee] = Rater::pair();
    mentee.hands_in(sealed(1, Band::Alone));
    mentee.device.write(&rating::take_back(id(1), 6_000));
    assert!(rating::is_taken_back(&mentee.device.record, id(1)));
    mentor.hands_in(sealed(2, Band::Shows));
    exchange(&mut mentor.device, &mut mentee.device);
    mentor.opens();
    mentee.opens();
    assert_eq!(mentor.states(), [(Role::Mentor, State::Hidden)]);
    assert_eq!(mentee.states(), [(Role::Mentor, State::Hidden)]);
}

#[test]
fn an_opening_is_one_however_often_it_is_written() {
    let [mut mentor, mut mentee] = Rater::pair();
    mentee.hands_in(sealed(1, Band::Alone));
    mentor.hands_in(sealed(2, Band::Alone));
    mentor.gives_a_file_to(&mut mentee);
    let count = |rater: &Rater| {
        rater.device.record.entities().filter(|(_, entity)| entity.kind() == "opening").count()
    };
    assert_eq!(count(&mentee), 1);
    mentee.opens();
    assert_eq!(count(&mentee), 1);
    assert!(rating::due(&mentee.device.record, Role::Mentee, &mentee.sealed, 9_999).is_empty());
}

#[test]
fn two_views_with_one_seed_differ_in_their_hash_alone() {
    let record_with = |band| {
        let [_, mut mentee] = Rater::pair();
        mentee.hands_in(sealed(1, band));
        format!("{:?}", mentee.device.record.all_changes())
    };
    let [one, other] = [Band::NotYet, Band::Creates].map(record_with);
    let hashes: Vec<String> = [Band::NotYet, Band::Creates]
        .into_iter()
        .map(|band| {
            let [_, mut mentee] = Rater::pair();
            mentee.hands_in(sealed(1, band));
            let hash = mentee.device.record.get(id(1)).and_then(|entity| entity.shown("hash")).cloned();
            hash.and_then(|hash| hash.as_str().map(ToOwned::to_owned)).expect("it was handed in")
        })
        .collect();
    assert_ne!(one, other);
    assert_eq!(one.replace(&hashes[0], ""), other.replace(&hashes[1], ""));
}

#[test]
fn growth_is_told_from_views_and_successes() {
    use tandembuch_core::forms::milestone::{self, What};

    let [mut mentor, mut mentee] = Rater::pair();
    mentee.device.write(&skill::choose(&mentee.device.record.clone(), SKILL, 1));
    let growth =
        |rater: &Rater| growth::of(&rater.device.record, Role::Mentee, rater.role, &rater.sealed).remove(0);
    assert_eq!((growth(&mentee).now(), growth(&mentee).has_grown()), (None, false));
    mentee.hands_in(sealed(1, Band::WithHelp));
    // The writer sees the own view at once, the other one does not.
    assert_eq!(growth(&mentee).beginning(), Some(Level::of(Band::WithHelp)));
    assert!(!growth(&mentee).is_shown());
    mentee.gives_a_file_to(&mut mentor);
    assert_eq!(growth(&mentor).beginning(), None);
    let day = "2026-11-20".parse().expect("a day");
    mentee.device.write(&milestone::create_for_skill(id(30), SKILL.entity(), What::Shown, "Gezeigt", day, 2));
    let grown = growth(&mentee);
    assert_eq!(grown.now(), Some(Level::of(Band::Shows)));
    assert!(grown.has_grown() && grown.is_shown());
    assert_eq!(grown.successes[0].words(), "Gezeigt");
}

#[test]
fn where_both_differ_becomes_one_item_of_an_agenda() {
    let [mut mentor, mut mentee] = Rater::pair();
    mentee.hands_in(sealed(1, Band::WithHelp));
    let put = |rater: &Rater| {
        Reveal::of(&rater.device.record, ROUND).to_agenda(&rater.device.record, id(60), "Wo?")
    };
    assert_eq!(put(&mentee), None, "nobody puts it there before both are open");
    mentor.hands_in(sealed(2, Band::Shows));
    mentee.gives_a_file_to(&mut mentor);
    mentor.gives_a_file_to(&mut mentee);
    mentee.gives_a_file_to(&mut mentor);
    for rater in [&mut mentor, &mut mentee] {
        let edit = put(rater).expect("both are open");
        rater.device.write(&edit);
    }
    exchange(&mut mentor.device, &mut mentee.device);
    assert_eq!(agenda::AgendaItem::of_meeting(&mentor.device.record, id(60)).len(), 1);
}

#[test]
fn views_are_asked_for_in_their_time() {
    use tandembuch_core::forms::tandem;

    let [_, mut mentee] = Rater::pair();
    let day = |text: &str| text.parse::<chrono::NaiveDate>().expect("a day");
    mentee.device.write(&Edit::Create {
        id: tandem::ID,
        kind: tandem::KIND,
        fields: vec![("from", json!("2026-06-01")), ("until", json!("2026-12-01"))],
    });
    let asked = |rater: &Rater, on: &str| {
        rating::invitation(&rater.device.record, Role::Mentee, Role::Mentee, day(on))
            .map(|round| round.occasion)
    };
    assert_eq!(asked(&mentee, "2026-11-20"), Some(Some(Occasion::Beginning)));
    mentee.hands_in(sealed(1, Band::Alone));
    assert_eq!(asked(&mentee, "2026-06-20"), None);
    assert_eq!(asked(&mentee, "2026-09-05"), Some(Some(Occasion::Halfway)));
    assert_eq!(asked(&mentee, "2026-11-20"), Some(Some(Occasion::End)));
    // A closed tandem asks nobody.
    let closed = farewell::close(&mentee.device.record, Some(day("2026-11-20")));
    mentee.device.write(&closed);
    assert_eq!(asked(&mentee, "2026-11-20"), None);
}

#[test]
fn what_was_named_counts_as_it_was_then() {
    for is_hidden in [false, true] {
        let [mut mentor, mut mentee] = Rater::pair();
        mentor.hands_in(sealed(2, Band::NotYet));
        mentor.gives_a_file_to(&mut mentee);
        mentee.hands_in(sealed(1, Band::Alone));
        mentee.device.record.merge(&mentor.device.record.all_changes()).expect("it fits");
        // The mentor has read what the mentee says before opening, and commits to something else instead.
        let kept = mentor.sealed.remove(0);
        mentee.gives_a_file_to(&mut mentor);
        if is_hidden {
            mentor.device.write(&tandembuch_core::forms::choose(id(2), "rater", Value::Null));
        } else {
            let other = Sealed::new(id(2), ROUND.id, levels(Band::Alone), [9; 32], 6_000);
            let other = other.bound(mentor.device.record.space(), Role::Mentor);
            let edit = other.hand_in(Role::Mentor);
            mentor.device.write(&edit);
            mentor.sealed.push(other);
            mentor.opens();
        }
        mentor.gives_a_file_to(&mut mentee);
        let expected = if is_hidden { State::NotOpened } else { State::DoesNotFit };
        assert!(mentee.states().contains(&(Role::Mentor, expected)), "{:?}", mentee.states());
        assert!(!Reveal::of(&mentee.device.record, ROUND).is_revealed());
        drop(kept);
    }
}

#[test]
fn what_the_other_one_has_written_over_is_mended() {
    let [mut mentor, mut mentee] = Rater::pair();
    mentee.hands_in(sealed(1, Band::Alone));
    mentor.hands_in(sealed(2, Band::Shows));
    mentee.gives_a_file_to(&mut mentor);
    mentor.gives_a_file_to(&mut mentee);
    mentee.gives_a_file_to(&mut mentor);
    let opening = mentor.device.record.entities().find(|(_, entity)| {
        entity.kind() == "opening" && entity.shown("commitment") == Some(&json!(id(1).to_string()))
    });
    let opening = opening.expect("it is open").0;
    for (entity, field) in [(id(1), "hash"), (id(1), "rater"), (opening, "content"), (opening, "salt")] {
        mentor.device.write(&tandembuch_core::forms::choose(entity, field, "x"));
    }
    mentor.gives_a_file_to(&mut mentee);
    let is_whole = |mentee: &Rater| rating::is_whole(&mentee.device.record, Role::Mentee, &mentee.sealed[0]);
    assert!(!is_whole(&mentee));
    let again = mentee.sealed[0].hand_in(Role::Mentee);
    mentee.device.write(&again);
    mentee.opens();
    assert!(is_whole(&mentee));
    assert!(Reveal::of(&mentee.device.record, ROUND).is_revealed());
}

#[test]
fn many_commitments_do_not_hinder_an_opening() {
    let [mut mentor, mut mentee] = Rater::pair();
    for number in 2..90 {
        let space = mentor.device.record.space();
        let edit = sealed(number, Band::Alone).bound(space, Role::Mentor).hand_in(Role::Mentor);
        mentor.device.write(&edit);
    }
    // And something else lies where the opening would be.
    let taken = EntityId::from_random([1 ^ 0xa5; 10]);
    mentor.device.write(&Edit::Create { id: taken, kind: "goal", fields: vec![("title", json!("x"))] });
    mentee.hands_in(sealed(1, Band::Shows));
    mentor.gives_a_file_to(&mut mentee);
    assert!(mentee.states().contains(&(Role::Mentee, State::Open(levels(Band::Shows)))));
    assert!(rating::due(&mentee.device.record, Role::Mentee, &mentee.sealed, 9_999).is_empty());
}
