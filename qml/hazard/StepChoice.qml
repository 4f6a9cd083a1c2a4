// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// One of a few: of two moves made at the same time the one that stands, or the inspection that confirms a lead.
McFormField {
    id: root

    required property ColumnModel model // step, name
    property string chosen

    signal picked(string step)

    label: qsTr("Which one stands")

    Flow {
        spacing: 8
        width: parent.width
        Repeater {
            model: root.model
            McFilterChip {
                required property string step
                required property string name
                checked: step === root.chosen
                objectName: "step:" + step
                text: name
                onClicked: root.picked(step)
            }
        }
    }
}
