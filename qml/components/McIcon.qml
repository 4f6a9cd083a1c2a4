// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One of the app's icons, tinted. Cheap: the rasterised picture is shared by all icons of one name, size and colour.
Image {
    id: root

    required property string name
    property int size: Theme.iconSize
    property color color: Theme.text
    property bool strong: false

    readonly property string stroke: strong ? "2.1" : "1.75"
    readonly property int pixels: Math.round(size * Theme.pixelRatio)

    height: size
    source: name === "" ? "" : "image://icon/" + name + "/" + String(color).slice(-6) + "/" + stroke
    sourceSize.height: pixels
    sourceSize.width: pixels
    width: size
    Accessible.ignored: true
}
