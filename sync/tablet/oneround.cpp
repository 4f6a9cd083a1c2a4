// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// One round of all lanes, one after another, for command line tools.
#include "sync/tablet/synccore.h"

namespace mingcha::tablet {

QCoro::Task<> SyncCore::once(Tablet::Done done)
{
    const auto self = shared_from_this();
    if (m_auto) {
        done(Error{ErrorCode::Conflict, tr("Synchronising is already going on by itself."), {}});
        co_return;
    }
    forgetDenied();
    Ended ended = co_await connectCentre();
    if (!ended && m_pullFirst)
        ended = co_await pullAll(false);
    m_pullFirst = false;
    for (int tries = 1; !ended; ++tries) {
        ended = co_await pushAll();
        const bool again = ended && ended->kind == Stop::Kind::Network && ended->trouble.timedOut && tries < kOnceTries;
        if (!again)
            break;
        ended.reset();
    }
    m_pushing.wanted = false;
    if (!ended)
        ended = co_await pullAll(false);
    for (int rounds = 0; !ended && m_pushing.wanted && rounds < kOnceRounds; ++rounds) {
        // The centre turned out to lack something: it is sent, and then read in the order the centre gave it.
        m_pushing.wanted = false;
        ended = co_await pushAll();
        if (!ended)
            ended = co_await pullAll(false);
    }
    if (!ended)
        ended = co_await cataloguesAll();
    if (!ended && m_photos)
        ended = co_await photosAll();
    if (m_ending)
        co_return;
    if (!ended)
        ended = m_heldBack; // said last: what cannot go yet keeps nothing else
    if (ended)
        failed(*ended);
    else
        agreed();
    done(ended ? Status(ended->trouble.error) : success());
}

} // namespace mingcha::tablet
