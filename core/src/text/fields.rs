//! What the fields of the record are called.

use crate::forms::field::Field;

/// What one field is called: as a label, and as a part of a sentence after "geändert:".
pub type Name = [&'static str; 2];

/// Names of all fields.
#[derive(Debug)]
pub struct Fields {
    /// What a field is called.
    pub name: fn(Field) -> Name,
}

/// German.
pub static DE: Fields = Fields { name: german };

/// English.
pub static EN: Fields = Fields { name: english };

fn german(field: Field) -> Name {
    match field {
        Field::TandemName => ["Name des Tandems", "Name"],
        Field::TandemFrom => ["Beginn des Tandems", "Beginn"],
        Field::TandemUntil => ["Ende des Tandems", "Ende"],
        Field::TandemRhythm => ["Treffen im Monat", "Treffen im Monat"],
        Field::TandemMinutes => ["Dauer der Treffen", "Dauer der Treffen"],
        Field::TandemPlace => ["Üblicher Ort", "üblicher Ort"],
        Field::TandemPlanner => ["Wer die Treffen plant", "wer plant"],
        Field::TandemWriter => ["Wer mitschreibt", "wer mitschreibt"],
        Field::TandemZone => ["Zeitzone", "Zeitzone"],
        Field::PersonName => ["Name", "Name"],
        Field::PersonDepartment => ["Dienststelle", "Dienststelle"],
        Field::PersonWord => ["Wort für die Rolle", "Wort für die Rolle"],
        Field::RuleTopic => ["Regel", "Regel"],
        Field::RuleText => ["Regel", "Text"],
        Field::RuleMentorConfirmed => {
            ["Bestätigung durch Mentorin oder Mentor", "Bestätigung durch Mentorin oder Mentor"]
        }
        Field::RuleMenteeConfirmed => ["Bestätigung durch Mentee", "Bestätigung durch Mentee"],
        Field::TopicTitle => ["Thema", "Titel"],
        Field::TopicNote => ["Stichworte zum Thema", "Stichworte"],
        Field::TopicUrgency => ["Wie dringend?", "wie dringend"],
        Field::TopicStrength => {
            ["Wie gut sich die Mentorin oder der Mentor auskennt", "wie gut sich jemand auskennt"]
        }
        Field::TopicPermit => ["Darf ich das dienstlich?", "ob dienstlich erlaubt"],
        Field::GoalTitle => ["Ziel", "Titel"],
        Field::GoalSign => ["Woran merken wir, dass es erreicht ist?", "woran Sie es merken"],
        Field::GoalUntil => ["Bis wann?", "bis wann"],
        Field::GoalOwner => ["Wessen Ziel?", "wessen Ziel"],
        Field::GoalState => ["Stand des Ziels", "Stand"],
        Field::GoalTopic => ["Thema, aus dem es entstand", "zugehöriges Thema"],
        Field::GoalSkill => ["Fähigkeit, zu der es führt", "zugehörige Fähigkeit"],
        Field::StepTitle => ["Schritt", "Titel"],
        Field::StepDone => ["Schritt erledigt", "erledigt"],
        Field::StepRank => ["Reihenfolge", "Reihenfolge"],
        Field::StepGoal => ["Zugehöriges Ziel", "zugehöriges Ziel"],
        Field::MilestoneWhat => ["Was geschehen ist", "was geschehen ist"],
        Field::MilestoneText => ["Was es war oder warum", "Text"],
        Field::MilestoneDay => ["Tag", "Tag"],
        Field::MilestoneMeeting => ["Zugehöriges Treffen", "zugehöriges Treffen"],
        Field::MilestoneGoal => ["Zugehöriges Ziel", "zugehöriges Ziel"],
        Field::MilestoneSkill => ["Zugehörige Fähigkeit", "zugehörige Fähigkeit"],
        Field::TermWord => ["Begriff", "Begriff"],
        Field::TermMeaning => ["Was bedeutet er?", "Bedeutung"],
        Field::TermBy => ["Wer erklärt ihn?", "wer ihn erklärt"],
        Field::CardTitle => ["Karte zum Weitererzählen", "Titel"],
        Field::CardText => ["Text der Karte", "Text"],
        Field::CardMentorAgreed | Field::CardMenteeAgreed => ["Zustimmung", "Zustimmung"],
        Field::FarewellOtherwise => ["Was wir jetzt anders machen", "was Sie anders machen"],
        Field::FarewellMentorThanks | Field::FarewellMenteeThanks => ["Dank", "Dank"],
        Field::FarewellPassOn => ["Was wir weitergeben", "was Sie weitergeben"],
        Field::FarewellInTouch => ["Wie wir in Kontakt bleiben", "wie Sie in Kontakt bleiben"],
        Field::FarewellClosed => ["Tag des Abschlusses", "Tag"],
        Field::SkillTitle => ["Fähigkeit", "Fähigkeit"],
        Field::SkillOwner => ["Von wem", "von wem"],
        Field::ViewWithdrawn => ["Rückgängig gemacht", "rückgängig gemacht"],
        Field::ViewLost => ["Nicht mehr da", "nicht mehr da"],
        Field::MeetingTitle => ["Titel des Treffens", "Titel"],
        Field::MeetingStart => ["Beginn des Treffens", "Termin"],
        Field::MeetingMinutes => ["Dauer des Treffens", "Dauer"],
        Field::MeetingPlace => ["Ort des Treffens", "Ort"],
        Field::MeetingHeld => ["Hat stattgefunden", "stattgefunden"],
        Field::MeetingCancelled => ["Findet das Treffen statt?", "abgesagt"],
        Field::MeetingBegan => ["Beginn", "Beginn"],
        Field::MeetingStage => ["Wie weit das Treffen ist", "wie weit das Treffen ist"],
        Field::MeetingMenteeTook => ["Was die oder der Mentee mitnimmt", "was die oder der Mentee mitnimmt"],
        Field::MeetingMentorTook => {
            ["Was die Mentorin oder der Mentor mitnimmt", "was die Mentorin oder der Mentor mitnimmt"]
        }
        Field::MeetingMenteeMood => {
            ["Wie es für die oder den Mentee war", "wie es für die oder den Mentee war"]
        }
        Field::MeetingMentorMood => {
            ["Wie es für die Mentorin oder den Mentor war", "wie es für die Mentorin oder den Mentor war"]
        }
        Field::ItemTitle => ["Punkt der Tagesordnung", "Titel"],
        Field::ItemMinutes => ["Dauer des Punkts", "Dauer"],
        Field::ItemDone => ["Punkt erledigt", "erledigt"],
        Field::ItemRepeats => ["Kommt der Punkt jedes Mal?", "jedes Mal"],
        Field::ItemUsual => ["Punkt aus der Vorlage", "Punkt aus der Vorlage"],
        Field::ItemAsker => ["Wer nachfragt", "wer nachfragt"],
        Field::ItemRank => ["Reihenfolge", "Reihenfolge"],
        Field::ItemMeeting => ["Zugehöriges Treffen", "zugehöriges Treffen"],
        Field::ItemDoneIn => ["Erledigt in", "erledigt in"],
        Field::ItemTopic => ["Zugehöriges Thema", "zugehöriges Thema"],
        Field::EntryText => ["Eintrag", "Text"],
        Field::EntryHappened => ["Was ist passiert?", "was passiert ist"],
        Field::EntryLearned => ["Was haben wir gelernt?", "was Sie gelernt haben"],
        Field::EntrySort => ["Art des Eintrags", "Art"],
        Field::EntryMeeting => ["Zugehöriges Treffen", "zugehöriges Treffen"],
        Field::TaskTitle => ["Aufgabe", "Aufgabe"],
        Field::TaskOwner => ["Wer macht die Aufgabe?", "wer sie macht"],
        Field::TaskDue => ["Bis wann?", "bis wann"],
        Field::TaskDone => ["Aufgabe erledigt", "erledigt"],
        Field::TaskMeeting => ["Zugehöriges Treffen", "zugehöriges Treffen"],
    }
}

fn english(field: Field) -> Name {
    match field {
        Field::TandemName => ["Name of the tandem", "name"],
        Field::TandemFrom => ["Start of the tandem", "start"],
        Field::TandemUntil => ["End of the tandem", "end"],
        Field::TandemRhythm => ["Meetings a month", "meetings a month"],
        Field::TandemMinutes => ["Length of the meetings", "length of the meetings"],
        Field::TandemPlace => ["Usual place", "usual place"],
        Field::TandemPlanner => ["Who plans the meetings", "who plans"],
        Field::TandemWriter => ["Who takes notes", "who takes notes"],
        Field::TandemZone => ["Time zone", "time zone"],
        Field::PersonName => ["Name", "name"],
        Field::PersonDepartment => ["Department", "department"],
        Field::PersonWord => ["Word for the role", "word for the role"],
        Field::RuleTopic => ["Rule", "rule"],
        Field::RuleText => ["Rule", "text"],
        Field::RuleMentorConfirmed => ["Confirmation of the mentor", "confirmation of the mentor"],
        Field::RuleMenteeConfirmed => ["Confirmation of the mentee", "confirmation of the mentee"],
        Field::TopicTitle => ["Topic", "title"],
        Field::TopicNote => ["Keywords on the topic", "keywords"],
        Field::TopicUrgency => ["How urgent?", "how urgent"],
        Field::TopicStrength => ["How well the mentor knows it", "how well somebody knows it"],
        Field::TopicPermit => ["May I do this at work?", "whether it may be done at work"],
        Field::GoalTitle => ["Goal", "title"],
        Field::GoalSign => ["How will we know that it is reached?", "how you will notice"],
        Field::GoalUntil => ["By when?", "by when"],
        Field::GoalOwner => ["Whose goal?", "whose goal"],
        Field::GoalState => ["Status of the goal", "status"],
        Field::GoalTopic => ["The topic it came from", "its topic"],
        Field::GoalSkill => ["The skill it leads to", "its skill"],
        Field::StepTitle => ["Step", "title"],
        Field::StepDone => ["Step done", "done"],
        Field::StepRank => ["Order", "order"],
        Field::StepGoal => ["Its goal", "its goal"],
        Field::MilestoneWhat => ["What has happened", "what has happened"],
        Field::MilestoneText => ["What it was, or why", "text"],
        Field::MilestoneDay => ["Day", "day"],
        Field::MilestoneMeeting => ["Its meeting", "its meeting"],
        Field::MilestoneGoal => ["Its goal", "its goal"],
        Field::MilestoneSkill => ["Its skill", "its skill"],
        Field::TermWord => ["Term", "term"],
        Field::TermMeaning => ["What does it mean?", "meaning"],
        Field::TermBy => ["Who explains it?", "who explains it"],
        Field::CardTitle => ["Card to pass on", "title"],
        Field::CardText => ["Text of the card", "text"],
        Field::CardMentorAgreed | Field::CardMenteeAgreed => ["Agreement to it", "agreement to it"],
        Field::FarewellOtherwise => ["What we change now", "what you change"],
        Field::FarewellMentorThanks | Field::FarewellMenteeThanks => ["Thanks", "thanks"],
        Field::FarewellPassOn => ["What we pass on", "what you pass on"],
        Field::FarewellInTouch => ["How we stay in touch", "how you stay in touch"],
        Field::FarewellClosed => ["Day of the closing", "day"],
        Field::SkillTitle => ["Skill", "skill"],
        Field::SkillOwner => ["Whose", "whose"],
        Field::ViewWithdrawn => ["Taken back", "taken back"],
        Field::ViewLost => ["No longer there", "no longer there"],
        Field::MeetingTitle => ["Title of the meeting", "title"],
        Field::MeetingStart => ["Start of the meeting", "date"],
        Field::MeetingMinutes => ["Length of the meeting", "length"],
        Field::MeetingPlace => ["Place of the meeting", "place"],
        Field::MeetingHeld => ["Has taken place", "took place"],
        Field::MeetingCancelled => ["Does the meeting take place?", "cancelled"],
        Field::MeetingBegan => ["Start", "start"],
        Field::MeetingStage => ["How far the meeting is", "how far the meeting is"],
        Field::MeetingMenteeTook => ["What the mentee takes away", "what the mentee takes away"],
        Field::MeetingMentorTook => ["What the mentor takes away", "what the mentor takes away"],
        Field::MeetingMenteeMood => ["How it was for the mentee", "how it was for the mentee"],
        Field::MeetingMentorMood => ["How it was for the mentor", "how it was for the mentor"],
        Field::ItemTitle => ["Agenda item", "title"],
        Field::ItemMinutes => ["Length of the item", "length"],
        Field::ItemDone => ["Item done", "done"],
        Field::ItemRepeats => ["Does the item come up every time?", "every time"],
        Field::ItemUsual => ["Item from the template", "item from the template"],
        Field::ItemAsker => ["Who asks others", "who asks others"],
        Field::ItemRank => ["Order", "order"],
        Field::ItemMeeting => ["Its meeting", "its meeting"],
        Field::ItemDoneIn => ["Done in", "done in"],
        Field::ItemTopic => ["Its topic", "its topic"],
        Field::EntryText => ["Entry", "text"],
        Field::EntryHappened => ["What happened?", "what happened"],
        Field::EntryLearned => ["What did we learn?", "what you learned"],
        Field::EntrySort => ["Kind of entry", "kind"],
        Field::EntryMeeting => ["Its meeting", "its meeting"],
        Field::TaskTitle => ["Task", "task"],
        Field::TaskOwner => ["Who does the task", "who does it"],
        Field::TaskDue => ["By when?", "by when"],
        Field::TaskDone => ["Task done", "done"],
        Field::TaskMeeting => ["Its meeting", "its meeting"],
    }
}
