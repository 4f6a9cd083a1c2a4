// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// One event of a life line: who, when, what was said, the whole hash and its place in the log.
McSheet {
    id: root

    required property HazardLife life
    property int row: -1

    function show(index: int): void {
        root.row = index;
        root.open();
    }
    function value(column: string): string {
        return String(root.life.events.at(root.row, column) ?? "");
    }

    cancelText: qsTr("Close")
    effect: root.value("detail")
    title: root.value("title")

    McFormField {
        label: qsTr("Hash of the entry (SHA-256)")
        width: parent.width
        McText {
            mono: true
            text: root.value("hash")
            type: Theme.mono
            width: parent.width
            wrapMode: Text.WrapAnywhere
        }
    }
    McFormField {
        label: qsTr("Place in the log")
        width: parent.width
        McText {
            mono: true
            text: root.value("mark")
            type: Theme.mono
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
