// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// A line between rows.
Rectangle {
    id: root

    color: Theme.line
    height: Theme.hairline
    width: parent ? parent.width : 0
}
