// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

//! The page of a shop's endpoint. The console sets \a settings and keeps what changed() says.
ColumnLayout {
    id: root

    required property var settings
    signal changed(string key, var value)

    readonly property bool german: Qt.locale().name.startsWith("de")
    readonly property list<string> rules: ["never", "known", "always"]

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

    Caption { text: root.german ? "Websites, die mit dem öffentlichen Schlüssel senden (eine Adresse je Zeile)" : "Sites that post with the public key (one address a line)" }
    TextArea {
        Layout.fillWidth: true
        text: root.lines(root.settings.origins)
        textFormat: TextEdit.PlainText
        placeholderText: "https://www.example.com"
        Accessible.name: root.german ? "Websites" : "Sites"
        onEditingFinished: root.changed("origins", text.split("\n").filter(line => line.trim() !== ""))
    }

    Caption { text: root.german ? "Minuten, bis ein Warenkorb als verlassen gilt" : "Minutes until a cart counts as abandoned" }
    SpinBox {
        from: 1
        to: 10080
        editable: true
        value: root.settings.abandonedMinutes || 60
        Accessible.name: root.german ? "Minuten" : "Minutes"
        onValueModified: root.changed("abandonedMinutes", value)
    }

    Caption { text: root.german ? "Zu einem verlassenen Warenkorb ein Gespräch eröffnen" : "Open a conversation about an abandoned cart" }
    ComboBox {
        Layout.fillWidth: true
        model: root.german ? ["Nie", "Wenn der Shop weiß, wessen er ist", "Immer"] : ["Never", "When the shop knows whose it is", "Always"]
        currentIndex: Math.max(0, root.rules.indexOf(root.settings.abandonedConversation || "known"))
        Accessible.name: root.german ? "Gespräch eröffnen" : "Open a conversation"
        onActivated: index => root.changed("abandonedConversation", root.rules[index])
    }

    Caption { text: root.german ? "Warteschlange dafür (leer: die des Endpunkts)" : "Queue for it (empty: the endpoint's)" }
    TextField {
        Layout.fillWidth: true
        text: root.settings.salesQueue || ""
        maximumLength: 200
        Accessible.name: root.german ? "Warteschlange" : "Queue"
        onEditingFinished: root.changed("salesQueue", text)
    }

    Caption { text: root.german ? "Adresse des Shop-Servers" : "Address of the shop's backend" }
    TextField {
        Layout.fillWidth: true
        text: root.settings.backendUrl || ""
        maximumLength: 2000
        Accessible.name: root.german ? "Shop-Server" : "Backend"
        onEditingFinished: root.changed("backendUrl", text)
    }

    CheckBox {
        text: root.german ? "Seitenbesuche im Verlauf behalten" : "Keep page visits in the timeline"
        checked: root.settings.visits !== false
        onToggled: root.changed("visits", checked)
    }
    CheckBox {
        text: root.german ? "Ereignisse mit anderen Namen im Verlauf behalten" : "Keep events of other names in the timeline"
        checked: root.settings.otherEvents !== false
        onToggled: root.changed("otherEvents", checked)
    }
}
