// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A hazard whose re-inspection comes due. daysLeft colours the tag; dueText is its word.
McListRow {
    id: root

    property int daysLeft: 0
    property string dueText: ""

    implicitHeight: Math.max(Math.round(62 * Theme.textScale), wordsHeight + 18, Theme.touch)
    strong: true
    tagText: dueText
    tagTone: {
        if (daysLeft < 0)
            return Tone.DangerFill
        if (daysLeft === 0)
            return Tone.Danger
        return daysLeft <= 1 ? Tone.Warn : Tone.Neutral
    }
}
