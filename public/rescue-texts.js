// @ts-check
/**
 * What the rescue page says, in German and English: for each reason what happened, what to do, and what the IT
 * department can change. {origin} and {host} stand for this page's address.
 */
"use strict";

window.tandembuchRescueTexts = {
  de: {
    common: {
      todo: "Was Sie tun können",
      it: "Für die IT-Abteilung",
      details: "Technische Angaben",
      reload: "Neu laden",
      refetch: "Programm neu holen",
      refetchNote: "„Programm neu holen“ lädt alle Programmdateien noch einmal vom Server. Ihre Daten bleiben dabei unberührt.",
      refetchOffline: "Der Server ist gerade nicht erreichbar. Es wurde nichts geändert.",
      save: "Daten retten",
      saveNote: "„Daten retten“ speichert alles, was Tandembuch in diesem Browser abgelegt hat, in einer Datei. Diese Datei ist nicht verschlüsselt: Wer sie öffnet, liest Ihre Einträge, auch die privaten, und vielleicht Ihren Tandem-Code. Legen Sie sie nur dort ab, wo sonst niemand Zugriff hat, verschicken Sie sie nicht, und löschen Sie sie, sobald Ihre Daten wieder an ihrem Platz sind.",
      saving: "Die Daten werden gelesen …",
      saved: "Die Datei {file} mit {rows} Datensätzen wurde dem Browser zum Speichern übergeben.",
      partly: "Einiges ließ sich nicht lesen; die Datei nennt es unter „problems“.",
      nothing: "In diesem Browser sind keine Daten von Tandembuch gespeichert. Es gibt nichts zu retten.",
      failed: "Das Retten ist nicht gelungen:",
      start: "Tandembuch starten",
      below: "Zur Seite darunter",
      belowNote: "Was Sie gerade getippt haben, steht noch auf der Seite darunter und kommt beim Retten mit in die Datei.",
      other: "English",
    },
    reasons: {
      "no-webassembly": {
        title: "Dieser Browser führt das Programm nicht aus",
        what: "Tandembuch braucht WebAssembly. In diesem Browser ist es abgeschaltet, meist durch eine Sicherheitseinstellung. Gespeicherte Daten sind davon nicht betroffen.",
        todo: [
          "Auf einem dienstlichen PC: Geben Sie den Abschnitt „Für die IT-Abteilung“ weiter.",
          "In Edge mit verbesserter Sicherheit: Klicken Sie auf das Symbol links in der Adressleiste und schalten Sie die verbesserte Sicherheit für diese Adresse aus.",
          "Auf iPhone oder iPad im Blockierungsmodus: Schalten Sie ihn in Safari unter „Website-Einstellungen“ für diese Adresse aus.",
          "Oder öffnen Sie die Adresse in einem anderen aktuellen Browser.",
        ],
        it: [
          "Edge und Chrome: Die Richtlinie DefaultJavaScriptJitSetting mit dem Wert 2 oder ein Eintrag in JavaScriptJitBlockedForSites schaltet mit dem JIT-Compiler auch WebAssembly ab. Nehmen Sie {origin} in JavaScriptJitAllowedForSites auf.",
          "Edge, verbesserter Sicherheitsmodus (EnhanceSecurityMode): Nehmen Sie {host} in EnhanceSecurityModeBypassListDomains auf.",
          "Firefox: Die Einstellung javascript.options.wasm muss true sein.",
        ],
      },
      insecure: {
        title: "Diese Adresse ist nicht gesichert",
        what: "Tandembuch verschlüsselt Dateien mit Funktionen des Browsers, die es nur über eine gesicherte Verbindung (https) gibt. Diese Seite wurde ohne sie geöffnet.",
        todo: ["Öffnen Sie dieselbe Adresse mit https:// am Anfang.", "Geht das nicht: Geben Sie den Abschnitt „Für die IT-Abteilung“ weiter."],
        it: [
          "Stellen Sie die Seite über https bereit, auch im internen Netz.",
          "Bis dahin hilft in Edge und Chrome die Richtlinie OverrideSecurityRestrictionsOnInsecureOrigin mit {origin}.",
        ],
      },
      policy: {
        title: "Der Server verbietet das Programm",
        what: "Tandembuch braucht WebAssembly. Eine Sicherheitsregel dieses Servers verbietet es. Gespeicherte Daten sind davon nicht betroffen.",
        todo: ["Geben Sie den Abschnitt „Für die IT-Abteilung“ an die Stelle weiter, die diese Seite bereitstellt."],
        it: ["Im Kopf Content-Security-Policy, den der Server sendet, braucht script-src den Wert 'wasm-unsafe-eval'. Die vollständige Regel steht in index.html."],
      },
      load: {
        title: "Das Programm ließ sich nicht laden",
        what: "Eine Programmdatei fehlt, oder sie ist unvollständig angekommen. Gespeicherte Daten sind davon nicht betroffen.",
        todo: ["Prüfen Sie die Netzverbindung und laden Sie die Seite neu.", "Hilft das nicht: Wählen Sie „Programm neu holen“."],
        it: [
          "Alle Dateien einer Fassung müssen zusammen unter {origin} liegen; die Namen in index.html gehören zu genau dieser Fassung.",
          "Kein Proxy und kein Virenscanner darf Dateien mit den Endungen .js und .wasm verändern oder zurückhalten.",
        ],
      },
      slow: {
        title: "Der Start dauert ungewöhnlich lange",
        what: "Tandembuch wird noch geladen und startet von selbst, sobald alles da ist.",
        todo: ["Warten Sie noch einen Moment, vor allem bei langsamem Netz.", "Danach: Laden Sie die Seite neu, oder wählen Sie „Programm neu holen“."],
        it: ["Edge im verbesserten Sicherheitsmodus (EnhanceSecurityMode) führt WebAssembly ohne Compiler und damit sehr langsam aus. Nehmen Sie {host} in EnhanceSecurityModeBypassListDomains auf."],
      },
      crash: {
        title: "Tandembuch ist unerwartet stehen geblieben",
        what: "Im Programm ist ein Fehler aufgetreten. Was schon gespeichert war, liegt unverändert auf diesem Gerät.",
        todo: ["Laden Sie die Seite neu. Meist geht es dann weiter.", "Bleibt der Fehler: Retten Sie Ihre Daten und melden Sie die technischen Angaben der Stelle, die Ihnen Tandembuch bereitstellt."],
        it: [],
      },
      requested: {
        title: "Daten retten",
        what: "Hier holen Sie Ihre Daten aus diesem Browser, ohne dass das Programm startet.",
        todo: ["Wählen Sie „Daten retten“. Der Browser legt die Datei im Ordner für Downloads ab."],
        it: [],
      },
    },
  },
  en: {
    common: {
      todo: "What you can do",
      it: "For the IT department",
      details: "Technical details",
      reload: "Load again",
      refetch: "Fetch the program again",
      refetchNote: "“Fetch the program again” loads all program files from the server once more. Your data are not touched.",
      refetchOffline: "The server cannot be reached at the moment. Nothing was changed.",
      save: "Rescue data",
      saveNote: "“Rescue data” saves everything Tandembuch has stored in this browser as one file. This file is not encrypted: whoever opens it reads your entries, the private ones too, and perhaps your tandem code. Keep it only where nobody else has access, do not send it to anyone, and delete it as soon as your data are back in their place.",
      saving: "Reading the data …",
      saved: "The file {file} with {rows} records was handed to the browser for saving.",
      partly: "Some of it could not be read; the file names it under “problems”.",
      nothing: "No data of Tandembuch are stored in this browser. There is nothing to rescue.",
      failed: "The rescue did not succeed:",
      start: "Start Tandembuch",
      below: "To the page below",
      belowNote: "What you have just typed is still on the page below, and becomes part of the file when you rescue your data.",
      other: "Deutsch",
    },
    reasons: {
      "no-webassembly": {
        title: "This browser does not run the program",
        what: "Tandembuch needs WebAssembly. It is switched off in this browser, usually by a security setting. Stored data are not affected.",
        todo: [
          "On a PC of your administration: pass on the section “For the IT department”.",
          "In Edge with enhanced security: click the symbol left in the address bar and switch enhanced security off for this address.",
          "On an iPhone or iPad in Lockdown Mode: switch it off for this address in Safari under “Website Settings”.",
          "Or open the address in another current browser.",
        ],
        it: [
          "Edge and Chrome: the policy DefaultJavaScriptJitSetting with the value 2, or an entry in JavaScriptJitBlockedForSites, switches WebAssembly off together with the JIT compiler. Add {origin} to JavaScriptJitAllowedForSites.",
          "Edge, enhanced security mode (EnhanceSecurityMode): add {host} to EnhanceSecurityModeBypassListDomains.",
          "Firefox: the preference javascript.options.wasm has to be true.",
        ],
      },
      insecure: {
        title: "This address is not secured",
        what: "Tandembuch encrypts files with functions of the browser that exist only over a secured connection (https). This page was opened without one.",
        todo: ["Open the same address with https:// at its beginning.", "If that does not work: pass on the section “For the IT department”."],
        it: [
          "Serve the page over https, in the internal network too.",
          "Until then, in Edge and Chrome, the policy OverrideSecurityRestrictionsOnInsecureOrigin with {origin} helps.",
        ],
      },
      policy: {
        title: "The server forbids the program",
        what: "Tandembuch needs WebAssembly. A security rule of this server forbids it. Stored data are not affected.",
        todo: ["Pass the section “For the IT department” on to those who provide this page."],
        it: ["In the Content-Security-Policy header the server sends, script-src needs the value 'wasm-unsafe-eval'. The complete policy is in index.html."],
      },
      load: {
        title: "The program could not be loaded",
        what: "A file of the program is missing, or it arrived incomplete. Stored data are not affected.",
        todo: ["Check the network connection and load the page again.", "If that does not help: choose “Fetch the program again”."],
        it: [
          "All files of one version have to be together at {origin}; the names in index.html belong to exactly this version.",
          "No proxy and no virus scanner may change or hold back files ending in .js and .wasm.",
        ],
      },
      slow: {
        title: "The start takes unusually long",
        what: "Tandembuch is still being loaded and starts by itself as soon as everything is there.",
        todo: ["Wait a moment longer, above all in a slow network.", "Then load the page again, or choose “Fetch the program again”."],
        it: ["Edge in enhanced security mode (EnhanceSecurityMode) runs WebAssembly without a compiler and thus very slowly. Add {host} to EnhanceSecurityModeBypassListDomains."],
      },
      crash: {
        title: "Tandembuch has stopped unexpectedly",
        what: "An error occurred in the program. What had been saved is unchanged on this device.",
        todo: ["Load the page again. Usually it works then.", "If the error stays: rescue your data, and report the technical details to those who provide Tandembuch for you."],
        it: [],
      },
      requested: {
        title: "Rescue data",
        what: "Here you get your data out of this browser without starting the program.",
        todo: ["Choose “Rescue data”. The browser puts the file into its folder for downloads."],
        it: [],
      },
    },
  },
};
