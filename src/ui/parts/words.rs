//! Fields and values of the record in words.

use crate::domain::forms::closing::Mood;
use crate::domain::forms::entry::Sort;
use crate::domain::forms::field::{Content, Field};
use crate::domain::forms::goal::GoalState;
use crate::domain::record::Record;
use crate::i18n::dates;
use crate::ui::{language, messages, person_name};

/// How a goal stands.
pub fn goal_state(state: GoalState) -> &'static str {
    let [open, paused, reached, dropped] = messages().goals.states;
    match state {
        GoalState::Open => open,
        GoalState::Paused => paused,
        GoalState::Reached => reached,
        GoalState::Dropped => dropped,
    }
}

/// A sort of journal entry.
pub fn entry_sort(sort: Sort) -> &'static str {
    let [note, experiment, insight, question] = messages().journal.sorts;
    match sort {
        Sort::Note => note,
        Sort::Experiment => experiment,
        Sort::Insight => insight,
        Sort::Question => question,
    }
}

/// How a meeting was for somebody.
pub fn mood(mood: Mood) -> &'static str {
    let [good, fair, hard] = messages().live.moods;
    match mood {
        Mood::Good => good,
        Mood::Fair => fair,
        Mood::Hard => hard,
    }
}

/// What a value of a field means; empty for an empty one.
pub fn content_in_words(record: &Record, field: Field, content: &Content) -> String {
    let texts = &messages().attention;
    let [no, yes] = match field {
        Field::ItemDone | Field::TaskDone => texts.done,
        Field::MeetingCancelled => texts.cancelled,
        Field::ItemRepeats => texts.repeats,
        _ => texts.held,
    };
    match content {
        Content::Empty => String::new(),
        Content::Text(text) | Content::Other(text) => text.clone(),
        Content::Day(day) => dates::long_date(language(), *day),
        Content::Moment(moment) => dates::long_date_time(language(), *moment),
        Content::Minutes(minutes) => (messages().meetings.minutes)(*minutes),
        Content::Count(count) => count.to_string(),
        Content::Mood(how) => mood(*how).to_owned(),
        Content::Flag(flag) => (if *flag { yes } else { no }).to_owned(),
        Content::Person(role) => person_name(record, *role),
        Content::GoalState(state) => goal_state(*state).to_owned(),
        Content::Sort(sort) => entry_sort(*sort).to_owned(),
    }
}

/// What a field is called: as a label, and as a part of a sentence.
pub fn field_name(field: Field) -> [&'static str; 2] {
    let names = &messages().fields;
    match field {
        Field::TandemName => names.tandem_name,
        Field::TandemFrom => names.tandem_from,
        Field::TandemUntil => names.tandem_until,
        Field::TandemRhythm => names.tandem_rhythm,
        Field::TandemMinutes => names.tandem_minutes,
        Field::TandemPlace => names.tandem_place,
        Field::TandemPlanner => names.tandem_planner,
        Field::TandemWriter => names.tandem_writer,
        Field::PersonName => names.person_name,
        Field::PersonDepartment => names.person_department,
        Field::PersonWord => names.person_word,
        Field::RuleTopic => names.rule_topic,
        Field::RuleText => names.rule_text,
        Field::RuleMentorConfirmed => names.rule_mentor_confirmed,
        Field::RuleMenteeConfirmed => names.rule_mentee_confirmed,
        Field::GoalTitle => names.goal_title,
        Field::GoalSign => names.goal_sign,
        Field::GoalUntil => names.goal_until,
        Field::GoalOwner => names.goal_owner,
        Field::GoalState => names.goal_state,
        Field::MeetingTitle => names.meeting_title,
        Field::MeetingStart => names.meeting_start,
        Field::MeetingMinutes => names.meeting_minutes,
        Field::MeetingPlace => names.meeting_place,
        Field::MeetingHeld => names.meeting_held,
        Field::MeetingCancelled => names.meeting_cancelled,
        Field::MeetingBegan => names.meeting_began,
        Field::MeetingStage => names.meeting_stage,
        Field::MeetingMenteeTook => names.meeting_mentee_took,
        Field::MeetingMentorTook => names.meeting_mentor_took,
        Field::MeetingMenteeMood => names.meeting_mentee_mood,
        Field::MeetingMentorMood => names.meeting_mentor_mood,
        Field::ItemTitle => names.item_title,
        Field::ItemMinutes => names.item_minutes,
        Field::ItemDone => names.item_done,
        Field::ItemRepeats => names.item_repeats,
        Field::ItemAsker => names.item_asker,
        Field::ItemRank => names.item_rank,
        Field::ItemMeeting => names.item_meeting,
        Field::ItemDoneIn => names.item_done_in,
        Field::EntryText => names.entry_text,
        Field::EntrySort => names.entry_sort,
        Field::EntryMeeting => names.entry_meeting,
        Field::TaskTitle => names.task_title,
        Field::TaskOwner => names.task_owner,
        Field::TaskDue => names.task_due,
        Field::TaskDone => names.task_done,
        Field::TaskMeeting => names.task_meeting,
    }
}
