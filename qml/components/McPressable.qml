// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mingcha.Theme

// What every control that can be pressed shares: name for screen readers, focus ring, Enter, glove guard, and a hit area
// of at least Theme.touch. Components add background and contentItem; pages listen to clicked().
T.AbstractButton {
    id: root

    property string accessibleName: text
    property string accessibleDescription: ""
    property real ringRadius: Theme.radiusControl

    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)
    focusPolicy: Qt.StrongFocus
    Accessible.name: accessibleName
    Accessible.description: accessibleDescription
    Accessible.role: Accessible.Button
    Accessible.onPressAction: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onReturnPressed: root.clicked()

    onClicked: {
        if (Theme.gloves)
            shield.calm()
    }

    McFocusRing {
        anchors.fill: parent
        radius: root.ringRadius
        visible: root.visualFocus
    }
    McTapShield {
        id: shield
        anchors.fill: parent
    }
}
