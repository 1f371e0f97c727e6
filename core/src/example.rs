//! A made-up tandem to look at and to play with. It is built anew each time, around the current day.
//!
//! Its people, places and words are invented. It must not be stored beside real tandems.

mod agreement;
mod meetings;
mod topics;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Weekday};

use super::forms::entry::Sort;
use super::forms::goal::GoalState;
use super::forms::milestone::What;
use super::forms::person::Role;
use super::forms::schedule::USUAL_TIME;
use super::forms::{agenda, choose, entry, goal, meeting, milestone, person, set_text, step, tandem};
use super::holidays::is_working_day;
use super::record::{Edit, EntityId, Record, ReplicaId, SpaceId};

/// The id of the example, which no real tandem can have: real ones are random.
pub const TANDEM: SpaceId = SpaceId::from_random([0; 10]);
/// The replica of the example's mentor.
pub const MENTOR: ReplicaId = ReplicaId::from_random([0, 0, 0, 0, 1]);
/// The replica of the example's mentee.
pub const MENTEE: ReplicaId = ReplicaId::from_random([0, 0, 0, 0, 2]);

const MINUTE_MS: u64 = 60_000;
const DAY_MS: u64 = 24 * 60 * MINUTE_MS;

/// Writes the example step by step.
struct Author {
    record: Record,
    /// Milliseconds since 1970 of the day before which all this has happened.
    today: u64,
    /// The same day in the calendar.
    day: NaiveDate,
    /// How many days before it the first talk was.
    first: u64,
    /// How many days before it the second meeting was.
    second: u64,
    ids: u8,
}

/// The example as of `now`, local time, which is `now_ms` milliseconds since 1970.
pub fn record(now: NaiveDateTime, now_ms: u64) -> Record {
    let day = now.date();
    let [first, second, next] = meeting_days(day);
    let ago = |earlier: NaiveDate| day.signed_duration_since(earlier).num_days().max(0).unsigned_abs();
    let mut author = Author {
        record: Record::new(TANDEM),
        today: now_ms,
        day,
        first: ago(first),
        second: ago(second),
        ids: 0,
    };
    let founded = author.first + 2;
    let from = author.days_before(founded);
    author.write(Role::Mentor, founded, person::claim_replica(MENTOR, Role::Mentor));
    author.write(Role::Mentee, founded, person::claim_replica(MENTEE, Role::Mentee));
    author.write(
        Role::Mentor,
        founded,
        tandem::create("", Some(from), from.checked_add_days(Days::new(182))),
    );
    author.write(Role::Mentor, founded, person::create(Role::Mentor, "Leyla Aydın", "IT-Referat"));
    author.write(Role::Mentor, founded, person::create(Role::Mentee, "Dr. Bernd Obermaier", "Baureferat"));
    let goals = author.goals();
    author.agreement();
    let first = author.first_talk(first);
    let second = author.second_meeting(second);
    author.closings(first, second);
    author.tasks(first, second);
    author.open_question(second);
    author.steps(goals);
    author.history(goals, second);
    author.next_meeting(next);
    author.topics();
    author.record
}

/// The days of the first talk, the second meeting and the next one: Wednesdays, as both have agreed, or the working day
/// before, and for the next one after, where that is a holiday. The next one is ahead.
fn meeting_days(today: NaiveDate) -> [NaiveDate; 3] {
    let ahead = 7 - u64::from(today.weekday().days_since(Weekday::Wed));
    let wednesday = today.checked_add_days(Days::new(ahead)).unwrap_or(today);
    let before = |days| {
        let day = wednesday.checked_sub_days(Days::new(days)).unwrap_or(wednesday);
        std::iter::successors(Some(day), NaiveDate::pred_opt).find(|day| is_working_day(*day)).unwrap_or(day)
    };
    let next = wednesday.iter_days().find(|day| is_working_day(*day)).unwrap_or(wednesday);
    [before(49), before(14), next]
}

impl Author {
    /// Videoconference, post, files; and the mentor's.
    fn goals(&mut self) -> [EntityId; 4] {
        let video = self.goal(
            Role::Mentee,
            self.first,
            "Eine Videokonferenz mit Umfrage und Gruppenräumen selbst leiten",
        );
        self.write(
            Role::Mentee,
            self.first,
            choose(video, goal::SIGN, "Die Referatsrunde im Frühjahr läuft ohne Hilfe aus der IT."),
        );
        let post = self.goal(
            Role::Mentee,
            self.first,
            "Einen Beitrag über ein Bauprojekt im sozialen Intranet schreiben",
        );
        self.write(
            Role::Mentee,
            self.first,
            choose(post, goal::SIGN, "Drei Kolleginnen oder Kollegen haben geantwortet."),
        );
        let files = self.goal(
            Role::Mentee,
            self.second,
            "Meine Ablage in der E-Akte so ordnen, dass das Vorzimmer sie findet",
        );
        let board =
            self.goal(Role::Mentor, self.first, "Verstehen, wie eine Beschlussvorlage in den Stadtrat kommt");
        self.write(
            Role::Mentor,
            self.first,
            choose(board, goal::SIGN, "Ich begleite eine Vorlage von der Idee bis zur Sitzung."),
        );
        [video, post, files, board]
    }

