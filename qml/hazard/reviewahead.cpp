// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/hazard/reviewahead.h"

#include "core/evidence/photoqueries.h"
#include "core/hazard/queries.h"
#include "qml/evidence/photosource.h"
#include "qml/sync/syncstatus.h"

namespace mingcha::app {

ReviewAhead::ReviewAhead(Session &session) : m_session(session)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kReviewsAheadMs);
    connect(&m_timer, &QTimer::timeout, this, &ReviewAhead::look);
    const auto later = [this] {
        if (m_session.mayReview() && !m_timer.isActive())
            m_timer.start();
    };
    connect(&session, &Session::personChanged, this, later);
    connect(&session, &Session::touched, this, later);
}

void ReviewAhead::look()
{
    journal::Database &reader = m_session.station().reader();
    hazard::Filter filter;
    filter.review = hazard::Review::Pending;
    const Result<hazard::Page> page = hazard::list(reader, filter, hazard::Order::NewestFound, {}, kReviewsAhead);
    if (!m_session.mayReview() || !page)
        return;
    for (const hazard::HazardRow &row : page->rows) {
        const Result<std::vector<evidence::Photo>> photos = evidence::photosOf(reader, row.id);
        if (!photos)
            return;
        for (const evidence::Photo &photo : *photos) {
            if (!photo.onDevice && !isAtCentre(m_session, photo))
                m_session.sync()->fetcher().wantLater(photo.hash, tablet::PhotoSize::Preview);
        }
    }
}

} // namespace mingcha::app
