// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// How good the position is: accuracy in metres, age in seconds, or the search for it.
McChip {
    id: root

    enum State { Searching, Fixed, Missing, Manual }

    property int positionState: McGnssChip.Searching
    property real accuracyMetres: 0
    property int ageSeconds: 0
    property bool compact: false

    readonly property string words: {
        switch (positionState) {
        case McGnssChip.Fixed: return root.fixWords()
        case McGnssChip.Missing: return qsTr("No position")
        case McGnssChip.Manual: return qsTr("Set by hand")
        default: return qsTr("Searching for position")
        }
    }

    accessibleName: qsTr("Position: %1").arg(words)
    iconName: positionState === McGnssChip.Missing ? "gnss-off" : "gnss"
    text: words
    tone: {
        switch (positionState) {
        case McGnssChip.Fixed: return root.fixTone()
        case McGnssChip.Missing: return Tone.Danger
        case McGnssChip.Manual: return Tone.Warn
        default: return Tone.Neutral
        }
    }

    function ageWords(): string {
        return ageSeconds < 60 ? qsTr("%1 s").arg(ageSeconds) : qsTr("%1 min").arg(Math.floor(ageSeconds / 60))
    }
    function fixWords(): string {
        const metres = Math.ceil(accuracyMetres)
        if (compact)
            return qsTr("±%1 m·%2", "accuracy, age").arg(metres).arg(ageWords())
        return qsTr("GNSS ±%1 m·%2", "accuracy, age").arg(metres).arg(ageWords())
    }
    function fixTone(): int {
        if (accuracyMetres <= 10)
            return Tone.Ok
        return accuracyMetres <= 30 ? Tone.Warn : Tone.Danger
    }
}