    fn steps(&mut self, [video, post, files, board]: [EntityId; 4]) {
        for (goal, title, is_done) in [
            (video, "Umfrage anlegen und veröffentlichen", true),
            (video, "Gruppenräume zu dritt ausprobieren", true),
            (video, "Eine Abteilungsrunde mit Gruppenräumen leiten", false),
            (video, "Ablauf für das Vorzimmer aufschreiben", false),
            (post, "Entwurf schreiben, höchstens zehn Sätze", true),
            (post, "Bildrechte klären und veröffentlichen", true),
            (files, "Aktenplan des Referats ansehen", false),
            (files, "Suchordner für offene Vorgänge anlegen", false),
            (board, "Eine fertige Vorlage gemeinsam lesen", true),
            (board, "In einer Ausschusssitzung zuhören", false),
        ] {
            self.step(goal, title, is_done);
        }
    }

    fn history(&mut self, [video, post, _, board]: [EntityId; 4], second: EntityId) {
        use Role::{Mentee, Mentor};
        use What::{Alone, Shown, WithHelp};
        for (by, goal, days_ago, what, meeting, text) in [
            (Mentee, post, 33, WithHelp, None, "Leyla hat den Entwurf mit mir gekürzt."),
            (Mentee, post, 26, Alone, None, "Beitrag über die Sanierung der Grundschule veröffentlicht."),
            (Mentee, video, self.second, WithHelp, Some(second), "Umfrage angelegt und gestartet."),
            (
                Mentor,
                board,
                self.second,
                WithHelp,
                Some(second),
                "Eine Vorlage gelesen und die Mitzeichnungen geordnet.",
            ),
            (Mentee, video, 6, Alone, None, "Umfrage in der Abteilungsrunde: 9 von 11 haben geantwortet."),
            (Mentee, post, 5, Shown, None, "Der Abteilung Hochbau gezeigt, wie ein Beitrag entsteht."),
        ] {
            self.evidence(by, goal, days_ago, what, meeting, text);
        }
        let (id, day, now) = (self.id(), self.days_before(self.second), self.at(self.second));
        for edit in milestone::change_state(id, post, GoalState::Reached, day, now) {
            self.write(Mentee, self.second, edit);
        }
        self.write(
            Mentee,
            self.second,
            set_text(id, milestone::TEXT, "", "Vier Antworten, eine davon aus dem Kulturreferat."),
        );
    }

    fn first_talk(&mut self, day: NaiveDate) -> EntityId {
        let talk = self.meeting(self.first + 1, "Erstgespräch", day, "Rathaus, Zimmer 214");
        for (title, minutes) in [
            ("Ankommen und kennenlernen", 25),
            ("Was erwarten wir voneinander?", 25),
            ("Ziele für beide", 25),
            ("Nächster Termin", 15),
        ] {
            self.item(talk, self.first + 1, title, minutes, true);
        }
        self.write(Role::Mentor, self.first, choose(talk, meeting::HELD, true));
        self.entry(
            Role::Mentor,
            self.first,
            Sort::Note,
            Some(talk),
            "Wir duzen uns. Termine immer mittwochs um 14 Uhr, Absagen spätestens am Vortag.",
        );
        self.entry(
            Role::Mentee,
            self.first,
            Sort::Insight,
            Some(talk),
            "Ich muss nicht alles können. Es reicht, zu wissen, wen ich frage.",
        );
        talk
    }

