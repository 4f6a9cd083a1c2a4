// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// Who can sign in on this tablet, and the way to enrol one more.
Column {
    id: root

    required property Session session
    property string selectedId: ""

    signal chosen(string personId)

    spacing: 10

    Repeater {
        model: EnrolledList { session: root.session }
        delegate: EnrolledRow {
            required property string personId
            required property string name
            required detail
            objectName: "person:" + personId
            selected: personId === root.selectedId
            text: name
            width: root.width
            onClicked: root.chosen(personId)
        }
    }
    McButton {
        iconName: "plus"
        objectName: "action:enrol"
        size: McButton.Field
        text: qsTr("Enrol someone")
        width: root.width
        onClicked: root.session.go("enrol")
    }
}
