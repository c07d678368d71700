// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! Pages the customer visited, folded to a trail: first, last, and all when one asks.
TimelineRow {
    id: root

    required property list<string> trailTitles
    required property list<string> trailPlaces
    required property list<string> trailTimes
    property bool open: false

    readonly property int many: trailTitles.length
    readonly property int fold: 3

    Column {
        width: parent.width

        Repeater {
            model: root.open || root.many <= root.fold ? root.many : root.fold
            delegate: TrailStop {
                required property int index
                // Folded, the trail shows where it began and where it leads.
                readonly property int stop: root.open || index === 0 ? index
                    : Math.max(index, root.many - root.fold + index)
                width: parent ? parent.width : 0
                title: root.trailTitles[stop] ?? ""
                place: root.trailPlaces[stop] ?? ""
                time: root.trailTimes[stop] ?? ""
                first: stop === 0
                last: stop === root.many - 1
                gapBefore: !root.open && index === 1 && root.many > root.fold
            }
        }
        // A short trail has no button.
        Repeater {
            model: root.many > root.fold ? 1 : 0
            delegate: AppButton {
                x: Theme.turned(Theme.px(28), width, parent ? parent.width : 0)
                kind: AppButton.Quiet
                implicitHeight: Theme.tool
                text: root.open
                    //: Below a list of visited pages
                    ? qsTr("Show less")
                    //: Below a folded list of visited pages
                    : qsTr("Show all %n page(s)", "", root.many)
                onClicked: root.open = !root.open
            }
        }
    }
}
