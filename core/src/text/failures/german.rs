//! What went wrong with a file or a code, in German.

use super::{Failures, LimitWords, RefusedWords, about, plain};
use crate::text::counted;

/// The sentences.
pub(super) const DE: Failures = Failures {
    unreadable: plain(
        "Der Browser kann diese Datei nicht lesen.",
        "Vielleicht wurde sie verschoben, oder das Laufwerk ist getrennt. Wählen Sie sie noch einmal aus.",
    ),
    not_ours: plain(
        "Das ist keine Datei von Tandembuch.",
        "Wählen Sie die Datei, deren Name auf .tandem.txt endet, oder fügen Sie den ganzen verschlüsselten Text ein.",
    ),
    too_big: plain(
        "Diese Datei ist größer als 25 Megabyte und damit zu groß.",
        "Prüfen Sie, ob es die richtige Datei ist; die eines Tandems ist viel kleiner.",
    ),
    cut_off: plain(
        "Das Ende dieser Datei fehlt.",
        "Kopieren Sie den Text noch einmal bis zum Schluss, oder lassen Sie sich die Datei als Anhang schicken.",
    ),
    damaged: plain(
        "Der Text dieser Datei wurde unterwegs verändert.",
        "Lassen Sie sich die Datei noch einmal schicken, am besten als Anhang.",
    ),
    several: plain(
        "In diesem Text stehen mehrere Dateien.",
        "Fügen Sie nur die neueste ein, ohne ältere Nachrichten darunter.",
    ),
    too_new: plain(
        "Diese Datei hat eine neuere Fassung von Tandembuch erstellt.",
        "Laden Sie Tandembuch neu, um die neue Fassung zu bekommen, und öffnen Sie die Datei noch einmal.",
    ),
    hostile: about(
        |what| {
            format!("Diese Datei verlangt etwas, das keine echte verlangt ({what}), und bleibt deshalb zu.")
        },
        "Fragen Sie die Person, von der sie kommt, ob sie wirklich von ihr ist.",
    ),
    refused: RefusedWords {
        rounds: "falscher Rechenaufwand",
        salt: "falsche Schlüsselzutat",
        key_id: "falscher Schlüsselname",
        recipients: "falsche Zahl von Schlüsseln",
        extension: "unbekannte Erweiterung",
        foreign_key: "fremder Schlüssel",
        unprotected: "ungeschützte Angaben",
        misplaced: "Angaben am falschen Ort",
    },
    wrong_code: plain(
        "Dieser Tandem-Code passt nicht zu der Datei.",
        "Vergleichen Sie ihn Zeichen für Zeichen. Die Datei bleibt solange hier.",
    ),
    content_damaged: plain(
        "Der Code passt, aber der Inhalt der Datei ist beschädigt.",
        "Lassen Sie sich eine neue Datei schicken.",
    ),
    unpacked_too_big: plain(
        "Der Inhalt dieser Datei wäre ausgepackt zu groß.",
        "Fragen Sie die Person, von der sie kommt, ob es die richtige Datei ist.",
    ),
    insecure_context: plain(
        "Diese Seite wurde ohne https geladen. Deshalb kann der Browser nicht verschlüsseln und nicht entschlüsseln.",
        "Öffnen Sie Tandembuch unter einer Adresse, die mit https beginnt.",
    ),
    no_compression: plain(
        "Dieser Browser ist zu alt, um Dateien zu packen und auszupacken.",
        "Nutzen Sie eine aktuelle Fassung von Edge, Firefox, Chrome oder Safari.",
    ),
    crypto_failed: plain(
        "Der Browser ist beim Verschlüsseln oder Entschlüsseln gescheitert.",
        "Schließen Sie andere Tabs und versuchen Sie es noch einmal.",
    ),
    code_empty: plain("Es ist noch kein Code eingegeben.", "Geben Sie den Tandem-Code ein."),
    code_too_short: about(
        |count| format!("Dieser Code hat nur {count} Zeichen."),
        "Ein eigener Code braucht mindestens 14 Zeichen.",
    ),
    code_too_long: plain("Dieser Code ist zu lang.", "Ein Code hat höchstens 256 Zeichen."),
    content_not_ours: plain(
        "Die Datei ließ sich öffnen, aber darin steht kein Tandem.",
        "Lassen Sie sich die Datei noch einmal neu erstellen und schicken.",
    ),
    content_too_new: plain(
        "Der Inhalt dieser Datei ist für eine neuere Fassung von Tandembuch.",
        "Laden Sie Tandembuch neu, um die neue Fassung zu bekommen, und öffnen Sie die Datei noch einmal.",
    ),
    other_tandem: plain("Diese Datei gehört zu einem anderen Tandem.", "Öffnen Sie sie auf der Startseite."),
    other_kind: plain(
        "In dieser Datei ist ein Eintrag zu etwas anderem geworden, etwa ein Ziel zu einem Treffen.",
        "Das macht Tandembuch nie. Fragen Sie die Person, von der die Datei kommt, ob sie wirklich von ihr ist.",
    ),
    forged: plain(
        "Diese Datei sagt etwas in Ihrem Namen, was Sie nie gesagt haben, etwa eine Bestätigung.",
        "Sie wird nicht übernommen. Sprechen Sie mit der Person, von der sie kommt.",
    ),
    gap: about(
        |count| {
            let verb = if count == 1 { "fehlt" } else { "fehlen" };
            let changes = counted(count, "Änderung", "Änderungen");
            format!("Zwischen Ihrem Stand und dieser Datei {verb} {changes}.")
        },
        "Öffnen Sie zuerst die Datei, die dazwischen kam, oder bitten Sie um eine mit „Alles senden“.",
    ),
    limit: about(
        |what| format!("Diese Datei sprengt den Rahmen eines Tandems ({what}) und wird nicht übernommen."),
        "Fragen Sie die Person, von der sie kommt, ob sie wirklich von ihr ist.",
    ),
    limits: LimitWords {
        entities: "zu viele Einträge",
        replicas: "zu viele Geräte",
        fields: "kein Feld oder zu viele",
        values: "keine Fassung oder zu viele",
        value_bytes: "ein zu langer Text",
        name: "ein unzulässiger Name",
        time: "eine unmögliche Zeit",
        uncovered: "eine Änderung ohne Nachweis",
    },
    too_many_notes: plain(
        "Die Notizen dieser Sicherung haben neben denen auf diesem Gerät keinen Platz. Nichts wurde geändert.",
        "Löschen Sie Notizen, die Sie nicht mehr brauchen, und öffnen Sie die Sicherung noch einmal.",
    ),
    full: plain(
        "Mit dieser Datei würde Ihr Tandem zu groß für eine Sicherung.",
        "Bitten Sie die Person, von der sie kommt, sehr lange Einträge zu kürzen und sie neu zu schicken.",
    ),
    only_changes: plain(
        "Diese Datei enthält nur Änderungen, und das Tandem dazu ist nicht auf diesem Gerät.",
        "Bitten Sie um eine Datei mit „Alles senden“, oder öffnen Sie zuerst Ihre Sicherung.",
    ),
    who_is_here: plain(
        "Auf diesem Gerät fehlt die Angabe, wer Sie in diesem Tandem sind.",
        "Öffnen Sie das Tandem auf der Startseite und beantworten Sie die Frage; danach öffnen Sie die Datei noch einmal.",
    ),
    no_code: plain(
        "Dieses Gerät kennt den Tandem-Code nicht mehr.",
        "Geben Sie ihn im Überblick oder in den Einstellungen des Tandems ein, oder öffnen Sie eine Datei mit ihm.",
    ),
    seal_too_big: plain(
        "Ihr Tandem ist zu groß für eine Datei.",
        "Kürzen Sie sehr lange Einträge und versuchen Sie es noch einmal.",
    ),
    share_denied: plain(
        "Der Browser hat das Teilen abgelehnt.",
        "Laden Sie die Datei herunter, oder kopieren Sie den Text.",
    ),
    share_not_available: plain(
        "Dieser Browser kann keine Dateien teilen.",
        "Laden Sie die Datei herunter, oder kopieren Sie den Text.",
    ),
    not_made: plain("Der Browser konnte die Datei nicht anlegen.", "Kopieren Sie stattdessen den Text."),
    storage_unexpected: about(
        |name| format!("Der Speicher des Browsers meldet etwas Unerwartetes ({name})."),
        "Laden Sie die Seite neu. Bleibt es dabei, geben Sie den Namen der Meldung an Ihre IT.",
    ),
    tandem_not_here: plain(
        "Das Tandem ist nicht mehr auf diesem Gerät.",
        "Vielleicht wurde es gerade in einem anderen Tab entfernt. Öffnen Sie die Datei noch einmal.",
    ),
    no_randomness: plain(
        "Dieser Browser liefert keine Zufallszahlen.",
        "Nutzen Sie eine aktuelle Fassung von Edge, Firefox, Chrome oder Safari.",
    ),
    entry_missing: plain(
        "Der Eintrag, der geändert werden sollte, ist nicht da.",
        "Laden Sie die Seite neu und versuchen Sie es noch einmal.",
    ),
    numbers_used_up: plain(
        "Dieser Tab kann keine weiteren Änderungen zählen.",
        "Laden Sie die Seite neu; danach geht es weiter.",
    ),
};
