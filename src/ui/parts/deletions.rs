//! What was deleted from a list stays in its place as one line, from which it can be brought back, until its screen is
//! left.

use std::sync::Arc;

use leptos::prelude::*;
use tandembuch_core::record::{Edit, EntityId};

use crate::state::App;
use crate::ui::kit::focus_row;
use crate::ui::messages;

/// Not a `Callback`: that would die with the row.
type BringBack = Arc<dyn Fn() -> bool + Send + Sync>;

#[derive(Clone)]
struct Deleted {
    id: EntityId,
    said: String,
    bring_back: BringBack,
}

/// What was deleted from one list since its screen was opened.
#[derive(Clone, Copy, Default)]
pub struct Deletions(RwSignal<Vec<Deleted>>);

impl Deletions {
    /// Deletes an entity of the record; `said` tells what is gone.
    pub fn delete(self, app: App, id: EntityId, said: String) {
        self.take_away(
            id,
            said,
            move || app.apply(&Edit::Delete { id }),
            move || app.apply(&Edit::Restore { id }),
        );
    }

    /// Takes something away by `delete`, which `bring_back` undoes. Both say whether that was done.
    pub fn take_away(
        self,
        id: EntityId,
        said: String,
        delete: impl FnOnce() -> bool,
        bring_back: impl Fn() -> bool + Send + Sync + 'static,
    ) {
        // First of all, so that the list knows of it when the thing is gone.
        self.forget(id);
        self.0.update(|all| all.push(Deleted { id, said, bring_back: Arc::new(bring_back) }));
        if delete() {
            focus_row(&id.to_string());
        } else {
            self.forget(id);
        }
    }

    /// The list with the lines of what was deleted, each where it was `before`.
    pub(super) fn in_place(self, now: &[EntityId], before: Option<&Vec<EntityId>>) -> Vec<EntityId> {
        let deleted: Vec<EntityId> = self.0.with(|all| all.iter().map(|deleted| deleted.id).collect());
        in_place(now, before.map(Vec::as_slice).unwrap_or_default(), &deleted)
    }

    /// The line that stands for a deleted thing.
    pub(super) fn line(self, id: EntityId) -> AnyView {
        let found = self.0.with_untracked(|all| all.iter().find(|deleted| deleted.id == id).cloned());
        let Some(Deleted { said, bring_back, .. }) = found else { return ().into_any() };
        let word = messages().common.bring_back;
        let press = move |_| {
            if bring_back() {
                self.forget(id);
                focus_row(&id.to_string());
            }
        };
        view! {
            <li class="undo-line" data-item=id.to_string()>
                <span>{said.clone()}</span>
                <button type="button" class="link-button" aria-label=format!("{word}: {said}") on:click=press>
                    {word}
                </button>
            </li>
        }
        .into_any()
    }

    fn forget(self, id: EntityId) {
        // The list may be gone.
        self.0.try_update(|all| all.retain(|deleted| deleted.id != id));
    }
}

/// What is there `now`, and between it what was deleted: after what it stood behind `before`.
fn in_place(now: &[EntityId], before: &[EntityId], deleted: &[EntityId]) -> Vec<EntityId> {
    let mut all = now.to_vec();
    for (place, id) in before.iter().enumerate() {
        if deleted.contains(id) && !now.contains(id) {
            let ahead = before[..place].iter().rev();
            let at = ahead.filter_map(|ahead| all.iter().position(|other| other == ahead)).next();
            all.insert(at.map_or(0, |at| at + 1), *id);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(numbers: &[u8]) -> Vec<EntityId> {
        let id = |number: &u8| EntityId::from_random([*number; 10]);
        numbers.iter().map(id).collect()
    }

    #[test]
    fn what_was_deleted_keeps_its_place() {
        for (now, before, deleted, expected) in [
            (vec![1, 3], vec![1, 2, 3], vec![2], vec![1, 2, 3]),
            (vec![2, 3], vec![1, 2, 3], vec![1], vec![1, 2, 3]),
            (vec![], vec![1, 2], vec![1, 2], vec![1, 2]),
            // Something new comes, and something else is moved.
            (vec![3, 4, 1], vec![1, 2, 3], vec![2], vec![3, 4, 1, 2]),
            // It is there again.
            (vec![1, 2, 3], vec![1, 2, 3], vec![2], vec![1, 2, 3]),
            // What is gone for other reasons leaves no line.
            (vec![1], vec![1, 2, 3], vec![3], vec![1, 3]),
        ] {
            let all = in_place(&ids(&now), &ids(&before), &ids(&deleted));
            assert_eq!(all, ids(&expected), "{now:?} {before:?} {deleted:?}");
        }
    }
}
