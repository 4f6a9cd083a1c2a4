// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components
import Mingcha.Theme

TestCase {
    id: root

    height: 200
    name: "Theme"
    visible: true
    when: windowShown
    width: 300

    McText {
        id: words
        text: "明察"
    }

    function cleanup(): void {
        Theme.dark = false
        Theme.textScale = 1.0
        Theme.reducedMotion = false
    }

    function test_coloursFollowTheSetAtRunTime(): void {
        compare(words.color, "#14202b")
        Theme.dark = true
        compare(words.color, "#f3f6f8")
    }
    function test_textGrowsWithTheScale(): void {
        compare(words.font.pixelSize, 16)
        Theme.textScale = 1.3
        compare(words.font.pixelSize, 21)
    }
    function test_nothingMovesWhenMotionIsReduced(): void {
        Theme.reducedMotion = true
        compare(Theme.motionPanel, 0)
        compare(Theme.motionPage, 0)
    }
    function test_textMeetsItsContrastInBothSets_data(): var {
        return [{ tag: "light", dark: false }, { tag: "dark", dark: true }]
    }
    function test_textMeetsItsContrastInBothSets(data: var): void {
        Theme.dark = data.dark
        const tones = [Tone.Primary, Tone.Ok, Tone.Warn, Tone.Danger, Tone.DangerFill, Tone.PrimaryFill, Tone.OkFill, Tone.Seal, Tone.Ink]
        for (const tone of tones)
            verify(root.contrast(Theme.toneText(tone), Theme.toneGround(tone)) >= 4.5, "tone " + tone)
        verify(root.contrast(Theme.text3, Theme.bg) >= 4.5)
        verify(root.contrast(Theme.lineStrong, Theme.surface) >= 3)
    }
    function part(value: real): real {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)
    }
    function luminance(tint: color): real {
        return 0.2126 * part(tint.r) + 0.7152 * part(tint.g) + 0.0722 * part(tint.b)
    }
    function contrast(one: color, other: color): real {
        const a = luminance(one)
        const b = luminance(other)
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    }
}
