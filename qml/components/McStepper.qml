// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The steps of a life line or a form in a row. Model roles: title, detail, stepState (Done, Current, Todo, Returned).
Rectangle {
    id: root

    enum StepState { Done, Current, Todo, Returned }

    property alias model: steps.model
    property string currentIcon: "eye"

    readonly property bool narrow: stepWidth < 172 * Theme.textScale
    readonly property real stepWidth: steps.count > 0 ? (width - 2 * Theme.screenPadding) / steps.count : width

    color: Theme.surface
    implicitHeight: (narrow ? 134 : 114) * Theme.textScale
    implicitWidth: 1192
    Accessible.name: qsTr("Steps")
    Accessible.role: Accessible.List

    Repeater {
        id: steps
        delegate: Item {
            id: step
            required property int index
            required property string title
            required property string detail
            required property int stepState
            readonly property bool done: stepState === McStepper.Done
            readonly property bool current: stepState === McStepper.Current
            readonly property bool returned: stepState === McStepper.Returned
            readonly property color fill: {
                if (done)
                    return Theme.okFill
                if (current)
                    return Theme.primaryFill
                return returned ? Theme.dangerFill : Theme.surface
            }
            readonly property color titleInk: {
                if (current)
                    return Theme.primary
                if (returned)
                    return Theme.danger
                return done ? Theme.text : Theme.text2
            }
            height: root.height
            width: root.stepWidth
            x: Theme.screenPadding + index * width
            Accessible.name: title + ", " + [qsTr("done"), qsTr("now"), qsTr("to do"), qsTr("sent back")][stepState] + ", " + detail
            Accessible.role: Accessible.ListItem

            Rectangle {
                color: step.stepState === McStepper.Todo ? Theme.lineStrong : step.fill
                height: 3
                visible: step.index > 0
                width: parent.width - 36
                x: 18 - parent.width / 2
                y: 33
            }
            Rectangle {
                id: disc
                anchors.horizontalCenter: parent.horizontalCenter
                border.color: step.stepState === McStepper.Todo ? Theme.lineStrong : step.fill
                border.width: Theme.strokeSelected
                color: step.fill
                height: 36
                radius: 18
                width: 36
                y: 16
                McIcon {
                    anchors.centerIn: parent
                    color: step.current ? Theme.inkOnPrimary : Theme.inkOnFill
                    name: ["check", root.currentIcon, "", "return"][step.stepState]
                    size: 20
                    strong: true
                }
            }
            Column {
                anchors { top: disc.bottom; topMargin: 4 }
                spacing: -2
                width: parent.width
                McText {
                    color: step.titleInk
                    horizontalAlignment: Text.AlignHCenter
                    strong: true
                    text: step.title
                    width: parent.width
                }
                McText {
                    color: Theme.text2
                    horizontalAlignment: Text.AlignHCenter
                    elide: Text.ElideRight
                    maximumLineCount: root.narrow ? 3 : 2
                    // In a narrow row who did it stands under when.
                    text: root.narrow ? step.detail.replace("·", "\n") : step.detail
                    type: Theme.label
                    width: parent.width - 8
                    x: 4
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    McDivider {
        anchors.bottom: parent.bottom
    }
}
