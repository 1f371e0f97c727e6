//! The topic list, in English.

use super::{Catalogue, Topics};
use crate::forms::person::Role;
use crate::forms::topic::Permit;

/// The texts.
pub(super) const EN: Topics = Topics {
    title: "Topic list",
    intro: |me| match me {
        Role::Mentee => {
            "How urgent is this for you? Four points, from “not” to “now”. After it stands how well the other one knows it."
        }
        Role::Mentor => {
            "How well do you know this? Four points, from “not” to “very well”. After it stands how urgent it is for the other one."
        }
    },
    meta: "Ideas for what could come up",
    matching: |count| match count {
        1 => "1 topic matches: wanted, and known well".to_owned(),
        _ => format!("{count} topics match: wanted, and known well"),
    },
    list: "Topics",
    list_intro: "What matches is at the top.",
    own: "Is something missing?",
    new: "Topic of your own",
    new_hint: "For example: council information system",
    add: "Add topic",
    added: |title| format!("Topic “{title}” added"),
    title_missing: "Please write the topic into the field.",
    untitled: "Topic without a title",
    title_of: |title| format!("Title of the topic “{title}”"),
    delete: |title| format!("Delete topic “{title}”"),
    deleted: |title| format!("Topic “{title}” deleted"),
    urgency_of: |title| format!("How urgent? {title}"),
    not_rated: "Still open",
    urgencies: ["Not", "Some day", "Soon", "Now"],
    strength_of: |title| format!("How well do I know this? {title}"),
    strengths: ["Not", "A little", "Well", "Very well"],
    to_try: "To try:",
    note_of: |title| format!("Keywords on “{title}”"),
    note_example: "For example: where we begin, whom we can ask",
    permit: "May I do this at work?",
    permit_of: |title| format!("May I do this at work? {title}"),
    permit_open: "Not clear yet",
    permits: |permit| match permit {
        Permit::Allowed => "Allowed",
        Permit::PrivateOnly => "Only in private",
        Permit::AskIt => "Ask IT",
    },
    to_goal: "Make it a goal",
    to_goal_of: |title| format!("Make it a goal: {title}"),
    is_goal: "To the goal",
    to_agenda: "Onto the agenda",
    to_agenda_of: |title| format!("Onto the agenda: {title}"),
    on_agenda: |day| format!("Coming up on {day}"),
    on_agenda_undated: "Coming up in a meeting without a date",
    put_on_agenda: |title, day| format!("“{title}” is on the agenda on {day}"),
    no_meeting: "No meeting with a date is planned yet.",
    plan: "Go to meetings",
    catalogue: Catalogue {
        hardware: [
            "Devices",
            "Connecting and setting up laptop, phone, headset and screen yourself, and knowing what to do when they \
             stall.",
            "Connect your laptop to the screen in the meeting room yourself, before the others arrive.",
        ],
        office: [
            "Office programs",
            "Functions for text, tables, calendar and email that save time every day.",
            "Set up a rule in your mailbox that sorts circulars into a folder of their own.",
        ],
        collaboration: [
            "Collaboration",
            "Several people working on one text at the same time, instead of sending versions to and fro.",
            "Write the next agenda together, in the same document at the same time.",
        ],
        video_calls: [
            "Video calls",
            "Inviting, moderating, sharing the screen, and including those who are only connected remotely.",
            "In a trial call, share a single window instead of the whole screen.",
        ],
        social_media: [
            "Social media",
            "How networks work, who reads along, and what the city shows of itself there.",
            "Look together at how another city answers an angry message.",
        ],
        agile: [
            "Agile methods",
            "Working in short steps, checking often whether it fits, and being allowed to change the plan.",
            "For two weeks, put up a board with three columns: to do, in progress, done.",
        ],
        apps: [
            "Apps and trends",
            "What is new, what of it will stay, and what citizens expect today.",
            "Deal with an authority on your phone, the way others in your city do.",
        ],
        ai: [
            "AI tools",
            "Programs that draft, summarise and translate texts: what they can do, where they are wrong, and what not \
             to entrust to them.",
            "Have a public text summarised, and check sentence by sentence what of it is true.",
        ],
        data_protection: [
            "Data protection in everyday work",
            "What is confidential, what may go where, and how good passwords and locks protect.",
            "Find a file with people’s names in it, and find out who is able to open it.",
        ],
        data: [
            "Understanding data",
            "Reading tables, charts and key figures, and asking what they show and what they do not.",
            "Take a chart from your last report and look for the numbers behind it.",
        ],
        e_file: [
            "E-file",
            "Filing cases electronically, finding them again and passing them on, without a second pile of paper.",
            "Find a case from last year without asking anyone.",
        ],
        new_work: [
            "New work and leading",
            "Leading when not everybody is in the building: with trust, clear arrangements, and decisions where the \
             knowledge is.",
            "For one month, hand a decision that is usually yours to your team.",
        ],
        mistakes: [
            "Learning from mistakes",
            "Trying things on a small scale, noticing early what does not work, and talking about it without exposing \
             anybody.",
            "In the next meeting, tell what went wrong for you and what you do differently now.",
        ],
        sharing: [
            "Sharing knowledge",
            "Writing down what a few people know so that everybody finds it, even after a change of jobs.",
            "Put a question that you are often asked on the intranet, with the answer.",
        ],
        telling: [
            "Talking about one’s work",
            "Showing what you are working on: in the house, on social media, at barcamps and conferences.",
            "Write three sentences about a current project that your neighbours would understand, too.",
        ],
    },
};
