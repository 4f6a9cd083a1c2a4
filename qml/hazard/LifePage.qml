// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Mingcha.App
import Mingcha.Components

// A hazard from record to close-out, as a page of its own.
AppPage {
    id: root

    objectName: "lifePage"

    McTopBar {
        id: bar
        canGoBack: true
        clockText: root.session.clockText
        subtitle: view.life.subtitle
        title: view.life.title
        width: parent.width
        onBackClicked: root.goBack()
        SyncChip { session: root.session }
    }
    LifeView {
        id: view
        anchors { bottom: parent.bottom; left: parent.left; right: parent.right; top: bar.bottom }
        hazard: root.subject
        session: root.session
        titled: false
    }
}
