// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// The checklist item that a hazard breaks, and the articles behind it.
Column {
    id: root

    required property Session session
    required property string code
    required property string requirement
    property string version
    property bool open: false

    spacing: 8

    McText {
        text: root.code + "  " + root.requirement
        type: Theme.body
        width: parent.width
        wrapMode: Text.Wrap
    }
    McStatuteFold {
        model: StatuteModel {
            code: root.code
            session: root.session
            version: root.version
        }
        objectName: "statutes"
        open: root.open
        width: parent.width
        onToggled: root.open = !root.open
    }
}
