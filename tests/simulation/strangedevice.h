// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A device that is enrolled and speaks the protocol, but writes what it likes: newer kinds, poison, other bytes under a
// number already used, rubbish. Its batches go through the real wire format and admission. Header only, for tests.
#pragma once

#include "core/journal/admission.h"
#include "core/journal/history.h"
#include "sync/centre/accounts/enrolment.h"
#include "tests/simulation/world.h"

namespace mingcha::simulation {

class StrangeDevice
{
public:
    StrangeDevice(World &world, size_t person)
        : m_world(world), m_random(77), m_key(journal::makeSigningKey(m_random)), m_person(district().people[person].id)
    {
        m_incarnation = makeId(kBeginMs, m_random);
        must(world.centre.run([this](journal::Store &store) -> Status {
            const qint64 nowMs = m_world.centre.machine.clock.now().wallMs;
            wire::EnrolRequest request;
            request.token = must(centre::issueToken(store, m_person, nowMs, m_random));
            request.incarnation = m_incarnation;
            request.publicKey = m_key.publicKey;
            request.device = makeId(nowMs, m_random);
            request.deviceName = QStringLiteral("strange");
            const auto enrolled = centre::enrol(store, m_world.centre.identity, request, nowMs);
            return enrolled ? success() : Status(enrolled.error());
        }));
    }

    /// The next entry of its chain; with `again` another one under the same number as the last.
    journal::Pushed write(const QByteArray &kind, const Id &dossier, const QByteArray &body, bool again = false)
    {
        m_seq += again ? 0 : 1;
        m_before = again ? m_before : m_link;
        journal::Header header;
        header.incarnation = m_incarnation;
        header.seq = m_seq;
        header.moment = m_world.tablets().front()->machine.clock.now();
        header.time = {header.moment.wallMs, static_cast<quint16>(++m_counter)};
        header.actor = m_person;
        header.dossier = dossier;
        header.kind = kind;
        header.bodyHash = sha256(QByteArrayView(body));
        const QByteArray bytes = journal::encodeHeader(header);
        m_link = journal::nextLink(m_before, bytes);
        return {bytes, body, false};
    }
    QByteArray body(const journal::Act &act) const { return journal::encodeAct(act, m_incarnation); }

    Result<journal::PushResult> push(std::vector<journal::Pushed> entries)
    {
        journal::PushedBatch batch;
        batch.incarnation = m_incarnation;
        batch.device = m_world.tablets().front()->machine.clock.now();
        batch.entries = std::move(entries);
        batch.signature = journal::sign(m_key, m_link.view());
        const Result<journal::PushedBatch> arrived = wire::decodePush(wire::encode(batch));
        if (!arrived)
            return arrived.error();
        std::optional<journal::PushResult> taken;
        const Status admitted = m_world.centre.run([&](journal::Store &store) -> Status {
            Result<journal::PushResult> result =
                journal::Admission(store, m_world.centre.machine.clock.now().wallMs).admit(*arrived);
            if (!result)
                return result.error();
            taken = std::move(*result);
            // As the push route answers: with the centre's signed word, which it keeps.
            const centre::Identity &identity = m_world.centre.identity;
            const QByteArray receipt =
                wire::encodeReceipt({identity.epoch, m_incarnation, taken->lastSeq, taken->link,
                                     m_world.centre.machine.clock.now().wallMs, taken->outcomes});
            return centre::keepReceipt(store.database(), m_incarnation, taken->lastSeq, receipt,
                                       journal::sign(identity.key, receipt));
        });
        if (!admitted)
            return admitted.error();
        return *taken;
    }
    /// One of a later version's kinds, or a known kind with a field of later years; not taken where the centre lost what
    /// came before.
    void pushNovelty(quint64 choice)
    {
        const Disk::Unfailing unfailing(m_world.centre.machine.disk);
        const std::vector<Id> hazards =
            must(journal::objectsOfType(m_world.centre.database(), QStringLiteral("hazard")));
        const Id dossier = hazards.empty() ? district().sites[0] : hazards[choice % hazards.size()];
        journal::Act act;
        constexpr int kFieldOfLater = 900;
        act.set(kFieldOfLater, QStringLiteral("of a later year, %1").arg(choice % 100));
        const bool isKnownKind = choice % 2 == 0 && !hazards.empty();
        if (isKnownKind)
            act.object = dossier;
        static_cast<void>(push({write(isKnownKind ? "hazard.changed" : "novelty.begun", dossier, body(act))}));
    }
    [[nodiscard]] const Id &incarnation() const { return m_incarnation; }

private:
    World &m_world;
    SeededRandom m_random;
    journal::SigningKey m_key;
    Id m_person;
    Id m_incarnation;
    quint64 m_seq = 0;
    int m_counter = 0;
    Hash m_before;
    Hash m_link;
};

} // namespace mingcha::simulation
