// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Has the previews of what waits for review fetched before it is opened, on the tablets of those who review. One for the
// session; on the GUI thread.
#pragma once

#include "qml/app/session.h"

namespace mingcha::app {

inline constexpr int kReviewsAhead = 50;     ///< hazards, the newest
inline constexpr int kReviewsAheadMs = 1000; ///< after a change, so that many changes are looked at once

class ReviewAhead : public QObject
{
    Q_OBJECT
public:
    explicit ReviewAhead(Session &session);

private:
    void look();

    Session &m_session;
    QTimer m_timer;
};

} // namespace mingcha::app
