// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

// Makes its one child, a sheet or what else a page seldom shows, when made() is first called, and keeps it.
QtObject {
    id: root

    required property Item place
    default required property Component child
    property QtObject object: null

    function made(): var {
        if (root.object === null)
            root.object = root.child.createObject(root.place);
        return root.object;
    }
}
