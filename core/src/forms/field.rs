//! The fields that this program knows, and what their values mean.
//!
//! Not among them are fields of newer programs, and those that are set once and never change. What a field is called in
//! the record, and what its values look like, says its kind.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::Value;

use super::closing::Mood;
use super::entry::Sort;
use super::goal::GoalState;
use super::kind::{self, KINDS, Row};
use super::milestone::What;
use super::person::Role;
use super::topic::Permit;
use crate::{calendar, json, plain_text};

/// A field of an entity. In the order in which fields are named where several have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What the tandem is called.
    TandemName,
    /// The tandem's first day.
    TandemFrom,
    /// The tandem's last day.
    TandemUntil,
    /// How many meetings a month the tandem has.
    TandemRhythm,
    /// How long the tandem's meetings last.
    TandemMinutes,
    /// Where the tandem meets.
    TandemPlace,
    /// Who of the tandem plans the meetings.
    TandemPlanner,
    /// Who of the tandem writes down what was said.
    TandemWriter,
    /// In which time zone the tandem is.
    TandemZone,
    /// A person's name.
    PersonName,
    /// A person's department.
    PersonDepartment,
    /// A person's own word for their role.
    PersonWord,
    /// Which rule of the template a rule is.
    RuleTopic,
    /// What a rule says.
    RuleText,
    /// What the mentor has confirmed of a rule.
    RuleMentorConfirmed,
    /// What the mentee has confirmed of a rule.
    RuleMenteeConfirmed,
    /// What an own topic is about.
    TopicTitle,
    /// What both note about a topic.
    TopicNote,
    /// How pressing a topic is.
    TopicUrgency,
    /// How well the mentor can help with a topic.
    TopicStrength,
    /// May a topic be used at work?
    TopicPermit,
    /// What a goal is.
    GoalTitle,
    /// How both will notice that a goal is reached.
    GoalSign,
    /// Until when a goal is to be reached.
    GoalUntil,
    /// Whose goal it is.
    GoalOwner,
    /// How a goal stands.
    GoalState,
    /// The topic that a goal was made of.
    GoalTopic,
    /// The skill that a goal leads to.
    GoalSkill,
    /// What is to be done.
    StepTitle,
    /// Is a step done?
    StepDone,
    /// Where a step stands in its order.
    StepRank,
    /// Which goal a step leads to.
    StepGoal,
    /// What has happened to a goal.
    MilestoneWhat,
    /// What exactly it was, or the reason.
    MilestoneText,
    /// On which day it happened.
    MilestoneDay,
    /// In which meeting it happened.
    MilestoneMeeting,
    /// To which goal it happened.
    MilestoneGoal,
    /// Which skill it shows.
    MilestoneSkill,
    /// What a term of the dictionary is.
    TermWord,
    /// What a term means.
    TermMeaning,
    /// Who explains a term.
    TermBy,
    /// What a card to pass on is about.
    CardTitle,
    /// What others may learn from a card.
    CardText,
    /// What the mentor agrees to of a card.
    CardMentorAgreed,
    /// What the mentee agrees to of a card.
    CardMenteeAgreed,
    /// What both do otherwise in the second half.
    FarewellOtherwise,
    /// What the mentor thanks for.
    FarewellMentorThanks,
    /// What the mentee thanks for.
    FarewellMenteeThanks,
    /// What both pass on to others.
    FarewellPassOn,
    /// How both stay in touch.
    FarewellInTouch,
    /// When the tandem was closed.
    FarewellClosed,
    /// What an own skill is.
    SkillTitle,
    /// Whose an own skill is.
    SkillOwner,
    /// When a view was taken back.
    ViewWithdrawn,
    /// When the content of a view was lost.
    ViewLost,
    /// What a meeting is about.
    MeetingTitle,
    /// When a meeting starts.
    MeetingStart,
    /// How long a meeting lasts.
    MeetingMinutes,
    /// Where a meeting is.
    MeetingPlace,
    /// Has a meeting taken place?
    MeetingHeld,
    /// Was a meeting cancelled?
    MeetingCancelled,
    /// When a meeting began in fact.
    MeetingBegan,
    /// Which item a meeting is at.
    MeetingStage,
    /// What the mentee takes along from a meeting.
    MeetingMenteeTook,
    /// What the mentor takes along from a meeting.
    MeetingMentorTook,
    /// How a meeting was for the mentee.
    MeetingMenteeMood,
    /// How a meeting was for the mentor.
    MeetingMentorMood,
    /// What an agenda item is about.
    ItemTitle,
    /// How long an agenda item takes.
    ItemMinutes,
    /// Is an agenda item done?
    ItemDone,
    /// Does an agenda item come up in every meeting?
    ItemRepeats,
    /// The title that an agenda item has on every usual agenda.
    ItemUsual,
    /// Who asks others about an agenda item.
    ItemAsker,
    /// Where an agenda item stands in its order.
    ItemRank,
    /// Which meeting an agenda item belongs to.
    ItemMeeting,
    /// In which later meeting an agenda item was done.
    ItemDoneIn,
    /// The topic that an agenda item is about.
    ItemTopic,
    /// What a journal entry says.
    EntryText,
    /// What happened in an experiment.
    EntryHappened,
    /// What was learned from an experiment.
    EntryLearned,
    /// What sort of entry it is.
    EntrySort,
    /// Which meeting a journal entry belongs to.
    EntryMeeting,
    /// What is to be done.
    TaskTitle,
    /// Who does it.
    TaskOwner,
    /// Until when it is to be done.
    TaskDue,
    /// Is it done?
    TaskDone,
    /// From which meeting it comes.
    TaskMeeting,
}

