//! What each level of a skill looks like, in English.

use super::{Examples, pairs};
use crate::forms::competence::Competence;

/// The examples of a skill: two of each level, the lowest level first.
pub(super) fn of(competence: Competence) -> &'static Examples {
    match competence {
        Competence::Searching => &SEARCHING,
        Competence::Judging => &JUDGING,
        Competence::Managing => &MANAGING,
        Competence::Interacting => &INTERACTING,
        Competence::Sharing => &SHARING,
        Competence::Citizenship => &CITIZENSHIP,
        Competence::Collaborating => &COLLABORATING,
        Competence::Behaviour => &BEHAVIOUR,
        Competence::Identity => &IDENTITY,
        Competence::Creating => &CREATING,
        Competence::Reworking => &REWORKING,
        Competence::Copyright => &COPYRIGHT,
        Competence::Programming => &PROGRAMMING,
        Competence::Devices => &DEVICES,
        Competence::Privacy => &PRIVACY,
        Competence::Wellbeing => &WELLBEING,
        Competence::Environment => &ENVIRONMENT,
        Competence::Troubleshooting => &TROUBLESHOOTING,
        Competence::Needs => &NEEDS,
        Competence::Creativity => &CREATIVITY,
        Competence::Learning => &LEARNING,
        Competence::Leading => &LEADING,
        Competence::House => &HOUSE,
        Competence::Networks => &NETWORKS,
        Competence::Politics => &POLITICS,
        Competence::Presenting => &PRESENTING,
        Competence::Career => &CAREER,
    }
}

static SEARCHING: Examples = pairs([
    "So far the front office has looked up documents.",
    "Figures from other cities have come from the team so far.",
    "Searching the intranet when somebody suggests the words.",
    "Finding an old case in the e-file again with a hint.",
    "Finding the last council decision on a matter before the session.",
    "Narrowing down results on the web by year and kind of file.",
    "Showing the department how to find things faster in the e-file.",
    "Showing others how a hundred results become five good ones.",
    "Designing a search page for the intranet that saves everybody time.",
    "Setting up a way to hear of new funding without having to search.",
]);

static JUDGING: Examples = pairs([
    "So far others have checked whether a source can be trusted.",
    "Texts from AI tools are still new ground.",
    "Tracing together where a figure in a report comes from.",
    "Checking an AI answer sentence by sentence, with guidance.",
    "Checking a claim from the web before the committee meets.",
    "Asking of a chart what it shows and what it does not.",
    "Explaining to fellow managers how to tell that a picture is fake.",
    "Showing the team how to compare two sources.",
    "Developing a checklist against false reports with the press office.",
    "Making a rule for how AI texts are checked in the department.",
]);

static MANAGING: Examples = pairs([
    "So far the front office has done the filing.",
    "Cases still arrive on the desk as printouts.",
    "Putting a case into the e-file when somebody is there.",
    "Bringing order to a full mailbox with some help.",
    "Signing off a case in the e-file and passing it on.",
    "Sorting the replies of several offices in a table.",
    "Showing the department how reminders work in the e-file.",
    "Showing others one’s own mailbox with its rules and folders.",
    "Designing a filing system that suits the whole department.",
    "Replacing the signature folder with a way that needs no paper.",
]);

static INTERACTING: Examples = pairs([
    "So far the front office has set up video calls.",
    "The phone is familiar, the chat is not yet.",
    "Sharing the screen in a video call when somebody helps.",
    "Making a poll to find a date, with somebody alongside.",
    "Inviting to a video call and chairing it.",
    "Settling short questions in the chat instead of long emails.",
    "Showing another department how to run a session with people online.",
    "Demonstrating a poll in a video call to the staff council.",
    "Inventing a digital open hour for all staff.",
    "Setting up advice by video with the citizens’ office.",
]);

static SHARING: Examples = pairs([
    "So far documents have gone round in a circulation folder.",
    "So far the team has made files available to others.",
    "Sending a link instead of an attachment, with guidance.",
    "Opening a folder to another department while somebody looks on.",
    "Making the papers for an away day available to all in good time.",
    "Deciding who may read a file and who may change it.",
    "Explaining to the team when a link is better than an attachment.",
    "Showing other offices how to keep a shared folder tidy.",
    "Building a store of knowledge that outlives changes of staff.",
    "Starting an offer of open data together with other departments.",
]);

