// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components
import Mingcha.Theme

// All that is known of where the tablet is.
McSheet {
    id: root

    required property Session session
    readonly property bool noFix: session.positions.state === Positions.Searching || session.positions.state === Positions.Missing

    cancelText: qsTr("Close")
    effect: qsTr("A position is recorded as it is; it never stops the work.")
    title: qsTr("Position")

    McStatePanel {
        effect: root.session.positions.searchText
        fact: qsTr("No position yet")
        iconName: "gnss-off"
        objectName: "noFix"
        tone: Tone.Warn
        visible: root.noFix
        width: parent.width
        McFactLine {
            iconName: "check-circle"
            text: qsTr("Go on working: what is recorded now says that it has no position")
            tone: Tone.Ok
            width: parent.width
        }
        McFactLine {
            iconName: "exit"
            text: qsTr("Indoors this is usual. Step outside or to a window for a minute")
            width: parent.width
        }
        McFactLine {
            iconName: "pin"
            text: qsTr("Or set the place by hand below; it is marked as such")
            width: parent.width
        }
    }
    McFactLine {
        iconName: root.session.positions.state === Positions.Fixed ? "gnss" : "gnss-off"
        text: root.session.positions.words
        tone: root.session.positions.tone
        visible: !root.noFix
        width: parent.width
    }
    McFactLine {
        iconName: "info"
        objectName: "judgement"
        text: root.session.positions.judgement
        visible: !root.noFix
        width: parent.width
    }
    McSectionTitle {
        text: qsTr("Set it by hand")
        width: parent.width
    }
    Row {
        id: place
        spacing: 12
        width: parent.width
        McTextField {
            id: latitude
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            label: qsTr("Latitude")
            objectName: "field:latitude"
            placeholderText: label
            validator: DoubleValidator { bottom: -90; decimals: 7; locale: "C"; top: 90 }
            width: (place.width - 12) / 2
        }
        McTextField {
            id: longitude
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            label: qsTr("Longitude")
            objectName: "field:longitude"
            placeholderText: label
            validator: DoubleValidator { bottom: -180; decimals: 7; locale: "C"; top: 180 }
            width: (place.width - 12) / 2
        }
    }
    McButton {
        disabledReason: qsTr("Enter latitude and longitude in degrees")
        enabled: latitude.acceptableInput && longitude.acceptableInput
        iconName: "pin"
        objectName: "action:positionByHand"
        text: qsTr("Use this position, marked as set by hand")
        width: parent.width
        onClicked: {
            root.session.positions.putByHand(Number(latitude.text), Number(longitude.text));
            root.close();
        }
    }
}
