// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// The four digits that slip and tablet must both show.
Row {
    id: root

    property string digits: ""

    spacing: 8
    Accessible.name: root.digits.split("").join(" ")
    Accessible.role: Accessible.StaticText

    Repeater {
        model: root.digits.length
        delegate: Rectangle {
            required property int index
            border.color: Theme.lineStrong
            border.width: Theme.strokeControl
            color: Theme.surfaceAlt
            height: 60
            radius: Theme.radiusControl
            width: 52
            McText {
                anchors.centerIn: parent
                text: root.digits.charAt(parent.index)
                type: Theme.countdown
            }
        }
    }
}