    fn second_meeting(&mut self, day: NaiveDate) -> EntityId {
        let second = self.meeting(self.second + 8, "Videokonferenzen ausprobieren", day, "online");
        for (title, minutes) in [
            ("Rückblick", 15),
            ("Umfrage anlegen und starten", 40),
            ("Rollentausch: wie eine Vorlage entsteht", 25),
            ("Schritte bis zum nächsten Mal", 10),
        ] {
            self.item(second, self.second + 2, title, minutes, true);
        }
        self.write(Role::Mentor, self.second, choose(second, meeting::HELD, true));
        let poll = self.entry(
            Role::Mentee,
            self.second,
            Sort::Experiment,
            Some(second),
            "In der Abteilungsrunde eine Umfrage starten, ohne dass jemand aus der IT dabei ist.",
        );
        self.write(Role::Mentee, 6, choose(poll, entry::HAPPENED, "Beim ersten Mal war sie leer, weil ich sie nicht veröffentlicht hatte. Beim zweiten Mal haben 9 von 11 geantwortet."));
        self.write(
            Role::Mentee,
            6,
            choose(
                poll,
                entry::LEARNED,
                "Vorher einmal mit einer Person üben. Über die leere Umfrage haben alle gelacht, ich auch.",
            ),
        );
        self.entry(
            Role::Mentor,
            self.second,
            Sort::Insight,
            Some(second),
            "Eine Vorlage braucht die Mitzeichnung der Kämmerei, bevor sie in den Ausschuss geht.",
        );
        self.entry(
            Role::Mentee,
            5,
            Sort::Question,
            None,
            "Darf ich Bilder von Baustellen im Intranet zeigen, auf denen Menschen zu sehen sind?",
        );
        self.entry(
            Role::Mentor,
            4,
            Sort::Experiment,
            None,
            "Eine Stunde in der Bauberatung zuhören und danach erklären, was ich verstanden habe.",
        );
        second
    }

    fn next_meeting(&mut self, day: NaiveDate) {
        let next = self.meeting(self.second, "Ordnung in der E-Akte", day, "Rathaus, Zimmer 214");
        for (title, minutes) in [
            ("Rückblick und offene Fragen", 15),
            ("Aktenplan und Suchordner", 45),
            ("Rollentausch: Haushaltsplan lesen", 20),
            ("Stimmung und nächster Termin", 10),
        ] {
            self.item(next, 4, title, minutes, false);
        }
    }

    fn goal(&mut self, owner: Role, days_ago: u64, title: &str) -> EntityId {
        let id = self.id();
        let created = self.at(days_ago) + u64::from(self.ids);
        self.write(owner, days_ago, goal::create(id, owner, title, created));
        id
    }

    fn step(&mut self, goal: EntityId, title: &str, is_done: bool) {
        let id = self.id();
        let steps = step::Step::of_goal(&self.record, goal);
        self.write(Role::Mentee, self.second, step::create(id, goal, &steps, title));
        if is_done {
            self.write(Role::Mentee, 6, choose(id, step::DONE, true));
        }
    }

    fn evidence(
        &mut self,
        by: Role,
        goal: EntityId,
        days_ago: u64,
        what: What,
        meeting: Option<EntityId>,
        text: &str,
    ) {
        let (id, day, created) = (self.id(), self.days_before(days_ago), self.at(days_ago));
        self.write(by, days_ago, milestone::create(id, goal, what, day, meeting, created));
        self.write(by, days_ago, set_text(id, milestone::TEXT, "", text));
    }

    fn meeting(&mut self, days_ago: u64, title: &str, day: NaiveDate, place: &str) -> EntityId {
        let id = self.id();
        let start = day.and_time(USUAL_TIME);
        self.write(
            Role::Mentor,
            days_ago,
            meeting::create(id, title, Some(start), meeting::USUAL_MINUTES, place),
        );
        id
    }

    fn item(&mut self, meeting: EntityId, days_ago: u64, title: &str, minutes: u64, is_done: bool) {
        let id = self.id();
        let agenda = agenda::AgendaItem::of_meeting(&self.record, meeting);
        self.write(Role::Mentor, days_ago, agenda::create(id, meeting, &agenda, title, Some(minutes)));
        if is_done {
            self.write(Role::Mentor, days_ago, choose(id, agenda::DONE, true));
        }
    }

    fn entry(
        &mut self,
        by: Role,
        days_ago: u64,
        sort: Sort,
        meeting: Option<EntityId>,
        text: &str,
    ) -> EntityId {
        let id = self.id();
        let created = self.at(days_ago) + u64::from(self.ids);
        self.write(by, days_ago, entry::create(id, sort, meeting, text, created));
        id
    }

    fn write(&mut self, by: Role, days_ago: u64, edit: Edit) {
        let replica = match by {
            Role::Mentor => MENTOR,
            Role::Mentee => MENTEE,
        };
        let at = self.at(days_ago);
        self.record.edit(&edit, replica, at).expect("the example is small and only sets what it has made");
    }

    fn id(&mut self) -> EntityId {
        self.ids += 1;
        EntityId::from_random([1, 0, 0, 0, 0, 0, 0, 0, 0, self.ids])
    }

