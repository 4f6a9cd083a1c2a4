// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
import QtQml

// One size and weight of text; McText shows it.
QtObject {
    required property int size
    property bool bold: false
}
