// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick
import Mingcha.Theme

// Every colour and duration of the app, the sizes that several places share, and the five things a person may choose about
// them; here what a tone looks like. Nothing else in qml/ names a colour. The values are the design tokens; contrast pairs
// were computed for them.
ThemeMeasures {
    id: root

    // The colour of words and icons in a tone.
    function toneText(tone: int): color {
        switch (tone) {
        case Tone.Primary: return root.primary
        case Tone.Ok: return root.ok
        case Tone.Warn: return root.warn
        case Tone.Danger: return root.danger
        case Tone.DangerFill:
        case Tone.OkFill: return root.inkOnFill
        case Tone.PrimaryFill: return root.inkOnPrimary
        case Tone.Seal: return root.inkOnSeal
        case Tone.Ink: return root.inkOnRail
        default: return root.text2
        }
    }

    // The ground those words stand on.
    function toneGround(tone: int): color {
        switch (tone) {
        case Tone.Primary: return root.primaryTint
        case Tone.Ok: return root.okTint
        case Tone.Warn: return root.warnTint
        case Tone.Danger: return root.dangerTint
        case Tone.DangerFill: return root.dangerFill
        case Tone.OkFill: return root.okFill
        case Tone.PrimaryFill: return root.primaryFill
        case Tone.Seal: return root.seal
        case Tone.Ink: return root.sealGround
        default: return root.bg
        }
    }

    // The full colour of a tone, for bars, dots and borders.
    function toneFill(tone: int): color {
        switch (tone) {
        case Tone.Primary:
        case Tone.PrimaryFill: return root.primaryFill
        case Tone.Ok:
        case Tone.OkFill: return root.okFill
        case Tone.Warn: return root.warnFill
        case Tone.Danger:
        case Tone.DangerFill: return root.dangerFill
        case Tone.Seal: return root.seal
        case Tone.Ink: return root.sealGround
        default: return root.naFill
        }
    }

    function fontSize(style: TypeStyle): int {
        return Math.round(style.size * root.textScale)
    }
}
