// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components

TestCase {
    id: root

    height: 500
    name: "PinPad"
    visible: true
    when: windowShown
    width: 500

    McPinPad {
        id: pad
    }
    SignalSpy {
        id: entered
        signalName: "entered"
        target: pad
    }

    function init(): void {
        pad.locked = false
        while (pad.filled > 0)
            pad.erase()
        entered.clear()
    }

    function test_sixTapsSendThePinByThemselves(): void {
        for (const digit of "204613")
            mouseClick(findChild(pad, "digit" + digit) as Item)
        compare(entered.count, 1)
        compare(entered.signalArguments[0][0], "204613")
        compare(pad.filled, 0)
    }
    function test_eraseTakesBackTheLastDigit(): void {
        mouseClick(findChild(pad, "digit7") as Item)
        mouseClick(findChild(pad, "digit8") as Item)
        mouseClick(findChild(pad, "erase") as Item)
        compare(pad.filled, 1)
    }
    function test_aKeyboardWorksToo(): void {
        pad.forceActiveFocus()
        keyClick(Qt.Key_1)
        keyClick(Qt.Key_2)
        keyClick(Qt.Key_A)
        compare(pad.filled, 2)
        keyClick(Qt.Key_Backspace)
        compare(pad.filled, 1)
    }
    function test_aLockedPadTakesNothing(): void {
        pad.locked = true
        mouseClick(findChild(pad, "digit5") as Item)
        compare(pad.filled, 0)
    }
}
