// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// One fact: its name and what it is.
Item {
    id: root

    property string text: ""
    property string fact: ""
    property bool showDivider: true

    implicitHeight: words.height + 20
    visible: fact !== ""

    Flow {
        id: words
        spacing: 4
        width: parent.width - 36
        x: 18
        y: 10
        McText {
            color: Theme.text2
            text: root.text
            type: Theme.bodySmall
            width: Math.min(parent.width, Math.round(180 * Theme.textScale))
            wrapMode: Text.Wrap
        }
        McText {
            text: root.fact
            type: Theme.bodySmall
            width: Math.min(parent.width, Math.max(240, parent.width - Math.round(180 * Theme.textScale) - 4))
            wrapMode: Text.Wrap
        }
    }
    McDivider {
        anchors.bottom: parent.bottom
        visible: root.showDivider
    }
}
