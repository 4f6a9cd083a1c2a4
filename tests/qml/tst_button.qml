// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components
import Mingcha.Theme

// The words of a button: in one line where it has its own width, and never broken within a word where it has not.
TestCase {
    id: root

    height: 400
    name: "Button"
    visible: true
    when: windowShown
    width: 400

    McButton {
        id: button
        iconName: "return"
    }

    function cleanup(): void {
        Theme.textScale = 1.0
        button.width = undefined
        button.size = McButton.Normal
    }
    function words(item: Item): Text {
        if ((item as Text)?.text === button.text)
            return item
        for (let i = 0; i < item.children.length; ++i) {
            const found = root.words(item.children[i])
            if (found !== null)
                return found
        }
        return null
    }
    function test_itsOwnWidthHoldsItsWordsInOneLine(): void {
        for (const size of [McButton.Normal, McButton.Field, McButton.Large]) {
            for (const scale of [1.0, 1.15, 1.3]) {
                for (const said of ["Send back", "Refer", "Look back", "退回补充"]) {
                    Theme.textScale = scale
                    button.size = size
                    button.text = said
                    const label = root.words(button)
                    compare(label.lineCount, 1)
                    verify(!label.truncated, said)
                    verify(label.width >= label.contentWidth, said)
                }
            }
        }
    }
    function test_aWordIsNeverBroken(): void {
        button.text = "Refer"
        button.width = 96
        compare(root.words(button).lineCount, 1)
        button.text = "Send back"
        button.width = 120
        compare(root.words(button).lineCount, 2)
        verify(!root.words(button).truncated)
    }
}
