// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! A meeting in a mail: what, when (and where the organiser is, if clocks differ), where, who. Shown as what it is; nothing acts on it.
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
    //! A time as the agent's clock has it, null where it is not known: {day, time} in the locale's short form.
    function here(name: string): var {
        const at = new Date(root.said(name));
        return root.said(name) === "" || isNaN(at.getTime()) ? null : { day: root.day(at), time: root.clock(at) };
    }
    //! The same as the organiser wrote it ("2026-12-03 14:00"), in the organiser's zone.
    function there(name: string): var {
        const part = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/.exec(root.said(name));
        if (!part)
            return root.said(name) === "" ? null : { day: root.said(name), time: "" };
        // Day and time apart: together they may be an hour the agent's own zone leaves out.
        return {
            day: root.day(new Date(Number(part[1]), Number(part[2]) - 1, Number(part[3]), 12)),
            time: part[4] ? root.clock(new Date(2000, 0, 1, Number(part[4]), Number(part[5]))) : ""
        };
    }
    function day(at: var): string { return at.toLocaleDateString(Qt.locale(), Locale.ShortFormat) }
    function clock(at: var): string { return at.toLocaleTimeString(Qt.locale(), Locale.ShortFormat) }
    function span(from: var, to: var): string {
        if (!from)
            return "";
        const first = from.day + (from.time === "" ? "" : " " + from.time);
        const last = to ? to.day + (to.time === "" ? "" : " " + to.time) : first;
        return last === first ? first : first + " – " + (to.day === from.day && to.time !== "" ? to.time : last);
    }
    readonly property string hereWords: root.span(root.here("start"), root.here("end"))
    readonly property string thereWords: root.span(root.there("startText"), root.there("endText"))
    readonly property bool elsewhere: hereWords !== "" && thereWords !== "" && hereWords !== thereWords

    function when(): string {
        return root.hereWords === "" ? root.inZone() : root.elsewhere ? root.hereWords + " (" + words.yourTime + ")" : root.hereWords;
    }
    function inZone(): string {
        return root.said("zone") === "" ? root.thereWords : root.thereWords + " (" + root.said("zone") + ")";
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
        return [[words.when, root.when()], [words.organizerTime, root.elsewhere ? root.inZone() : ""],
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
