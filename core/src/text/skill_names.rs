//! Names of the skills of the catalogue, and what each is about.

use crate::forms::competence::Competence;

/// Names of skills.
#[derive(Debug)]
pub struct SkillNames {
    /// What a skill of the catalogue is called.
    pub of: fn(Competence) -> &'static str,
    /// What it is about, in one plain sentence. Apart from its name, which more places need.
    pub about: fn(Competence) -> &'static str,
}

/// German.
pub static DE: SkillNames = SkillNames { of: german, about: german_about };
/// English.
pub static EN: SkillNames = SkillNames { of: english, about: english_about };

fn german(competence: Competence) -> &'static str {
    match competence {
        Competence::Searching => "Informationen finden und filtern",
        Competence::Judging => "Informationen bewerten",
        Competence::Managing => "Informationen verwalten",
        Competence::Interacting => "Mit und über digitale Technologien interagieren",
        Competence::Sharing => "Mit digitalen Technologien teilen",
        Competence::Citizenship => "Gesellschaftliche Teilhabe mit digitalen Technologien",
        Competence::Collaborating => "Mit digitalen Technologien zusammenarbeiten",
        Competence::Behaviour => "Digitales Verhalten",
        Competence::Identity => "Digitale Identität verwalten",
        Competence::Creating => "Digitale Inhalte entwickeln",
        Competence::Reworking => "Digitale Inhalte integrieren und überarbeiten",
        Competence::Copyright => "Urheberrecht und Lizenzen",
        Competence::Programming => "Abläufe durchdenken und automatisieren",
        Competence::Devices => "Geräte schützen",
        Competence::Privacy => "Personenbezogene Daten und Privatsphäre schützen",
        Competence::Wellbeing => "Wohlbefinden fördern",
        Competence::Environment => "Umweltauswirkungen digitaler Technologien",
        Competence::Troubleshooting => "Technische Probleme erkennen und lösen",
        Competence::Needs => "Bedarfe und digitale Lösungen erkennen",
        Competence::Creativity => "Kreative Lösungen mit digitalen Technologien finden",
        Competence::Learning => "Digitalen Lernbedarf erkennen und angehen",
        Competence::Leading => "Führung verstehen",
        Competence::House => "Das Haus kennen",
        Competence::Networks => "Netzwerke knüpfen",
        Competence::Politics => "Politik verstehen",
        Competence::Presenting => "Vor Leitung und Rat sprechen",
        Competence::Career => "Den eigenen Weg planen",
    }
}

fn german_about(competence: Competence) -> &'static str {
    match competence {
        Competence::Searching => {
            "Im Internet, im Intranet und in der E-Akte finden, was gerade gebraucht wird."
        }
        Competence::Judging => "Prüfen, woher eine Information kommt und ob sie stimmt.",
        Competence::Managing => "Dateien, E-Mails und Vorgänge ordnen, ablegen und wiederfinden.",
        Competence::Interacting => "Mit anderen über E-Mail, Chat und Video ins Gespräch kommen.",
        Competence::Sharing => "Dateien und Wissen so weitergeben, dass sie die Richtigen erreichen.",
        Competence::Citizenship => "Sich digital beteiligen und anderen die Beteiligung leicht machen.",
        Competence::Collaborating => {
            "Zu mehreren an Texten, Aufgaben und Plänen arbeiten, auch aus der Ferne."
        }
        Competence::Behaviour => "Im Netz und im Chat den richtigen Ton treffen und wissen, was üblich ist.",
        Competence::Identity => "Die eigenen Konten und das eigene Bild im Netz in der Hand behalten.",
        Competence::Creating => "Texte, Folien, Bilder und kurze Filme selbst machen.",
        Competence::Reworking => "Vorhandene Texte, Zahlen und Bilder ändern und zu etwas Neuem verbinden.",
        Competence::Copyright => "Wissen, welche fremden Bilder und Texte verwendet werden dürfen.",
        Competence::Programming => {
            "Eine Aufgabe in klare Schritte zerlegen, die ein Rechner übernehmen kann."
        }
        Competence::Devices => "Notebook, Telefon und Tablet sicher benutzen und Betrug erkennen.",
        Competence::Privacy => "Wissen, welche Daten vertraulich sind und wohin sie dürfen.",
        Competence::Wellbeing => "Digital arbeiten, ohne dass Augen, Rücken und Feierabend darunter leiden.",
        Competence::Environment => "Strom, Geräte und Papier sparen, wo Technik im Einsatz ist.",
        Competence::Troubleshooting => "Weiterwissen, wenn die Technik hakt, und rechtzeitig Hilfe holen.",
        Competence::Needs => "Merken, wo digitale Werkzeuge helfen, und das passende auswählen.",
        Competence::Creativity => "Mit digitalen Werkzeugen auf neue Ideen kommen und sie ausprobieren.",
        Competence::Learning => "Merken, was noch fehlt, dazulernen und anderen beim Lernen helfen.",
        Competence::Leading => "Wie Menschen geführt werden und wie Entscheidungen entstehen.",
        Competence::House => "Wer was entscheidet und welchen Weg eine Sache durch das Haus nimmt.",
        Competence::Networks => "Die richtigen Menschen kennenlernen und mit ihnen in Verbindung bleiben.",
        Competence::Politics => "Wie Rat, Ausschüsse und Verwaltung zusammenarbeiten.",
        Competence::Presenting => "Klar und ruhig vortragen, wo entschieden wird.",
        Competence::Career => "Herausfinden, welcher Schritt im Beruf als Nächstes passt.",
    }
}

