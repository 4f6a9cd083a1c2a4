// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// Of two moves made at the same time, the one that stands.
McFormField {
    id: root

    required property HazardLife life
    property string chosen

    signal picked(string step)

    label: qsTr("Which one stands")

    Flow {
        spacing: 8
        width: parent.width
        Repeater {
            model: root.life.rivals
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
