//! What each level of a skill looks like, in German.

use super::{Examples, pairs};
use crate::forms::competence::Competence;

/// The examples of a skill: two of each level, the lowest level first.
pub(super) fn of(competence: Competence) -> &'static Examples {
    match competence {
        Competence::Searching => &SEARCHING,
        Competence::Judging => &JUDGING,
        Competence::Managing => &MANAGING,
        Competence::Interacting => &INTERACTING,
        Competence::Sharing => &SHARING,
        Competence::Citizenship => &CITIZENSHIP,
        Competence::Collaborating => &COLLABORATING,
        Competence::Behaviour => &BEHAVIOUR,
        Competence::Identity => &IDENTITY,
        Competence::Creating => &CREATING,
        Competence::Reworking => &REWORKING,
        Competence::Copyright => &COPYRIGHT,
        Competence::Programming => &PROGRAMMING,
        Competence::Devices => &DEVICES,
        Competence::Privacy => &PRIVACY,
        Competence::Wellbeing => &WELLBEING,
        Competence::Environment => &ENVIRONMENT,
        Competence::Troubleshooting => &TROUBLESHOOTING,
        Competence::Needs => &NEEDS,
        Competence::Creativity => &CREATIVITY,
        Competence::Learning => &LEARNING,
        Competence::Leading => &LEADING,
        Competence::House => &HOUSE,
        Competence::Networks => &NETWORKS,
        Competence::Politics => &POLITICS,
        Competence::Presenting => &PRESENTING,
        Competence::Career => &CAREER,
    }
}

static SEARCHING: Examples = pairs([
    "Unterlagen sucht bisher das Vorzimmer heraus.",
    "Zahlen aus anderen Städten liefert bisher das Team.",
    "Im Intranet suchen, wenn jemand die Suchwörter vorschlägt.",
    "Mit einem Tipp einen alten Vorgang in der E-Akte wiederfinden.",
    "Vor der Sitzung den letzten Ratsbeschluss zum Thema finden.",
    "Treffer im Netz nach Jahr und Dateiart eingrenzen.",
    "Der Abteilung zeigen, wie sie in der E-Akte schneller findet.",
    "Anderen vormachen, wie aus hundert Treffern fünf gute werden.",
    "Eine Suchseite fürs Intranet entwerfen, die allen Zeit spart.",
    "Einen Weg schaffen, der neue Förderprogramme von selbst meldet.",
]);

static JUDGING: Examples = pairs([
    "Ob eine Quelle verlässlich ist, prüfen bisher andere.",
    "Texte aus KI-Werkzeugen sind noch Neuland.",
    "Zu zweit nachsehen, woher eine Zahl im Bericht stammt.",
    "Mit Anleitung die Antwort einer KI Satz für Satz prüfen.",
    "Eine Behauptung aus dem Netz vor der Ausschusssitzung nachprüfen.",
    "Bei einem Diagramm fragen, was es zeigt und was nicht.",
    "In der Leitungsrunde erklären, woran ein gefälschtes Bild auffällt.",
    "Dem Team vormachen, wie sich zwei Quellen vergleichen lassen.",
    "Mit der Pressestelle eine Prüfliste für Falschmeldungen entwickeln.",
    "Eine Regel schaffen, wie KI-Texte im Referat geprüft werden.",
]);

static MANAGING: Examples = pairs([
    "Die Ablage führt bisher das Vorzimmer.",
    "Vorgänge kommen noch ausgedruckt auf den Schreibtisch.",
    "Einen Vorgang in die E-Akte legen, wenn jemand dabei ist.",
    "Mit Hilfe eine Ordnung für das volle Postfach finden.",
    "Einen Vorgang in der E-Akte mitzeichnen und weiterleiten.",
    "Die Antworten der Ämter in einer Tabelle ordnen.",
    "Der Abteilung zeigen, wie die Wiedervorlage in der E-Akte geht.",
    "Anderen das eigene Postfach mit Regeln und Ordnern vorführen.",
    "Eine Ablage entwerfen, mit der das ganze Referat zurechtkommt.",
    "Die Unterschriftsmappe durch einen Weg ohne Papier ersetzen.",
]);