    fn days_before(&self, days: u64) -> NaiveDate {
        self.day.checked_sub_days(Days::new(days)).unwrap_or(self.day)
    }

    fn at(&self, days_ago: u64) -> u64 {
        self.today.saturating_sub(days_ago * DAY_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::super::forms::agreement::Agreement;
    use super::super::forms::carry;
    use super::super::forms::meeting::Meeting;
    use super::super::forms::milestone::Milestone;
    use super::super::forms::subject::Subject;
    use super::super::forms::task::Task;
    use super::super::forms::topic::Topic;
    use super::super::forms::topic_use::TopicUse;
    use super::super::forms::{entry::Entry, goal::Goal, person::Person};
    use super::*;

    #[test]
    fn meetings_are_on_working_days_in_their_order_and_the_next_one_ahead() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        for (today, expected) in [
            ("2026-11-27", ["2026-10-14", "2026-11-18", "2026-12-02"]),
            ("2026-11-25", ["2026-10-14", "2026-11-18", "2026-12-02"]),
            ("2026-11-24", ["2026-10-07", "2026-11-11", "2026-11-25"]),
            // Christmas Eve and New Year's Eve are Wednesdays.
            ("2025-12-24", ["2025-11-12", "2025-12-17", "2026-01-02"]),
            ("2026-01-05", ["2025-11-19", "2025-12-23", "2026-01-07"]),
        ] {
            assert_eq!(meeting_days(day(today)), expected.map(day), "{today}");
        }
        for today in day("2025-01-01").iter_days().take(3 * 365) {
            let [first, second, next] = meeting_days(today);
            assert!(first < second && second < today && today < next, "{today}");
            assert!([first, second, next].into_iter().all(is_working_day), "{today}");
            assert!((7..=15).contains(&today.signed_duration_since(second).num_days()), "{today}");
        }
    }

    #[test]
    fn the_example_has_something_of_everything_and_a_meeting_ahead() {
        let now = NaiveDateTime::parse_from_str("2026-11-21T09:30", "%Y-%m-%dT%H:%M").expect("a moment");
        let record = record(now, 1_795_253_400_000);
        let meetings = Meeting::all(&record);
        assert_eq!((Goal::all(&record).len(), meetings.len(), Entry::all(&record).len()), (4, 3, 6));
        let next = Meeting::next(&meetings, now).expect("a meeting ahead");
        let carried = carry::agenda(&record, next.id, now);
        assert_eq!(carried[0].asker, Some(Role::Mentor), "an open question comes back");
        assert_eq!(Task::all(&record).iter().filter(|task| !task.done).count(), 2);
        assert_eq!(next.title, "Ordnung in der E-Akte");
        assert_eq!(
            agenda::AgendaItem::of_meeting(&record, next.id)
                .iter()
                .filter_map(|item| item.minutes)
                .sum::<u64>(),
            90
        );
        assert!(Entry::all(&record).iter().all(|entry| entry.author.is_some()));
        let topics = Topic::all(&record);
        assert_eq!(topics.iter().filter(|topic| topic.is_match()).count(), 4);
        assert_eq!(topics.iter().filter(|topic| topic.subject.is_none()).count(), 1);
        let uses = TopicUse::of(&record, now);
        let e_file = Subject::EFile.entity();
        assert!(uses.goal(e_file).is_some() && uses.meeting(e_file).is_some());
        let agreement = Agreement::of(&record);
        assert_eq!((agreement.rules, agreement.contested), (7, 0));
        assert_eq!(Role::BOTH.map(|role| agreement.consent(role).open), [1, 0]);
        let goals = Goal::all(&record);
        let highest = |goal: &Goal| milestone::highest(&Milestone::of_goal(&record, goal.id));
        assert_eq!(
            goals.iter().map(highest).collect::<Vec<_>>(),
            [Some(What::Alone), Some(What::Shown), Some(What::WithHelp), None]
        );
        assert!(goals.iter().all(|goal| step::Step::of_goal(&record, goal.id).len() >= 2));
        let history = Milestone::of_goal(&record, goals[1].id);
        let since = milestone::since(&goals[1], &history).expect("it tells when it was reached");
        assert_eq!(since.day, "2026-11-11".parse().ok(), "in the second meeting");
        assert!(history.iter().all(|milestone| milestone.author == Some(Role::Mentee)));
        assert_eq!(Person::of(&record, Role::Mentee).department, "Baureferat");
        assert!(record.entities().all(|(_, entity)| entity.contested().next().is_none()));
    }
}
