// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtMultimedia

// The moving picture of the device's camera; in a file of its own, as it needs the multimedia module.
VideoOutput {
    id: root

    readonly property QtObject sink: root.videoSink

    fillMode: VideoOutput.PreserveAspectFit
}
