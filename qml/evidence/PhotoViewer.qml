// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Mingcha.App
import Mingcha.Theme

// The photographs of one thing over the whole window, to look at closely; Esc and back close it.
T.Popup {
    id: root

    required property PhotoList photos

    function show(index: int): void {
        root.open();
        leaves.show(index);
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
    onClosed: leaves.clear()

    T.Overlay.modal: Rectangle {
        color: Theme.photoGround
    }
    contentItem: PhotoLeaves {
        id: leaves
        objectName: "photoViewer"
        photos: root.photos
        onCustodyAsked: (photoId) => { custody.photoId = photoId; custody.open(); }
        onDismissed: root.close()
    }
    CustodySheet {
        id: custody
        session: root.photos.session
        onClosed: leaves.forceActiveFocus() // its keys work again
    }
}
