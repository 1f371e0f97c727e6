//! The dictionary of both, and the cards to pass on.

/// Texts of the dictionary and of the cards.
#[derive(Debug)]
pub struct PassingOn {
    /// The dictionary.
    pub words: Words,
    /// The cards.
    pub cards: Cards,
}

/// Texts of the dictionary.
#[derive(Debug)]
pub struct Words {
    /// Its title.
    pub title: &'static str,
    /// Leads there: what it has.
    pub meta: &'static str,
    /// Below the title.
    pub intro: &'static str,
    /// While it is empty: title and text, with an example in each direction.
    pub none: [&'static str; 2],
    /// Heads the list.
    pub list: &'static str,
    /// Heads the form.
    pub new: &'static str,
    /// Label of the word, and what it may be.
    pub word: [&'static str; 2],
    /// Label of the meaning.
    pub meaning: &'static str,
    /// Asks who explains it.
    pub by: &'static str,
    /// The reader.
    pub me: &'static str,
    /// Enters it.
    pub add: &'static str,
    /// Said when it is entered.
    pub added: fn(&str) -> String,
    /// It has no word.
    pub missing: &'static str,
    /// One whose word was emptied.
    pub untitled: &'static str,
    /// It has no meaning yet.
    pub not_explained: &'static str,
    /// Who explains it; a name comes in, or none for the reader.
    pub explained_by: fn(Option<&str>) -> String,
    /// Deletes it.
    pub delete: fn(&str) -> String,
    /// Said when it is deleted.
    pub deleted: fn(&str) -> String,
}

/// Texts of the cards.
#[derive(Debug)]
pub struct Cards {
    /// Title of all.
    pub title: &'static str,
    /// Leads there: what it has.
    pub meta: &'static str,
    /// Below the title.
    pub intro: &'static str,
    /// Title of one.
    pub one: &'static str,
    /// Below that title: for whom it is.
    pub for_others: &'static str,
    /// While there is none: title and text.
    pub none: [&'static str; 2],
    /// Heads the ways to a new one.
    pub new: &'static str,
    /// Below that heading.
    pub new_intro: &'static str,
    /// Makes one of an entry; its words come in.
    pub make: fn(&str) -> String,
    /// More of the journal.
    pub more: &'static str,
    /// Makes an empty one.
    pub empty: &'static str,
    /// One without words.
    pub untitled: &'static str,
    /// Both agree to it.
    pub by_both: &'static str,
    /// The reader does not agree to it yet.
    pub yours_is_missing: &'static str,
    /// The other one does not.
    pub other_has_to: fn(&str) -> String,
    /// Label of its title, and of its text.
    pub fields: [&'static str; 2],
    /// It has a name of one of the two.
    pub names_somebody: fn(&str) -> String,
    /// Heads the picture.
    pub picture: &'static str,
    /// Stands on it, above its title.
    pub from_a_tandem: &'static str,
    /// Not all words fit on it.
    pub too_long: &'static str,
    /// Heads who agrees.
    pub agreement: &'static str,
    /// The reader agreed, or the other one, on a day.
    pub agreed: fn(Option<&str>, &str) -> String,
    /// The words were changed since.
    pub changed: fn(Option<&str>) -> String,
    /// Agrees to it.
    pub agree: &'static str,
    /// Agrees no longer.
    pub withdraw: &'static str,
    /// Why it cannot leave yet.
    pub stays: &'static str,
    /// Why nobody can agree: it has no words.
    pub no_words: &'static str,
    /// Heads the ways out.
    pub pass_on: &'static str,
    /// Below that heading.
    pub pass_on_intro: &'static str,
    /// Copies the text.
    pub copy: &'static str,
    /// The browser refused.
    pub not_copied: &'static str,
    /// Saves the picture.
    pub save: &'static str,
    /// The name of its file, without its ending.
    pub file: &'static str,
    /// It was saved.
    pub saved: &'static str,
    /// It was not.
    pub not_saved: &'static str,
    /// Prints it.
    pub print: &'static str,
    /// Deletes it.
    pub delete: &'static str,
    /// Said when it is deleted.
    pub deleted: &'static str,
    /// Its page when it was deleted: title and explanation.
    pub gone_deleted: [&'static str; 2],
    /// And when it never was here.
    pub gone_unknown: [&'static str; 2],
    /// Brings it back.
    pub restore: &'static str,
}

/// German.
pub(super) const DE: PassingOn = PassingOn {
    words: Words {
        title: "Unser Wörterbuch",
        meta: "Begriffe, die Sie sich gegenseitig erklären",
        intro: "Digitale Wörter und Wörter des Hauses, in Ihren eigenen Worten erklärt.",
        none: [
            "Welches Wort mussten Sie nachfragen?",
            "„Prompt“ zum Beispiel: die Anweisung, die man einer KI gibt. Oder andersherum „Zeichnungsleiste“: wer einen Vorgang nacheinander abzeichnet.",
        ],
        list: "Von A bis Z",
        new: "Neuer Begriff",
        word: ["Begriff", "Ein Wort, das nicht alle kennen"],
        meaning: "Was bedeutet er?",
        by: "Wer erklärt?",
        me: "Ich",
        add: "Ins Wörterbuch",
        added: |word| format!("„{word}“ steht jetzt im Wörterbuch."),
        missing: "Bitte schreiben Sie, welches Wort erklärt wird.",
        untitled: "Begriff ohne Namen",
        not_explained: "Noch nicht erklärt",
        explained_by: |name| format!("erklärt von {}", name.unwrap_or("Ihnen")),
        delete: |word| format!("„{word}“ löschen"),
        deleted: |word| format!("„{word}“ ist gelöscht."),
    },
    cards: Cards {
        title: "Karten zum Weitererzählen",
        meta: "Eine Erkenntnis für andere, wenn beide zustimmen",
        intro: "Was Sie herausgefunden haben, hilft auch anderen. Eine Karte verlässt Ihr Tandem erst, wenn Sie beide zugestimmt haben.",
        one: "Karte zum Weitererzählen",
        for_others: "Sie ist für andere: im Intranet, auf einem Barcamp, in sozialen Medien. Schreiben Sie so, dass sie niemanden nennt und für sich allein zu verstehen ist.",
        none: [
            "Was würden Sie anderen weitererzählen?",
            "Eine Erkenntnis, ein Versuch, ein Kniff: in zwei Sätzen, ohne Namen.",
        ],
        new: "Neue Karte",
        new_intro: "Aus einer Erkenntnis oder einem Versuch in Ihrem Tagebuch, oder ganz neu.",
        make: |words| format!("Karte machen aus: {words}"),
        more: "Ältere zeigen",
        empty: "Leere Karte beginnen",
        untitled: "Karte ohne Worte",
        by_both: "Beide haben zugestimmt",
        yours_is_missing: "Ihre Zustimmung fehlt",
        other_has_to: |name| format!("{name} muss noch zustimmen"),
        fields: ["Titel", "Text"],
        names_somebody: |name| format!("Hier steht „{name}“. Ist das ein Name, lassen Sie ihn besser weg."),
        picture: "So sieht sie aus",
        from_a_tandem: "Aus einem Tandem:",
        too_long: "Für das Bild ist das zu viel Text, es endet mit „…“. Kürzen Sie ein wenig.",
        agreement: "Stimmen Sie beide zu?",
        agreed: |name, day| match name {
            None => format!("Sie haben am {day} zugestimmt."),
            Some(name) => format!("{name} hat am {day} zugestimmt."),
        },
        changed: |name| match name {
            None => "Sie hatten zugestimmt. Seitdem wurden die Worte geändert: Ihre Zustimmung fehlt wieder."
                .to_owned(),
            Some(name) => {
                format!(
                    "{name} hatte zugestimmt. Seitdem wurden die Worte geändert: {name} muss noch einmal zustimmen."
                )
            }
        },
        agree: "Ich stimme zu",
        withdraw: "Ich stimme nicht mehr zu",
        stays: "Kopieren, speichern und drucken können Sie die Karte, sobald Sie beide genau diesen Worten zugestimmt haben.",
        no_words: "Schreiben Sie zuerst etwas auf die Karte.",
        pass_on: "Weitererzählen",
        pass_on_intro: "Sie haben beide zugestimmt. Was Sie jetzt weitergeben, holt niemand mehr zurück.",
        copy: "Text kopieren",
        not_copied: "Der Browser lässt das Kopieren nicht zu. Markieren Sie den Text im Feld, und kopieren Sie ihn von Hand.",
        save: "Als Bild speichern",
        file: "Aus-einem-Tandem",
        saved: "Das Bild liegt jetzt in Ihren Downloads.",
        not_saved: "Dieser Browser konnte kein Bild daraus machen. Drucken Sie die Karte, oder kopieren Sie den Text.",
        print: "Drucken",
        delete: "Karte löschen",
        deleted: "Die Karte ist gelöscht.",
        gone_deleted: ["Diese Karte ist gelöscht", "Sie können sie zurückholen."],
        gone_unknown: ["Diese Karte gibt es hier nicht", "Vielleicht kommt sie mit der nächsten Datei."],
        restore: "Zurückholen",
    },
};

/// English.
pub(super) const EN: PassingOn = PassingOn {
    words: Words {
        title: "Our dictionary",
        meta: "Terms that you explain to each other",
        intro: "Digital words and words of the house, explained in your own words.",
        none: [
            "Which word did you have to ask about?",
            "“Prompt”, for example: the instruction that one gives to an AI. Or the other way round, “signature bar”: who signs off a file, one after the other.",
        ],
        list: "From A to Z",
        new: "New term",
        word: ["Term", "A word that not everybody knows"],
        meaning: "What does it mean?",
        by: "Who explains it?",
        me: "Me",
        add: "Add to the dictionary",
        added: |word| format!("“{word}” is in the dictionary now."),
        missing: "Please write which word is explained.",
        untitled: "Term without a name",
        not_explained: "Not explained yet",
        explained_by: |name| format!("explained by {}", name.unwrap_or("you")),
        delete: |word| format!("Delete “{word}”"),
        deleted: |word| format!("“{word}” is deleted."),
    },
    cards: Cards {
        title: "Cards to pass on",
        meta: "One insight for others, if both agree",
        intro: "What you have found out helps others, too. A card leaves your tandem only when both of you have agreed to it.",
        one: "Card to pass on",
        for_others: "It is for others: on the intranet, at a barcamp, on social media. Write it so that it names nobody and can be understood on its own.",
        none: [
            "What would you tell others?",
            "An insight, an experiment, a knack: in two sentences, without names.",
        ],
        new: "New card",
        new_intro: "From an insight or an experiment in your journal, or from nothing.",
        make: |words| format!("Make a card of: {words}"),
        more: "Show older ones",
        empty: "Begin an empty card",
        untitled: "Card without words",
        by_both: "Both have agreed",
        yours_is_missing: "You have not agreed yet",
        other_has_to: |name| format!("{name} has yet to agree"),
        fields: ["Title", "Text"],
        names_somebody: |name| format!("“{name}” stands here. If that is a name, better leave it out."),
        picture: "What it looks like",
        from_a_tandem: "From a tandem:",
        too_long: "This is too much text for the picture, which ends with “…”. Shorten it a little.",
        agreement: "Do both of you agree?",
        agreed: |name, day| format!("{} agreed on {day}.", name.unwrap_or("You")),
        changed: |name| match name {
            None => "You had agreed. The words were changed since: please agree once more.".to_owned(),
            Some(name) => {
                format!("{name} had agreed. The words were changed since: {name} has to agree once more.")
            }
        },
        agree: "I agree",
        withdraw: "I no longer agree",
        stays: "You can copy, save and print the card as soon as both of you have agreed to exactly these words.",
        no_words: "Write something on the card first.",
        pass_on: "Pass it on",
        pass_on_intro: "Both of you have agreed. What you pass on now, nobody can call back.",
        copy: "Copy the text",
        not_copied: "The browser does not allow copying. Select the text in its field and copy it by hand.",
        save: "Save as a picture",
        file: "From-a-tandem",
        saved: "The picture is in your downloads now.",
        not_saved: "This browser could not make a picture of it. Print the card, or copy the text.",
        print: "Print",
        delete: "Delete the card",
        deleted: "The card is deleted.",
        gone_deleted: ["This card is deleted", "You can bring it back."],
        gone_unknown: ["This card is not here", "Maybe it comes with the next file."],
        restore: "Bring it back",
    },
};
