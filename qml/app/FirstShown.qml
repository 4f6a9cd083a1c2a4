// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

// Makes its one child when it is first shown, and keeps it. (A Loader of Qt 6.4 refuses a component that is bound to the
// ids of its file; a Repeater of one does not.)
Item {
    id: root

    default required property Component child
    property bool wanted: false
    property Item item: null

    implicitHeight: item?.implicitHeight ?? 0
    implicitWidth: item?.implicitWidth ?? 0
    Component.onCompleted: wanted = visible
    onVisibleChanged: wanted = wanted || visible

    Repeater {
        delegate: root.child
        model: root.wanted ? 1 : 0
        onItemAdded: (index, item) => root.item = item
    }
}
