// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Components

// A rail or bar entry that leads to a root page.
McNavItem {
    id: root

    required property Session session
    required property string page
    required property string rootPage
    property string prefix: "nav"

    objectName: root.prefix + ":" + root.page
    selected: root.rootPage === root.page
    onClicked: root.session.go(root.page)
}
