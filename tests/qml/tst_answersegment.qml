// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components

TestCase {
    id: root

    height: 200
    name: "AnswerSegment"
    visible: true
    when: windowShown
    width: 600

    McAnswerSegment {
        id: segment
        itemName: "3.1"
    }
    SignalSpy {
        id: chosen
        signalName: "chosen"
        target: segment
    }
    SignalSpy {
        id: cleared
        signalName: "cleared"
        target: segment
    }

    function init(): void {
        segment.answer = McAnswerSegment.None
        segment.locked = false
        chosen.clear()
        cleared.clear()
    }
    function part(part: string): Item {
        return findChild(segment, part) as Item
    }

    function test_aTapOnFailAsksForFailAndChangesNothingItself(): void {
        mouseClick(part("fail"))
        compare(chosen.count, 1)
        compare(chosen.signalArguments[0][0], McAnswerSegment.Fail)
        compare(segment.answer, McAnswerSegment.None)
    }
    function test_aTapOnTheStandingAnswerAsksToClearIt(): void {
        segment.answer = McAnswerSegment.Pass
        mouseClick(part("pass"))
        compare(chosen.count, 0)
        compare(cleared.count, 1)
    }
    function test_nothingHappensWhenLocked(): void {
        segment.locked = true
        mouseClick(part("notApplicable"))
        compare(chosen.count, 0)
    }
    function test_arrowsMoveAndReturnAnswers(): void {
        part("pass").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Right)
        verify(part("fail").activeFocus)
        keyClick(Qt.Key_Return)
        compare(chosen.signalArguments[0][0], McAnswerSegment.Fail)
    }
    function test_thePartsTellTheirStateToScreenReaders(): void {
        segment.answer = McAnswerSegment.Fail
        verify(part("fail").Accessible.checked)
        verify(!part("pass").Accessible.checked)
    }
}
