// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Everything the story of the day plays with: the server, three tablets with who holds them, the pictures and what was
// done so far. Made once by main(); the chapters in story/ get it by reference. GUI thread.
#pragma once

#include "pictures.h"
#include "replayreceiver.h"
#include "serverprocess.h"
#include "visitclock.h"

#include <QElapsedTimer>

namespace mingcha::day {

/// Who takes part, by their names in the demo district and their PINs of that day.
struct Player
{
    QString login;
    QString pin;
};

/// What people did that day, counted by their hands.
struct Tally
{
    int inspections = 0;
    int answers = 0;
    int hazards = 0;
    int photos = 0;
    double secondsToAllReceived = 0; ///< from "signal back" to "all received"
};

struct DayPlan
{
    QString out; ///< pictures, summary and what is left when it fails
    QString serverProgram;
    bool small = false;
};

class Day
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Day>> prepare(const DayPlan &plan);
    ~Day();

    ServerProcess server;
    Frames frames;
    Pictures pictures;
    Tally tally;

    const Player inspector{QStringLiteral("inspector001"), QStringLiteral("258036")};
    const Player colleague{QStringLiteral("inspector002"), QStringLiteral("147025")};
    const Player third{QStringLiteral("inspector003"), QStringLiteral("914703")};
    const Player lead{QStringLiteral("lead01"), QStringLiteral("369471")};
    const Player gridWorker{QStringLiteral("grid001"), QStringLiteral("503829")};

    [[nodiscard]] Tablet &field() { return *m_field; }
    [[nodiscard]] Tablet &desk() { return *m_desk; }
    [[nodiscard]] Tablet &phone() { return *m_phone; }

    /// An enrolment slip as the office hands it out.
    [[nodiscard]] Slip slipFor(Tablet &tablet, const Player &player);
    /// Time goes by at the site without anybody waiting for it.
    void timePasses() { m_time.pass(kVisitMs); }
    void startServer();
    void stopServer();
    /// Exports a hazard's evidence into the folder of what the day leaves, and has it checked.
    void exportEvidence(const QString &hazard);
    /// The checklist's items that failed and have their hazard, in the order they were found, for the later chapters.
    QStringList failedItems;
    QString closedHazard; ///< its number

    /// Writes summary.json; the tablets must still be open.
    [[nodiscard]] Status writeSummary();

private:
    Day(const DayPlan &plan);
    [[nodiscard]] Status openTablets();
    void mustHold(const Status &status);

    DayPlan m_plan;
    VisitClock m_time;
    std::optional<ReplayReceiver> m_receiver;
    std::unique_ptr<Tablet> m_field;
    std::unique_ptr<Tablet> m_desk;
    std::unique_ptr<Tablet> m_phone;
    QElapsedTimer m_clock;
};

} // namespace mingcha::day
