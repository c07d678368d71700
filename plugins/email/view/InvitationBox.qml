// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A meeting in a mail: what, when (here and where the organiser is), where, who. Shown as what it is; nothing acts on it.
Rectangle {
    id: root

    required property var invitation

    readonly property bool cancelled: root.said("method") === "CANCEL"

    function said(name: string): string {
        const value = root.invitation ? root.invitation[name] : undefined;
        return value === undefined || value === null ? "" : String(value);
    }
    function kind(): string {
        switch (root.said("method")) {
        case "CANCEL": return words.meetingCancelled;
        case "REPLY": return words.meetingReply;
        case "COUNTER": return words.meetingCounter;
        case "PUBLISH": return words.meetingPublished;
        default: return words.meetingRequest;
        }
    }
    function moment(name: string): string {
        const at = root.said(name) === "" ? null : new Date(root.said(name));
        return at && !isNaN(at.getTime()) ? at.toLocaleString(Qt.locale(), Locale.ShortFormat) : "";
    }
    function when(): string {
        const from = root.moment("start");
        const to = root.moment("end");
        if (from !== "")
            return (to === "" || to === from ? from : from + " – " + to) + " (" + words.yourTime + ")";
        return root.there();
    }
    //! As the organiser wrote it, in the organiser's zone.
    function there(): string {
        const from = root.said("startText");
        const to = root.said("endText");
        const span = to === "" || to === from ? from : from + " – " + to;
        return root.said("zone") === "" ? span : span + " (" + root.said("zone") + ")";
    }
    function organizer(): string {
        const who = root.invitation ? root.invitation.organizer : null;
        return who ? [String(who.name || ""), String(who.address || "")].filter(part => part !== "").join(" · ") : "";
    }
    function people(): string {
        const list = root.invitation && Array.isArray(root.invitation.attendees) ? root.invitation.attendees : [];
        const shown = list.slice(0, 12).map(one => String(one.name || one.address || "") + " (" + words.answer(String(one.state || "")) + ")");
        const more = Number(root.invitation.attendeesCount || list.length) - shown.length;
        return shown.join(", ") + (more > 0 ? " +" + more : "");
    }
    function facts(): var {
        return [[words.when, root.when()], [words.organizerTime, root.moment("start") === "" ? "" : root.there()],
                [words.repeats, words.frequency(root.said("repeats"))], [words.where, root.said("location")],
                [words.organizer, root.organizer()], [words.attendees, root.people()]].filter(fact => fact[1] !== "");
    }

    implicitHeight: column.implicitHeight + Theme.unit * 2
    radius: Theme.radius
    color: "transparent"
    border.width: 1
    border.color: root.cancelled ? Theme.colors.caution : Theme.colors.line
    Accessible.role: Accessible.Grouping
    Accessible.name: root.kind() + ": " + root.said("summary")

    Words { id: words }

    ColumnLayout {
        id: column

        x: Theme.unit
        y: Theme.unit
        width: root.width - Theme.unit * 2
        spacing: Theme.half

        PlainText {
            Layout.fillWidth: true
            text: root.kind()
            font.pixelSize: Theme.small
            color: root.cancelled ? Theme.colors.caution : Theme.colors.textMuted
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.said("summary")
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
            font.strikeout: root.cancelled
        }
        Repeater {
            model: root.facts().length
            delegate: RowLayout {
                id: fact
                required property int index

                Layout.fillWidth: true
                spacing: Theme.unit

                PlainText {
                    Layout.preferredWidth: 110
                    Layout.alignment: Qt.AlignTop
                    text: root.facts()[fact.index][0]
                    color: Theme.colors.textMuted
                }
                PlainText {
                    Layout.fillWidth: true
                    text: root.facts()[fact.index][1]
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
