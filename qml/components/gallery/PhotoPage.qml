// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Components
import Mingcha.Theme

// A photograph looked at closely: whole, enlarged, and not here.
Rectangle {
    id: root
    color: Theme.photoGround
    implicitHeight: 800
    implicitWidth: 1192

    Row {
        spacing: 2
        McPhotoView { height: 640; name: Sample.t("整改前", "Before"); source: Sample.photo("corridor-before"); width: 590 }
        McPhotoView { id: enlarged; height: 640; name: Sample.t("整改前", "Before"); source: Sample.photo("corridor-before"); width: 590; zoom: twice }
    }
    McPhotoView { emptyText: Sample.t("仍在 周建国 的平板上", "Still on the tablet of Zhou"); height: 150; name: emptyText; width: 590; y: 650 }
    McButton { iconName: enlarged.zoomed ? "minus" : "plus"; size: McButton.Field; text: enlarged.zoomed ? Sample.t("整张", "Whole photo") : Sample.t("放大", "Enlarge"); x: 620; y: 690; onClicked: enlarged.toggleZoom() }
}
