// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components

TestCase {
    id: root

    height: 400
    name: "PhotoView"
    visible: true
    when: windowShown
    width: 600

    McPhotoView {
        id: view
        height: 400
        name: "Before"
        source: "qrc:/mingcha/samples/kitchen.svg"
        width: 600
    }

    function init(): void {
        view.zoom = 1
        view.forceActiveFocus()
    }
    function test_aDoubleTapDoublesAndTheNextBringsItBack(): void {
        doubleTap(300, 200)
        tryCompare(view, "zoom", 2)
        verify(view.Accessible.name !== "Before")
        doubleTap(100, 100) // elsewhere, or they would be the third and fourth of the first two
        tryCompare(view, "zoom", 1)
        compare(view.Accessible.name, "Before")
    }
    function test_plusAndMinusDoTheSame(): void {
        keyClick(Qt.Key_Plus)
        compare(view.zoom, 2)
        keyClick(Qt.Key_Minus)
        compare(view.zoom, 1)
    }
    function test_aPinchEnlargesAndNeverPastTheWholeOrFourTimes(): void {
        pinch(80, 160)
        verify(view.zoom > 1.2, view.zoom)
        verify(view.zoom <= 4)
        pinch(200, 20)
        compare(view.zoom, 1)
    }
    function test_anotherPhotoIsShownWhole(): void {
        view.toggleZoom()
        compare(view.zoom, 2)
        view.source = "qrc:/mingcha/samples/storefront.svg"
        compare(view.zoom, 1)
    }
    function doubleTap(x: real, y: real): void {
        const touch = touchEvent(view)
        for (let tap = 0; tap < 2; ++tap) {
            touch.press(1, view, x, y).commit()
            touch.release(1, view, x, y).commit()
        }
    }
    function pinch(from: real, to: real): void {
        const touch = touchEvent(view)
        touch.press(1, view, 300 - from, 200).press(2, view, 300 + from, 200).commit()
        for (let step = 1; step <= 10; ++step) {
            const apart = from + (to - from) * step / 10
            touch.move(1, view, 300 - apart, 200).move(2, view, 300 + apart, 200).commit()
        }
        touch.release(1, view, 300 - to, 200).release(2, view, 300 + to, 200).commit()
    }
}
