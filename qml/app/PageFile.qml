// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A page by its name: where it stands, and what was read of it.
QtObject {
    required property string name
    required property url file
    property Component read: null
}
