// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The title of a group, what is beside it, and at the right a note or a link.
Item {
    id: root

    property string text: ""
    property string detail: ""
    property string note: ""
    property string linkText: ""

    signal linkClicked

    implicitHeight: linkText === "" ? Math.max(32, title.implicitHeight) : Theme.touch
    implicitWidth: 400

    McText {
        id: title
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        type: Theme.section
        width: Math.min(implicitWidth, root.width)
        Accessible.name: text
        Accessible.role: Accessible.Heading
    }
    McText {
        anchors { left: title.right; leftMargin: 12; verticalCenter: parent.verticalCenter }
        color: Theme.text2
        text: root.detail
        type: Theme.label
    }
    McText {
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        color: Theme.text2
        text: root.note
        type: Theme.label
    }
    McPressable {
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        text: root.linkText
        visible: root.linkText !== ""
        onClicked: root.linkClicked()
        contentItem: Row {
            spacing: 4
            McText {
                color: Theme.primary
                height: parent.height
                strong: true
                text: root.linkText
                type: Theme.label
            }
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.primary
                name: "chevron-right"
                size: 16
                strong: true
            }
        }
    }
}
