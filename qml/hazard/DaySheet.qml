// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// A day from a month's grid, Monday first; days before `first` cannot be chosen.
McSheet {
    id: root

    property string first
    property string chosen
    property int year: 2000
    property int month: 0
    readonly property int lead: (new Date(year, month, 1).getDay() + 6) % 7
    readonly property int length: new Date(year, month + 1, 0).getDate()
    readonly property real cell: (grid.width - 6 * grid.spacing) / 7

    signal picked(string day)

    function show(day: string): void {
        const at = new Date(day === "" ? root.first : day);
        root.chosen = day;
        root.year = at.getFullYear();
        root.month = at.getMonth();
        open();
    }
    function dayText(number: int): string {
        return Qt.formatDate(new Date(root.year, root.month, number), "yyyy-MM-dd");
    }
    function turn(months: int): void {
        const at = new Date(root.year, root.month + months, 1);
        root.year = at.getFullYear();
        root.month = at.getMonth();
    }

    acceptEnabled: root.chosen !== ""
    acceptText: qsTr("Set the deadline")
    disabledReason: qsTr("Choose a day")
    effect: root.chosen
    objectName: "daySheet"
    title: qsTr("Deadline")
    onAccepted: {
        root.picked(root.chosen);
        root.close();
    }

    Item {
        height: Theme.touchField
        width: parent.width
        McIconButton {
            accessibleName: qsTr("Previous month")
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            enabled: root.dayText(1) > root.first
            iconName: "chevron-left"
            objectName: "action:previousMonth"
            onClicked: root.turn(-1)
        }
        McText {
            anchors.centerIn: parent
            strong: true
            text: Qt.formatDate(new Date(root.year, root.month, 1), qsTr("MMMM yyyy", "a month"))
            type: Theme.body
        }
        McIconButton {
            accessibleName: qsTr("Next month")
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            iconName: "chevron-right"
            objectName: "action:nextMonth"
            onClicked: root.turn(1)
        }
    }
    Grid {
        id: grid
        columns: 7
        spacing: 6
        width: parent.width
        Repeater {
            model: [qsTr("Mo"), qsTr("Tu"), qsTr("We"), qsTr("Th"), qsTr("Fr"), qsTr("Sa"), qsTr("Su")]
            McText {
                required property string modelData
                color: Theme.text2
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                type: Theme.label
                width: root.cell
            }
        }
        Repeater {
            model: root.lead + root.length
            Item {
                id: day
                required property int index
                readonly property int number: index - root.lead + 1
                readonly property string text: root.dayText(number)
                height: Theme.touch
                width: root.cell
                McChoiceKey {
                    anchors.fill: parent
                    enabled: day.text >= root.first
                    objectName: "day:" + day.text
                    opacity: enabled ? 1 : 0.35
                    selected: day.text === root.chosen
                    text: day.number
                    visible: day.number > 0
                    onClicked: root.chosen = day.text
                }
            }
        }
    }
}
