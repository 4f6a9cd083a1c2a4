// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App

// Every page by the name that session.go() knows it by. Roots stand in the rail; the others are pushed over them.
QtObject {
    id: root

    required property Session session
    required property Settings settings

    readonly property list<string> roots: ["today", "inspections", "hazards", "review", "sync", "settings"]

    function component(name: string): Component {
        switch (name) {
        case "settings": return settingsPage;
        case "inspections": return inspections;
        case "sitepick": return sitePicker;
        case "site": return sitePage;
        case "today": return today;
        case "unlock": return unlock;
        case "enrol": return enrol;
        case "checklist": return checklist;
        case "hazards": return hazards;
        case "life": return life;
        case "review": return review;
        case "sync": return sync;
        case "hazard": return hazard;
        case "capture": return capture;
        default:
            return null;
        }
    }

    readonly property Component settingsPage: Component { SettingsPage { session: root.session; settings: root.settings } }
    readonly property Component inspections: Component { InspectionsPage { session: root.session } }
    readonly property Component sitePicker: Component { SitePickerPage { session: root.session } }
    readonly property Component sitePage: Component { SitePage { session: root.session } }
    readonly property Component today: Component { TodayPage { session: root.session } }
    readonly property Component unlock: Component { UnlockPage { session: root.session; settings: root.settings } }
    readonly property Component enrol: Component { EnrolPage { session: root.session; settings: root.settings } }
    readonly property Component hazard: Component { HazardPage { session: root.session } }
    readonly property Component capture: Component { CapturePage { session: root.session } }
    readonly property Component checklist: Component { ChecklistPage { session: root.session } }
    readonly property Component hazards: Component { HazardsPage { session: root.session } }
    readonly property Component life: Component { LifePage { session: root.session } }
    readonly property Component review: Component { ReviewPage { session: root.session } }
    readonly property Component sync: Component { SyncCentrePage { session: root.session } }
}
