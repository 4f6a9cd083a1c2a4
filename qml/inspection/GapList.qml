// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// The items without an answer: a reason, and then one of them or all become "not checked".
Column {
    id: root

    required property Closing closing
    readonly property int mostShown: 5
    readonly property int rowSize: 72

    spacing: 12

    McSectionTitle {
        detail: qsTr("%n item(s)", "gaps", root.closing.count)
        text: qsTr("Without an answer")
        width: parent.width
    }
    McFormField {
        label: qsTr("Why not checked")
        width: parent.width
        McTextField {
            id: reason
            label: qsTr("Why not checked")
            objectName: "field:gapReason"
            placeholderText: qsTr("Such as: the room was locked")
            width: parent.width
        }
    }
    ListView {
        id: list
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        height: Math.min(contentHeight, root.mostShown * root.rowSize)
        model: root.closing
        reuseItems: true
        width: parent.width
        delegate: McListRow {
            id: row
            required property string code
            required property string requirement
            enabled: reason.text.trim() !== ""
            objectName: "gap:" + code
            iconName: "minus"
            mostLines: 5 // what is said to be unchecked is read whole
            meta: qsTr("%1 · tap to mark as not checked, for this reason").arg(code)
            text: requirement
            width: list.width
            onClicked: root.closing.give(row.code, reason.text)
        }
    }
    McButton {
        disabledReason: qsTr("Write the reason first")
        enabled: reason.text.trim() !== "" && !root.closing.busy
        objectName: "action:giveAllGaps"
        text: qsTr("Mark all as not checked")
        width: parent.width
        onClicked: root.closing.give("", reason.text)
    }
}
