// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mingcha.App
import Mingcha.Theme

// The camera over the whole window, in front of a sheet too: for who needs a photograph of one thing in the middle of an
// act, without leaving what was typed there. Told whose photographs it takes and in which role; keeps each at once.
T.Popup {
    id: root

    required property Session session

    function take(owner: string, role: string): void {
        root.open();
        view.open(owner, role, "");
    }

    height: parent.height
    width: parent.width
    bottomPadding: 0
    leftPadding: 0
    rightPadding: 0
    topPadding: 0
    closePolicy: T.Popup.CloseOnEscape
    focus: true
    modal: true
    parent: T.Overlay.overlay
    onClosed: view.visible = false

    T.Overlay.modal: Rectangle {
        color: Theme.photoGround
    }
    contentItem: CameraView {
        id: view
        session: root.session
        onClosed: root.close()
        onPictured: (path, imported) => root.session.photoDesk.add(path, imported, view.owner, view.role, "")
    }
}