static CITIZENSHIP: Examples = pairs([
    "None of the city’s own online forms tried yet.",
    "Public participation has only taken place in a hall so far.",
    "Filling in an online form of the city together with somebody.",
    "Reading together what people online want for the new cycle path.",
    "Applying to the city for something with an online identity card.",
    "Working the wishes from an online consultation into a council paper.",
    "Showing the committee how an online consultation works.",
    "Showing the team an online identity card on one’s own phone.",
    "Designing an online consultation that reaches young people, too.",
    "Letting neighbourhoods vote online on a budget of their own.",
]);

static COLLABORATING: Examples = pairs([
    "So far changes have gone back on paper, in red ink.",
    "So far only the team has worked in shared documents.",
    "Commenting in a shared document when somebody helps.",
    "Moving tasks on a digital board, with guidance.",
    "Writing the agenda with the deputy in one and the same document.",
    "Finding a date in the calendar that suits two departments.",
    "Showing the team how to write a paper without sending it round.",
    "Explaining the shared task board to a project group.",
    "Trying a new way of signing off with three departments.",
    "Inventing a team meeting that works for office and home alike.",
]);

static BEHAVIOUR: Examples = pairs([
    "What is usual in a chat still feels unfamiliar.",
    "So far the press office has answered comments online.",
    "Going over a delicate reply together before sending it.",
    "Finding the right tone in the team chat with a hint.",
    "Answering an angry comment calmly and to the point.",
    "Bringing in the quiet ones in a video call.",
    "Explaining to trainees what should stay in the office, not online.",
    "Showing the team when a chat, an email or a call fits best.",
    "Developing rules for the tone in chats with the staff council.",
    "Making a plan that protects staff from hate online.",
]);

static IDENTITY: Examples = pairs([
    "One’s own name not looked up online yet.",
    "There is no professional profile online so far.",
    "Refreshing the details on the intranet with somebody.",
    "Setting together who may see the professional profile.",
    "Keeping the work account and the private account well apart.",
    "Writing about a project of the city under one’s own name.",
    "Showing fellow managers what makes a good profile.",
    "Explaining to the team what traces an account leaves online.",
    "Starting a series in which staff show their work online.",
    "Designing how the department appears in social media.",
]);

static CREATING: Examples = pairs([
    "Slides and notices have always been made by others so far.",
    "Nothing filmed for work with a phone yet.",
    "Adapting slides when somebody sits alongside.",
    "Filming a greeting to the team, with help in cutting it.",
    "Adding pictures to a template and putting it on the intranet.",
    "Making the slides for a committee from start to finish.",
    "Showing the front office how to make a circular accessible.",
    "Showing others how to make a good film with a phone.",
    "Inventing a new format for the public assembly.",
    "Designing a series of short films on the department’s work.",
]);

static REWORKING: Examples = pairs([
    "So far the front office has typed in the corrections.",
    "So far the team has updated the figures in old slides.",
    "Adding a chart to a report when somebody helps.",
    "Making one’s own changes to a draft visible, with guidance.",
    "Turning three contributions into a single council paper.",
    "Shortening a report with an AI tool and checking the result.",
    "Showing the department how a table and a report stay linked.",
    "Showing the team how an official letter becomes a clear text.",
    "Turning figures of several offices into a new overview for the council.",
    "Reinventing a dry leaflet as a guide with pictures.",
]);

static COPYRIGHT: Examples = pairs([
    "So far others have found out which pictures may be used.",
    "There has been little to do with open licences so far.",
    "Looking with the press office for a photo the city may show.",
    "Reading up together on what an open licence asks for.",
    "Finding a picture that is free to use and naming its source.",
    "Finding out who owns the photos of the town fair before using them.",
    "Explaining to the team why not every picture online may be used.",
    "Showing others what to heed when printing someone else’s map.",
    "Setting up a collection of pictures that the whole house may use.",
    "Publishing the city’s own plans under an open licence.",
]);

