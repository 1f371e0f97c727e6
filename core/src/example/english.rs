//! The example, in English.

use super::texts::{Goal, Outcome, Talk, Texts};

pub(super) const EN: Texts = Texts {
    departments: ["IT department", "Building department"],
    place: "City hall, room 214",
    online: "online",
    rules: [
        "Bernd chooses the topics. In return Leyla learns how the building department reaches decisions.",
        "What we talk about stays between us, even after the six months.",
        "Bernd does things himself, with Leyla beside him. If something does not work, we try again.",
        "Short questions by email, with an answer within a week.",
        "Cancel by the day before at the latest, and suggest another Wednesday.",
        "Staff matters of either department stay outside.",
        "Nothing. If that is to change, we decide it together first.",
        "Either of us may stop at any time. We tell each other first.",
        "After three months we look at whether rhythm and length still suit us.",
    ],
    new_contact: "Short questions in the chat, with an answer within two working days. Nothing at weekends.",
    ai_note: "Leyla asks which tool is allowed in-house. Until then only with texts that are public anyway.",
    video: Goal {
        title: "Lead a video call with a poll and breakout rooms on my own",
        sign: "I no longer have to call anybody for help.",
        steps: &[
            "Set up a poll and publish it",
            "Try out breakout rooms with a third person",
            "Lead the department meeting alone",
        ],
    },
    files: Goal {
        title: "Arrange my part of the E-file so that my front office can find things",
        sign: "My front office finds every file without asking me.",
        steps: &[
            "Look at the department’s filing plan",
            "Set up a search folder for open cases",
            "Try it out with my front office",
        ],
    },
    other_sign: "Three files are found within a minute.",
    board: Goal {
        title: "Understand how a proposal gets to the city council",
        sign: "I follow a proposal from the idea to the council meeting.",
        steps: &["Read a finished proposal together", "Listen in on a committee meeting"],
    },
    evidence: [
        "Set up a poll and started it.",
        "Opened breakout rooms and closed them again.",
        "Poll in the team meeting: 9 of 11 answered.",
        "Showed my front office how to set up a poll.",
        "Read a proposal and put its co-signatures in order.",
        "Led the department meeting, with 25 guests.",
    ],
    reached: "25 people, and I only had to look for the button once.",
    without_a_goal: "Took the names out of a list on my own before passing it on",
    held: [
        Talk {
            title: "First talk",
            agenda: &[
                "Arriving and getting to know each other",
                "What do we expect of each other?",
                "Goals for both",
                "Next date",
            ],
        },
        Talk {
            title: "Polls in video calls",
            agenda: &["Looking back", "Set up a poll and start it", "Next steps and date"],
        },
        Talk {
            title: "Breakout rooms",
            agenda: &["Looking back", "Try out breakout rooms with a third person", "Next steps and date"],
        },
        Talk {
            title: "AI tools at the office",
            agenda: &[
                "Looking back",
                "What AI tools can do and what they cannot",
                "Put a sample letter into plain language",
                "Bernd explains the path of a proposal",
                "May a file number go into an AI tool?",
                "Next steps and date",
            ],
        },
    ],
    took: [
        ["How many offices have a say in a building permit.", "That I may ask without having to justify it."],
        ["How calm Bernd stays when something gets stuck.", "First publish, then pass on the link."],
        ["How to open a large meeting.", "Practise with three before 25 are watching."],
        ["Why the treasury has to co-sign.", "If you say who will read the letter, you get a better one."],
    ],
    next: Talk {
        title: "Order in the E-file",
        agenda: &[
            "Looking back",
            "Filing plan and search folders",
            "Bernd explains the budget",
            "Next steps and date",
        ],
    },
    later: ["Data protection in everyday work", "See the Isar riverbank building site"],
    early: [
        "We are on first-name terms. Always Wednesdays at 2 pm, cancelling by the day before at the latest.",
        "I do not have to know everything. It is enough to know whom to ask.",
        "Start a poll in the team meeting without anybody from IT in the room.",
        "In breakout rooms even those speak up who are quiet otherwise.",
        "May I show pictures of building sites on the intranet if people can be seen in them?",
    ],
    poll: Outcome {
        happened: "The first time it was empty, because I had not published it. The second time 9 of 11 answered.",
        learned: "Practise once with one person first. Everybody laughed about the empty poll, and so did I.",
    },
    minutes: [
        "Sample: residents’ parking, without names and file numbers.",
        "Have the letter shortened and compare both texts.",
        "I check the result like a new colleague’s first draft.",
        "A proposal needs the treasury’s co-signature first.",
        "Does the letter have to say that an AI tool helped?",
        "Which proposal goes to the committee first?",
        "The short guide is on the intranet under “Digital”.",
        "Listen in on building advice for an hour.",
    ],
    letter: Outcome {
        happened: "Two pages became one, but the deadline was missing.",
        learned: "It gets better if you add who will read it.",
    },
    tasks: [
        "Show the shorter sample letter to the citizens’ office",
        "Set up a search folder for the Isar riverbank site",
        "Read pages 40 to 48 of the budget",
    ],
    terms: [
        [
            "Prompt",
            "The instruction that one gives to an AI. The more precise it is, the more useful is the answer.",
        ],
        ["End-to-end encryption", "Only who writes and who reads can read it, nobody in between."],
        ["Signature bar", "Who signs off a file, one after the other, before it goes out."],
    ],
    card: [
        "First the poll, then the round",
        "Begin a video conference with a short poll and you hear the quiet ones, too. Two questions are enough, and after a minute everybody sees where the group stands.",
    ],
    note: "I did not dare to ask what a “Deckungskreis” in the budget is. Next time I will just ask.",
    draft: "Ask Bernd: who reads a proposal before it",
};
