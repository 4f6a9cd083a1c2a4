// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The words of McChecklistItem: the requirement, where to look, a note or who answered otherwise, and below it the hazard
// or the legal bases while the item is not the current one.
Column {
    id: root

    required property string text
    required property bool current
    required property string hint
    required property string note
    required property string conflict
    required property string hazardText ///< of the draft or the hazard; empty: none
    required property int statuteCount
    readonly property real firstHeight: firstLine.height
    readonly property bool isHazard: hazardText !== ""

    McText {
        id: firstLine
        strong: root.current
        text: root.text
        type: Theme.item
        width: parent.width
        wrapMode: Text.Wrap
    }
    McText {
        color: Theme.text2
        text: root.hint
        topPadding: 4
        type: Theme.label
        visible: root.current && text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
    McText {
        color: Theme.danger
        text: root.conflict === "" ? root.note : qsTr("Tablets differ: %1").arg(root.conflict)
        type: Theme.label
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
    }
    Row {
        spacing: 4
        visible: !root.current && (root.isHazard || root.statuteCount > 0)
        McIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: sub.color
            name: root.isHazard ? "hazard" : "book"
            size: 16
        }
        McText {
            id: sub
            color: root.isHazard ? Theme.danger : Theme.primary
            text: root.isHazard ? root.hazardText : qsTr("%n legal bases", "", root.statuteCount)
            type: Theme.label
        }
    }
}
