// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components
import Mingcha.Theme

TestCase {
    id: root

    name: "GnssChip"
    visible: true
    when: windowShown

    McGnssChip {
        id: chip
        accuracyMetres: 4
        positionState: McGnssChip.Fixed
    }

    function cleanup(): void {
        chip.accuracyMetres = 4
        chip.ageSeconds = 0
        chip.compact = false
        chip.quality = McGnssChip.Good
    }
    function test_whatWasJudgedStaleIsNeverGreenHoweverExact(): void {
        chip.quality = McGnssChip.Good
        compare(chip.tone, Tone.Ok)
        chip.ageSeconds = 3900
        chip.quality = McGnssChip.Stale
        compare(chip.tone, Tone.Danger)
        verify(chip.text.includes("stale 1 h"), chip.text)
        chip.compact = true
        verify(chip.text.includes("Stale 1 h"), chip.text)
    }
    function test_aCoarseOneSaysSoWithItsAccuracy(): void {
        chip.accuracyMetres = 88
        chip.quality = McGnssChip.Coarse
        compare(chip.tone, Tone.Danger)
        verify(chip.text.includes("coarse ±88 m"), chip.text)
    }
    function test_anAccuracyThatNobodyKnowsIsNotANumber(): void {
        chip.accuracyMetres = -1
        chip.quality = McGnssChip.Coarse
        verify(chip.text.includes("±? m"), chip.text)
    }
    function test_toldNothingItPromisesNothing(): void {
        const fresh = fresher.createObject(root, { positionState: McGnssChip.Fixed }) as McGnssChip
        compare(fresh.tone, Tone.Danger)
        fresh.destroy()
    }
    Component {
        id: fresher
        McGnssChip { }
    }
}