static PROGRAMMING: Examples = pairs([
    "So far others have written the formulas in tables.",
    "How a program arrives at its result is still a mystery.",
    "Adding up a column in a table when somebody tells the steps.",
    "Drawing a procedure of the office step by step, with somebody.",
    "Setting up a rule that sorts emails by itself.",
    "Checking one’s own budget with formulas of one’s own.",
    "Showing the front office how serial letters almost write themselves.",
    "Explaining to the department how an online form tells cases apart.",
    "Building something that reminds the department of deadlines.",
    "Developing a small helper for the citizens’ office with IT.",
]);

static DEVICES: Examples = pairs([
    "So far IT has looked after updates and locks.",
    "Fraud in emails is still hard to recognise.",
    "Setting up a lock on the office phone with help.",
    "Looking at a suspicious email together with IT.",
    "Recognising a suspicious email and reporting it to IT.",
    "Bringing the tablet up to date before an official trip.",
    "Showing the front office what gives a forged invoice away.",
    "Explaining to newcomers what makes a good password.",
    "Developing an exercise against email fraud with IT.",
    "Drawing up a plan for the day when no computer works.",
]);

static PRIVACY: Examples = pairs([
    "So far others have answered questions of data protection.",
    "What apps collect about their users is still unclear.",
    "Going over a list of names with the data protection officer.",
    "Checking together what an app on the office phone has access to.",
    "Blacking out names before a case leaves the house.",
    "Deciding what may go into an AI tool and what may not.",
    "Using a case to show the team who may open which file.",
    "Explaining to fellow managers what applies to photos of guests.",
    "Designing an online form that gets by with few details.",
    "Working out an agreement on AI and data with the staff council.",
]);

static WELLBEING: Examples = pairs([
    "So far the office phone has stayed on in the evening.",
    "Breaks between video calls are still rare.",
    "Turning down the phone’s notifications with a hint.",
    "Adjusting chair and screen properly with somebody.",
    "Planning fixed times without email and keeping them.",
    "Making meetings shorter so that there is room to breathe.",
    "Showing the team how to switch off notifications after work.",
    "Showing others at home offices how a day with breaks can work.",
    "Developing rules on evening availability with the staff council.",
    "Introducing a day without meetings in the department.",
]);

static ENVIRONMENT: Examples = pairs([
    "So far papers have been printed for everybody.",
    "How much power technology uses is still unknown.",
    "Preparing a session without paper when somebody helps.",
    "Setting up the laptop together so that it saves power.",
    "Discussing by video what would otherwise take an official trip.",
    "Deleting old files and emails regularly, where it is allowed.",
    "Showing the committee how a session without paper runs.",
    "Explaining to the team what becomes of worn-out devices.",
    "Developing rules for long-lasting devices with procurement.",
    "Starting a project that heats with the warmth of computers.",
]);

static TROUBLESHOOTING: Examples = pairs([
    "So far IT has always helped when something got stuck.",
    "So far somebody from the front office has connected the projector.",
    "Getting the printer to work again with IT on the phone.",
    "Adjusting the sound in the meeting room, with guidance.",
    "Finding out alone why there is no sound in a video call.",
    "Describing a fault to IT so that they can help at once.",
    "Showing others what to do about a black screen in a meeting.",
    "Explaining to the front office how to get online from home.",
    "Designing a first-aid guide for all meeting rooms.",
    "Founding a group in which offices help each other with technology.",
]);

static NEEDS: Examples = pairs([
    "So far others have decided which tool fits.",
    "Procedures in the office have been made for paper so far.",
    "Comparing two tools for surveys with somebody.",
    "Finding out together where a procedure loses time.",
    "Choosing the right tool for the next away day.",
    "Telling IT in plain words what the department needs.",
    "Showing another office how to describe what it needs.",
    "Using a case to explain to the team when paper is the better choice.",
    "Rethinking a form from the first click with the citizens’ office.",
    "Designing a service that also reaches people without internet.",
]);

