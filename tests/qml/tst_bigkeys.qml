// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components
import Mingcha.Theme

// The big keys of the quick report: the emergency key says whether it is on and leaves the choice to the page; a tile
// holds its words at the largest size.
TestCase {
    id: root

    height: 400
    name: "BigKeys"
    visible: true
    when: windowShown
    width: 700

    McAlarmKey {
        id: key
        text: "Emergency report"
        width: 600
    }
    McQuickTile {
        id: tile
        text: "Blocked exit"
        width: 148
        y: 120
    }
    SignalSpy {
        id: toggled
        signalName: "toggled"
        target: key
    }

    function cleanup(): void {
        Theme.textScale = 1.0
        key.on = false
        toggled.clear()
    }
    function shown(item: Item, text: string): Text {
        if (item.visible && (item as Text)?.text === text)
            return item
        for (let i = 0; i < item.children.length; ++i) {
            const found = root.shown(item.children[i], text)
            if (found !== null)
                return found
        }
        return null
    }
    function test_theEmergencyKeySaysWhetherItIsOn(): void {
        verify(key.height >= Theme.rowTwoLine)
        verify(shown(key, "Off") !== null)
        mouseClick(key)
        compare(toggled.count, 1)
        compare(toggled.signalArguments[0][0], true)
        verify(!key.on) // the page's model says so, not the key
        key.on = true
        verify(shown(key, "On") !== null)
        compare(key.Accessible.checked, true)
        compare(key.Accessible.name, "Emergency report")
    }
    function test_aTileHoldsItsWordsAtTheLargestSize(): void {
        Theme.textScale = 1.3
        for (const words of ["Blocked exit", "Extinguisher"]) {
            tile.text = words
            verify(!shown(tile, words).truncated)
            verify(shown(tile, words).contentWidth <= tile.width)
        }
    }
}
