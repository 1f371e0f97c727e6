//! What went wrong with a file or a code, in German.

use super::{Failures, LimitWords, RefusedWords, about, plain};

/// The sentences.
pub(super) const DE: Failures = Failures {
    unreadable: plain(
        "Der Browser kann diese Datei nicht lesen.",
        "Vielleicht wurde sie verschoben, oder das Laufwerk ist getrennt. Wählen Sie sie noch einmal aus.",
    ),
    not_ours: plain(
        "Das ist keine Datei von Tandembuch.",
        "Wählen Sie die Datei, deren Name auf .tandem.txt endet, oder fügen Sie den ganzen verschlüsselten \
            Text ein.",
    ),
    empty: plain("Diese Datei ist leer.", "Bitten Sie um eine neue."),
    packed: plain(
        "Diese Datei ist gepackt.",
        "Entpacken Sie sie zuerst, und öffnen Sie die Datei, die darin liegt.",
    ),
    mail: plain(
        "Das ist eine ganze E-Mail.",
        "Öffnen Sie sie in Ihrem E-Mail-Programm, und speichern Sie den Anhang.",
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
        "Diese Datei hat eine neuere Version von Tandembuch erstellt.",
        "Laden Sie die Seite neu, damit auch hier die neue Version läuft, und öffnen Sie die Datei noch \
            einmal.",
    ),
    hostile: about(
        |what| {
            format!(
                "Diese Datei ist nicht so, wie Tandembuch sie erstellt. Sie wurde nicht geöffnet (für die IT: {what})."
            )
        },
        "Fragen Sie die Person, von der sie kommt, ob sie wirklich von ihr ist.",
    ),
    refused: RefusedWords {
        rounds: "falscher Rechenaufwand",
        salt: "Salz",
        key_id: "falscher Schlüsselname",
        recipients: "falsche Zahl von Schlüsseln",
        extension: "unbekannte Erweiterung",
        foreign_key: "fremder Schlüssel",
        unprotected: "ungeschützte Angaben",
        misplaced: "Angaben am falschen Ort",
        agreement: "falscher Schlüssel",
    },
    wrong_code: plain(
        "Dieser Tandem-Code passt nicht zu der Datei.",
        "Vergleichen Sie ihn Zeichen für Zeichen: Fehlt eines, oder sind zwei vertauscht? Sie können es \
            beliebig oft versuchen.",
    ),
    wrong_recovery_code: plain(
        "Dieser Sicherungs-Code passt nicht zu der Datei.",
        "Vergleichen Sie ihn Zeichen für Zeichen mit dem Blatt. Haben Sie mehrere Blätter, versuchen Sie das \
            andere.",
    ),
    password_unknown: plain(
        "Dieser Browser weiß das Kennwort Ihrer Arbeitsdatei nicht mehr.",
        "Geben Sie es unter „Austausch“ bei „Arbeitsdatei“ noch einmal ein.",
    ),
    wrong_password: plain(
        "Dieses Kennwort passt nicht zu der Datei.",
        "Achten Sie auf Groß- und Kleinschreibung. Hatten Sie damals ein anderes?",
    ),
    recovery_code_unknown: plain(
        "Dieses Gerät kennt Ihren Sicherungs-Code nicht mehr.",
        "Geben Sie ihn unter „Austausch“ bei „Sicherungs-Code“ noch einmal ein, oder legen Sie dort einen neuen an.",
    ),
    not_the_recovery_code: plain(
        "Das ist ein Sicherungs-Code. Diese Datei öffnet der Tandem-Code.",
        "Geben Sie die 16 Zeichen ein, die Sie beide kennen.",
    ),
    not_the_tandem_code: plain(
        "Das ist ein Tandem-Code. Diese Sicherung öffnet der Sicherungs-Code.",
        "Geben Sie die 24 Zeichen von Ihrem Sicherungsblatt ein.",
    ),
    tandem_code_for_devices: plain(
        "Das ist ein Tandem-Code. Diese Datei ist für andere Geräte verschlüsselt.",
        "Bitten Sie um eine Datei mit allem, oder geben Sie die 24 Zeichen von Ihrem Sicherungsblatt ein.",
    ),
    symbols_missing: about(
        |(count, whole)| match whole.saturating_sub(count) {
            1 => format!("Ein Zeichen fehlt: {count} von {whole} sind da."),
            missing => format!("{missing} Zeichen fehlen: {count} von {whole} sind da."),
        },
        "Vergleichen Sie den Code Zeichen für Zeichen.",
    ),
    symbols_too_many: about(
        |(count, whole)| match count.saturating_sub(whole) {
            1 => format!("Ein Zeichen ist zu viel: Es sind {count} statt {whole}."),
            more => format!("{more} Zeichen sind zu viel: Es sind {count} statt {whole}."),
        },
        "Vergleichen Sie den Code Zeichen für Zeichen.",
    ),
    no_symbol: about(
        |symbol| format!("Das Zeichen „{symbol}“ kommt in keinem Code vor."),
        "Vergleichen Sie den Code Zeichen für Zeichen.",
    ),
    content_damaged: plain(
        "Der Code passt, aber der Inhalt der Datei ist beschädigt.",
        "Bitten Sie um eine neue Datei.",
    ),
    damaged_for_this_device: plain(
        "Diese Datei ist für dieses Gerät, aber ihr Inhalt ist beschädigt.",
        "Bitten Sie um eine neue Datei.",
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
        "Nutzen Sie eine aktuelle Version von Edge, Firefox, Chrome oder Safari.",
    ),
    crypto_failed: plain(
        "Der Browser konnte die Datei nicht verschlüsseln oder entschlüsseln.",
        "Schließen Sie andere Tabs, und versuchen Sie es noch einmal.",
    ),
    code_empty: plain("Es ist noch kein Code eingegeben.", "Geben Sie den Tandem-Code ein."),
    code_too_short: about(
        |count| format!("Dieser Code ist zu kurz: Er hat {count} Zeichen, ein Tandem-Code hat 16."),
        "Vergleichen Sie ihn bitte mit dem Original.",
    ),
    code_too_long: plain("Dieser Code ist zu lang.", "Ein Code hat höchstens 256 Zeichen."),
    content_not_ours: plain(
        "Die Datei ließ sich öffnen, aber darin steht kein Tandem.",
        "Bitten Sie um eine neue Datei, und prüfen Sie, ob es die richtige ist.",
    ),
    content_too_new: plain(
        "Der Inhalt dieser Datei ist für eine neuere Version von Tandembuch.",
        "Laden Sie die Seite neu, damit auch hier die neue Version läuft, und öffnen Sie die Datei noch \
            einmal.",
    ),
    other_tandem: plain("Diese Datei gehört zu einem anderen Tandem.", "Öffnen Sie sie auf der Startseite."),
    other_kind: plain(
        "In dieser Datei ist etwas zu etwas anderem geworden, etwa ein Ziel zu einem Treffen.",
        "Das macht Tandembuch nie. Fragen Sie die Person, von der die Datei kommt, ob sie wirklich von ihr \
            ist.",
    ),
    forged_signature: plain(
        "Die Unterschrift dieser Datei passt nicht. Sie wurde nicht geöffnet.",
        "Fragen Sie die Person, von der sie kommt, ob sie wirklich von ihr ist.",
    ),
    dropped_device: plain(
        "Diese Datei kommt von einem Gerät, das Sie ausgeschlossen haben. Sie wurde nicht geöffnet.",
        "Bitten Sie um eine von einem anderen Gerät, oder vertrauen Sie ihm unter „Bekannte Geräte“ wieder.",
    ),
    not_wanted: plain(
        "Sie haben noch nicht bestätigt, von wem diese Datei ist.",
        "Setzen Sie das Häkchen, oder übernehmen Sie die Datei nicht.",
    ),
    forged: plain(
        "Diese Datei sagt etwas in Ihrem Namen, was Sie nie gesagt haben, etwa eine Bestätigung.",
        "Sie wurde nicht übernommen. Sprechen Sie mit der Person, von der sie kommt.",
    ),
    gap: plain(
        "Vor dieser Datei gab es noch eine andere, die hier nicht geöffnet wurde.",
        "Öffnen Sie zuerst die ältere Datei, oder bitten Sie um eine neue mit allem.",
    ),
    limit: about(
        |what| {
            format!("Diese Datei passt nicht in ein Tandem. Sie wurde nicht übernommen (für die IT: {what}).")
        },
        "Fragen Sie die Person, von der sie kommt, ob sie wirklich von ihr ist.",
    ),
    limits: LimitWords {
        entities: "zu viele Teile",
        replicas: "zu viele Geräte",
        fields: "kein Feld oder zu viele",
        values: "keine Fassung oder zu viele",
        value_bytes: "ein zu langer Text",
        name: "ein unzulässiger Name",
        time: "eine unmögliche Zeit",
        uncovered: "eine Änderung ohne Nachweis",
    },
    too_many_notes: plain(
        "Die privaten Notizen dieser Sicherung haben neben denen auf diesem Gerät keinen Platz. Nichts \
            wurde geändert.",
        "Löschen Sie Notizen, die Sie nicht mehr brauchen, und öffnen Sie die Sicherung noch einmal.",
    ),
    full: plain(
        "Mit dieser Datei würde Ihr Tandem zu groß für eine Sicherung.",
        "Bitten Sie die Person, von der sie kommt, sehr lange Texte zu kürzen und eine neue zu erstellen.",
    ),
    only_changes: plain(
        "In dieser Datei steht nur das Neue, und der Anfang fehlt hier.",
        "Bitten Sie um eine Datei mit allem, oder öffnen Sie zuerst Ihre Sicherung.",
    ),
    who_is_here: plain(
        "Dieses Gerät weiß nicht mehr, wer von Ihnen beiden Sie sind.",
        "Öffnen Sie das Tandem auf der Startseite, und beantworten Sie die Frage; danach öffnen Sie die \
            Datei noch einmal.",
    ),
    no_code: plain(
        "Auf diesem Gerät fehlt der Tandem-Code.",
        "Geben Sie ihn im Überblick ein. Ihr Gegenüber kennt ihn.",
    ),
    seal_too_big: plain(
        "Ihr Tandem ist zu groß für eine Datei.",
        "Kürzen Sie sehr lange Texte, und versuchen Sie es noch einmal.",
    ),
    share_denied: plain(
        "Der Browser gibt die Datei nicht weiter.",
        "Laden Sie die Datei herunter, oder kopieren Sie den Text.",
    ),
    share_not_available: plain(
        "Dieser Browser kann keine Dateien weitergeben.",
        "Laden Sie die Datei herunter, oder kopieren Sie den Text.",
    ),
    not_made: plain("Der Browser konnte die Datei nicht anlegen.", "Kopieren Sie stattdessen den Text."),
    storage_unexpected: about(
        |name| format!("Der Speicher dieses Browsers meldet etwas Unerwartetes ({name})."),
        "Laden Sie die Seite neu. Bleibt es dabei, geben Sie den Namen der Meldung an Ihre IT.",
    ),
    tandem_not_here: plain(
        "Das Tandem ist nicht mehr auf diesem Gerät.",
        "Vielleicht wurde es gerade in einem anderen Tab entfernt. Öffnen Sie die Datei noch einmal.",
    ),
    no_randomness: plain(
        "Dieser Browser kann nicht sicher verschlüsseln.",
        "Nutzen Sie eine aktuelle Version von Edge, Firefox, Chrome oder Safari.",
    ),
    entry_missing: plain(
        "Was geändert werden sollte, ist nicht mehr da.",
        "Laden Sie die Seite neu, und versuchen Sie es noch einmal.",
    ),
    numbers_used_up: plain(
        "Hier geht es gerade nicht weiter.",
        "Laden Sie die Seite neu; danach geht es weiter.",
    ),
};
