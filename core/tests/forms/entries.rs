//! Entries of the journal.

use tandembuch_core::forms::entry::{self, Entry, Sort};
use tandembuch_core::forms::{choose, set_text};

use crate::{Device, exchange, id};

#[test]
fn one_plans_an_experiment_and_both_tell_how_it_went() {
    let [mut one, mut other] = Device::pair();
    one.write(&entry::create(id(1), Sort::Experiment, None, "Eine Umfrage starten", 1));
    exchange(&mut one, &mut other);
    other.write(&set_text(id(1), entry::HAPPENED, "", "Sie war leer."));
    one.write(&set_text(id(1), entry::LEARNED, "", "Vorher einmal üben."));
    exchange(&mut one, &mut other);
    let told = Entry::find(&one.record, id(1)).expect("it is there");
    assert_eq!(
        [told.text.as_str(), told.happened.as_str(), told.learned.as_str()],
        ["Eine Umfrage starten", "Sie war leer.", "Vorher einmal üben."]
    );
    assert!(!told.attention.is_needed());
}

#[test]
fn an_experiment_that_becomes_a_note_hides_nothing() {
    let [mut one, _] = Device::pair();
    let is_told_as_experiment = |one: &Device| Entry::find(&one.record, id(1)).map(|it| it.is_experiment());
    one.write(&entry::create(id(1), Sort::Note, None, "Eine Umfrage starten", 1));
    assert_eq!(is_told_as_experiment(&one), Some(false));
    one.write(&choose(id(1), entry::SORT, Sort::Experiment.as_str()));
    one.write(&set_text(id(1), entry::HAPPENED, "", "Sie war leer."));
    one.write(&choose(id(1), entry::SORT, Sort::Note.as_str()));
    assert_eq!(is_told_as_experiment(&one), Some(true));
    one.write(&set_text(id(1), entry::HAPPENED, "Sie war leer.", ""));
    assert_eq!(is_told_as_experiment(&one), Some(false));
}
