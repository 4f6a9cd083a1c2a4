// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick

// Words for the gallery in the language it shows; the components' own words come from translations.
QtObject {
    property bool english: false

    function t(chinese: string, inEnglish: string): string {
        return english ? inEnglish : chinese
    }
    function photo(name: string): url {
        return "qrc:/mingcha/samples/" + name + ".svg"
    }
}