fn english(competence: Competence) -> &'static str {
    match competence {
        Competence::Searching => "Browsing, searching and filtering information",
        Competence::Judging => "Evaluating information",
        Competence::Managing => "Managing information",
        Competence::Interacting => "Interacting through and with digital technologies",
        Competence::Sharing => "Sharing through digital technologies",
        Competence::Citizenship => "Engaging in citizenship through digital technologies",
        Competence::Collaborating => "Collaborating through digital technologies",
        Competence::Behaviour => "Digital behaviour",
        Competence::Identity => "Managing digital identity",
        Competence::Creating => "Developing digital content",
        Competence::Reworking => "Integrating and re-elaborating digital content",
        Competence::Copyright => "Copyright and licences",
        Competence::Programming => "Computational thinking and programming",
        Competence::Devices => "Protecting devices",
        Competence::Privacy => "Protecting personal data and privacy",
        Competence::Wellbeing => "Supporting wellbeing",
        Competence::Environment => "Environmental impacts of digital technologies",
        Competence::Troubleshooting => "Identifying and solving technical problems",
        Competence::Needs => "Identifying needs and digital technological responses",
        Competence::Creativity => "Identifying creative solutions using digital technologies",
        Competence::Learning => "Identifying and addressing digital competence needs",
        Competence::Leading => "Understanding leadership",
        Competence::House => "Knowing the house",
        Competence::Networks => "Building networks",
        Competence::Politics => "Understanding politics",
        Competence::Presenting => "Speaking to managers and council",
        Competence::Career => "Planning one’s own path",
    }
}

fn english_about(competence: Competence) -> &'static str {
    match competence {
        Competence::Searching => "Finding what is needed on the internet, on the intranet and in the e-file.",
        Competence::Judging => "Checking where information comes from and whether it is true.",
        Competence::Managing => "Sorting and filing documents, emails and cases, and finding them again.",
        Competence::Interacting => "Talking with others by email, chat and video.",
        Competence::Sharing => "Passing on files and knowledge so that they reach the right people.",
        Competence::Citizenship => "Taking part online, and making it easy for others to take part.",
        Competence::Collaborating => "Working with others on texts, tasks and plans, from a distance, too.",
        Competence::Behaviour => "Finding the right tone online and in chats, and knowing what is usual.",
        Competence::Identity => "Staying in charge of one’s own accounts and of how one appears online.",
        Competence::Creating => "Making texts, slides, pictures and short films oneself.",
        Competence::Reworking => {
            "Changing existing texts, figures and pictures and making something new of them."
        }
        Competence::Copyright => "Knowing which pictures and texts of others may be used.",
        Competence::Programming => "Breaking a task down into clear steps that a computer can do.",
        Competence::Devices => "Using laptop, phone and tablet safely, and recognising fraud.",
        Competence::Privacy => "Knowing which data is confidential and where it may go.",
        Competence::Wellbeing => "Working digitally without harm to eyes, back and evenings off.",
        Competence::Environment => "Saving power, devices and paper wherever technology is used.",
        Competence::Troubleshooting => {
            "Knowing what to do when technology gets stuck, and getting help in time."
        }
        Competence::Needs => "Noticing where digital tools help, and choosing the right one.",
        Competence::Creativity => "Finding new ideas with digital tools, and trying them out.",
        Competence::Learning => "Noticing what is missing, learning it, and helping others to learn.",
        Competence::Leading => "How people are led, and how decisions come about.",
        Competence::House => "Who decides what, and which way a matter takes through the house.",
        Competence::Networks => "Getting to know the right people, and staying in touch with them.",
        Competence::Politics => "How council, committees and administration work together.",
        Competence::Presenting => "Presenting clearly and calmly where decisions are made.",
        Competence::Career => "Finding out which step at work comes next.",
    }
}
