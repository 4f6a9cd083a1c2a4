// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One task of the day: when, what kind, where, how far, and the one thing to do next. The whole row opens it.
McPressable {
    id: root

    property string timeText: ""
    property string stateText: ""
    property string kindText: ""
    property int kindTone: Tone.Primary
    property string meta: ""
    property real progress: -1
    property string actionText: ""
    property bool primaryAction: false
    property bool showDivider: true

    implicitHeight: Math.max(86, words.implicitHeight + 24)
    implicitWidth: 764
    accessibleName: timeText + " " + text + ", " + kindText + ", " + stateText
    accessibleDescription: meta
    ringRadius: Theme.radiusCard

    contentItem: Item {
        Column {
            id: when
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(70 * Theme.textScale)
            x: 20
            McText {
                text: root.timeText
                type: Theme.section
                width: parent.width
            }
            McText {
                color: Theme.text3
                text: root.stateText
                type: Theme.caption
                width: parent.width
            }
        }
        Column {
            id: words
            anchors { left: when.right; leftMargin: 12; right: bar.visible ? bar.left : action.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            spacing: 2
            Flow {
                spacing: 8
                width: parent.width
                // A wrapped text's own implicitWidth follows its width: measured apart.
                TextMetrics {
                    id: measure
                    font: title.font
                    text: root.text
                }
                McText {
                    id: title
                    strong: true
                    text: root.text
                    width: Math.min(Math.ceil(measure.advanceWidth) + 2, parent.width)
                    wrapMode: Text.Wrap
                }
                McTag {
                    text: root.kindText
                    tone: root.kindTone
                    visible: root.kindText !== ""
                }
            }
            McText {
                color: Theme.text2
                text: root.meta
                type: Theme.label
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        McProgressBar {
            id: bar
            anchors { right: action.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
            value: root.progress
            visible: root.progress >= 0
            width: 84
        }
        McButton {
            id: action
            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            activeFocusOnTab: false
            iconAfter: true
            iconName: root.primaryAction ? "arrow-right" : "chevron-right"
            kind: root.primaryAction ? McButton.Primary : McButton.Secondary
            objectName: "action"
            text: root.actionText
            visible: root.actionText !== ""
            width: visible ? implicitWidth : 0
            onClicked: root.clicked()
        }
    }
    McDivider {
        anchors.bottom: parent.bottom
        visible: root.showDivider
    }
}
