// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// Text in one of Theme's type styles.
Text {
    id: root

    property TypeStyle type: Theme.body
    property bool strong: type.bold
    property bool mono: false

    color: Theme.text
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    font.bold: strong
    font.family: mono ? Theme.fontMono : Theme.fontSans
    font.pixelSize: Theme.fontSize(type)
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
