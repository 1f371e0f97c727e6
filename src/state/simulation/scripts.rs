//! Short stories of what long ones have found.

use tandembuch_core::forms::goal;
use tandembuch_core::notes;
use tandembuch_core::record::{Edit, EntityId};

use super::story::Story;
use super::truth::known_to;
use crate::state::App;
use crate::state::outgoing::Purpose;

const GOAL: EntityId = EntityId::from_random([9; 10]);

/// Leyla's phone has tandems, Bernd's PC has them, and Leyla has written a goal that is in the last file.
fn a_file_with_a_goal(has_locks: bool) -> (Story, usize) {
    let mut stories = (0..).map(Story::new);
    let mut story = stories
        .find(|story| story.devices.iter().all(|device| device.has_locks.get() == has_locks))
        .expect("there is one");
    story.begins().expect("all goes well");
    let app = opens(&mut story, 0);
    let edit = goal::create(GOAL, story.devices[0].role, "text 1", 1);
    assert!(story.pages[0].with(|| app.apply(&edit)));
    story.runs_until_idle(0).expect("it is saved");
    story.makes_a_file(0, Purpose::Everything);
    story.runs_until_idle(0).expect("it is made");
    opens(&mut story, 1);
    let file = story.reports.files.borrow().len() - 1;
    (story, file)
}

fn opens(story: &mut Story, page: usize) -> App {
    story.opens_the_tandem(page, 0);
    story.runs_until_idle(page).expect("it is opened");
    story.pages[page].app.get().expect("it has started")
}

/// A tab of Bernd's PC takes the place of the one that was there.
fn starts_anew(story: &mut Story) {
    story.pages.remove(1);
    let device = story.devices[1].clone();
    story.open(&device);
    let last = story.pages.len() - 1;
    story.pages.swap(1, last);
    story.runs_until_idle(1).expect("it starts");
}

fn is_loaded_anew(story: &mut Story) -> App {
    starts_anew(story);
    opens(story, 1)
}

/// Found by seed 19 223. The answer to the second half of an undo never came, so the first half was done twice, and what had
/// been written anew the first time was nobody's own.
#[test]
fn an_import_that_has_been_taken_back_is_not_taken_back_again() {
    let (mut story, file) = a_file_with_a_goal(true);
    story.takes_in(1, file);
    story.runs_until_idle(1).expect("it is taken in");
    let app = story.pages[1].app.get().expect("it has started");
    let own = EntityId::from_random([8; 10]);
    let edit = goal::create(own, story.devices[1].role, "text 2", 1);
    assert!(story.pages[1].with(|| app.apply(&edit)));
    // Whoever deletes this has seen what the file has brought.
    assert!(story.pages[1].with(|| app.apply(&Edit::Delete { id: own })));
    story.runs_until_idle(1).expect("it is saved");
    let tandem = story.reports.tandems.borrow()[0];
    let before = story.devices[1].disk.seen_of(tandem);
    story.undoes_the_import(1);
    while story.devices[1].disk.seen_of(tandem) == before {
        story.pages[1].step();
    }
    let app = is_loaded_anew(&mut story);
    let undone = app.record.get_untracked();
    assert!(undone.get(GOAL).is_none() && undone.get(own).is_some_and(|goal| goal.is_deleted()));
    story.undoes_the_import(1);
    story.runs_until_idle(1).expect("it is refused");
    assert_eq!(app.record.get_untracked(), undone);
}

/// Without Web Locks a tab had an id that its device did not remember.
#[test]
fn without_web_locks_an_undo_leaves_what_an_earlier_page_has_written() {
    let (mut story, file) = a_file_with_a_goal(false);
    story.takes_in(1, file);
    story.runs_until_idle(1).expect("it is taken in");
    let app = is_loaded_anew(&mut story);
    let edit = goal::create(EntityId::from_random([8; 10]), story.devices[1].role, "text 2", 1);
    assert!(story.pages[1].with(|| app.apply(&edit)));
    story.runs_until_idle(1).expect("it is saved");
    let app = is_loaded_anew(&mut story);
    story.undoes_the_import(1);
    story.runs_until_idle(1).expect("it is taken back");
    let known = known_to(app);
    assert!(known.contains("text 2") && !known.contains("text 1"), "{known:?}");
}

/// Whoever went on under the id of a page that was killed wrote over what that one had left of its notes.
#[test]
fn notes_that_a_killed_page_has_left_are_taken_in_before_others_take_their_place() {
    let (mut story, _) = a_file_with_a_goal(true);
    let app = story.pages[1].app.get().expect("it has started");
    let write = |story: &Story, app: App, number: u8| {
        let id = EntityId::from_random([number; 10]);
        let note = notes::create(id, &format!("note {number}"), 1);
        assert!(story.pages[1].with(|| app.apply_own(&[note])));
    };
    write(&story, app, 1);
    assert!(story.pages[1].with(|| app.write_emergency_journal()));
    let left = story.devices[1].small.copied();
    // The start could not take it in.
    story.devices[1].small.becomes(<_>::default());
    starts_anew(&mut story);
    story.devices[1].small.becomes(left);
    let app = opens(&mut story, 1);
    write(&story, app, 2);
    story.runs_until_idle(1).expect("it is saved");
    let stored = story.devices[1].disk.texts();
    assert!(stored.contains("note 1") && stored.contains("note 2"), "{stored:?}");
}
