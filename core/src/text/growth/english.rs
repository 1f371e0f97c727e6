//! What somebody can do now, in English.

use super::{Growth, Pulse, View};
use crate::forms::level::{Band, Half};
use crate::forms::rating::Occasion;
use crate::text::counted;
use crate::text::numbers::english as number;
use crate::text::people::Personal;

/// The texts.
pub(super) const EN: Growth = Growth {
    title: Personal { you: "What I can do now", other: |name| format!("What {name} can do now") },
    intro: Personal {
        you: "Where you began, where you are today, and what shows it. Nobody gives marks.",
        other: |name| format!("Where {name} began, and what shows how it has grown. Nobody gives marks."),
    },
    whose: "Whose skills?",
    me: "Me",
    grown: |grown, all| match (grown, all) {
        (1, 1) => "The skill has grown.".to_owned(),
        (2, 2) => "Both skills have grown.".to_owned(),
        (1, all) => format!("One of {} skills has grown.", number(all)),
        (grown, all) if grown == all => format!("All {} skills have grown.", number(all)),
        (grown, all) => {
            format!("{} of {} skills have grown.", crate::text::capital(&number(grown)), number(all))
        }
    },
    not_grown: |all| match all {
        1 => "You will soon see here how this skill grows.".to_owned(),
        _ => format!("You will soon see here how these {} skills grow.", number(all)),
    },
    no_beginning: Personal {
        you: "First say where you are today. Then you will see later what has grown.",
        other: |name| format!("As soon as both views are there, you see here where {name} began."),
    },
    last: |words, band| {
        let how = match band {
            Band::NotYet => "",
            Band::WithHelp => " (with help)",
            Band::Alone => " (on my own)",
            Band::Shows => " (shown to others)",
            Band::Creates => " (something new)",
        };
        format!("Last: {words}{how}.")
    },
    so_far: |meetings, successes| {
        let successes = match successes {
            0 => "no success noted yet".to_owned(),
            count => counted(count, "success", "successes"),
        };
        format!("So far: {}, {successes}", counted(meetings, "meeting", "meetings"))
    },
    skills: Personal { you: "My skills", other: |name| format!("{name}’s skills") },
    at_first: "at the beginning",
    now: "now",
    claimed: "now, in their own view",
    then_and_now: |then, now| format!("then {then}, today {now}"),
    still: |level| format!("still {level}"),
    only_now: |level| format!("today {level}"),
    not_seen: "no view yet",
    successes: |count| counted(count, "success", "successes"),
    nothing_noted: "nothing noted for this yet",
    nothing_for_level: "nothing noted for this level yet",
    level: |band, half| {
        let band = match band {
            Band::NotYet => "not yet",
            Band::WithHelp => "with help",
            Band::Alone => "on my own",
            Band::Shows => "show others",
            Band::Creates => "create something new",
        };
        match half {
            None => band.to_owned(),
            Some(Half::Just) => format!("{band} (just about)"),
            Some(Half::Well) => format!("{band} (well)"),
        }
    },
    empty: |month| match month {
        Some(month) => format!("What can you do today, and what would you like to be able to do in {month}?"),
        None => "What can you do today, and what would you like to be able to do at the end?".to_owned(),
    },
    empty_of_other: |name| format!("{name} has not chosen any skills yet"),
    empty_text: "Choose three to five skills. Three minutes are enough to begin with. Nobody gives marks.",
    choose: "Choose skills",
    choose_intro: "Three to five are enough. The suggestions come from your goals and topics.",
    choose_intro_to_gain: "What would you like to take away from the tandem? Three to five are enough.",
    choose_intro_of_other: |name| {
        format!("Three to five are enough. Best of all {name} chooses, or you choose together.")
    },
    others: "Another skill",
    others_none: "Please choose",
    enough: "Five are enough. Take one out if another one matters more to you.",
    own: "Skill of your own",
    own_hint: "For example: explain a chatbot of the city",
    add: "Add skill",
    added: |name| format!("“{name}” is in now"),
    own_missing: "Please write the skill into the field.",
    untitled: "Skill without a name",
    drop: "Take out",
    dropped: |name| format!("“{name}” is taken out"),
    credit: "Names of the skills 1.1 to 5.4: DigComp 3.0 © European Union 2025 (Cosgrove, J. and Cachia, R., JRC144121), CC BY 4.0. The descriptions and examples are this project’s. The European Commission is not responsible for them.",
    next: "What comes next",
    step_to: |goal| format!("Step towards “{goal}”"),
    then_and_today: "Then and now",
    as_table: "As a table",
    skill: "Skill",
    worked: "What has worked already",
    nothing_worked: "Nothing noted yet. What works for a goal that leads to this skill is here, too.",
    add_success: "Note a success",
    from_journal: "Take from the journal",
    what_worked: "What has worked?",
    what_worked_hint: "For example: led a video conference with 40 guests",
    how: "How did it go?",
    success_missing: "Please write what has worked.",
    success_added: "Success noted",
    goals: "Goals that lead to it",
    connect: "A goal belongs to it",
    connect_none: "Please choose",
    views: "Views",
    digcomp: |number| format!("European framework DigComp 3.0, number {number}"),
    together: "What the two of you have done so far",
    meetings: "Meetings",
    of: |held, planned| format!("{held} of {planned} planned"),
    hours: "Time",
    time: |minutes| match minutes {
        0..90 => counted(minutes as usize, "minute", "minutes"),
        _ => counted((minutes as usize + 30) / 60, "hour", "hours"),
    },
    topics: "Topics",
    experiments: "Experiments",
    took_along: Personal {
        you: "You took something away",
        other: |name| format!("{name} took something away"),
    },
    times: |times| counted(times, "time", "times"),
    view: View {
        occasions: |occasion| match occasion {
            Some(Occasion::Beginning) => "View at the beginning",
            Some(Occasion::Halfway) => "View halfway",
            Some(Occasion::End) => "View at the end",
            None => "View",
        },
        three_minutes: "Three minutes",
        invite: Personal {
            you: "Where do you see yourself today?",
            other: |name| format!("Where do you see {name} today?"),
        },
        invite_text: Personal {
            you: "You give your view, and so does your partner. Both stay hidden until both are there.",
            other: |_| "Both views stay hidden until both are there.".to_owned(),
        },
        begin: "Begin",
        go_on: "Go on",
        again: "Give a new view",
        progress: |one, all| format!("Skill {one} of {all}"),
        question: Personal {
            you: "How well does this work for you today?",
            other: |name| format!("How well does this work for {name} today?"),
        },
        skip: "I say nothing about this",
        in_detail: "In detail",
        halves: |half| match half {
            Half::Just => "Just about",
            Half::Well => "Well",
        },
        hidden: "Hidden until both views are there.",
        next: "Next",
        back: "Back",
        check: "Is this right?",
        check_text: |name| {
            format!(
                "Once handed in, it cannot be changed. {name} sees your view only after handing in a view, too."
            )
        },
        left_out: "nothing said",
        hand_in: "Hand in",
        handed_in: "Your view is handed in",
        not_stored: "The view could not be stored. It is still there: try again.",
        nothing_said: "Please say something about at least one skill.",
        waiting: |name| format!("Now {name}’s view is missing"),
        waiting_text: |name| {
            format!(
                "Give {name} a file at your next exchange. It says that you have handed in, but not what."
            )
        },
        your_turn: |name| format!("{name} has handed in already"),
        both_in: |name| format!("{name}’s view comes with the next file. Give one, too."),
        take_back: "Take back",
        taken_back: "The view is a draft again",
        not_taken_back: "That is no longer possible: the view is in a file already.",
        is_lost_now: "This view counts as lost",
        void: |name| format!("{name}’s view no longer exists"),
        elsewhere: "Your view is on another device",
        elsewhere_text: "Open your partner’s file there: then it is revealed.",
        lost: "That device no longer exists",
        revealed: "Two views",
        compared: |day| format!("last compared on {day}"),
        two_views: "still hidden",
        same: "You both see it the same way.",
        different: |skill| format!("Here you see it differently: {skill}"),
        different_text: "That is a good beginning for a talk: what do the two of you have in mind?",
        to_agenda: "Onto the agenda",
        item: |skill| format!("What shows it? {skill}"),
        on_agenda: "On the agenda",
        no_meeting: "No meeting is planned yet in which you could talk about it.",
        own: "Your view",
        of_other: |name| format!("{name}’s view"),
        in_knowledge: "given in knowledge of the other view",
        late: "handed in after the reveal",
        not_opened: "not revealed yet",
        does_not_fit: "does not fit what was handed in",
        is_lost: "no longer exists",
        none: "nothing said",
    },
    pulse: Pulse {
        title: "Rhythm check",
        after: |meeting| format!("after meeting {meeting}"),
        invite: "Does it suit you like this?",
        four_taps: "Four short questions",
        intro: "First each of you alone, then both side by side. Hidden until both have answered.",
        questions: [
            "How often we meet",
            "How long we meet",
            "We meet at eye level",
            "The tandem does something for me",
        ],
        often: ["Less often", "Suits me", "More often"],
        long: ["Shorter", "Suits me", "Longer"],
        judgements: ["Yes", "Partly", "No"],
        nothing_said: "Please answer at least one question.",
        no_change: "Neither of you wants to change rhythm or length.",
        to_talk_about: "No simple suggestion follows from that. Talk about it in the next meeting.",
        proposal: "Suggestion",
        rhythm: |rhythm| match rhythm {
            1 => "Meet once a month",
            2 => "Meet twice a month",
            3 => "Meet three times a month",
            _ => "Meet every week",
        },
        minutes: |minutes| format!("{minutes} minutes from now on"),
        moves: |count| match count {
            0 => "No planned meeting changes.".to_owned(),
            1 => "One planned meeting changes:".to_owned(),
            _ => format!("{count} planned meetings change:"),
        },
        all_to_come: "This is for all planned meetings.",
        moved: |from, to| format!("{from} → {to}"),
        cancelled: |from| format!("{from} is cancelled; its agenda is kept"),
        agree: "I agree",
        waits: |name| format!("You agree. Now {name} is missing."),
        other_agrees: |name| format!("{name} agrees."),
        plan: "Plan anew now",
        done: "That is how it is arranged now.",
        to_meetings: "To the meetings and calendar files",
    },
    gone: "This skill is not chosen",
    gone_text: "Perhaps it was taken out. You can choose it again.",
    to_page: "To all skills",
};
