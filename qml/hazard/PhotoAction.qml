// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// Photographs of one owner in one role: those there are, and the key that takes another.
Column {
    id: root

    required property Session session
    required property string owner
    required property string role

    spacing: 8

    McPhotoStrip {
        canAdd: true
        objectName: "photos:" + root.role
        width: parent.width
        model: PhotoList {
            owner: root.owner
            photoRole: root.role
            session: root.session
        }
        onPhotoRequested: camera.made().take(root.owner, root.role)
    }
    Later {
        id: camera
        place: root
        CameraSheet {
            session: root.session
        }
    }
}
