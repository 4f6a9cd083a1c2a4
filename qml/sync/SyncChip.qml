// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Components

// How this tablet stands with its centre, in a top bar; leads to the sync centre.
McChip {
    id: root

    required property Session session

    iconName: root.session.sync.iconName
    interactive: true
    objectName: "syncChip"
    text: root.session.sync.railText
    tone: root.session.sync.tone
    onClicked: root.session.go("sync")
}