static INTERACTING: Examples = pairs([
    "Videokonferenzen richtet bisher das Vorzimmer ein.",
    "Das Telefon ist vertraut, der Chat noch nicht.",
    "In der Videokonferenz den Bildschirm teilen, wenn jemand hilft.",
    "Eine Terminumfrage anlegen, mit jemandem an der Seite.",
    "Zu einer Videokonferenz einladen und sie leiten.",
    "Kurze Fragen im Chat klären statt in langen E-Mails.",
    "Dem Nachbarreferat zeigen, wie eine Sitzung mit Zugeschalteten gelingt.",
    "Dem Personalrat eine Umfrage in der Videokonferenz vormachen.",
    "Eine digitale Sprechstunde für alle Beschäftigten erfinden.",
    "Mit dem Bürgerbüro eine Beratung per Video aufbauen.",
]);

static SHARING: Examples = pairs([
    "Unterlagen gehen bisher in der Umlaufmappe herum.",
    "Dateien stellt bisher das Team für andere bereit.",
    "Mit Anleitung einen Link senden statt eines Anhangs.",
    "Einen Ordner für das Nachbarreferat öffnen, wenn jemand mitschaut.",
    "Die Unterlagen zur Klausur allen rechtzeitig bereitstellen.",
    "Festlegen, wer eine Datei lesen und wer sie ändern darf.",
    "Dem Team erklären, wann ein Link besser ist als ein Anhang.",
    "Anderen Ämtern zeigen, wie ein gemeinsamer Ordner ordentlich bleibt.",
    "Eine Wissenssammlung aufbauen, die jeden Stellenwechsel überdauert.",
    "Mit anderen Referaten ein Angebot offener Daten anstoßen.",
]);

static CITIZENSHIP: Examples = pairs([
    "Einen Online-Antrag der eigenen Stadt noch nicht ausprobiert.",
    "Bürgerbeteiligung findet bisher nur im Saal statt.",
    "Einen Online-Antrag zusammen mit jemandem ausfüllen.",
    "Gemeinsam lesen, was online zum neuen Radweg gewünscht wird.",
    "Mit dem Online-Ausweis selbst etwas bei der Stadt beantragen.",
    "Die Wünsche aus einer Online-Beteiligung in die Vorlage einarbeiten.",
    "Dem Ausschuss vorführen, wie eine Online-Beteiligung abläuft.",
    "Dem Team den Online-Ausweis am eigenen Telefon zeigen.",
    "Eine Online-Beteiligung entwerfen, die auch Jugendliche erreicht.",
    "Die Stadtteile online über ein eigenes Budget abstimmen lassen.",
]);

static COLLABORATING: Examples = pairs([
    "Änderungen gehen bisher auf Papier mit Rotstift zurück.",
    "An gemeinsamen Dokumenten arbeitet bisher nur das Team.",
    "In einem gemeinsamen Dokument kommentieren, wenn jemand hilft.",
    "Mit Anleitung Aufgaben auf einer digitalen Tafel verschieben.",
    "Die Tagesordnung mit der Stellvertretung im selben Dokument schreiben.",
    "Im Kalender einen Termin finden, der zwei Referaten passt.",
    "Dem Team zeigen, wie eine Vorlage entsteht, ohne sie herumzuschicken.",
    "Einer Projektgruppe die gemeinsame Aufgabentafel erklären.",
    "Mit drei Referaten einen neuen Weg der Mitzeichnung erproben.",
    "Für Büro und Telearbeit eine neue Form der Teamrunde erfinden.",
]);

static BEHAVIOUR: Examples = pairs([
    "Was in einem Chat üblich ist, ist noch ungewohnt.",
    "Auf Kommentare im Netz antwortet bisher die Pressestelle.",
    "Eine heikle Antwort vor dem Absenden gemeinsam durchgehen.",
    "Mit einem Tipp den passenden Ton im Teamchat finden.",
    "Auf einen verärgerten Kommentar ruhig und sachlich antworten.",
    "In der Videokonferenz auch die Stillen ansprechen.",
    "Nachwuchskräften erklären, was aus dem Amt nicht ins Netz gehört.",
    "Dem Team an Beispielen zeigen, wann Chat, E-Mail oder Anruf passt.",
    "Mit dem Personalrat Regeln für den Umgang im Chat entwickeln.",
    "Einen Plan schaffen, der Beschäftigte vor Hass im Netz schützt.",
]);

