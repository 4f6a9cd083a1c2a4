// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A plain row: icon or leading words, title with a line under it, a tag or words at the right, an arrow. Selected rows
// carry the indigo edge. Base of the due, outbox and other rows.
McPressable {
    id: root

    property string meta: ""
    property string leadingText: ""
    property int leadingWidth: Math.round(88 * Theme.textScale)
    property string iconName: ""
    property string tagText: ""
    property int tagTone: Tone.Neutral
    property string trailingText: ""
    property bool showArrow: false
    property bool showDivider: true
    property bool selected: false
    property bool strong: selected
    property int mostLines: 2 ///< of its title

    readonly property real wordsHeight: words.implicitHeight
    readonly property color idleGround: down ? Theme.surfaceAlt : "transparent"

    implicitHeight: Math.max(meta === "" ? Theme.rowHeight : Theme.rowTwoLine, words.implicitHeight + 18, Theme.touch)
    implicitWidth: 356
    accessibleName: leadingText + " " + text + (tagText === "" ? "" : ", " + tagText)
    accessibleDescription: meta
    ringRadius: 0
    Accessible.role: Accessible.ListItem
    Accessible.selected: selected

    background: Rectangle {
        color: root.selected ? Theme.primaryTint : root.idleGround
        radius: root.showDivider ? 0 : Theme.radiusCard
        Rectangle {
            color: Theme.primaryFill
            height: parent.height
            visible: root.selected
            width: 4
        }
        McDivider {
            anchors.bottom: parent.bottom
            visible: root.showDivider
        }
    }
    contentItem: Item {
        McText {
            id: leading
            anchors.verticalCenter: parent.verticalCenter
            text: root.leadingText
            type: Theme.label
            strong: true
            visible: text !== ""
            width: visible ? root.leadingWidth : 0
            x: 18
        }
        McIcon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.text2
            name: root.iconName
            size: 22
            visible: root.iconName !== ""
            width: visible ? size : 0
            x: 18
        }
        Column {
            id: words
            anchors { left: parent.left; leftMargin: root.iconName === "" ? 18 + leading.width : 54; right: aside.left; rightMargin: 10; verticalCenter: parent.verticalCenter }
            McText {
                elide: Text.ElideRight
                maximumLineCount: root.mostLines
                strong: root.strong
                text: root.text
                type: root.meta === "" ? Theme.body : Theme.bodySmall
                width: parent.width
                wrapMode: Text.Wrap
            }
            McText {
                color: Theme.text2
                elide: Text.ElideRight
                maximumLineCount: 2
                text: root.meta
                type: Theme.caption
                visible: text !== ""
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        Row {
            id: aside
            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            spacing: 10
            McText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.text2
                text: root.trailingText
                type: Theme.label
                visible: text !== ""
            }
            McTag {
                anchors.verticalCenter: parent.verticalCenter
                text: root.tagText
                tone: root.tagTone
                visible: root.tagText !== ""
            }
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.text3
                name: "chevron-right"
                size: Theme.iconSm
                strong: true
                visible: root.showArrow
            }
        }
    }
}
