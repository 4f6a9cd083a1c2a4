// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components

TestCase {
    id: root

    height: 720
    name: "LongList"
    visible: true
    when: windowShown
    width: 352

    ListView {
        id: list
        anchors.fill: parent
        model: 1000
        reuseItems: true
        delegate: McReviewRow {
            required property int index
            meta: "企业乙·童装加工·织里镇"
            noteText: "链完整"
            number: "YH-" + index
            severityText: "一般"
            text: "配电箱接线裸露"
            width: 352
        }
    }

    function test_aThousandRowsKeepOnlyWhatIsSeen(): void {
        waitForRendering(list)
        list.positionViewAtIndex(999, ListView.End)
        waitForRendering(list)
        verify(list.itemAtIndex(999) !== null)
        verify(list.itemAtIndex(0) === null)
    }
}
