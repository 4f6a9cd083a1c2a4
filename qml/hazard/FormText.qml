// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// A field of text of a hazard that stores itself when typing pauses and when it is left. What another device wrote comes
// in only while nobody is writing here.
McFormField {
    id: root

    required property HazardForm form
    required property string field
    property string iconName: ""
    property bool tall: false

    function take(): void {
        if (!area.activeFocus && !line.activeFocus) {
            area.text = root.form.text(root.field);
            line.text = root.form.text(root.field);
        }
    }

    Component.onCompleted: take()

    Connections {
        target: root.form
        function onChanged(): void { root.take(); }
    }
    McTextArea {
        id: area
        label: root.label
        objectName: root.tall ? "field:" + root.field : ""
        height: visible ? implicitHeight : 0
        visible: root.tall
        width: parent.width
        onActiveFocusChanged: if (!activeFocus) root.form.flush()
        onEdited: root.form.edit(root.field, text)
    }
    McTextField {
        id: line
        faulty: root.problem !== ""
        iconName: root.iconName
        label: root.label
        objectName: root.tall ? "" : "field:" + root.field
        height: visible ? implicitHeight : 0
        visible: !root.tall
        width: parent.width
        onActiveFocusChanged: if (!activeFocus) root.form.flush()
        onTextEdited: root.form.edit(root.field, text)
    }
}
