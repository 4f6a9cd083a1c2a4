// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components
import Mingcha.Theme

// Walks every page of the gallery: whatever can be pressed has a name and is big enough for a finger.
TestCase {
    id: root

    height: 1280
    name: "Gallery"
    visible: true
    when: windowShown
    width: 1280

    Loader {
        id: page
    }

    function cleanup(): void {
        Theme.gloves = false
        Theme.textScale = 1.0
        page.source = ""
    }
    function test_everyControlHasANameAndRoom_data(): var {
        const rows = []
        for (const gloves of [false, true]) {
            for (const name of ["Today", "Controls", "Checklist", "ChecklistPortrait", "Hazard", "ClosedLoop", "Review", "Sync", "Capture", "States", "Unlock", "Settings", "Photo"])
                rows.push({ tag: name + (gloves ? " with gloves" : ""), page: name, gloves: gloves })
        }
        return rows
    }
    function test_everyControlHasANameAndRoom(data: var): void {
        Theme.gloves = data.gloves
        page.source = "qrc:/qt/qml/Mingcha/Gallery/" + data.page + "Page.qml"
        tryCompare(page, "status", Loader.Ready)
        const controls = []
        collect(page.item, controls)
        verify(controls.length > 0)
        const least = data.gloves ? 64 : 48
        for (const control of controls) {
            const said = control + " \"" + control.Accessible.name + "\" " + control.objectName
            verify(control.Accessible.name !== "", said)
            verify(control.height >= least, said + " is " + control.height + " high")
            verify(control.width >= least, said + " is " + control.width + " wide")
        }
    }
    function collect(item, found) {
        if (!item.visible)
            return
        if (item.ringRadius !== undefined && item.enabled)
            found.push(item)
        for (let i = 0; i < item.children.length; ++i)
            collect(item.children[i], found)
    }
}
