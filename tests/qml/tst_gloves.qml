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
    name: "Gloves"
    visible: true
    when: windowShown
    width: 300

    McButton {
        id: button
        text: "Go"
    }
    SignalSpy {
        id: clicks
        signalName: "clicked"
        target: button
    }

    function init(): void {
        clicks.clear()
    }
    function cleanup(): void {
        Theme.gloves = false
    }

    function test_aQuickSecondTapCountsWithoutGloves(): void {
        mouseClick(button)
        mouseClick(button)
        compare(clicks.count, 2)
    }
    function test_aQuickSecondTapIsIgnoredWithGloves(): void {
        Theme.gloves = true
        mouseClick(button)
        mouseClick(button)
        compare(clicks.count, 1)
    }
    function test_targetsGrowWithGloves(): void {
        compare(button.height, 48)
        Theme.gloves = true
        compare(button.height, 64)
    }
}
