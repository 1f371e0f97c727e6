//! What the browser and its storage do, the banners that tell of it, and what cannot be opened or done.

use super::counted;

/// A fact and what to do about it.
#[derive(Debug)]
pub struct Problem {
    /// What happened.
    pub what: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

/// Texts about this device.
#[derive(Debug)]
pub struct Device {
    /// While a tandem is loaded.
    pub opening_tandem: &'static str,
    /// While a part of the program is loaded.
    pub part_coming: &'static str,
    /// Either takes longer than usual.
    pub takes_long: &'static str,
    /// Title of the page for a part that did not come.
    pub part_missing_title: &'static str,
    /// The server cannot be reached.
    pub part_no_answer: Problem,
    /// The server has sent something else.
    pub part_not_the_part: Problem,
    /// What was not saved last time is still here.
    pub part_left: &'static str,
    /// Leads to the screen that opens a file.
    pub open_file: &'static str,
    /// Does the same once more.
    pub try_again: &'static str,

    /// The browser translates the page.
    pub translated: Problem,
    /// Loads the page anew.
    pub reload: &'static str,
    /// Leads to the choice of the language, in the words of the other one.
    pub other_language: &'static str,
    /// Heads the banner while nothing is kept.
    pub not_kept: &'static str,
    /// What that means.
    pub not_kept_meaning: &'static str,
    /// Leads to the backup.
    pub make_backup: &'static str,
    /// The browser has deleted what was stored.
    pub wiped: Problem,
    /// A newer version is there.
    pub update_offered: &'static str,
    /// Nothing is lost by it.
    pub update_meaning: &'static str,
    /// Switches to it.
    pub update_now: &'static str,
    /// Some of what is stored cannot be read; the number of pieces comes in.
    pub set_aside: fn(usize) -> String,
    /// What becomes of it and what to do.
    pub set_aside_meaning: &'static str,
    /// Saves everything as it lies there.
    pub rescue: &'static str,
    /// What is saved is not encrypted.
    pub rescue_warning: &'static str,
    /// It could not be saved.
    pub rescue_failed: &'static str,

