//! The agreement of a tandem, on screen and on paper.

use super::counted;

/// A rule of the template: its heading, and what it says unless both change it.
pub type Template = [&'static str; 2];

/// Texts of the agreement.
#[derive(Debug)]
pub struct Agreement {
    /// Heads the screen, its place on the overview, and the printed page.
    pub title: &'static str,
    /// Below the title of the screen.
    pub intro: &'static str,
    /// Above the rules of the template, while they are none of the agreement: how to begin.
    pub none_text: &'static str,
    /// Names the rules of the template, while they are none of the agreement.
    pub template: &'static str,
    /// Enters the rules of the template, to be changed.
    pub begin: &'static str,
    /// Said when they are entered.
    pub begun: &'static str,
    /// Heads the rules.
    pub rules: &'static str,
    /// Heads an own rule; its number comes in.
    pub own_rule: fn(usize) -> String,
    /// Deletes a rule; its heading comes in.
    pub delete: fn(&str) -> String,
    /// Said when it is deleted; its heading comes in.
    pub deleted: fn(&str) -> String,
    /// Label of the field for a new rule.
    pub new_rule: &'static str,
    /// An example of one.
    pub new_rule_hint: &'static str,
    /// Enters it.
    pub add: &'static str,
    /// Read out when it is entered.
    pub added: &'static str,
    /// It has no words.
    pub text_missing: &'static str,
    /// Said of a rule without words.
    pub blank: &'static str,

    /// Confirmed by the person who sits here; the day comes in.
    pub confirmed_by_you: fn(&str) -> String,
    /// Confirmed by the partner: name and day.
    pub confirmed_by: fn(&str, &str) -> String,
    /// Not confirmed by the person who sits here.
    pub open_for_you: &'static str,
    /// Not confirmed by the partner.
    pub open_for: fn(&str) -> String,
    /// The person who sits here confirmed other words.
    pub changed_for_you: &'static str,
    /// The partner confirmed other words.
    pub changed_for: fn(&str) -> String,

    /// Heads how far both have confirmed.
    pub consent: &'static str,
    /// So many rules the person who sits here has not confirmed.
    pub rules_open_for_you: fn(usize) -> String,
    /// So many rules the partner has not confirmed.
    pub rules_open_for: fn(&str, usize) -> String,
    /// Both have confirmed everything.
    pub complete: &'static str,
    /// Confirms every rule.
    pub agree: &'static str,
    /// What that means: the day of today comes in.
    pub agree_meaning: fn(&str) -> String,
    /// The partner has not confirmed; their name comes in.
    pub partner_agrees_there: fn(&str) -> String,
    /// Said when it is done.
    pub agreed: &'static str,
    /// Of so many rules there are several versions.
    pub decide_first: fn(usize) -> String,

    /// On the overview: both have confirmed everything.
    pub confirmed_by_both: &'static str,
    /// On the overview: so many rules wait for the person who sits here.
    pub waiting_for_you: fn(usize) -> String,
    /// On the overview: so many rules wait for the partner.
    pub waiting_for: fn(&str, usize) -> String,

    /// Opens the print dialogue.
    pub print: &'static str,
    /// What comes out.
    pub print_meaning: &'static str,
    /// On paper, beside the period.
    pub period: &'static str,
    /// On paper, beside a rule that not both have confirmed.
    pub not_by_both: &'static str,
    /// On paper, above the confirmations.
    pub confirmations: &'static str,
    /// On paper, a person and the day: "Leyla: 22.11.2026".
    pub confirmed_on: fn(&str, &str) -> String,
    /// On paper, a person and how many rules they have not confirmed.
    pub not_confirmed: fn(&str, usize) -> String,
    /// On paper, below a line.
    pub place_and_date: &'static str,
    /// On paper, below a line; the name comes in.
    pub signature: fn(&str) -> String,

    /// What both want to reach.
    pub goals: Template,
    /// What stays between the two.
    pub confidentiality: Template,
    /// Trying things out may fail.
    pub mistakes: Template,
    /// Reaching each other between meetings.
    pub contact: Template,
    /// Calling a meeting off.
    pub cancelling: Template,
    /// What is not talked about.
    pub off_limits: Template,
    /// What the personnel department may see.
    pub personnel: Template,
    /// Ending the tandem.
    pub exit: Template,
    /// Looking at the agreement again.
    pub review: Template,
}

/// German.
pub static DE: Agreement = Agreement {
    title: "Verein\u{ad}barung",
    intro: "Worauf Sie sich beide verlassen können. Ändern Sie jede Regel so, dass sie zu Ihnen passt.",
    none_text: "Neun Vorschläge: Bestätigen Sie sie, oder ändern Sie erst, was nicht passt.",
    template: "Neun Vorschläge",
    begin: "Erst ändern",
    begun: "Die Vorschläge sind eingetragen. Ändern Sie, was nicht passt.",
    rules: "Regeln",
    own_rule: |number| format!("Eigene Regel {number}"),
    delete: |heading| format!("Regel „{heading}“ löschen"),
    deleted: |heading| format!("Regel „{heading}“ gelöscht"),
    new_rule: "Neue Regel",
    new_rule_hint: "Zum Beispiel: Wir fangen pünktlich an und hören pünktlich auf.",
    add: "Regel hinzufügen",
    added: "Regel hinzugefügt",
    text_missing: "Bitte schreiben Sie die Regel in das Feld.",
    blank: "Ohne Text gilt diese Regel nicht.",
    confirmed_by_you: |day| format!("Von Ihnen bestätigt am {day}"),
    confirmed_by: |name, day| format!("Von {name} bestätigt am {day}"),
    open_for_you: "Noch nicht bestätigt",
    open_for: |name| format!("Von {name} noch nicht bestätigt"),
    changed_for_you: "Seither geändert: Passt es noch?",
    changed_for: |name| format!("Seither geändert, von {name} noch nicht bestätigt"),
    consent: "Bestätigen",
    rules_open_for_you: |count| format!("Von Ihnen noch nicht bestätigt: {}", rules_in_german(count)),
    rules_open_for: |name, count| format!("Von {name} noch nicht bestätigt: {}", rules_in_german(count)),
    complete: "Ihre Vereinbarung steht: Sie haben beide alle Regeln bestätigt.",
    agree: "Ich bestätige alle Regeln",
    agree_meaning: |today| format!("Damit bestätigen Sie alle Regeln am {today}."),
    partner_agrees_there: |partner| format!("{partner} bestätigt auf dem eigenen Gerät."),
    agreed: "Sie haben alle Regeln bestätigt.",
    decide_first: |count| {
        match count {
        1 => "Von einer Regel gibt es mehrere Fassungen. Wählen Sie zuerst, welche gilt; danach können Sie bestätigen."
            .to_owned(),
        _ => format!(
            "Von {count} Regeln gibt es mehrere Fassungen. Wählen Sie zuerst, welche gelten; danach können Sie \
             bestätigen."
        ),
    }
    },
    confirmed_by_both: "Von Ihnen beiden bestätigt",
    waiting_for_you: |count| match count {
        1 => "1 Regel wartet auf Ihre Bestätigung".to_owned(),
        _ => format!("{count} Regeln warten auf Ihre Bestätigung"),
    },
    waiting_for: |name, count| match count {
        1 => format!("1 Regel wartet auf die Bestätigung von {name}"),
        _ => format!("{count} Regeln warten auf die Bestätigung von {name}"),
    },
    print: "Vereinbarung drucken",
    print_meaning: "Ein Blatt mit Platz für zwei Unterschriften.",
    period: "Zeitraum",
    not_by_both: "Noch nicht von beiden bestätigt.",
    confirmations: "In Tandembuch bestätigt",
    confirmed_on: |name, day| format!("{name}: {day}"),
    not_confirmed: |name, count| format!("{name}: noch nicht bestätigt, {}", rules_in_german(count)),
    place_and_date: "Ort, Datum",
    signature: |name| format!("Unterschrift {name}"),
    goals: [
        "Ziele für beide",
        "Wir nehmen uns beide etwas vor und halten es bei den Zielen fest. Die Themen wählt die oder der Mentee. Was \
         die Mentorin oder der Mentor mitnimmt, zählt genauso.",
    ],
    confidentiality: [
        "Vertraulichkeit",
        "Was wir besprechen, bleibt unter uns, auch nach dem Ende des Tandems. Wir erzählen nur weiter, \
         womit beide vorher einverstanden sind.",
    ],
    mistakes: [
        "Fehler sind willkommen",
        "Wir probieren aus. Wenn etwas nicht klappt, versuchen wir es noch einmal anders. Jede Frage ist erlaubt, auch \
         zum dritten Mal, und „Das weiß ich nicht“ dürfen beide sagen.",
    ],
    contact: [
        "Kontakt zwischen den Treffen",
        "Kurze Fragen sind jederzeit willkommen, per E-Mail oder Chat. Wir antworten innerhalb von zwei Arbeitstagen. \
         Abends und am Wochenende erwartet niemand eine Antwort.",
    ],
    cancelling: [
        "Absagen",
        "Wer verhindert ist, sagt spätestens am Vortag ab und schlägt gleich einen neuen Termin vor. Fällt ein Treffen \
         zweimal nacheinander aus, sprechen wir darüber, woran es liegt.",
    ],
    off_limits: [
        "Worüber wir nicht sprechen",
        "Personalangelegenheiten, Beurteilungen und laufende Bewerbungen bleiben draußen. Wer über etwas nicht \
         sprechen möchte, sagt es; eine Begründung braucht es nicht.",
    ],
    personnel: [
        "Was die Personalabteilung erfährt",
        "Nichts aus unseren Gesprächen. Fragt das Programm nach einer Rückmeldung, sehen wir beide vorher, \
         was darin steht, und entscheiden gemeinsam.",
    ],
    exit: [
        "Aufhören ist erlaubt",
        "Beide können das Tandem jederzeit beenden, ohne einen Grund zu nennen. Wir sagen es einander \
         zuerst, und niemand nimmt es übel.",
    ],
    review: [
        "Zwischenbilanz",
        "Nach drei Monaten schauen wir gemeinsam, ob Dauer, Abstand und Regeln noch passen, und ändern, was nicht \
         passt.",
    ],
};

fn rules_in_german(count: usize) -> String {
    counted(count, "Regel", "Regeln")
}

/// English.
pub static EN: Agreement = Agreement {
    title: "Agreement",
    intro: "What you can both rely on. Change every rule until it suits you.",
    none_text: "Nine suggestions: confirm them, or first change what does not suit you.",
    template: "Nine suggestions",
    begin: "Change them first",
    begun: "The suggestions are entered. Change what does not suit you.",
    rules: "Rules",
    own_rule: |number| format!("Your rule {number}"),
    delete: |heading| format!("Delete the rule “{heading}”"),
    deleted: |heading| format!("Rule “{heading}” deleted"),
    new_rule: "New rule",
    new_rule_hint: "For example: we begin on time and end on time.",
    add: "Add rule",
    added: "Rule added",
    text_missing: "Please write the rule into the field.",
    blank: "A rule without words does not count.",
    confirmed_by_you: |day| format!("Confirmed by you on {day}"),
    confirmed_by: |name, day| format!("Confirmed by {name} on {day}"),
    open_for_you: "Not confirmed yet",
    open_for: |name| format!("Not confirmed by {name} yet"),
    changed_for_you: "Changed since: does it still suit you?",
    changed_for: |name| format!("Changed since, not confirmed by {name} yet"),
    consent: "Confirm",
    rules_open_for_you: |count| format!("Not confirmed by you yet: {}", rules_in_english(count)),
    rules_open_for: |name, count| format!("Not confirmed by {name} yet: {}", rules_in_english(count)),
    complete: "Your agreement is in place: you have both confirmed every rule.",
    agree: "I confirm all rules",
    agree_meaning: |today| format!("With this you confirm all rules on {today}."),
    partner_agrees_there: |partner| format!("{partner} confirms on their own device."),
    agreed: "You have confirmed all rules.",
    decide_first: |count| match count {
        1 => "There are several versions of one rule. First choose which one counts; then you can confirm."
            .to_owned(),
        _ => format!(
            "There are several versions of {count} rules. First choose which count; then you can confirm."
        ),
    },
    confirmed_by_both: "Confirmed by both of you",
    waiting_for_you: |count| match count {
        1 => "1 rule is waiting for you to confirm it".to_owned(),
        _ => format!("{count} rules are waiting for you to confirm them"),
    },
    waiting_for: |name, count| match count {
        1 => format!("1 rule is waiting for {name} to confirm it"),
        _ => format!("{count} rules are waiting for {name} to confirm them"),
    },
    print: "Print the agreement",
    print_meaning: "One sheet with room for two signatures.",
    period: "Period",
    not_by_both: "Not confirmed by both yet.",
    confirmations: "Confirmed in Tandembuch",
    confirmed_on: |name, day| format!("{name}: {day}"),
    not_confirmed: |name, count| format!("{name}: not confirmed yet, {}", rules_in_english(count)),
    place_and_date: "Place, date",
    signature: |name| format!("Signature of {name}"),
    goals: [
        "Goals of both",
        "We both set ourselves goals and write them down. The mentee chooses the topics. What the mentor takes away \
         counts just as much.",
    ],
    confidentiality: [
        "Confidentiality",
        "What we talk about stays between us, also after the tandem has ended. We pass on only what both have agreed \
         to beforehand.",
    ],
    mistakes: [
        "Mistakes are welcome",
        "We try things out. If something fails, we try again in another way. Every question may be asked, even for the \
         third time, and both may say “I don’t know”.",
    ],
    contact: [
        "Contact between meetings",
        "Short questions are welcome at any time, by email or chat. We answer within two working days. In the evening \
         and at weekends nobody expects an answer.",
    ],
    cancelling: [
        "Cancelling",
        "If one of us cannot come, we say so by the day before and suggest a new date right away. If a \
         meeting is cancelled twice in a row, we talk about the reasons.",
    ],
    off_limits: [
        "What we do not talk about",
        "Personnel matters, appraisals and current applications stay outside. Whoever does not want to talk about \
         something says so; no reason is needed.",
    ],
    personnel: [
        "What the personnel department learns",
        "Nothing from our conversations. If the programme asks for feedback, we both see beforehand what is \
         in it and decide together.",
    ],
    exit: [
        "Leaving is all right",
        "Both can end the tandem at any time without giving a reason. We tell each other first, and nobody \
         holds it against the other.",
    ],
    review: [
        "Halfway review",
        "After three months we look together whether length, rhythm and rules still suit us, and change \
         what does not.",
    ],
};

fn rules_in_english(count: usize) -> String {
    counted(count, "rule", "rules")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_rule_is_not_many() {
        for texts in [&DE, &EN] {
            assert!((texts.waiting_for_you)(1).starts_with("1 "));
            assert!((texts.waiting_for)("Jana", 2).starts_with("2 "));
            assert!(!(texts.decide_first)(1).contains('1'));
        }
        assert_eq!((DE.rules_open_for)("Jana", 1), "Von Jana noch nicht bestätigt: 1 Regel");
    }
}
