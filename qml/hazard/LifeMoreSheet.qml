// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Every act that could follow; those the rules do not allow this person say why.
McSheet {
    id: root

    required property HazardLife life

    signal asked(string action)

    cancelText: qsTr("Close")
    effect: qsTr("What cannot be done now says why.")
    title: qsTr("What comes next")

    Column {
        width: parent.width
        Repeater {
            model: root.life.actions
            McListRow {
                required property string name
                required iconName
                required property bool allowed
                required property string reason
                required property string effect
                objectName: "more:" + name
                enabled: allowed
                meta: ""
                opacity: allowed ? 1 : 0.85
                showArrow: allowed
                implicitHeight: Math.max(Theme.rowTwoLine, 40 + why.implicitHeight)
                width: parent.width
                required text
                onClicked: {
                    root.close();
                    root.asked(name);
                }

                McText {
                    id: why
                    anchors { bottom: parent.bottom; bottomMargin: 8; left: parent.left; leftMargin: 54; right: parent.right; rightMargin: 44 }
                    color: parent.allowed ? Theme.text2 : Theme.warn
                    text: parent.allowed ? parent.effect : parent.reason
                    type: Theme.caption
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
