// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// How good the position is: the word it was judged by, accuracy in metres (negative: unknown), age in seconds; or the search
// for it. It judges nothing itself, or the screen would call good what the record calls stale.
McChip {
    id: root

    enum State { Searching, Fixed, Missing, Manual }
    enum Quality { Good, Fair, Coarse, Stale, Unusable }

    property int positionState: McGnssChip.Searching
    property int quality: McGnssChip.Unusable
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
        if (ageSeconds < 60)
            return qsTr("%1 s").arg(ageSeconds)
        return ageSeconds < 3600 ? qsTr("%1 min").arg(Math.floor(ageSeconds / 60)) : qsTr("%1 h").arg(Math.floor(ageSeconds / 3600))
    }
    function fixWords(): string {
        const metres = accuracyMetres < 0 ? "?" : Math.ceil(accuracyMetres)
        switch (quality) {
        case McGnssChip.Coarse: return compact ? qsTr("Coarse ±%1 m").arg(metres) : qsTr("GNSS coarse ±%1 m·%2", "accuracy, age").arg(metres).arg(ageWords())
        case McGnssChip.Stale: return compact ? qsTr("Stale %1").arg(ageWords()) : qsTr("GNSS stale %1·±%2 m", "age, accuracy").arg(ageWords()).arg(metres)
        case McGnssChip.Unusable: return compact ? qsTr("Unusable") : qsTr("GNSS unusable")
        default: return compact ? qsTr("±%1 m·%2", "accuracy, age").arg(metres).arg(ageWords()) : qsTr("GNSS ±%1 m·%2", "accuracy, age").arg(metres).arg(ageWords())
        }
    }
    function fixTone(): int {
        switch (quality) {
        case McGnssChip.Good: return Tone.Ok
        case McGnssChip.Fair: return Tone.Warn
        default: return Tone.Danger
        }
    }
}