    /// The browser has no storage.
    pub storage_not_available: Problem,
    /// The browser denies it.
    pub storage_denied: Problem,
    /// It is full.
    pub storage_full: Problem,
    /// The connection is lost.
    pub storage_lost: Problem,
    /// Another tab blocks it.
    pub storage_blocked: Problem,
    /// It does not answer.
    pub storage_silent: Problem,
    /// Another tab has set a lock, or taken it away.
    pub storage_lock_changed: Problem,
    /// A newer program wrote it.
    pub storage_too_new: Problem,
    /// It is damaged.
    pub storage_damaged: Problem,
    /// Something unknown, told by the browser's own name for it.
    pub storage_unexpected: Problem,
    /// The browser's own name for it, for a report.
    pub storage_details: fn(&str) -> String,
}

/// German.
pub static DE: Device = Device {
    opening_tandem: "Ihr Tandem wird geöffnet …",
    part_coming: "wird geladen …",
    takes_long: "Das dauert länger als sonst. Warten Sie noch, oder laden Sie die Seite neu. Dabei geht \
                  nichts verloren.",
    part_missing_title: "Noch nicht vollständig geladen",
    part_no_answer: Problem {
        what: "Der Server ist nicht erreichbar",
        remedy: "Ein Teil von Tandembuch fehlt noch. Bitte prüfen Sie Ihre Verbindung zum Netz. Was auf diesem Gerät \
                 gespeichert ist, bleibt erhalten.",
    },
    part_not_the_part: Problem {
        what: "Ein Teil von Tandembuch ist nicht angekommen",
        remedy: "Vielleicht gibt es gerade eine neue Version, oder Ihr Netz verlangt eine Anmeldung. Was \
                    auf diesem Gerät gespeichert ist, bleibt erhalten.",
    },
    part_left: "Auch was Sie zuletzt geschrieben haben, ist noch da. Sie sehen es, sobald alles geladen ist.",
    open_file: "Datei öffnen",
    try_again: "Noch einmal versuchen",
    translated: Problem {
        what: "Ihr Browser übersetzt diese Seite",
        remedy: "Dann bleibt manches stehen, was sich ändern müsste: die Uhr, Häkchen, gefundene Stellen. Schalten Sie \
                 die Übersetzung für diese Seite aus, und laden Sie die Seite neu. Dabei geht nichts verloren.",
    },
    reload: "Seite neu laden",
    other_language: "Tandembuch is available in English",
    not_kept: "Hier wird nichts gespeichert",
    not_kept_meaning: "Sie können arbeiten, aber beim Schließen der Seite ist alles weg. Erstellen Sie \
                        vorher eine Sicherung.",
    make_backup: "Sicherung erstellen",
    wiped: Problem {
        what: "Dieser Browser hat Ihre Daten gelöscht",
        remedy: "Tandembuch war hier schon in Gebrauch. Viele Dienst-PCs löschen beim Schließen des \
                    Browsers, was darin gespeichert ist. Es lag nicht an Ihnen. Öffnen Sie Ihre letzte \
                    Sicherung, oder bitten Sie Ihr Gegenüber um eine Datei mit allem.",
    },
    update_offered: "Neue Version von Tandembuch",
    update_meaning: "Was Sie geschrieben haben, wird vorher gespeichert.",
    update_now: "Jetzt wechseln",
    set_aside: |count| match count {
        1 => "1 Stelle lässt sich nicht lesen".to_owned(),
        _ => format!("{count} Stellen lassen sich nicht lesen"),
    },
    set_aside_meaning: "Alles andere ist in Ordnung. Was sich nicht lesen lässt, wurde zur Seite gelegt, \
                         nicht gelöscht. Öffnen Sie Ihre letzte Sicherung oder eine Datei Ihres Gegenübers: \
                         Was fehlt, kommt damit zurück. Mit „Daten retten“ kann Ihre IT nachsehen.",
    rescue: "Daten retten",
    rescue_warning: "Diese Datei ist nicht verschlüsselt. Wer sie öffnet, liest alles, auch Ihre privaten \
                      Notizen und den Tandem-Code. Geben Sie sie nicht weiter, und löschen Sie sie nach der \
                      Rettung.",
    rescue_failed: "Die Daten lassen sich gerade nicht lesen. Laden Sie die Seite neu, und versuchen Sie es \
                     noch einmal.",
    storage_not_available: Problem {
        what: "Dieser Browser bietet hier keinen Speicher an.",
        remedy: "Öffnen Sie Tandembuch in Edge, Firefox, Chrome oder Safari und nicht in einem privaten \
                    Fenster.",
    },
    storage_denied: Problem {
        what: "Dieser Browser erlaubt Tandembuch nicht, etwas zu speichern.",
        remedy: "Erlauben Sie dieser Adresse in den Einstellungen des Browsers, Daten zu speichern; auf \
                    Dienst-PCs hilft Ihre IT. In einem privaten Fenster geht es nicht.",
    },
    storage_full: Problem {
        what: "Auf diesem Gerät ist kein Platz mehr.",
        remedy: "Löschen Sie Dateien, die Sie nicht mehr brauchen, und versuchen Sie es noch einmal.",
    },
    storage_lost: Problem {
        what: "Die Verbindung zum Speicher des Browsers ist abgerissen.",
        remedy: "Versuchen Sie es noch einmal. Hilft das nicht, beenden Sie den Browser ganz und öffnen Sie ihn neu.",
    },
    storage_blocked: Problem {
        what: "In einem anderen Tab läuft noch eine ältere Version von Tandembuch.",
        remedy: "Schließen Sie alle anderen Tabs mit Tandembuch, und laden Sie diese Seite neu.",
    },
    storage_silent: Problem {
        what: "Der Speicher des Browsers antwortet nicht.",
        remedy: "Beenden Sie den Browser ganz, und öffnen Sie ihn neu.",
    },
    storage_lock_changed: Problem {
        what: "In einem anderen Tab wurde die Sperre eingerichtet oder aufgehoben.",
        remedy: "Laden Sie diese Seite neu.",
    },
    storage_too_new: Problem {
        what: "Eine neuere Version von Tandembuch hat diese Daten geschrieben.",
        remedy: "Ihre Daten sind unverändert. Laden Sie die Seite neu, damit auch hier die neuere Version \
                    läuft.",
    },
    storage_damaged: Problem {
        what: "Die Daten in diesem Browser sind beschädigt.",
        remedy: "Tandembuch löscht nichts. Wählen Sie in den Einstellungen „Daten retten“, und öffnen Sie \
                    dann Ihre letzte Sicherung.",
    },
    storage_unexpected: Problem {
        what: "Beim Zugriff auf den Speicher ist etwas Unerwartetes geschehen.",
        remedy: "Laden Sie die Seite neu. Geschieht es wieder, hilft Ihrer IT diese Angabe weiter.",
    },
    storage_details: |name| format!("Angabe des Browsers: {name}"),
};

/// English.
pub static EN: Device = Device {
    opening_tandem: "Opening your tandem …",
    part_coming: "loading …",
    takes_long: "This takes longer than usual. Wait a little, or reload the page. Nothing is lost by that.",
    part_missing_title: "Not completely loaded yet",
    part_no_answer: Problem {
        what: "The server cannot be reached",
        remedy: "A part of Tandembuch is still missing. Please check your network connection. What is stored on this \
                 device stays as it is.",
    },
    part_not_the_part: Problem {
        what: "A part of Tandembuch did not arrive",
        remedy: "There may be a new version just now, or your network asks you to sign in. What is stored \
                    on this device stays as it is.",
    },
    part_left: "What you wrote last is still here as well. You see it as soon as everything is loaded.",
    open_file: "Open a file",
    try_again: "Try again",
    translated: Problem {
        what: "Your browser is translating this page",
        remedy: "Then some of it stands still that should change: the clock, ticks, search results. Turn the \
                 translation off for this page, and reload the page. Nothing is lost by that.",
    },
    reload: "Reload the page",
    other_language: "Tandembuch gibt es auch auf Deutsch",
    not_kept: "Nothing is saved here",
    not_kept_meaning: "You can work, but when you close the page everything is gone. Make a backup before \
                        that.",
    make_backup: "Make a backup",
    wiped: Problem {
        what: "This browser has deleted your data",
        remedy: "Tandembuch has been in use here before. Many office computers delete what is stored in the \
                    browser when it closes. It was nothing you did. Open your last backup, or ask your \
                    partner for a file with everything.",
    },
    update_offered: "New version of Tandembuch",
    update_meaning: "What you have written is saved before.",
    update_now: "Switch now",
    set_aside: |count| format!("{} cannot be read", counted(count, "piece", "pieces")),
    set_aside_meaning: "Everything else is fine. What cannot be read was set aside, not deleted. Open your \
                         last backup or a file from your partner: it brings back what is missing. With \
                         “Rescue data” your IT department can take a look.",
    rescue: "Rescue data",
    rescue_warning: "This file is not encrypted. Whoever opens it can read everything, your private notes \
                      and the tandem code too. Do not pass it on, and delete it afterwards.",
    rescue_failed: "The data cannot be read at the moment. Reload the page and try again.",
    storage_not_available: Problem {
        what: "This browser offers no storage here.",
        remedy: "Open Tandembuch in Edge, Firefox, Chrome or Safari, and not in a private window.",
    },
    storage_denied: Problem {
        what: "This browser does not allow Tandembuch to save anything.",
        remedy: "Allow this address to store data in the settings of the browser; on office computers your \
                    IT can help. It does not work in a private window.",
    },
    storage_full: Problem {
        what: "There is no room left on this device.",
        remedy: "Delete files that you no longer need and try again.",
    },
    storage_lost: Problem {
        what: "The connection to the browser’s storage was lost.",
        remedy: "Try again. If that does not help, quit the browser completely and open it again.",
    },
    storage_blocked: Problem {
        what: "An older version of Tandembuch is still running in another tab.",
        remedy: "Close all other tabs with Tandembuch, and reload this page.",
    },
    storage_silent: Problem {
        what: "The browser’s storage does not answer.",
        remedy: "Quit the browser completely, and open it again.",
    },
    storage_lock_changed: Problem {
        what: "The lock was set or removed in another tab.",
        remedy: "Reload this page.",
    },
    storage_too_new: Problem {
        what: "A newer version of Tandembuch wrote this data.",
        remedy: "Your data is unchanged. Reload the page so that the newer version runs here too.",
    },
    storage_damaged: Problem {
        what: "The data in this browser is damaged.",
        remedy: "Tandembuch deletes nothing. In the settings choose “Rescue data”, then open your last \
                    backup.",
    },
    storage_unexpected: Problem {
        what: "Something unexpected happened while accessing the storage.",
        remedy: "Reload the page. If it happens again, this detail helps your IT department.",
    },
    storage_details: |name| format!("The browser says: {name}"),
};
