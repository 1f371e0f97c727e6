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
      reload: "Seite neu laden",
      refetch: "Tandembuch neu laden lassen",
      refetchNote: "„Tandembuch neu laden lassen“ holt alle Dateien von Tandembuch noch einmal vom Server. Ihre Daten bleiben, wie sie sind.",
      refetchOffline: "Der Server ist gerade nicht erreichbar. Es wurde nichts geändert.",
      save: "Daten retten",
      saveNote: "„Daten retten“ speichert alles aus diesem Browser in einer Datei. Sie ist nicht verschlüsselt und enthält auch Ihre privaten Notizen und den Tandem-Code. Geben Sie die Datei nicht weiter, und löschen Sie sie, wenn alles wieder da ist. Ist eine Sperre eingerichtet, bleibt darin alles verschlüsselt: decrypt.html öffnet die Datei mit dem Kennwort.",
      saving: "Die Daten werden gelesen …",
      saved: "Der Browser speichert jetzt {file}.",
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
        title: "Dieser Browser führt Tandembuch nicht aus",
        what: "Tandembuch braucht eine Technik des Browsers (WebAssembly), die hier abgeschaltet ist, meist von der IT. Ihren gespeicherten Daten ist nichts geschehen.",
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
        title: "Der Server verbietet Tandembuch",
        what: "Tandembuch braucht eine Technik des Browsers (WebAssembly), die eine Sicherheitsregel dieses Servers verbietet. Ihren gespeicherten Daten ist nichts geschehen.",
        todo: ["Geben Sie den Abschnitt „Für die IT-Abteilung“ an die Stelle weiter, die diese Seite bereitstellt."],
        it: ["Im Kopf Content-Security-Policy, den der Server sendet, braucht script-src den Wert 'wasm-unsafe-eval'. Die vollständige Regel steht in index.html."],
      },
      load: {
        title: "Tandembuch ließ sich nicht laden",
        what: "Eine Datei von Tandembuch fehlt, oder sie ist unvollständig angekommen. Ihren gespeicherten Daten ist nichts geschehen.",
        todo: ["Prüfen Sie die Netzverbindung, und laden Sie die Seite neu.", "Hilft das nicht: Wählen Sie „Tandembuch neu laden lassen“."],
        it: [
          "Alle Dateien einer Version müssen zusammen unter {origin} liegen; die Namen in index.html gehören zu genau dieser Version.",
          "Kein Proxy und kein Virenscanner darf Dateien mit den Endungen .js und .wasm verändern oder zurückhalten.",
        ],
      },
      slow: {
        title: "Der Start dauert ungewöhnlich lange",
        what: "Tandembuch wird noch geladen und startet von selbst, sobald alles da ist.",
        todo: ["Warten Sie noch einen Moment, vor allem bei langsamem Netz.", "Danach: Laden Sie die Seite neu, oder wählen Sie „Tandembuch neu laden lassen“."],
        it: ["Edge im verbesserten Sicherheitsmodus (EnhanceSecurityMode) führt WebAssembly ohne Compiler und damit sehr langsam aus. Nehmen Sie {host} in EnhanceSecurityModeBypassListDomains auf."],
      },
      crash: {
        title: "Tandembuch ist unerwartet stehen geblieben",
        what: "In Tandembuch ist ein Fehler aufgetreten. Was schon gespeichert war, ist unverändert auf diesem Gerät.",
        todo: ["Laden Sie die Seite neu. Meist geht es dann weiter.", "Bleibt der Fehler: Retten Sie Ihre Daten, und melden Sie die technischen Angaben der Stelle, die Ihnen Tandembuch bereitstellt."],
        it: [],
      },
      requested: {
        title: "Daten retten",
        what: "Hier holen Sie Ihre Daten aus diesem Browser, ohne dass Tandembuch startet.",
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
      reload: "Reload the page",
      refetch: "Fetch Tandembuch anew",
      refetchNote: "“Fetch Tandembuch anew” loads all files of Tandembuch from the server once more. Your data stays as it is.",
      refetchOffline: "The server cannot be reached at the moment. Nothing was changed.",
      save: "Rescue data",
      saveNote: "“Rescue data” saves everything from this browser as one file. It is not encrypted and holds your private notes and the tandem code, too. Do not pass the file on, and delete it once everything is back. With a lock, everything in it stays encrypted: decrypt.html opens the file with the password.",
      saving: "Reading the data …",
      saved: "The browser is now saving {file}.",
      partly: "Some of it could not be read; the file names it under “problems”.",
      nothing: "No data of Tandembuch is stored in this browser. There is nothing to rescue.",
      failed: "The rescue did not succeed:",
      start: "Start Tandembuch",
      below: "To the page below",
      belowNote: "What you have just typed is still on the page below, and becomes part of the file when you rescue your data.",
      other: "Deutsch",
    },
    reasons: {
      "no-webassembly": {
        title: "This browser does not run Tandembuch",
        what: "Tandembuch needs a browser technology (WebAssembly) that is switched off here, usually by IT. Nothing has happened to your stored data.",
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
        title: "The server forbids Tandembuch",
        what: "Tandembuch needs a browser technology (WebAssembly) that a security rule of this server forbids. Nothing has happened to your stored data.",
        todo: ["Pass the section “For the IT department” on to those who provide this page."],
        it: ["In the Content-Security-Policy header the server sends, script-src needs the value 'wasm-unsafe-eval'. The complete policy is in index.html."],
      },
      load: {
        title: "Tandembuch could not be loaded",
        what: "A file of Tandembuch is missing, or it arrived incomplete. Nothing has happened to your stored data.",
        todo: ["Check the network connection and reload the page.", "If that does not help: choose “Fetch Tandembuch anew”."],
        it: [
          "All files of one version have to be together at {origin}; the names in index.html belong to exactly this version.",
          "No proxy and no virus scanner may change or hold back files ending in .js and .wasm.",
        ],
      },
      slow: {
        title: "The start takes unusually long",
        what: "Tandembuch is still being loaded and starts by itself as soon as everything is there.",
        todo: ["Wait a moment longer, above all in a slow network.", "Then reload the page, or choose “Fetch Tandembuch anew”."],
        it: ["Edge in enhanced security mode (EnhanceSecurityMode) runs WebAssembly without a compiler and thus very slowly. Add {host} to EnhanceSecurityModeBypassListDomains."],
      },
      crash: {
        title: "Tandembuch has stopped unexpectedly",
        what: "An error occurred in Tandembuch. What had been saved is unchanged on this device.",
        todo: ["Reload the page. Usually it works then.", "If the error stays: rescue your data, and report the technical details to those who provide Tandembuch for you."],
        it: [],
      },
      requested: {
        title: "Rescue data",
        what: "Here you get your data out of this browser without starting Tandembuch.",
        todo: ["Choose “Rescue data”. The browser puts the file into its folder for downloads."],
        it: [],
      },
    },
  },
};
