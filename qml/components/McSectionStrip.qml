// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The sections of a checklist as a strip, for portrait. Model roles as in McSectionRail.
Rectangle {
    id: root

    property alias model: list.model
    property int currentIndex: -1

    signal sectionChosen(int index)

    color: Theme.surface
    implicitHeight: Math.round(76 * Theme.textScale)
    implicitWidth: 800

    ListView {
        id: list
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: root.currentIndex
        orientation: ListView.Horizontal
        reuseItems: true
        delegate: McPressable {
            id: section
            required property int index
            required property string title
            required property int answered
            required property int total
            required property int hazards
            readonly property bool current: index === root.currentIndex
            readonly property bool complete: total > 0 && answered >= total
            height: list.height
            implicitWidth: Math.max(146, words.implicitWidth + 28)
            accessibleName: qsTr("%1, %2 of %3 answered").arg(title).arg(answered).arg(total)
            objectName: "section" + index
            ringRadius: 0
            onClicked: root.sectionChosen(index)
            background: Rectangle {
                color: section.current ? Theme.primaryTint : Theme.surface
                Rectangle {
                    anchors.right: parent.right
                    color: Theme.line
                    height: parent.height
                    width: Theme.hairline
                }
                Rectangle {
                    anchors.bottom: parent.bottom
                    color: Theme.primaryFill
                    height: 3
                    visible: section.current
                    width: parent.width
                }
            }
            contentItem: Item {
                implicitWidth: words.implicitWidth + 28
                Column {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 4
                    x: 14
                    Row {
                        spacing: 4
                        McText {
                            strong: section.current
                            text: section.title
                        }
                        McIcon {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.ok
                            name: "check"
                            size: 16
                            strong: true
                            visible: section.complete
                        }
                    }
                    Row {
                        spacing: 8
                        McProgressBar {
                            anchors.verticalCenter: parent.verticalCenter
                            fill: section.complete ? Theme.okFill : Theme.primaryFill
                            value: section.total > 0 ? section.answered / section.total : 0
                            width: 60
                        }
                        McText {
                            color: Theme.text2
                            text: section.answered + "/" + section.total
                            type: Theme.caption
                        }
                        McText {
                            color: Theme.danger
                            text: qsTr("%n hazard(s)", "", section.hazards)
                            type: Theme.caption
                            visible: section.hazards > 0
                        }
                    }
                }
            }
        }
    }
    McDivider {
        anchors.bottom: parent.bottom
    }
}
