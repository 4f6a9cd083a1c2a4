// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Mingcha.Theme

// One thing waiting to reach the centre.
McListRow {
    id: root

    enum State { Waiting, Blocked, Resuming, Conflict, Rejected, Done, Marked }

    property int outboxState: McOutboxRow.Waiting

    tagText: [qsTr("Queued"), qsTr("Needs photos"), qsTr("Resuming"), qsTr("Conflict"), qsTr("Rejected"), qsTr("Receipt matches"), qsTr("Marked")][outboxState]
    tagTone: [Tone.Neutral, Tone.Warn, Tone.Primary, Tone.Danger, Tone.DangerFill, Tone.Ok, Tone.Warn][outboxState]
}