static CREATIVITY: Examples = pairs([
    "So far the team has collected ideas on cards on the wall.",
    "An AI tool has not been asked for ideas yet.",
    "Asking an AI tool for suggestions, with guidance.",
    "Collecting ideas on a digital pinboard when somebody helps.",
    "Sketching three digital solutions to an old problem.",
    "Trying an idea on a small scale before it goes to committee.",
    "Showing fellow managers how ideas grow on a pinboard.",
    "Showing others how good questions to an AI lead to ideas.",
    "Trying out an entirely new city app with citizens.",
    "Inventing a competition of ideas for the whole house.",
]);

static LEARNING: Examples = pairs([
    "What to learn next is still unclear.",
    "There has been no occasion for digital training so far.",
    "Finding out in the tandem what is missed most from day to day.",
    "Starting an online course, with somebody to ask.",
    "Learning a new function alone from an explanatory film.",
    "Keeping half an hour a week free for trying things out.",
    "Showing fellow managers something newly learned.",
    "Showing the team where to find courses that suit them.",
    "Designing a course for all the city’s executives.",
    "Introducing tandems of young and old throughout the department.",
]);

static LEADING: Examples = pairs([
    "Why managers decide as they do is hard to see from outside.",
    "So far others have always chaired the meetings.",
    "Talking after a management meeting about why it was decided so.",
    "Rehearsing a difficult conversation together.",
    "Chairing a team meeting until it is clear who does what.",
    "Preparing a decision: two ways and a recommendation.",
    "Explaining to trainees how to give good feedback.",
    "Showing somebody how to address a quarrel in the team.",
    "Introducing a new kind of team meeting.",
    "Setting up a small project and leading it by rules of its own.",
]);

static HOUSE: Examples = pairs([
    "Who is in charge of what in other departments is still unclear.",
    "How papers are signed off is known only by hearsay so far.",
    "Drawing the way of a council paper together.",
    "Finding the right person in the house after a hint.",
    "Getting a paper signed off by everybody in time.",
    "Knowing when to involve the treasurer and the staff council.",
    "Explaining to newcomers which office is in charge of what.",
    "Showing trainees how to apply for money for a project.",
    "Suggesting and trying a shorter way for urgent papers.",
    "Building a guide for new staff on the intranet.",
]);

static NETWORKS: Examples = pairs([
    "So far contacts hardly reach beyond the department.",
    "Nobody at a conference approached unprompted yet.",
    "Being introduced to a group and joining in the conversation.",
    "Thinking together about who in the house could help.",
    "Inviting somebody from another department for a coffee.",
    "Staying in touch with new acquaintances after a conference.",
    "Introducing two people who can help each other.",
    "Showing newcomers which circles in the house are worthwhile.",
    "Founding a regular get-together for young staff.",
    "Building an exchange of younger staff with a nearby city.",
]);

static POLITICS: Examples = pairs([
    "No council session attended yet.",
    "What a committee does with a paper is still unclear.",
    "Listening in on a committee and asking questions afterwards.",
    "Reading a motion together and working out what is behind it.",
    "Writing a council paper that the committee understands well.",
    "Foreseeing before a session where questions will come up.",
    "Explaining to trainees how a motion becomes a decision.",
    "Showing the team by examples what neutrality in office means.",
    "Suggesting an event where council and young people can talk.",
    "Designing a new one-page form of council papers.",
]);

static PRESENTING: Examples = pairs([
    "Nothing presented to the management yet.",
    "So far others have answered questions from the committee.",
    "Rehearsing a talk together and shortening it afterwards.",
    "Presenting one item in a meeting, with backing alongside.",
    "Presenting a project to the head of department in a few minutes.",
    "Answering a critical question calmly and briefly.",
    "Preparing somebody for a first appearance in committee.",
    "Showing the team how a talk begins with its result.",
    "Showing the council a model to touch instead of slides.",
    "Setting up a series of short talks by younger staff for managers.",
]);

static CAREER: Examples = pairs([
    "Where one’s own path should lead is still open.",
    "There has been no talk about one’s own future yet.",
    "Going through a job advertisement together.",
    "Preparing the annual talk with one’s manager together.",
    "Naming one’s own strengths with examples from work.",
    "Asking to spend some days in another office, unprompted.",
    "Telling trainees what paths there are in the city.",
    "Helping somebody in the team with an application.",
    "Suggesting a task that does not exist in the house yet.",
    "Inventing a day with the management for younger staff.",
]);
