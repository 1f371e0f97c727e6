//! Rows are read, joined and replaced, also where some of them are damaged.

use super::*;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::{goal, set_text};
use tandembuch_core::record::{Edit, ReplicaId};

const ONE: ReplicaId = ReplicaId::from_random([1; 5]);
const TWO: ReplicaId = ReplicaId::from_random([2; 5]);
const GOAL: EntityId = EntityId::from_random([9; 10]);

/// What the storage does with a write, without a storage.
fn store(stored: &mut Stored, write: Write) {
    stored.head = write.head;
    stored
        .rows
        .retain(|row| !write.remove.contains(&row.key) && !write.rows.iter().any(|new| new.key == row.key));
    stored.rows.extend(write.rows);
}

fn fresh() -> (Record, Stored) {
    let mut record = Record::new(SpaceId::from_random([1; 10]));
    record.edit(&goal::create(GOAL, Role::Mentee, "alt", 1), ONE, 1).expect("valid");
    let mut stored = Stored::default();
    let write = join_rows(&record, 0, &keys(&record), true, &stored).expect("first save");
    store(&mut stored, write);
    (record, stored)
}

fn loaded(stored: &Stored) -> LoadedRecord {
    read_record(SpaceId::from_random([1; 10]), stored).expect("a head")
}

#[test]
fn two_tabs_that_know_nothing_of_each_other_lose_nothing() {
    let (record, mut stored) = fresh();
    let (mut one, mut two) = (record.clone(), record);
    one.edit(&set_text(GOAL, goal::TITLE, "alt", "aus dem ersten Tab"), ONE, 2).expect("valid");
    two.edit(&set_text(GOAL, goal::SIGN, "", "aus dem zweiten Tab"), TWO, 3).expect("valid");
    let changed = BTreeSet::from([GOAL]);
    for tab in [&one, &two] {
        let write = join_rows(tab, 0, &changed, false, &stored).expect("joins");
        store(&mut stored, write);
    }
    one.merge(&two.all_changes()).expect("fits");
    assert_eq!(loaded(&stored).record, one);
}

#[test]
fn rows_that_are_gone_are_noticed() {
    let (record, stored) = fresh();
    let changed = BTreeSet::from([GOAL]);
    let gone = Stored::default();
    assert_eq!(join_rows(&record, 0, &changed, false, &gone), Err(CannotJoin::NothingStored));
    assert!(join_rows(&record, 0, &keys(&record), true, &gone).is_ok());
    let garbled = Stored { head: Some("{".to_owned()), ..stored };
    assert_eq!(join_rows(&record, 0, &changed, false, &garbled), Err(CannotJoin::NothingStored));
    assert_eq!(read_record(record.space(), &gone), None);
}

/// The same rows, of which the head is damaged or gone.
fn without_head(stored: &Stored) -> [Stored; 3] {
    let head = |head: Option<&str>| Stored { head: head.map(ToOwned::to_owned), ..stored.clone() };
    [head(None), head(Some("{")), head(Some("[]"))]
}

#[test]
fn a_tandem_without_its_head_is_all_there() {
    let (record, stored) = fresh();
    for stored in without_head(&stored) {
        let loaded = loaded(&stored);
        assert_eq!((&loaded.record, loaded.epoch, loaded.is_without_head), (&record, 0, true));
    }
    let mut deleted = record.clone();
    deleted.edit(&set_text(GOAL, goal::TITLE, "alt", "neu"), TWO, 2).expect("valid");
    deleted.edit(&set_text(GOAL, goal::TITLE, "neu", "noch neuer"), ONE, 3).expect("valid");
    deleted.edit(&Edit::Delete { id: GOAL }, ONE, 4).expect("valid");
    let mut stored = stored;
    let write = join_rows(&deleted, 0, &keys(&deleted), false, &stored).expect("joins");
    store(&mut stored, write);
    for stored in without_head(&stored) {
        assert_eq!(loaded(&stored).record, deleted, "what was replaced counts as seen by who deleted it");
    }
    let fault = RowFault::TooNew { schema: 2 };
    let (tandem, place) = (record.space().to_string(), Place::Heads);
    let newer = BadRow { place, key: tandem.clone(), tandem, fault, raw: String::new() };
    let newer = Stored { head: None, bad: vec![newer], ..stored };
    assert_eq!(read_record(record.space(), &newer), None, "a newer program knows more of it");
}