/// What a value means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Nothing was filled in, or it was emptied.
    Empty,
    /// A text.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// A day and a time, local time of the tandem.
    Moment(NaiveDateTime),
    /// A length of time in minutes.
    Minutes(u64),
    /// A number of something.
    Count(u64),
    /// How a meeting was.
    Mood(Mood),
    /// Yes or no.
    Flag(bool),
    /// One of the two people.
    Person(Role),
    /// How a goal stands.
    GoalState(GoalState),
    /// What has happened to a goal.
    What(What),
    /// A sort of journal entry.
    Sort(Sort),
    /// May a topic be used at work?
    Permit(Permit),
    /// Something else, as it stands in the record.
    Other(String),
}

/// What the values of a field look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text on one line.
    Line,
    /// A text of any length.
    Text,
    /// A day.
    Day,
    /// A day and a time, local time of the tandem.
    Moment,
    /// A length of time in minutes.
    Minutes,
    /// A number of something.
    Count,
    /// Yes or no.
    Flag,
    /// One of the two people.
    Person,
    /// A [`Mood`].
    Mood,
    /// A [`GoalState`].
    GoalState,
    /// A [`What`].
    What,
    /// A [`Sort`].
    Sort,
    /// A [`Permit`].
    Permit,
    /// The id of another entity. Like all that follow, nobody reads it as such.
    Id,
    /// A place in an order.
    Rank,
    /// When something happened, in milliseconds since 1970.
    Instant,
    /// Where a meeting is.
    Stage,
    /// A title that another field had once.
    FormerTitle,
    /// Which rule of the template it is.
    RuleTopic,
    /// What somebody has confirmed, and when.
    Confirmation,
}

impl Shape {
    /// Returns whether people see and fill it. Nobody is asked about what they cannot see.
    pub const fn is_seen(self) -> bool {
        match self {
            Self::Line | Self::Text | Self::Day | Self::Moment | Self::Minutes | Self::Count | Self::Flag => {
                true
            }
            Self::Person | Self::Mood | Self::GoalState | Self::What | Self::Sort | Self::Permit => true,
            Self::Id | Self::Rank | Self::Instant | Self::Stage => false,
            Self::FormerTitle | Self::RuleTopic | Self::Confirmation => false,
        }
    }

    /// Returns whether it holds words, which can be searched and combined.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Line | Self::Text)
    }
}

