// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { source: "qrc:/mingcha/samples/kitchen.svg"; timeText: "10:41"; photoState: 1 }
    ListElement { source: "qrc:/mingcha/samples/storefront.svg"; timeText: "10:42"; photoState: 2 }
}