static IDENTITY: Examples = pairs([
    "Den eigenen Namen noch nicht im Netz gesucht.",
    "Ein berufliches Profil im Netz gibt es bisher nicht.",
    "Die Angaben im Intranet mit jemandem auffrischen.",
    "Gemeinsam einstellen, wer das berufliche Profil sehen darf.",
    "Berufliches und privates Konto klar auseinanderhalten.",
    "Unter eigenem Namen über ein Vorhaben der Stadt schreiben.",
    "Anderen aus der Leitungsrunde zeigen, was ein gutes Profil ausmacht.",
    "Dem Team erklären, welche Spuren ein Konto im Netz hinterlässt.",
    "Eine Reihe starten, in der Beschäftigte ihre Arbeit im Netz zeigen.",
    "Für das Referat einen neuen Auftritt in sozialen Medien gestalten.",
]);

static CREATING: Examples = pairs([
    "Folien und Aushänge haben bisher immer andere gemacht.",
    "Mit dem Telefon noch nichts für die Arbeit gefilmt.",
    "Folien anpassen, wenn jemand daneben sitzt.",
    "Einen Gruß an das Team filmen, mit Hilfe beim Schneiden.",
    "Eine Vorlage bebildern und ins Intranet stellen.",
    "Die Folien für den Ausschuss von Anfang an selbst machen.",
    "Dem Vorzimmer zeigen, wie ein Rundschreiben barrierefrei wird.",
    "Anderen vormachen, wie ein guter Film mit dem Telefon gelingt.",
    "Ein neues Format für die Bürgerversammlung erfinden.",
    "Eine Folge kurzer Filme über die Arbeit des Referats gestalten.",
]);

static REWORKING: Examples = pairs([
    "Korrekturen trägt bisher das Vorzimmer ins Dokument ein.",
    "Zahlen in alten Folien erneuert bisher das Team.",
    "Ein Diagramm in den Bericht einfügen, wenn jemand hilft.",
    "Mit Anleitung die eigenen Änderungen im Entwurf sichtbar machen.",
    "Aus drei Zulieferungen eine einzige Ratsvorlage machen.",
    "Einen Bericht mit einem KI-Werkzeug kürzen und nachprüfen.",
    "Der Abteilung zeigen, wie Tabelle und Bericht verbunden bleiben.",
    "Dem Team vormachen, wie aus einem Bescheid ein klarer Text wird.",
    "Aus Zahlen mehrerer Ämter eine neue Übersicht für den Rat gestalten.",
    "Ein trockenes Merkblatt als bebilderte Anleitung neu erfinden.",
]);

static COPYRIGHT: Examples = pairs([
    "Woher Bilder stammen dürfen, klären bisher andere.",
    "Mit freien Lizenzen gab es bisher wenig zu tun.",
    "Mit der Pressestelle ein Foto suchen, das die Stadt zeigen darf.",
    "Gemeinsam nachlesen, was eine freie Lizenz verlangt.",
    "Ein frei nutzbares Bild finden und die Quelle richtig angeben.",
    "Vor dem Aushang klären, wem die Fotos vom Stadtfest gehören.",
    "Dem Team erklären, warum nicht jedes Bild aus dem Netz erlaubt ist.",
    "Anderen zeigen, was beim Abdruck fremder Karten zu beachten ist.",
    "Eine Bildersammlung anlegen, aus der das ganze Haus schöpfen darf.",
    "Eigene Pläne der Stadt unter einer freien Lizenz herausgeben.",
]);

static PROGRAMMING: Examples = pairs([
    "Formeln in Tabellen schreiben bisher andere.",
    "Wie ein Programm zu seinem Ergebnis kommt, ist noch ein Rätsel.",
    "Eine Summe in der Tabelle bilden, wenn jemand die Schritte ansagt.",
    "Zu zweit einen Ablauf im Amt Schritt für Schritt aufzeichnen.",
    "Eine Regel einrichten, die E-Mails von selbst sortiert.",
    "Den eigenen Haushaltsplan mit selbst gebauten Formeln prüfen.",
    "Dem Vorzimmer zeigen, wie Serienbriefe fast von selbst entstehen.",
    "Der Abteilung erklären, wie ein Online-Formular Fälle unterscheidet.",
    "Einen Ablauf bauen, der an Fristen im Referat von selbst erinnert.",
    "Mit der IT einen kleinen Helfer für das Bürgerbüro entwickeln.",
]);

