// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

//! The page of a mailbox. The console sets \a settings and keeps what changed() says; secrets are its own to ask for.
ColumnLayout {
    id: root

    required property var settings
    signal changed(string key, var value)

    readonly property bool german: Qt.locale().name.startsWith("de")
    readonly property list<string> securities: ["tls", "starttls", "none"]
    readonly property list<string> securityWords: root.german
        ? ["TLS", "STARTTLS", "Ohne (nur dieser Rechner)"] : ["TLS", "STARTTLS", "None (this machine only)"]

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

    Caption { text: root.german ? "Adresse des Postfachs" : "Address of the mailbox" }
    TextField {
        Layout.fillWidth: true
        text: root.settings.address || ""
        placeholderText: "support@example.com"
        maximumLength: 254
        Accessible.name: root.german ? "Adresse" : "Address"
        onEditingFinished: root.changed("address", text.trim())
    }

    Caption { text: root.german ? "Name, den Kunden sehen" : "Name customers see" }
    TextField {
        Layout.fillWidth: true
        text: root.settings.displayName || ""
        maximumLength: 200
        Accessible.name: root.german ? "Name" : "Name"
        onEditingFinished: root.changed("displayName", text.trim())
    }

    Caption { text: root.german ? "Weitere Adressen (eine je Zeile)" : "Further addresses (one a line)" }
    TextArea {
        Layout.fillWidth: true
        text: root.lines(root.settings.aliases)
        textFormat: TextEdit.PlainText
        Accessible.name: root.german ? "Weitere Adressen" : "Further addresses"
        onEditingFinished: root.changed("aliases", text.split("\n"))
    }

    Caption { text: root.german ? "Empfangen (IMAP)" : "Receiving (IMAP)" }
    RowLayout {
        Layout.fillWidth: true

        TextField {
            Layout.fillWidth: true
            text: root.settings.imapHost || ""
            placeholderText: "imap.example.com"
            maximumLength: 253
            Accessible.name: root.german ? "Server" : "Server"
            onEditingFinished: root.changed("imapHost", text.trim())
        }
        SpinBox {
            from: 1
            to: 65535
            editable: true
            value: root.settings.imapPort || 993
            Accessible.name: "Port"
            onValueModified: root.changed("imapPort", value)
        }
        ComboBox {
            model: root.securityWords
            currentIndex: Math.max(0, root.securities.indexOf(root.settings.imapSecurity || "tls"))
            Accessible.name: root.german ? "Verschlüsselung" : "Encryption"
            onActivated: index => root.changed("imapSecurity", root.securities[index])
        }
    }

    Caption { text: root.german ? "Senden (SMTP)" : "Sending (SMTP)" }
    RowLayout {
        Layout.fillWidth: true

        TextField {
            Layout.fillWidth: true
            text: root.settings.smtpHost || ""
            placeholderText: "smtp.example.com"
            maximumLength: 253
            Accessible.name: root.german ? "Server" : "Server"
            onEditingFinished: root.changed("smtpHost", text.trim())
        }
        SpinBox {
            from: 1
            to: 65535
            editable: true
            value: root.settings.smtpPort || 465
            Accessible.name: "Port"
            onValueModified: root.changed("smtpPort", value)
        }
        ComboBox {
            model: root.securityWords
            currentIndex: Math.max(0, root.securities.indexOf(root.settings.smtpSecurity || "tls"))
            Accessible.name: root.german ? "Verschlüsselung" : "Encryption"
            onActivated: index => root.changed("smtpSecurity", root.securities[index])
        }
    }

    Caption { text: root.german ? "Benutzername (leer: die Adresse)" : "User name (empty: the address)" }
    TextField {
        Layout.fillWidth: true
        text: root.settings.user || ""
        maximumLength: 254
        Accessible.name: root.german ? "Benutzername" : "User name"
        onEditingFinished: root.changed("user", text.trim())
    }

    Caption { text: root.german ? "Tage früherer Post importieren (0: keine)" : "Days of earlier mail to import (0: none)" }
    SpinBox {
        from: 0
        to: 3650
        editable: true
        value: root.settings.historyDays || 0
        Accessible.name: root.german ? "Tage" : "Days"
        onValueModified: root.changed("historyDays", value)
    }

    CheckBox {
        text: root.german ? "Mails im Spam-Ordner zeigen, markiert" : "Show mails of the spam folder, marked"
        checked: root.settings.spam === "take"
        onToggled: root.changed("spam", checked ? "take" : "ignore")
    }
    CheckBox {
        text: root.german ? "Kopien in den Ordner für Gesendetes legen" : "Put copies into the folder for sent mails"
        checked: root.settings.saveSent !== false
        onToggled: root.changed("saveSent", checked)
    }
    CheckBox {
        text: root.german ? "Antworten dürfen an Adresse+Kennung gehen" : "Replies may go to address+token"
        checked: root.settings.plusAddresses === true
        onToggled: root.changed("plusAddresses", checked)
    }

    Caption { text: root.german ? "Signatur" : "Signature" }
    TextArea {
        Layout.fillWidth: true
        text: root.lines(root.settings.signature)
        textFormat: TextEdit.PlainText
        Accessible.name: root.german ? "Signatur" : "Signature"
        onEditingFinished: root.changed("signature", text.split("\n"))
    }

    Caption { text: root.german ? "Sprache der Zeile über einer zitierten Mail" : "Language of the line above a quoted mail" }
    ComboBox {
        model: root.german ? ["Englisch", "Deutsch"] : ["English", "German"]
        currentIndex: root.settings.quoteLanguage === "de" ? 1 : 0
        Accessible.name: root.german ? "Sprache der Zitatzeile" : "Language of the quote line"
        onActivated: index => root.changed("quoteLanguage", index === 1 ? "de" : "en")
    }
}
