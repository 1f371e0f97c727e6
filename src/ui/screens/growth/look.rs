//! What the page shows, read from the record at once: so one memo says whether anything of it has changed.

use tandembuch_core::forms::certificate::Certificate;
use tandembuch_core::forms::closing::Closing;
use tandembuch_core::forms::competence::Competence;
use tandembuch_core::forms::entry::{Entry, Sort};
use tandembuch_core::forms::farewell::Farewell;
use tandembuch_core::forms::growth::{self, Growth, Success};
use tandembuch_core::forms::meeting::Meeting;
use tandembuch_core::forms::person::Role;
use tandembuch_core::forms::pulse::Pulse;
use tandembuch_core::forms::rating::{self, Occasion, Reveal, Round};
use tandembuch_core::forms::tandem::Tandem;
use tandembuch_core::plain_text::is_blank;
use tandembuch_core::record::Record;

use crate::state::App;

/// How many suggestions there are at a time.
const SUGGESTED: usize = 5;

/// What the page shows of one of the two.
#[derive(Clone, PartialEq)]
pub(super) struct Look {
    /// Whose skills.
    pub(super) owner: Role,
    /// The skills, with how they have grown.
    pub(super) skills: Vec<Growth>,
    /// The view that is due, and whether the other one has given theirs.
    pub(super) due: Option<(Round, bool)>,
    /// The rhythm check that is due, and those for which somebody has answered.
    pub(super) pulse: Option<Pulse>,
    pub(super) pulses: Vec<Pulse>,
    /// The views that were given, the first ones first.
    pub(super) given: Vec<Reveal>,
    /// Skills to choose from, the most fitting first; then all others.
    pub(super) suggested: [Vec<Competence>; 2],
    /// What both have done.
    pub(super) done: Done,
    /// Has something been said in the halfway review?
    pub(super) has_looked_back: bool,
    /// Is the tandem closed?
    pub(super) is_closed: bool,
    /// What time has come for.
    pub(super) time: Occasion,
    /// When the tandem ends: year and month.
    pub(super) ends: Option<[u32; 2]>,
}

/// What both have done together, in numbers that say how it went, not how much it is worth.
#[derive(Clone, PartialEq)]
pub(super) struct Done {
    pub(super) held: usize,
    /// Of those that have a day, up to now.
    pub(super) planned: usize,
    pub(super) minutes: u64,
    /// Of the catalogue.
    pub(super) topics: usize,
    pub(super) experiments: usize,
    /// From how many meetings the mentor and the mentee took something along.
    pub(super) took: [usize; 2],
}

impl Look {
    /// As it is now. Reads the record, and the day.
    pub(super) fn at(app: App, owner: Role) -> Self {
        let (me, today) = (app.me(), app.today());
        let skills = grown(app, owner);
        app.record.with(|record| {
            let given = Reveal::all(record, owner);
            let due = rating::invitation(record, owner, me, today).map(|round| {
                let waits = given
                    .iter()
                    .any(|reveal| reveal.round.id == round.id && reveal.by(me.other()).next().is_some());
                (round, waits)
            });
            let suggested = suggested(record, owner, &skills);
            let ends = Tandem::of(record).until.map(year_and_month);
            let (pulse, pulses) = (Pulse::due(record, me), Pulse::given(record));
            let done = Done::of(app, record);
            let time = rating::occasion(record, today);
            let said = Farewell::of(record);
            let (has_looked_back, is_closed) = (!said.otherwise.is_empty(), said.closed.is_some());
            Self {
                owner,
                skills,
                due,
                pulse,
                pulses,
                given,
                suggested,
                done,
                has_looked_back,
                is_closed,
                time,
                ends,
            }
        })
    }

    /// What has worked, the latest first.
    pub(super) fn successes(&self) -> Vec<&Success> {
        let mut all: Vec<&Success> = self.skills.iter().flat_map(|skill| &skill.successes).collect();
        all.sort_by_key(|success| std::cmp::Reverse((success.day(), success.milestone.id)));
        all
    }
}

/// How the skills of one of the two have grown.
pub(super) fn grown(app: App, owner: Role) -> Vec<Growth> {
    let me = app.me();
    app.private
        .with(|private| app.record.with(|record| growth::of(record, owner, me, &private.sealed_views())))
}

fn suggested(record: &Record, owner: Role, skills: &[Growth]) -> [Vec<Competence>; 2] {
    let is_free = |competence: &Competence| {
        let is_chosen = skills.iter().any(|growth| growth.skill.competence == Some(*competence));
        competence.owner() == owner && !is_chosen
    };
    let mut first = match owner {
        Role::Mentor => Competence::ALL.to_vec(),
        Role::Mentee => growth::suggestions(record),
    };
    first.retain(is_free);
    if owner == Role::Mentee {
        first.truncate(SUGGESTED);
    }
    let mut others = Competence::ALL.to_vec();
    others.retain(|competence| is_free(competence) && !first.contains(competence));
    [first, others]
}

fn year_and_month(day: chrono::NaiveDate) -> [u32; 2] {
    use chrono::Datelike;
    [day.year().unsigned_abs(), day.month()]
}

impl Done {
    fn of(app: App, record: &Record) -> Self {
        let (now, meetings) = (app.now(), Meeting::all(record));
        let held: Vec<&Meeting> = meetings.iter().filter(|meeting| meeting.held).collect();
        let is_planned = |meeting: &&Meeting| meeting.held || !meeting.cancelled && meeting.is_past(now);
        let took = |role: Role| {
            let took = |meeting: &&&Meeting| !is_blank(&Closing::of(record, meeting.id, role).took);
            held.iter().filter(took).count()
        };
        Self {
            held: held.len(),
            planned: meetings.iter().filter(is_planned).count(),
            minutes: held.iter().fold(0, |sum: u64, meeting| sum.saturating_add(meeting.minutes)),
            topics: Certificate::of(record, Role::Mentee).map_or(0, |certificate| certificate.topics.len()),
            experiments: Entry::all(record).iter().filter(|entry| entry.sort == Sort::Experiment).count(),
            took: Role::BOTH.map(took),
        }
    }
}