impl Field {
    /// The field of this name in entities of this kind; `None` if this program does not know it.
    pub fn find(kind: &str, name: &str) -> Option<Self> {
        kind::find(kind)?.row(name).map(|row| row.field)
    }

    /// Its name in the record.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Returns whether people see and fill it. Nobody is asked about what they cannot see.
    pub fn is_seen(self) -> bool {
        self.row().shape.is_seen()
    }

    /// Returns whether it holds words, which can be combined.
    pub fn is_text(self) -> bool {
        self.row().shape.is_text()
    }

    /// A text as it fits into this field: a single line has no line breaks.
    pub fn tidied(self, text: &str) -> String {
        match self.row().shape {
            Shape::Line => plain_text::tidied_line(text),
            _ => plain_text::tidied(text),
        }
    }

    /// What one of its values means. Never fails: what does not fit is [`Content::Other`].
    pub fn content(self, value: &Value) -> Content {
        if value.is_null() {
            return Content::Empty;
        }
        let text = value.as_str();
        let content = match self.row().shape {
            Shape::Line | Shape::Text => text.map(|text| Content::Text(text.to_owned())),
            Shape::Day => text.and_then(calendar::parse_day).map(Content::Day),
            Shape::Moment => text.and_then(calendar::parse_moment).map(Content::Moment),
            Shape::Minutes => value.as_u64().map(Content::Minutes),
            Shape::Count => value.as_u64().map(Content::Count),
            Shape::Mood => text.and_then(|text| text.parse().ok()).map(Content::Mood),
            Shape::Flag => value.as_bool().map(Content::Flag),
            Shape::Person => text.and_then(|text| text.parse().ok()).map(Content::Person),
            Shape::GoalState => text.and_then(|text| text.parse().ok()).map(Content::GoalState),
            Shape::What => text.and_then(|text| text.parse().ok()).map(Content::What),
            Shape::Sort => text.and_then(|text| text.parse().ok()).map(Content::Sort),
            Shape::Permit => text.and_then(|text| text.parse().ok()).map(Content::Permit),
            Shape::Id | Shape::Rank | Shape::Instant | Shape::Stage => None,
            Shape::FormerTitle | Shape::RuleTopic | Shape::Confirmation => None,
        };
        content.unwrap_or_else(|| Content::Other(text.map_or_else(|| json::write(value), ToOwned::to_owned)))
    }

    fn row(self) -> &'static Row {
        let mut rows = KINDS.iter().flat_map(|kind| kind.fields);
        rows.find(|row| row.field == self).expect("every field is one of a kind")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_get_their_meaning_and_odd_ones_stay_as_they_are() {
        let check = |field: Field, value: Value, expected| assert_eq!(field.content(&value), expected);
        check(Field::GoalTitle, json!("Kalender"), Content::Text("Kalender".to_owned()));
        check(Field::GoalTitle, Value::Null, Content::Empty);
        check(Field::GoalTitle, json!(7), Content::Other("7".to_owned()));
        check(Field::GoalState, json!("paused"), Content::GoalState(GoalState::Paused));
        check(Field::GoalState, json!("frozen"), Content::Other("frozen".to_owned()));
        check(Field::MeetingMinutes, json!(90), Content::Minutes(90));
        check(Field::MeetingMinutes, json!(-90), Content::Other("-90".to_owned()));
        check(Field::MeetingHeld, json!(true), Content::Flag(true));
        check(Field::GoalOwner, json!("mentor"), Content::Person(Role::Mentor));
        check(Field::MilestoneWhat, json!("alone"), Content::What(What::Alone));
        check(Field::EntrySort, json!("insight"), Content::Sort(Sort::Insight));
        check(Field::MeetingStart, json!("2026-13-01T25:00"), Content::Other("2026-13-01T25:00".to_owned()));
    }

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(Field::GoalTitle.tidied(" Kalender\n\nAufgaben "), "Kalender Aufgaben");
        assert_eq!(Field::EntryText.tidied(" Eins\n\nzwei "), "Eins\n\nzwei");
    }
}
