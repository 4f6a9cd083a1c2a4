// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Mingcha.Components

TestCase {
    id: root

    height: 300
    name: "SealedCard"
    visible: true
    when: windowShown
    width: 800

    McSealedCard {
        id: card
        code: "C-2611-07"
    }
    SignalSpy {
        id: opened
        signalName: "openClicked"
        target: card
    }

    function init(): void {
        opened.clear()
        card.width = 764
    }

    function test_itOpensOnlyWhenReady_data(): var {
        return [
            { tag: "counting", state: McSealedCard.Counting, taps: 0 },
            { tag: "clock fault", state: McSealedCard.ClockFault, taps: 0 },
            { tag: "expired", state: McSealedCard.Expired, taps: 0 },
            { tag: "ready", state: McSealedCard.Ready, taps: 1 }
        ]
    }
    function test_itOpensOnlyWhenReady(data: var): void {
        card.sealState = data.state
        mouseClick(findChild(card, "unseal") as Item)
        compare(opened.count, data.taps)
    }
    function test_itHasNoPlaceForTheVenue(): void {
        for (const word of ["name", "address", "trade", "venue", "site", "town", "location"])
            verify(card[word] === undefined, word)
    }
    function test_aNarrowCardKeepsItsKeyInside(): void {
        card.width = 360
        const key = findChild(card, "unseal") as Item
        const corner = key.mapToItem(card, key.width, key.height)
        verify(corner.x <= card.width)
        verify(corner.y <= card.height)
    }
}
