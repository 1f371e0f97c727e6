//! What the fields of the record are called.

mod english;
mod german;

pub use english::FIELDS as EN;
pub use german::FIELDS as DE;

/// What one field is called: as a label, and as a part of a sentence after "geändert:".
pub type Name = [&'static str; 2];

/// Names of all fields.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names of the fields of the record, in the order of the record")]
pub struct Fields {
    pub tandem_name: Name,
    pub tandem_from: Name,
    pub tandem_until: Name,
    pub tandem_rhythm: Name,
    pub tandem_minutes: Name,
    pub tandem_place: Name,
    pub tandem_planner: Name,
    pub tandem_writer: Name,
    pub person_name: Name,
    pub person_department: Name,
    pub person_word: Name,
    pub rule_topic: Name,
    pub rule_text: Name,
    pub rule_mentor_confirmed: Name,
    pub rule_mentee_confirmed: Name,
    pub topic_title: Name,
    pub topic_note: Name,
    pub topic_urgency: Name,
    pub topic_strength: Name,
    pub topic_permit: Name,
    pub goal_title: Name,
    pub goal_sign: Name,
    pub goal_until: Name,
    pub goal_owner: Name,
    pub goal_state: Name,
    pub goal_topic: Name,
    pub step_title: Name,
    pub step_done: Name,
    pub step_rank: Name,
    pub step_goal: Name,
    pub milestone_what: Name,
    pub milestone_text: Name,
    pub milestone_day: Name,
    pub milestone_meeting: Name,
    pub milestone_goal: Name,
    pub meeting_title: Name,
    pub meeting_start: Name,
    pub meeting_minutes: Name,
    pub meeting_place: Name,
    pub meeting_held: Name,
    pub meeting_cancelled: Name,
    pub meeting_began: Name,
    pub meeting_stage: Name,
    pub meeting_mentee_took: Name,
    pub meeting_mentor_took: Name,
    pub meeting_mentee_mood: Name,
    pub meeting_mentor_mood: Name,
    pub item_title: Name,
    pub item_minutes: Name,
    pub item_done: Name,
    pub item_repeats: Name,
    pub item_usual: Name,
    pub item_asker: Name,
    pub item_rank: Name,
    pub item_meeting: Name,
    pub item_done_in: Name,
    pub item_topic: Name,
    pub entry_text: Name,
    pub entry_happened: Name,
    pub entry_learned: Name,
    pub entry_sort: Name,
    pub entry_meeting: Name,
    pub task_title: Name,
    pub task_owner: Name,
    pub task_due: Name,
    pub task_done: Name,
    pub task_meeting: Name,
}