static DEVICES: Examples = pairs([
    "Um Updates und Sperren kümmert sich bisher die IT.",
    "Betrug in E-Mails ist noch schwer zu erkennen.",
    "Mit Hilfe eine Sperre am Diensttelefon einrichten.",
    "Eine verdächtige E-Mail zusammen mit der IT ansehen.",
    "Eine verdächtige E-Mail erkennen und der IT melden.",
    "Vor der Dienstreise das Tablet selbst auf den neuesten Stand bringen.",
    "Dem Vorzimmer zeigen, woran eine gefälschte Rechnung auffällt.",
    "Neuen im Team erklären, was ein gutes Passwort ausmacht.",
    "Mit der IT eine Übung gegen Betrug per E-Mail entwickeln.",
    "Einen Plan für den Tag entwerfen, an dem kein Rechner mehr läuft.",
]);

static PRIVACY: Examples = pairs([
    "Fragen zum Datenschutz beantworten bisher andere.",
    "Welche Daten Apps sammeln, ist noch unklar.",
    "Mit der Datenschutzbeauftragten eine Teilnahmeliste durchgehen.",
    "Gemeinsam prüfen, worauf eine App am Diensttelefon zugreifen darf.",
    "Namen schwärzen, bevor ein Vorgang das Haus verlässt.",
    "Entscheiden, was in ein KI-Werkzeug darf und was nicht.",
    "Dem Team an einem Fall zeigen, wer welche Akte öffnen darf.",
    "In der Leitungsrunde erklären, was bei Fotos von Gästen gilt.",
    "Einen Online-Antrag entwerfen, der mit wenigen Angaben auskommt.",
    "Mit dem Personalrat eine Vereinbarung zu KI und Daten ausarbeiten.",
]);

static WELLBEING: Examples = pairs([
    "Das Diensttelefon bleibt bisher auch am Abend an.",
    "Pausen zwischen Videokonferenzen sind noch selten.",
    "Mit einem Tipp die Meldungen am Telefon leiser stellen.",
    "Stuhl und Bildschirm mit jemandem richtig einstellen.",
    "Feste Zeiten ohne E-Mail einplanen und einhalten.",
    "Besprechungen kürzer ansetzen, damit Luft dazwischen bleibt.",
    "Dem Team zeigen, wie sich Meldungen nach Feierabend abschalten lassen.",
    "Anderen in Telearbeit vormachen, wie ein Tag mit Pausen gelingt.",
    "Mit dem Personalrat Regeln zur Erreichbarkeit am Abend entwickeln.",
    "Im Referat einen Tag ohne Besprechungen einführen.",
]);

static ENVIRONMENT: Examples = pairs([
    "Vorlagen werden bisher für alle ausgedruckt.",
    "Wie viel Strom Technik verbraucht, ist noch unbekannt.",
    "Eine Sitzung ohne Papier vorbereiten, wenn jemand hilft.",
    "Das Notebook gemeinsam so einstellen, dass es Strom spart.",
    "Per Video besprechen, wofür sonst eine Dienstreise nötig wäre.",
    "Alte Dateien und E-Mails regelmäßig löschen, wo es erlaubt ist.",
    "Dem Ausschuss vormachen, wie eine Sitzung ohne Papier läuft.",
    "Dem Team erklären, was mit ausgedienten Geräten geschieht.",
    "Mit der Beschaffung Regeln für langlebige Geräte entwickeln.",
    "Ein Vorhaben starten, das mit der Wärme der Rechner heizt.",
]);

