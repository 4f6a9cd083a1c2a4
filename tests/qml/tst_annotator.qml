// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components

TestCase {
    id: root

    height: 480
    name: "Annotator"
    visible: true
    when: windowShown
    width: 640

    MarkModel {
        id: marks
    }
    McAnnotator {
        id: annotator
        height: 480
        marks: marks
        source: "qrc:/mingcha/samples/kitchen.svg"
        width: 640
    }
    SignalSpy {
        id: asked
        signalName: "textRequested"
        target: annotator
    }

    function init(): void {
        while (marks.count > 0)
            marks.undo()
        asked.clear()
        annotator.tool = 0
        tryVerify(() => annotator.ready)
    }

    function test_aDragLeavesAnArrowInPartsOfThePicture(): void {
        mouseDrag(annotator, 64, 48, 320, 240)
        compare(marks.count, 1)
        fuzzyCompare(marks.data(marks.index(0, 0), 258), 0.1, 0.01)
        fuzzyCompare(marks.data(marks.index(0, 0), 260), 0.6, 0.01)
    }
    function test_aTremblingTapLeavesNothing(): void {
        mouseClick(annotator, 100, 100)
        compare(marks.count, 0)
    }
    function test_undoTakesTheLastMark(): void {
        mouseDrag(annotator, 64, 48, 320, 240)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(marks.count, 0)
    }
    function test_aTapWithTheTextToolAsksForWords(): void {
        annotator.tool = 3
        mouseClick(annotator, 320, 240)
        compare(asked.count, 1)
        compare(marks.count, 0)
        verify(annotator.addText("0.3 m", asked.signalArguments[0][0], asked.signalArguments[0][1]))
        compare(marks.count, 1)
    }
}
