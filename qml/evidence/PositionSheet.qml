// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// All that is known of where the tablet is.
McSheet {
    id: root

    required property Session session

    cancelText: qsTr("Close")
    effect: qsTr("A position is recorded as it is; it never stops the work.")
    title: qsTr("Position")

    McFactLine {
        iconName: root.session.positions.state === Positions.Fixed ? "gnss" : "gnss-off"
        text: root.session.positions.words
        tone: root.session.positions.state === Positions.Fixed ? Tone.Ok : Tone.Warn
        width: parent.width
    }
    McFactLine {
        iconName: "info"
        text: root.session.positions.accuracyMetres <= 30 ? qsTr("Good enough as evidence, up to 30 m") : qsTr("Indoors a position is often coarse; near the door it gets better.")
        width: parent.width
    }
}
