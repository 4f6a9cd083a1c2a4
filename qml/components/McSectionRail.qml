// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The sections of a checklist at the left, with the total below. Model roles: title, answered, total, hazards.
Rectangle {
    id: root

    property alias model: list.model
    property int currentIndex: -1
    property int passCount: 0
    property int failCount: 0
    property int notApplicableCount: 0
    property int totalCount: 0

    signal sectionChosen(int index)

    readonly property int answeredCount: passCount + failCount + notApplicableCount

    color: Theme.surface
    implicitHeight: 600
    implicitWidth: Math.round(264 * Math.min(Theme.textScale, 1.2))

    ListView {
        id: list
        anchors { bottom: totals.top; left: parent.left; right: parent.right; top: parent.top }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: root.currentIndex
        reuseItems: true
        delegate: McSectionRow {
            current: index === root.currentIndex
            objectName: "section" + index
            width: list.width
            onClicked: root.sectionChosen(index)
        }
    }
    Rectangle {
        id: totals
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        color: Theme.surface
        height: words.implicitHeight + 30
        McDivider {}
        Column {
            id: words
            anchors { left: parent.left; leftMargin: 20; right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
            spacing: 8
            Item {
                height: progress.implicitHeight
                width: parent.width
                McText {
                    text: qsTr("Progress")
                    type: Theme.label
                }
                McText {
                    id: progress
                    anchors.right: parent.right
                    strong: true
                    text: root.answeredCount + " / " + root.totalCount
                    type: Theme.label
                }
            }
            McProgressBar {
                fill: Theme.okFill
                height: 8
                secondValue: root.totalCount > 0 ? root.failCount / root.totalCount : 0
                thirdValue: root.totalCount > 0 ? root.notApplicableCount / root.totalCount : 0
                value: root.totalCount > 0 ? root.passCount / root.totalCount : 0
                width: parent.width
            }
            Flow {
                spacing: 12
                width: parent.width
                McText {
                    color: Theme.text2
                    text: qsTr("Pass %1").arg(root.passCount)
                    type: Theme.caption
                }
                McText {
                    color: Theme.danger
                    text: qsTr("Fail %1").arg(root.failCount)
                    type: Theme.caption
                }
                McText {
                    color: Theme.text2
                    text: qsTr("N/A %1").arg(root.notApplicableCount)
                    type: Theme.caption
                }
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        color: Theme.line
        height: parent.height
        width: Theme.hairline
    }
}
