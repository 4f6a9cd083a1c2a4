// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A label above its control (child), and below it what is missing or wrong, shown only once problem is set.
Column {
    id: root

    property string label: ""
    property string help: ""
    property string problem: ""
    default property alias control: holder.data

    spacing: 5
    width: 300

    McText {
        color: Theme.text2
        text: root.label
        type: Theme.label
        width: root.width
    }
    Item {
        id: holder
        implicitHeight: childrenRect.height
        width: root.width
    }
    Row {
        spacing: 4
        visible: root.problem !== "" || root.help !== ""
        McIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.danger
            name: "alert-circle"
            size: 16
            visible: root.problem !== ""
        }
        McText {
            color: root.problem === "" ? Theme.text3 : Theme.danger
            text: root.problem === "" ? root.help : root.problem
            type: Theme.caption
        }
    }
}
