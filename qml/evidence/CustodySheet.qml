// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// Where one photo has been since it was taken: who had it, when, and the entry that says so.
McSheet {
    id: root

    required property Session session
    property alias photoId: custody.photoId

    cancelText: qsTr("Close")
    effect: qsTr("Its bytes are the same in every step: each names this hash.")
    title: qsTr("Chain of custody")

    PhotoCustody {
        id: custody
        session: root.session
    }
    McFormField {
        label: qsTr("Hash of the photo (SHA-256)")
        width: parent.width
        McText {
            mono: true
            objectName: "photoHash"
            text: custody.hash
            type: Theme.mono
            width: parent.width
            wrapMode: Text.WrapAnywhere
        }
    }
    McEvidenceTimeline {
        height: implicitHeight
        model: custody.steps
        title: qsTr("Newest first")
        width: parent.width
    }
}