static TROUBLESHOOTING: Examples = pairs([
    "Wenn etwas hakt, hilft bisher immer die IT.",
    "Den Beamer schließt bisher jemand aus dem Vorzimmer an.",
    "Am Telefon mit der IT den Drucker wieder zum Laufen bringen.",
    "Mit Anleitung den Ton im Besprechungsraum einstellen.",
    "In der Videokonferenz selbst herausfinden, warum der Ton fehlt.",
    "Der IT einen Fehler so beschreiben, dass sie gleich helfen kann.",
    "Anderen im Sitzungssaal zeigen, was bei schwarzem Bild hilft.",
    "Dem Vorzimmer erklären, wie das Notebook von zu Hause ins Netz kommt.",
    "Für alle Besprechungsräume eine Anleitung zur Soforthilfe gestalten.",
    "Eine Runde gründen, in der Ämter einander bei Technik helfen.",
]);

static NEEDS: Examples = pairs([
    "Welches Werkzeug passt, entscheiden bisher andere.",
    "Die Abläufe im Amt sind bisher ganz für Papier gemacht.",
    "Mit jemandem zwei Werkzeuge für Umfragen vergleichen.",
    "Gemeinsam herausfinden, wo in einem Ablauf Zeit verloren geht.",
    "Für die nächste Klausur das passende Werkzeug auswählen.",
    "Der IT in klaren Worten sagen, was das Referat braucht.",
    "Einem anderen Amt zeigen, wie es seinen Bedarf beschreibt.",
    "Dem Team an einem Fall erklären, wann Papier die bessere Wahl ist.",
    "Mit dem Bürgerbüro einen Antrag vom ersten Klick an neu denken.",
    "Ein Angebot entwerfen, das auch Menschen ohne Internet erreicht.",
]);

static CREATIVITY: Examples = pairs([
    "Ideen sammelt das Team bisher auf Karten an der Wand.",
    "Ein KI-Werkzeug noch nicht nach Einfällen gefragt.",
    "Mit Anleitung ein KI-Werkzeug um Vorschläge bitten.",
    "Ideen auf einer digitalen Pinnwand sammeln, wenn jemand hilft.",
    "Für ein altes Problem drei digitale Lösungen skizzieren.",
    "Eine Idee im Kleinen erproben, bevor sie in den Ausschuss geht.",
    "In der Leitungsrunde zeigen, wie Ideen auf einer Pinnwand reifen.",
    "Anderen vormachen, wie gute Fragen an eine KI zu Ideen führen.",
    "Mit Bürgerinnen und Bürgern eine ganz neue Stadt-App erproben.",
    "Einen Ideenwettbewerb für das ganze Haus erfinden.",
]);

static LEARNING: Examples = pairs([
    "Was als Nächstes zu lernen wäre, ist noch unklar.",
    "Eine digitale Schulung hat sich bisher nicht ergeben.",
    "Im Tandem herausfinden, was im Alltag am meisten fehlt.",
    "Eine Online-Schulung beginnen, mit jemandem für Rückfragen.",
    "Sich eine neue Funktion mit einem Erklärfilm selbst beibringen.",
    "Jede Woche eine halbe Stunde zum Ausprobieren freihalten.",
    "In der Leitungsrunde vorführen, was neu gelernt wurde.",
    "Dem Team zeigen, wo es passende Schulungen findet.",
    "Ein Lernangebot für alle Führungskräfte der Stadt gestalten.",
    "Lerntandems zwischen Jung und Alt im ganzen Referat einführen.",
]);

static LEADING: Examples = pairs([
    "Warum die Leitung so entscheidet, ist von außen schwer zu sehen.",
    "Besprechungen leiten bisher immer andere.",
    "Nach einer Leitungsrunde besprechen, warum so entschieden wurde.",
    "Ein schwieriges Gespräch vorher zusammen durchspielen.",
    "Eine Teambesprechung leiten, bis klar ist, wer was tut.",
    "Eine Entscheidung vorbereiten: zwei Wege und eine Empfehlung.",
    "Auszubildenden erklären, wie eine gute Rückmeldung gelingt.",
    "Jemandem zeigen, wie sich ein Streit im Team ansprechen lässt.",
    "Eine neue Form der Teambesprechung einführen.",
    "Ein kleines Projekt aufbauen und nach eigenen Regeln leiten.",
]);

