// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// The top bar as every page has it: the page's title, where the tablet is, the time, and the battery where it is known.
McTopBar {
    id: root

    required property Session session
    property bool showsPosition: true

    batteryText: root.session.batteryText
    clockText: root.session.clockText

    McGnssChip {
        accuracyMetres: root.session.positions.accuracyMetres
        ageSeconds: root.session.positions.ageSeconds
        compact: root.width < 700
        interactive: true
        objectName: "chip:position"
        positionState: root.session.positions.state
        quality: root.session.positions.quality
        visible: root.showsPosition
        onClicked: root.session.askPosition()
    }
}
