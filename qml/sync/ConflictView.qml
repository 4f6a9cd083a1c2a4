// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// One record that two devices changed: line by line the common start and each value; saved once all are picked.
Item {
    id: root

    required property Session session
    required property string object
    readonly property bool wide: width >= 700

    signal later

    ConflictModel {
        id: conflict
        object: root.object
        session: root.session
        onSaved: root.later()
    }
    Flickable {
        anchors { bottom: actions.top; left: parent.left; leftMargin: root.wide ? 24 : 12; right: parent.right; rightMargin: root.wide ? 24 : 12; top: parent.top }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: lines.height
        objectName: "conflictLines"
        // A list of Qt 6.4 cannot make a header that is bound to the ids of its file; a record has a dozen lines at most.
        Column {
            id: lines
            width: parent.width
            ConflictHead {
                conflict: conflict
                width: parent.width
                onAllPicked: choice => conflict.pickAll(choice)
            }
            Repeater {
                model: conflict
                Rectangle {
                    id: line
                    required property int index
                    required property string field
                    required property string baseText
                    required property list<string> texts
                    required property list<string> authors
                    required property string denied
                    required property bool agreed
                    required property int choice
                    color: Theme.surface
                    height: row.implicitHeight
                    width: lines.width
                    McMergeRow {
                        id: row
                        agreed: line.agreed
                        authors: line.authors
                        baseText: line.baseText
                        choice: line.choice
                        field: line.field
                        denied: line.denied
                        objectName: "merge:" + line.index
                        texts: line.texts
                        width: parent.width
                        onPicked: choice => conflict.pick(line.index, choice)
                    }
                }
            }
            ConflictFoot {
                conflict: conflict
                width: parent.width
            }
        }
    }
    McActionBar {
        id: actions
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
        leading: [
            McButton { iconName: "clock"; objectName: "button:later"; size: McButton.Field; text: qsTr("Later"); onClicked: root.later() }
        ]
        note: conflict.missingText
        McButton { enabled: conflict.ready; iconName: "check"; kind: McButton.Primary; objectName: "button:save"; size: McButton.Field; text: qsTr("Save merge"); onClicked: conflict.save() }
    }
}
