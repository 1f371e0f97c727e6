//! What somebody can do now, in German.

use super::{Growth, Pulse, View};
use crate::forms::level::{Band, Half};
use crate::forms::rating::Occasion;
use crate::text::counted;
use crate::text::numbers::german as number;
use crate::text::people::Personal;

/// The texts.
pub(super) const DE: Growth = Growth {
    title: Personal { you: "Was ich jetzt kann", other: |name| format!("Was {name} jetzt kann") },
    intro: Personal {
        you: "Wo Sie begonnen haben, wo Sie heute sind, und woran man es sieht. Niemand vergibt Noten.",
        other: |name| {
            format!("Wo {name} begonnen hat, und woran man sieht, was gewachsen ist. Niemand vergibt Noten.")
        },
    },
    whose: "Wessen Fähigkeiten?",
    me: "Ich",
    grown: |grown, all| match (grown, all) {
        (1, 1) => "Die Fähigkeit ist gewachsen.".to_owned(),
        (2, 2) => "Beide Fähigkeiten sind gewachsen.".to_owned(),
        (1, all) => format!("Eine von {} Fähigkeiten ist gewachsen.", number(all)),
        (grown, all) if grown == all => format!("Alle {} Fähigkeiten sind gewachsen.", number(all)),
        (grown, all) => {
            format!(
                "{} von {} Fähigkeiten sind gewachsen.",
                crate::text::capital(&number(grown)),
                number(all)
            )
        }
    },
    not_grown: |all| match all {
        1 => "Hier sieht man bald, wie diese Fähigkeit wächst.".to_owned(),
        _ => format!("Hier sieht man bald, wie diese {} Fähigkeiten wachsen.", number(all)),
    },
    no_beginning: Personal {
        you: "Sagen Sie zuerst, wo Sie heute stehen. Dann sehen Sie später, was gewachsen ist.",
        other: |name| format!("Sobald beide Einschätzungen da sind, sehen Sie hier, wo {name} begonnen hat."),
    },
    last: |words, band| {
        let how = match band {
            Band::NotYet => "",
            Band::WithHelp => " (mit Hilfe)",
            Band::Alone => " (selbst gemacht)",
            Band::Shows => " (anderen gezeigt)",
            Band::Creates => " (Neues gestaltet)",
        };
        format!("Zuletzt: {words}{how}.")
    },
    so_far: |meetings, successes| {
        let successes = match successes {
            0 => "noch kein Erfolg festgehalten".to_owned(),
            count => counted(count, "Erfolg", "Erfolge"),
        };
        format!("Bisher: {meetings} Treffen, {successes}")
    },
    skills: Personal { you: "Meine Fähigkeiten", other: |name| format!("Fähigkeiten von {name}") },
    at_first: "zu Beginn",
    now: "jetzt",
    claimed: "jetzt, nach eigener Einschätzung",
    then_and_now: |then, now| format!("damals {then}, heute {now}"),
    still: |level| format!("weiterhin {level}"),
    only_now: |level| format!("heute {level}"),
    not_seen: "noch nicht eingeschätzt",
    successes: |count| counted(count, "Erfolg", "Erfolge"),
    nothing_noted: "dazu ist noch nichts festgehalten",
    nothing_for_level: "für diese Stufe ist noch nichts festgehalten",
    level: |band, half| {
        let band = match band {
            Band::NotYet => "noch nicht",
            Band::WithHelp => "mit Hilfe",
            Band::Alone => "selbst",
            Band::Shows => "anderen zeigen",
            Band::Creates => "Neues gestalten",
        };
        match half {
            None => band.to_owned(),
            Some(Half::Just) => format!("{band} (gerade so)"),
            Some(Half::Well) => format!("{band} (schon gut)"),
        }
    },
    empty: |month| match month {
        Some(month) => format!("Was können Sie heute, und was möchten Sie im {month} können?"),
        None => "Was können Sie heute, und was möchten Sie am Ende können?".to_owned(),
    },
    empty_of_other: |name| format!("{name} hat noch keine Fähigkeiten gewählt"),
    empty_text: "Wählen Sie drei bis fünf Fähigkeiten. Drei Minuten genügen für den Anfang. Niemand vergibt Noten.",
    choose: "Fähigkeiten wählen",
    choose_intro: "Drei bis fünf genügen. Die Vorschläge kommen aus Ihren Zielen und Themen.",
    choose_intro_to_gain: "Was möchten Sie aus dem Tandem mitnehmen? Drei bis fünf genügen.",
    choose_intro_of_other: |name| {
        format!("Drei bis fünf genügen. Am besten wählt {name} selbst, oder Sie wählen zusammen.")
    },
    others: "Eine andere Fähigkeit",
    others_none: "Bitte wählen",
    enough: "Fünf sind genug. Nehmen Sie eine heraus, wenn Ihnen eine andere wichtiger ist.",
    own: "Eigene Fähigkeit",
    own_hint: "Zum Beispiel: Einen Chatbot der Stadt erklären",
    add: "Fähigkeit hinzufügen",
    added: |name| format!("„{name}“ ist jetzt dabei"),
    own_missing: "Bitte schreiben Sie die Fähigkeit in das Feld.",
    untitled: "Fähigkeit ohne Namen",
    drop: "Herausnehmen",
    dropped: |name| format!("„{name}“ ist herausgenommen"),
    credit: "Namen der Fähigkeiten 1.1 bis 5.4 nach DigComp 3.0 © Europäische Union 2025 (Cosgrove, J. und Cachia, R., JRC144121), CC BY 4.0. Ins Deutsche übersetzt von diesem Projekt, teils gekürzt. Die Europäische Kommission ist dafür nicht verantwortlich.",
    next: "Was als Nächstes kommt",
    step_to: |goal| format!("Schritt zu „{goal}“"),
    then_and_today: "Damals und heute",
    as_table: "Als Tabelle",
    skill: "Fähigkeit",
    worked: "Was schon geklappt hat",
    nothing_worked: "Noch nichts festgehalten. Was bei einem Ziel klappt, das zu dieser Fähigkeit führt, steht auch hier.",
    add_success: "Erfolg festhalten",
    from_journal: "Aus dem Tagebuch nehmen",
    what_worked: "Was hat geklappt?",
    what_worked_hint: "Zum Beispiel: Eine Videokonferenz mit 40 Gästen geleitet",
    how: "Wie ging es?",
    success_missing: "Bitte schreiben Sie, was geklappt hat.",
    success_added: "Erfolg festgehalten",
    goals: "Ziele dazu",
    connect: "Ein Ziel gehört dazu",
    connect_none: "Bitte wählen",
    views: "Einschätzungen",
    digcomp: |number| format!("Europäischer Rahmen DigComp 3.0, Nummer {number}"),
    together: "Was Sie beide bisher gemacht haben",
    meetings: "Treffen",
    of: |held, planned| format!("{held} von {planned} geplanten"),
    hours: "Zeit",
    time: |minutes| match minutes {
        0..90 => format!("{minutes} Minuten"),
        _ => format!("{} Stunden", (minutes + 30) / 60),
    },
    topics: "Themen",
    experiments: "Versuche",
    took_along: Personal { you: "Sie nahmen etwas mit", other: |name| format!("{name} nahm etwas mit") },
    times: |times| format!("{times}-mal"),
    view: View {
        occasions: |occasion| match occasion {
            Some(Occasion::Beginning) => "Einschätzung zu Beginn",
            Some(Occasion::Halfway) => "Einschätzung zur Halbzeit",
            Some(Occasion::End) => "Einschätzung zum Ende",
            None => "Einschätzung",
        },
        three_minutes: "Drei Minuten",
        invite: Personal {
            you: "Wo sehen Sie sich heute?",
            other: |name| format!("Wo sehen Sie {name} heute?"),
        },
        invite_text: Personal {
            you: "Sie schätzen sich selbst ein, Ihr Gegenüber auch. Beides bleibt verdeckt, bis beides da ist.",
            other: |_| "Beide Einschätzungen bleiben verdeckt, bis beide da sind.".to_owned(),
        },
        begin: "Anfangen",
        go_on: "Weiter einschätzen",
        again: "Neu einschätzen",
        progress: |one, all| format!("Fähigkeit {one} von {all}"),
        question: Personal {
            you: "Wie gelingt Ihnen das heute?",
            other: |name| format!("Wie gelingt das {name} heute?"),
        },
        skip: "Dazu sage ich nichts",
        in_detail: "Genauer",
        halves: |half| match half {
            Half::Just => "Gerade so",
            Half::Well => "Schon gut",
        },
        hidden: "Verdeckt, bis beide Einschätzungen da sind.",
        next: "Weiter",
        back: "Zurück",
        check: "Passt das so?",
        check_text: |name| {
            format!(
                "Nach dem Abgeben lässt sich nichts mehr ändern. {name} sieht Ihre Einschätzung erst, wenn auch die eigene abgegeben ist."
            )
        },
        left_out: "nichts gesagt",
        hand_in: "Abgeben",
        handed_in: "Ihre Einschätzung ist abgegeben",
        not_stored: "Die Einschätzung konnte nicht gespeichert werden. Sie ist noch da: Versuchen Sie es noch einmal.",
        nothing_said: "Sagen Sie zu wenigstens einer Fähigkeit etwas.",
        waiting: |name| format!("Jetzt fehlt noch die Einschätzung von {name}"),
        waiting_text: |name| {
            format!(
                "Geben Sie {name} beim nächsten Austausch eine Datei. Darin steht, dass Sie abgegeben haben, aber nicht, was."
            )
        },
        your_turn: |name| format!("{name} hat schon abgegeben"),
        both_in: |name| {
            format!("Die Einschätzung von {name} kommt mit der nächsten Datei. Geben auch Sie eine.")
        },
        take_back: "Rückgängig machen",
        taken_back: "Die Einschätzung ist wieder ein Entwurf",
        not_taken_back: "Das geht nicht mehr: Die Einschätzung ist schon in einer Datei.",
        is_lost_now: "Diese Einschätzung gilt als verloren",
        void: |name| format!("Die Einschätzung von {name} gibt es nicht mehr"),
        elsewhere: "Ihre Einschätzung liegt auf einem anderen Gerät",
        elsewhere_text: "Öffnen Sie dort die Datei Ihres Gegenübers: Dann wird Ihre Einschätzung aufgedeckt.",
        lost: "Dieses Gerät gibt es nicht mehr",
        revealed: "Zwei Einschätzungen",
        compared: |day| format!("zuletzt verglichen am {day}"),
        two_views: "noch verdeckt",
        same: "Sie sehen es beide gleich.",
        different: |skill| format!("Hier sehen Sie es verschieden: {skill}"),
        different_text: "Das ist ein guter Anfang für ein Gespräch: Woran denken Sie beide dabei?",
        to_agenda: "Auf die Tagesordnung",
        item: |skill| format!("Woran sehen wir es? {skill}"),
        on_agenda: "Steht auf der Tagesordnung",
        no_meeting: "Noch ist kein Treffen geplant, in dem Sie darüber sprechen könnten.",
        own: "Ihre Einschätzung",
        of_other: |name| format!("Einschätzung von {name}"),
        in_knowledge: "in Kenntnis der anderen Einschätzung abgegeben",
        late: "nach dem Aufdecken abgegeben",
        not_opened: "noch nicht aufgedeckt",
        does_not_fit: "passt nicht zu dem, was abgegeben wurde",
        is_lost: "gibt es nicht mehr",
        none: "nichts gesagt",
    },
    pulse: Pulse {
        title: "Takt-Check",
        after: |meeting| format!("nach dem {meeting}. Treffen"),
        invite: "Passt es so für Sie?",
        four_taps: "Vier kurze Fragen",
        intro: "Erst jede und jeder für sich, dann beide nebeneinander. Verdeckt, bis beide geantwortet haben.",
        questions: [
            "Wie oft wir uns treffen",
            "Wie lange wir uns treffen",
            "Wir begegnen uns auf Augenhöhe",
            "Das Tandem bringt mir etwas",
        ],
        often: ["Seltener", "Passt", "Öfter"],
        long: ["Kürzer", "Passt", "Länger"],
        judgements: ["Ja", "Teilweise", "Nein"],
        nothing_said: "Beantworten Sie wenigstens eine Frage.",
        no_change: "An Takt und Dauer möchten Sie beide nichts ändern.",
        to_talk_about: "Daraus folgt kein einfacher Vorschlag. Sprechen Sie im nächsten Treffen darüber.",
        proposal: "Vorschlag",
        rhythm: |rhythm| match rhythm {
            1 => "Einmal im Monat treffen",
            2 => "Zweimal im Monat treffen",
            3 => "Dreimal im Monat treffen",
            _ => "Jede Woche treffen",
        },
        minutes: |minutes| format!("Künftig {minutes} Minuten"),
        moves: |count| match count {
            0 => "Kein geplantes Treffen ändert sich.".to_owned(),
            1 => "Ein geplantes Treffen ändert sich:".to_owned(),
            _ => format!("{count} geplante Treffen ändern sich:"),
        },
        all_to_come: "Das gilt für alle geplanten Treffen.",
        moved: |from, to| format!("{from} → {to}"),
        cancelled: |from| format!("{from} entfällt; die Tagesordnung bleibt erhalten"),
        agree: "Einverstanden",
        waits: |name| format!("Sie sind einverstanden. Jetzt fehlt noch {name}."),
        other_agrees: |name| format!("{name} ist einverstanden."),
        plan: "Jetzt umplanen",
        done: "So ist es jetzt vereinbart.",
        to_meetings: "Zu den Treffen und Kalenderdateien",
    },
    gone: "Diese Fähigkeit ist nicht gewählt",
    gone_text: "Vielleicht wurde sie herausgenommen. Sie können sie wieder wählen.",
    to_page: "Zu allen Fähigkeiten",
};
