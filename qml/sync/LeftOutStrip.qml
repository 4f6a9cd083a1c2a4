// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Above a page of which only part is on this tablet: that the rest comes, or why not yet.
Rectangle {
    id: root

    required property Session session
    required property string subject

    Accessible.name: leftOut.text
    Accessible.role: Accessible.StaticText
    color: Theme.toneGround(Tone.Warn)
    height: visible ? line.implicitHeight + 24 : 0
    objectName: "leftOut"
    visible: leftOut.partial

    LeftOut {
        id: leftOut
        object: root.subject
        session: root.session
    }
    McFactLine {
        id: line
        iconName: "download"
        text: leftOut.text
        tone: Tone.Warn
        width: parent.width - 2 * x
        x: Theme.screenPadding
        y: 12
    }
}
