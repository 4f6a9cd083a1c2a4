// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components

TestCase {
    id: root

    height: 400
    name: "Fields"
    visible: true
    when: windowShown
    width: 400

    Column {
        McTextArea {
            id: area
            objectName: "reason"
            width: 400
        }
        McSearchField {
            id: search
            width: 400
        }
        McSwitchRow {
            id: row
            text: "Gloves"
            width: 400
        }
        McTag {
            id: tag
            text: "A"
        }
    }
    SignalSpy {
        id: edited
        signalName: "edited"
        target: area
    }
    SignalSpy {
        id: searched
        signalName: "searched"
        target: search
    }
    SignalSpy {
        id: toggled
        signalName: "toggled"
        target: row
    }

    function init(): void {
        area.text = ""
        search.clear()
        edited.clear()
        searched.clear()
        toggled.clear()
    }

    function test_editedTellsOfAPersonNotOfThePage(): void {
        search.forceActiveFocus()
        area.text = "from the page"
        compare(edited.count, 0)
        area.forceActiveFocus()
        keyClick(Qt.Key_A)
        verify(edited.count > 0)
    }
    function test_tabLeavesTheTextArea(): void {
        area.forceActiveFocus()
        keyClick(Qt.Key_Tab)
        verify(search.activeFocus)
        compare(area.text, "")
    }
    function test_searchingWaitsForAPause(): void {
        search.forceActiveFocus()
        keyClick(Qt.Key_A)
        keyClick(Qt.Key_B)
        compare(searched.count, 0)
        tryCompare(searched, "count", 1)
        compare(searched.signalArguments[0][0], "ab")
    }
    function test_theWholeRowSwitchesAndTheModelDecides(): void {
        mouseClick(row, 20, row.height / 2)
        compare(toggled.count, 1)
        compare(toggled.signalArguments[0][0], true)
        compare(row.on, false)
    }
    function test_aTagGrowsWithItsWord(): void {
        const before = tag.width
        tag.text = "A much longer word"
        verify(tag.width > before + 40)
    }
}
