// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Meeting the centre: who answers, whether it takes this tablet, and how far what is here of its logs goes.
#include "sync/tablet/synccore.h"

#include "core/evidence/photoacts.h"
#include "core/journal/logwatch.h"
#include "core/journal/snapshot.h"
#include "core/person/reasons.h"
#include "sync/tablet/awaiting.h"
#include "sync/tablet/keptreceipt.h"
#include "sync/tablet/offering.h"
#include "sync/tablet/outbox.h"

#include <algorithm>

namespace mingcha::tablet {

/// What the centre says it has of everybody here, against what counts as received: before anything is sent.
QCoro::Task<SyncCore::Ended> SyncCore::holdToWhatItHas(wire::Extent extent)
{
    const auto self = shared_from_this();
    const int life = m_life;
    const auto isGiven = [people = m_tablet.vault().all()](const Id &author, const journal::KeptReceipt &kept) {
        const auto whose = std::ranges::find(people, author, &Enrolled::incarnation);
        return whose != people.end() && givenReceipt(kept, *whose);
    };
    const auto letIn = std::make_shared<std::vector<journal::ChainRun>>();
    auto hold = [own = incarnationsHere(), isGiven, extent = std::move(extent),
                 letIn](journal::Store &store) -> Status {
        if (const Status held = store.holdToReceipts(own, isGiven); !held)
            return held;
        if (const Status offered = evidence::offerUnreceipted(store.database()); !offered)
            return offered;
        Result<std::vector<journal::ChainRun>> runs = toAskAbout(store.database(), own, extent);
        if (!runs)
            return runs.error();
        *letIn = std::move(*runs);
        return offerWhatItLacks(store, own, extent);
    };
    Posted holding(m_tablet.writer(), std::move(hold));
    const Status held = co_await holding;
    if (over(life))
        co_return shut();
    if (!held)
        co_return local(held.error());
    m_letIn = std::move(*letIn);
    co_return std::nullopt;
}

QCoro::Task<SyncCore::Ended> SyncCore::connectCentre()
{
    const auto self = shared_from_this();
    const int life = m_life;
    const std::optional<Signer> session = m_tablet.session();
    const Enrolled *enrolled = session ? m_tablet.vault().find(session->author.person) : nullptr;
    if (!enrolled)
        co_return local({ErrorCode::Denied, tr("Nobody is signed in. Enter your PIN to send and receive."), {}, true});
    m_centre = enrolled->centre;
    if (const Status status = m_client.setAddress(m_centre.url); !status)
        co_return local(status.error());
    show(State::Connecting, tr("Looking for the centre"));
    const Answered<wire::CentreAnswer> met = co_await m_client.centre();
    if (over(life))
        co_return shut();
    if (!met)
        co_return network(met.trouble);
    if (met.value->publicKey != m_centre.publicKey) {
        otherCentreKey = met.value->publicKey;
        co_return person(
            tr("Another centre answers under this address. Nothing was sent to it; what you recorded is safe here. "
               "Ask the person who looks after the centre, and enrol again if it was replaced."),
            kOtherCentre);
    }
    if (met.value->oldestVersion > wire::kVersion)
        co_return person(
            tr("The centre asks for a newer version of Mingcha. Update the app; what you recorded is safe here."));
    m_offered = met.value->catalogues;
    const Answered<wire::SessionAnswer> opened = co_await m_client.openSession(*session, m_centre.publicKey);
    if (over(life))
        co_return shut();
    if (!opened) {
        if (opened.trouble.kind == Failure::Session || opened.trouble.kind == Failure::Refused)
            co_return person(tr("The centre does not accept this tablet any more: %1 What you recorded is safe here.")
                                 .arg(person::saidText(opened.trouble.error)),
                             opened.trouble.code);
        co_return network(opened.trouble);
    }
    if (Ended ended = co_await holdToWhatItHas(opened.value->extent))
        co_return ended;
    const auto wanted = std::make_shared<std::vector<Id>>();
    const auto isToRead = std::make_shared<bool>(false);
    auto work = [open = m_tablet.reader(), wanted, isToRead]() -> Result<std::vector<Followed>> {
        const auto reader = open();
        if (!reader)
            return reader.error();
        Result<std::vector<Followed>> feeds = readFollowed(**reader);
        Result<std::vector<Id>> objects = journal::wantedObjects(**reader, kMostWantedObjects);
        if (!objects)
            return objects.error();
        *wanted = std::move(*objects);
        const Result<bool> again = journal::isToReadAgain(**reader);
        *isToRead = again && *again;
        const Status whole = (*reader)->whole();
        return feeds && !whole ? whole.error() : feeds;
    };
    OnThread reading(m_tablet, std::move(work));
    const Result<std::vector<Followed>> followed = co_await reading;
    if (over(life))
        co_return shut();
    if (!followed)
        co_return local(followed.error());
    m_wantedObjects = std::move(*wanted);
    m_pushing.wanted = m_sending.wanted = true; // something may wait again
    // A pull under way keeps its step: only a session that changed hands begins anew.
    if (!m_pull || m_pull->leftOut()) {
        m_pull.emplace(m_centre.epoch, *followed);
        m_pullFirst = followed->empty() || met.value->epoch != m_centre.epoch || *isToRead;
    }
    if (*isToRead)
        m_pull->readAgain();
    forgetDenied();                         // whose work was not taken may be welcome by now
    m_client.setToken(opened.value->token); // last: with a token all lanes go
    co_return std::nullopt;
}

} // namespace mingcha::tablet