#[test]
fn a_backup_of_before_leaves_nothing_that_a_partner_would_refuse() {
    let (backup, mut stored) = fresh();
    let mut record = backup.clone();
    for number in 0..3 {
        let id = EntityId::from_random([number; 10]);
        record.edit(&goal::create(id, Role::Mentee, "neu", 1), ONE, 2).expect("valid");
    }
    record.edit(&set_text(GOAL, goal::TITLE, "alt", "neu"), ONE, 3).expect("valid");
    let write = join_rows(&record, 0, &keys(&record), false, &stored).expect("joins");
    store(&mut stored, write);
    for stored in without_head(&stored) {
        // As it is taken in, and as programs did that took the tandem for a new one.
        let mut known = loaded(&stored).record;
        known.merge(&backup.all_changes()).expect("fits");
        for after in [known, backup.clone()] {
            let keys = keys(&after);
            let mut found = stored.clone();
            found.rows.retain(|row| keys.iter().any(|id| id.to_string() == row.key));
            let mut stored = stored.clone();
            store(&mut stored, join_rows(&after, 0, &keys, true, &found).expect("joins"));
            let loaded = loaded(&stored);
            assert_eq!((&loaded.record, loaded.is_without_head), (&record, false));
            let mut partner = backup.clone();
            partner.merge(&loaded.record.all_changes()).expect("a partner takes it in");
            assert_eq!(partner, record);
        }
    }
}

#[test]
fn what_another_tab_replaced_does_not_come_back_where_the_head_is_lost() {
    let (memory, mut stored) = fresh();
    let mut other = memory.clone();
    other.edit(&set_text(GOAL, goal::TITLE, "alt", "neu"), ONE, 2).expect("valid");
    let write = join_rows(&other, 0, &keys(&other), false, &stored).expect("joins");
    store(&mut stored, write);
    stored.head = None;
    let write = join_rows(&memory, 0, &keys(&memory), true, &stored).expect("joins");
    store(&mut stored, write);
    assert_eq!(loaded(&stored).record, other);
}

/// A crash that tears the head is one that leaves something unsaved.
#[test]
fn what_an_earlier_page_could_not_commit_is_taken_in_without_the_head() {
    let (mut memory, mut stored) = fresh();
    memory.edit(&set_text(GOAL, goal::TITLE, "alt", "neu"), TWO, 2).expect("valid");
    memory.edit(&set_text(GOAL, goal::TITLE, "neu", "noch neuer"), ONE, 3).expect("valid");
    let write = join_rows(&memory, 0, &keys(&memory), false, &stored).expect("joins");
    store(&mut stored, write);
    let committed = memory.seen().clone();
    memory.edit(&set_text(GOAL, goal::SIGN, "", "im Gurt"), ONE, 4).expect("valid");
    let unsaved = memory.changes_since(&committed);
    for stored in without_head(&stored).iter().chain([&stored]) {
        let mut loaded = loaded(stored);
        assert!(join_unsaved(&mut loaded, ONE, &unsaved));
        assert_eq!(loaded.record, memory);
    }
}

#[test]
fn a_tab_of_another_epoch_loads_anew_whichever_is_higher() {
    let (record, stored) = fresh();
    let known = keys(&record);
    assert_eq!(join_rows(&record, 3, &known, false, &stored), Err(CannotJoin::Stale));
    assert!(join_rows(&record, 0, &known, false, &stored).is_ok());
}

#[test]
fn a_tab_that_missed_an_undo_cannot_bring_the_import_back() {
    let (before, mut stored) = fresh();
    let imported = EntityId::from_random([8; 10]);
    let mut after = before.clone();
    after.edit(&goal::create(imported, Role::Mentor, "importiert", 2), TWO, 2).expect("valid");
    let write = join_rows(&after, 0, &keys(&after), false, &stored).expect("joins");
    store(&mut stored, write);
    store(&mut stored, replace_rows(&before, 1, &keys(&after)));
    let expected = LoadedRecord { record: before, epoch: 1, unreadable: 0, is_without_head: false };
    assert_eq!(loaded(&stored), expected);
    assert_eq!(join_rows(&after, 0, &keys(&after), false, &stored), Err(CannotJoin::Stale));
}

#[test]
fn a_row_that_is_no_entity_is_counted_and_left_out() {
    let (_, mut stored) = fresh();
    stored.rows.push(Row { key: "no id".to_owned(), json: "{}".to_owned() });
    stored.rows.push(Row { key: GOAL.to_string(), json: "[]".to_owned() });
    assert_eq!(loaded(&stored).unreadable, 2);
}
