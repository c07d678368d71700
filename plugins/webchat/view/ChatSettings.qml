// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

//! The page of a chat endpoint. The console sets \a settings and keeps what changed() says.
ColumnLayout {
    id: root

    required property var settings
    signal changed(string key, var value)

    readonly property bool german: Qt.locale().name.startsWith("de")

    function lines(value: var): string {
        return Array.isArray(value) ? value.join("\n") : value || "";
    }

    spacing: 12

    component Caption: Text {
        Layout.fillWidth: true
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: palette.text
    }

    Caption { text: root.german ? "Websites, die den Chat zeigen (eine Adresse je Zeile)" : "Sites that show the chat (one address a line)" }
    TextArea {
        Layout.fillWidth: true
        text: root.lines(root.settings.origins)
        textFormat: TextEdit.PlainText
        placeholderText: "https://www.example.com"
        Accessible.name: root.german ? "Websites" : "Sites"
        onEditingFinished: root.changed("origins", text.split("\n").filter(line => line.trim() !== ""))
    }

    Caption { text: root.german ? "Titel des Chatfensters" : "Title of the chat window" }
    TextField {
        Layout.fillWidth: true
        text: root.settings.title || ""
        maximumLength: 80
        Accessible.name: root.german ? "Titel" : "Title"
        onEditingFinished: root.changed("title", text)
    }

    Caption { text: root.german ? "Begrüßung" : "Greeting" }
    TextField {
        Layout.fillWidth: true
        text: root.settings.greeting || ""
        maximumLength: 500
        Accessible.name: root.german ? "Begrüßung" : "Greeting"
        onEditingFinished: root.changed("greeting", text)
    }

    Caption { text: root.german ? "Öffnungszeiten (zum Beispiel mon 09:00-17:00; keine: immer offen)" : "Opening hours (for example mon 09:00-17:00; none: always open)" }
    TextArea {
        Layout.fillWidth: true
        text: root.lines(root.settings.hours)
        textFormat: TextEdit.PlainText
        Accessible.name: root.german ? "Öffnungszeiten" : "Opening hours"
        onEditingFinished: root.changed("hours", text.split("\n").filter(line => line.trim() !== ""))
    }

    CheckBox {
        text: root.german ? "Formular zeigen, wenn kein Agent verfügbar ist" : "Show the form when no agent is available"
        checked: root.settings.formWhenAway === true
        onToggled: root.changed("formWhenAway", checked)
    }
    CheckBox {
        text: root.german ? "Seitenbesuche im Verlauf behalten" : "Keep page visits in the timeline"
        checked: root.settings.visits !== false
        onToggled: root.changed("visits", checked)
    }
    CheckBox {
        text: root.german ? "Eigene Apps zulassen" : "Let the company's own apps in"
        checked: root.settings.apps === true
        onToggled: root.changed("apps", checked)
    }
}
