// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.App
import Mingcha.Components

// The filters of the hazard list, each with its count.
McChipStrip {
    id: root

    required property HazardListModel hazards

    McFilterChip { checked: root.hazards.show === HazardListModel.Open; count: root.hazards.openCount; objectName: "filter:open"; text: qsTr("Open"); onClicked: root.hazards.show = HazardListModel.Open }
    McFilterChip { checked: root.hazards.show === HazardListModel.Overdue; count: root.hazards.overdueCount; danger: root.hazards.overdueCount > 0; objectName: "filter:overdue"; text: qsTr("Overdue"); onClicked: root.hazards.show = HazardListModel.Overdue }
    McFilterChip { checked: root.hazards.show === HazardListModel.WaitingReinspection; count: root.hazards.reinspectCount; objectName: "filter:reinspect"; text: qsTr("To re-inspect"); onClicked: root.hazards.show = HazardListModel.WaitingReinspection }
    McFilterChip { checked: root.hazards.show === HazardListModel.WaitingClose; count: root.hazards.closeCount; objectName: "filter:close"; text: qsTr("To close out"); onClicked: root.hazards.show = HazardListModel.WaitingClose }
    McFilterChip { checked: root.hazards.show === HazardListModel.Referred; count: root.hazards.referredCount; objectName: "filter:referred"; text: qsTr("Referred"); onClicked: root.hazards.show = HazardListModel.Referred }
    McFilterChip { checked: root.hazards.show === HazardListModel.Drafts; count: root.hazards.draftCount; objectName: "filter:drafts"; text: qsTr("Drafts"); onClicked: root.hazards.show = HazardListModel.Drafts }
    McFilterChip { checked: root.hazards.show === HazardListModel.Leads; count: root.hazards.leadCount; objectName: "filter:leads"; text: qsTr("Leads"); onClicked: root.hazards.show = HazardListModel.Leads }
    McFilterChip { checked: root.hazards.show === HazardListModel.Closed; count: root.hazards.closedCount; objectName: "filter:closed"; text: qsTr("Closed"); onClicked: root.hazards.show = HazardListModel.Closed }
}
