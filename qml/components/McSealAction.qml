// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// The key of McSealedCard: cinnabar when the seal may be broken, an outline with a lock until then.
McPressable {
    id: root

    background: Rectangle {
        border.color: root.enabled ? Theme.seal : Theme.sealLine
        border.width: Theme.strokeControl
        color: root.enabled ? Theme.seal : "transparent"
        opacity: root.down ? 0.85 : 1
        radius: Theme.radiusControl
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: 8
            McIcon {
                anchors.verticalCenter: parent.verticalCenter
                color: word.color
                name: root.enabled ? "unlock" : "lock"
                size: 20
            }
            McText {
                id: word
                color: root.enabled ? Theme.inkOnSeal : Theme.sealText
                strong: true
                text: root.text
            }
        }
    }
}
