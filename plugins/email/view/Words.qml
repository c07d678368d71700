// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! The words of the view. A view's package has no translation files: it carries its two languages here.
QtObject {
    readonly property bool german: Qt.locale().name.startsWith("de")

    readonly property string showQuoted: german ? "Zitierten Text anzeigen" : "Show quoted text"
    readonly property string hideQuoted: german ? "Zitierten Text ausblenden" : "Hide quoted text"
    readonly property string showSignature: german ? "Signatur anzeigen" : "Show signature"
    readonly property string hideSignature: german ? "Signatur ausblenden" : "Hide signature"
    readonly property string image: german ? "Bild" : "Image"
    readonly property string notLoaded: german ? "nicht geladen" : "not loaded"
    readonly property string noSubject: german ? "(kein Betreff)" : "(no subject)"
    readonly property string to: german ? "An" : "To"
    readonly property string cc: german ? "Kopie" : "Cc"
    readonly property string automatic: german ? "Automatisch gesendet" : "Sent by a machine"
    readonly property string spam: german ? "Aus dem Spam-Ordner" : "From the spam folder"
    readonly property string cut: german
        ? "Diese Mail ist zu groß: Nur der Anfang wurde geholt."
        : "This mail is too large: only its beginning was fetched."
    readonly property string sharedId: german
        ? "Diese Mail trägt die Kennung der Mail eines anderen Absenders."
        : "This mail carries the id of another sender's mail."
    readonly property string manyFrom: german ? "Mehrere Absender angegeben" : "Several senders named"
    readonly property string hiddenText: german ? "Versteckter Text wurde weggelassen" : "Hidden text was left out"
    readonly property string encrypted: german ? "Verschlüsselt: nicht lesbar" : "Encrypted: cannot be read"
    readonly property string leftOut: german ? "Nicht alles wird gezeigt" : "Not everything is shown"
    readonly property string winmail: german
        ? "Outlook-Anhang (winmail.dat), der nicht ganz zu öffnen war"
        : "Outlook attachment (winmail.dat) that could not be opened whole"

    readonly property string meetingRequest: german ? "Einladung zu einem Termin" : "Invitation to a meeting"
    readonly property string meetingCancelled: german ? "Termin abgesagt" : "Meeting cancelled"
    readonly property string meetingReply: german ? "Antwort auf eine Einladung" : "Answer to an invitation"
    readonly property string meetingCounter: german ? "Gegenvorschlag für einen Termin" : "Another time proposed"
    readonly property string meetingPublished: german ? "Termin" : "Event"
    readonly property string when: german ? "Wann" : "When"
    readonly property string yourTime: german ? "Ihre Zeit" : "your time"
    readonly property string organizerTime: german ? "Zeit dort" : "Time there"
    readonly property string repeats: german ? "Wiederholt sich" : "Repeats"
    readonly property string where: german ? "Ort" : "Where"
    readonly property string organizer: german ? "Organisiert von" : "Organiser"
    readonly property string attendees: german ? "Teilnehmende" : "Attendees"

    //! FREQ of iCalendar.
    function frequency(often: string): string {
        switch (often) {
        case "DAILY": return german ? "täglich" : "daily";
        case "WEEKLY": return german ? "wöchentlich" : "weekly";
        case "MONTHLY": return german ? "monatlich" : "monthly";
        case "YEARLY": return german ? "jährlich" : "yearly";
        default: return "";
        }
    }
    //! What an attendee answered (PARTSTAT of iCalendar).
    function answer(state: string): string {
        switch (state) {
        case "ACCEPTED": return german ? "zugesagt" : "accepted";
        case "DECLINED": return german ? "abgesagt" : "declined";
        case "TENTATIVE": return german ? "vielleicht" : "tentative";
        case "DELEGATED": return german ? "vertreten" : "delegated";
        default: return german ? "offen" : "no answer yet";
        }
    }
}
