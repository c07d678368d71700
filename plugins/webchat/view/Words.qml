// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! The words of the view. A view's package has no translation files: it carries its two languages here.
QtObject {
    readonly property bool german: Qt.locale().name.startsWith("de")

    readonly property string signedIn: german ? "Auf der Website angemeldet" : "Signed in on the web site"
    readonly property string signedInNote: german
        ? "Frühere Besuche dieses Browsers gehören nun zu dieser Person."
        : "Earlier visits of this browser now belong to this person."
    readonly property string preChat: german ? "Vor dem Chat angegeben" : "Given before the chat"
    readonly property string offline: german ? "Nachricht, während niemand da war" : "Message left while nobody was there"
    readonly property string name: german ? "Name" : "Name"
    readonly property string email: german ? "E-Mail" : "E-mail"
    readonly property string unproven: german ? "nicht geprüft" : "not verified"
    readonly property string page: german ? "Seite" : "Page"
    readonly property string from: german ? "kam von" : "came from"
    readonly property string composerNote: german
        ? "Erscheint im Chatfenster der Website; wer schon gegangen ist, findet es bei der Rückkehr."
        : "Appears in the chat window on the site; who has left finds it on their return."
}