static HOUSE: Examples = pairs([
    "Wer in anderen Referaten zuständig ist, ist noch unklar.",
    "Den Weg einer Mitzeichnung bisher nur vom Hörensagen kennen.",
    "Mit dem Gegenüber den Weg einer Vorlage aufzeichnen.",
    "Nach einem Hinweis die richtige Stelle im Haus finden.",
    "Eine Vorlage pünktlich durch alle Mitzeichnungen bringen.",
    "Wissen, wann Kämmerei und Personalrat zu beteiligen sind.",
    "Neuen in der Abteilung erklären, welches Amt wofür zuständig ist.",
    "Auszubildenden zeigen, wie Geld für ein Vorhaben beantragt wird.",
    "Einen kürzeren Weg für eilige Vorlagen vorschlagen und erproben.",
    "Im Intranet einen Wegweiser für neue Beschäftigte aufbauen.",
]);

static NETWORKS: Examples = pairs([
    "Kontakte reichen bisher kaum über die eigene Abteilung hinaus.",
    "Auf einer Tagung noch niemanden von sich aus angesprochen.",
    "In einer Runde vorgestellt werden und ins Gespräch kommen.",
    "Gemeinsam überlegen, wer im Haus weiterhelfen könnte.",
    "Jemanden aus einem anderen Referat auf einen Kaffee einladen.",
    "Nach einer Tagung mit neuen Bekannten in Verbindung bleiben.",
    "Zwei Menschen bekannt machen, die einander weiterhelfen.",
    "Neuen Kräften zeigen, welche Runden im Haus sich lohnen.",
    "Einen Stammtisch für junge Beschäftigte gründen.",
    "Mit einer Nachbarstadt einen Austausch unter Jüngeren aufbauen.",
]);

static POLITICS: Examples = pairs([
    "Eine Ratssitzung bisher noch nicht besucht.",
    "Was mit einer Vorlage im Ausschuss geschieht, ist noch unklar.",
    "Im Ausschuss zuhören und danach Fragen stellen.",
    "Den Antrag einer Fraktion gemeinsam lesen und einordnen.",
    "Eine Beschlussvorlage schreiben, die der Ausschuss gut versteht.",
    "Vor der Sitzung einschätzen, wo Nachfragen kommen werden.",
    "Auszubildenden erklären, wie aus einem Antrag ein Beschluss wird.",
    "Dem Team an Beispielen zeigen, was Neutralität im Amt bedeutet.",
    "Ein Treffen vorschlagen, bei dem Rat und Jugend ins Gespräch kommen.",
    "Für Ratsvorlagen eine neue Fassung auf einer Seite entwerfen.",
]);

static PRESENTING: Examples = pairs([
    "Vor der Leitungsrunde noch nichts vorgetragen.",
    "Fragen aus dem Ausschuss beantworten bisher andere.",
    "Einen Vortrag zusammen proben und danach kürzen.",
    "In der Runde einen Punkt vortragen, mit Rückhalt daneben.",
    "Der Referatsleitung in wenigen Minuten ein Vorhaben vorstellen.",
    "Auf eine kritische Nachfrage ruhig und kurz antworten.",
    "Jemanden auf den ersten Auftritt im Ausschuss vorbereiten.",
    "Dem Team vormachen, wie ein Vortrag mit dem Ergebnis beginnt.",
    "Vor dem Rat statt Folien ein Modell zum Anfassen zeigen.",
    "Eine Reihe kurzer Vorträge von Jüngeren für die Leitung aufbauen.",
]);

static CAREER: Examples = pairs([
    "Wohin der eigene Weg führen soll, ist noch offen.",
    "Ein Gespräch über die eigene Zukunft gab es noch nicht.",
    "Mit dem Gegenüber eine Stellenausschreibung durchgehen.",
    "Das Jahresgespräch mit der Leitung gemeinsam vorbereiten.",
    "Eigene Stärken an Beispielen aus der Arbeit benennen.",
    "Von sich aus nach einer Hospitation in einem anderen Amt fragen.",
    "Auszubildenden erzählen, welche Wege es in der Stadt gibt.",
    "Jemandem im Team bei einer Bewerbung helfen.",
    "Eine Aufgabe vorschlagen, die es im Haus noch nicht gibt.",
    "Für Jüngere im Haus einen Tag in der Leitung erfinden.",
]);
