// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// A whole tablet for tests of what pages show: a Station and a Session in a temporary folder, and beside it a centre's
// store that founds people, sites and inspections and exchanges entries with the tablet directly, without a network.
// Fails the test by qFatal where a step of its own fails. Main thread.
#pragma once

#include "core/inspection/acts.h"
#include "core/journal/admission.h"
#include "core/site/site.h"
#include "qml/app/session.h"

#include <QTemporaryDir>

namespace mingcha::testing {

inline const QString kDistrict = QStringLiteral("330502");
inline const QString kTown = QStringLiteral("330502103");
inline const QString kOtherTown = QStringLiteral("330502104");
inline const QByteArray kPin = QByteArrayLiteral("246810");

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

class TestStation
{
public:
    TestStation();
    ~TestStation();

    [[nodiscard]] app::Station &station() { return *m_station; }
    [[nodiscard]] app::Session &session() { return *m_session; }
    [[nodiscard]] tablet::Tablet &tablet() { return m_station->tablet(); }
    [[nodiscard]] journal::Store &centre() { return *m_centre; }
    [[nodiscard]] QString today() const { return m_station->today(); }

    // What the centre does: written and numbered there; on the tablet after the next pull().
    journal::Written atCentre(const journal::Draft &draft);
    person::Person addPerson(const QString &name, const QStringList &roles, const QString &region = kDistrict,
                             const QString &card = {});
    Id addSite(const QString &name, const QString &venueType = QStringLiteral("A01"), const QString &region = kTown);
    Id addSite(const site::Site &site);
    Id assign(const inspection::PlanInput &plan);

    /// Enrols the person without a server and signs in; the PIN is kPin.
    void signIn(const person::Person &person);
    /// Everything the centre has, onto the tablet; returns when the session knows who is signed in.
    void pull();
    /// Closes the tablet and opens its folder again, as after a restart, with the same person signed in.
    void reopen();
    /// A colleague of the person signed in signs in after them.
    void changeTo(const person::Person &person);
    /// The tablet's entries to the centre, and the centre's word on them back.
    std::vector<journal::Outcome> push();
    /// An act of the person signed in, at once.
    journal::Written act(tablet::Tablet::Build build);
    /// A person, a site and an inspection for today, pulled and signed in: enough for most pages.
    void populate();
    [[nodiscard]] const person::Person &me() const { return m_me; }
    [[nodiscard]] Id site() const { return m_site; }
    [[nodiscard]] Id inspection() const { return m_inspection; }

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    journal::Rooms m_rooms;
    journal::Author m_centreAuthor;
    QByteArray m_centreKey;
    std::unique_ptr<journal::Store> m_centre;
    std::unique_ptr<app::Station> m_station;
    std::unique_ptr<app::Session> m_session;
    person::Person m_me;
    Id m_site;
    Id m_inspection;
};

} // namespace mingcha::testing
