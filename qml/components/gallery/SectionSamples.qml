// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

ListModel {
    ListElement { title: "证照与制度"; answered: 5; total: 5; hazards: 0 }
    ListElement { title: "安全出口与疏散"; answered: 6; total: 6; hazards: 1 }
    ListElement { title: "燃气使用"; answered: 4; total: 7; hazards: 2 }
    ListElement { title: "用电安全"; answered: 3; total: 5; hazards: 0 }
    ListElement { title: "消防设施器材"; answered: 0; total: 5; hazards: 0 }
    ListElement { title: "人员与培训"; answered: 0; total: 4; hazards: 0 }
}
