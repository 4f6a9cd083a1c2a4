// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// One of a few people, as chips. Model columns: personId, name.
McFormField {
    id: root

    required property ColumnModel model
    property string chosen

    signal picked(string id)

    Flow {
        spacing: 8
        width: parent.width
        Repeater {
            model: root.model
            McFilterChip {
                required property string personId
                required property string name
                checked: personId === root.chosen
                objectName: "person:" + personId
                text: name
                onClicked: root.picked(personId)
            }
        }
    }
}
