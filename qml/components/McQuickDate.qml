// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Days from now as big keys, and a last key that opens a calendar. Shows currentDays; a tap asks with chosen().
FocusScope {
    id: root

    property list<int> days: [3, 7, 10, 15]
    property date today
    property int currentDays: -1
    property string otherText: ""

    signal chosen(int days)
    signal otherRequested

    readonly property real partWidth: (width - Theme.touchGap * days.length) / (days.length + 1)

    implicitHeight: Theme.touchField
    implicitWidth: 600
    Accessible.name: qsTr("Deadline")
    Accessible.role: Accessible.Grouping

    // Whether there is a key for this many days.
    function offers(count: int): bool {
        for (let i = 0; i < days.length; ++i) {
            if (days[i] === count)
                return true
        }
        return false
    }
    function dateAfter(count: int): string {
        const day = new Date(today)
        day.setDate(day.getDate() + count)
        return Qt.formatDate(day, "MM-dd")
    }

    Row {
        spacing: Theme.touchGap
        Repeater {
            model: root.days.length
            delegate: McChoiceKey {
                required property int index
                detail: root.dateAfter(root.days[index])
                height: root.height
                objectName: "days" + root.days[index]
                selected: root.currentDays === root.days[index]
                text: qsTr("%n day(s)", "deadline", root.days[index])
                width: root.partWidth
                onClicked: root.chosen(root.days[index])
            }
        }
        McChoiceKey {
            height: root.height
            iconName: "calendar"
            objectName: "otherDate"
            selected: root.otherText !== ""
            text: root.otherText === "" ? qsTr("Choose", "another date") : root.otherText
            width: root.partWidth
            onClicked: root.otherRequested()
        }
    }
}
