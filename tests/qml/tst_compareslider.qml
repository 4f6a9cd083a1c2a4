// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components

TestCase {
    id: root

    height: 400
    name: "CompareSlider"
    visible: true
    when: windowShown
    width: 732

    McCompareSlider {
        id: slider
        beforeSource: "before.jpg"
    }

    function init(): void {
        slider.position = 0.5
        slider.forceActiveFocus()
    }

    function test_arrowKeysStepFivePercent(): void {
        keyClick(Qt.Key_Right)
        compare(slider.position, 0.55)
        keyClick(Qt.Key_Left)
        keyClick(Qt.Key_Left)
        compare(slider.position, 0.45)
    }
    function test_keysStopAtTheEnds(): void {
        slider.position = 0.98
        keyClick(Qt.Key_Right)
        compare(slider.position, 1)
        keyClick(Qt.Key_Right)
        compare(slider.position, 1)
    }
    function test_aTapOnAHalfShowsAllOfThatPicture(): void {
        mouseClick(slider, 100, 200)
        compare(slider.position, 1)
        slider.position = 0.5
        mouseClick(slider, 650, 200)
        compare(slider.position, 0)
    }
    function test_labelsThatDoNotFitBesideEachOtherStandOneUnderTheOther(): void {
        const before = labelWith("Before")
        const after = labelWith("After")
        compare(after.y, before.y)
        slider.width = before.width + after.width
        verify(after.y >= before.y + before.height)
        verify(after.x >= 0 && after.x + after.width <= slider.width)
        slider.width = 732
    }
    function test_withoutAnyPictureThereIsNothingToDrag(): void {
        slider.beforeSource = ""
        verify(!labelWith("Before").visible)
        verify(!labelWith("After").visible)
        slider.beforeSource = "before.jpg"
        verify(labelWith("Before").visible)
    }
    function labelWith(words: string): Item {
        for (let i = 0; i < slider.children.length; ++i) {
            const label = slider.children[i] as McPhotoLabel
            if (label !== null && label.text === words)
                return label
        }
        return null
    }
    function test_theHandleFollowsTheFinger(): void {
        mouseDrag(slider, 366, 200, 183, 0)
        fuzzyCompare(slider.position, 0.75, 0.02)
    }
}
