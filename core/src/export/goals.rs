//! Goals on paper: how they stand, the steps towards them, and their history.

use super::{Block, Item, Writer, facts, or};
use crate::forms::goal::Goal;
use crate::forms::milestone::Milestone;
use crate::forms::part::Parts;
use crate::forms::person::Role;
use crate::forms::step::Step;
use crate::plain_text::is_blank;

impl Writer<'_> {
    /// The goals of one of the two.
    pub(super) fn goals(&mut self, owner: Role) {
        let mut goals = Goal::all(self.record);
        goals.retain(|goal| goal.owner == owner);
        if !goals.is_empty() {
            self.heading(2, (self.words.goals_of)(self.record, owner));
        }
        let parts = Parts::of(self.record);
        for goal in &goals {
            self.goal(goal, &parts);
        }
    }

    fn goal(&mut self, goal: &Goal, parts: &Parts<'_>) {
        let words = self.words;
        self.heading(3, or(&goal.title, words.untitled.goal));
        let until = goal.until.map(|day| (words.until)(&(words.day)(day))).unwrap_or_default();
        self.text([facts([(words.goal_state)(goal.state).to_owned(), until])]);
        if !is_blank(&goal.sign) {
            self.blocks.push(Block::Text(format!("{}\n{}", words.sign, goal.sign)));
        }
        let steps = Step::among(parts, goal.id);
        self.list(4, words.steps, steps.iter().map(|step| self.step(step)).collect());
        let milestones = Milestone::among(self.record, parts, goal.id);
        // On paper a history is read from its beginning.
        let history = milestones.iter().rev().map(|milestone| self.milestone(milestone));
        self.list(4, words.history, history.collect());
    }

    fn step(&self, step: &Step) -> Item {
        let words = self.words;
        let state = if step.done { words.done } else { words.open };
        Item { title: or(&step.title, words.untitled.step), facts: state.to_owned(), text: String::new() }
    }

    fn milestone(&self, milestone: &Milestone) -> Item {
        let day = milestone.day.map(self.words.day).unwrap_or_default();
        let author = milestone.author.map(|role| self.name(role)).unwrap_or_default();
        Item {
            title: (self.words.what)(milestone.what).to_owned(),
            facts: facts([author, day]),
            text: milestone.text.clone(),
        }
    }
}
