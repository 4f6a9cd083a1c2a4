// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/demo/people.h"

#include "sync/centre/demo/calendar.h"
#include "sync/centre/demo/sites.h"
#include "sync/centre/demo/words.h"

namespace mingcha::demo {

namespace {

constexpr int kAdministrators = 2;
constexpr int kCoordinators = 4;
constexpr int kOfficersPerAgency = 2;

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

/// Cards run out one to four years after the plan's day; their numbers say that they are samples.
void giveCard(Person &person, int number, qint64 todayMs, Dice &dice)
{
    person.cardNumber = QStringLiteral("样例330502%1").arg(number, 4, 10, QLatin1Char('0'));
    person.cardExpiryMs = dayStart(todayMs) + dice.between(365, 1460) * kDayMs;
}

void planOffice(std::vector<Person> &people)
{
    for (int i = 0; i < kAdministrators; ++i) {
        people.push_back({QStringLiteral("admin") + twoDigits(i + 1),
                          QStringLiteral("管理员") + ordinal(i),
                          Role::Administrator,
                          agencies().front(),
                          {},
                          0,
                          -1,
                          -1,
                          {}});
    }
    for (int i = 0; i < kCoordinators; ++i) {
        people.push_back({QStringLiteral("coordinator") + twoDigits(i + 1),
                          QStringLiteral("调度员") + ordinal(i),
                          Role::Coordinator,
                          agencies().front(),
                          {},
                          0,
                          -1,
                          -1,
                          {}});
    }
    for (size_t a = 0; a < agencies().size(); ++a) {
        for (int i = 0; i < kOfficersPerAgency; ++i) {
            const int running = static_cast<int>(a) * kOfficersPerAgency + i;
            people.push_back({QStringLiteral("department") + twoDigits(running + 1),
                              QStringLiteral("经办人") + ordinal(running),
                              Role::DepartmentOfficer,
                              agencies()[a],
                              {},
                              0,
                              -1,
                              -1,
                              {}});
        }
    }
}

void planTeam(std::vector<Person> &people, int team, int home, qint64 todayMs, Dice &dice)
{
    const QString agency = agencies()[static_cast<size_t>(team) % agencies().size()];
    Person lead{QStringLiteral("lead") + twoDigits(team + 1),
                QStringLiteral("组长") + ordinal(team),
                Role::TeamLead,
                agency,
                {},
                0,
                team,
                home,
                {}};
    giveCard(lead, 9000 + team, todayMs, dice);
    people.push_back(lead);
    for (int i = 0; i <= kOfficersPerTeam; ++i) {
        const int running = team * (kOfficersPerTeam + 1) + i;
        const bool hasCard = i < kOfficersPerTeam;
        Person member{QStringLiteral("inspector%1").arg(running + 1, 3, 10, QLatin1Char('0')),
                      QStringLiteral("检查员") + ordinal(running),
                      hasCard ? Role::Officer : Role::Inspector,
                      agency,
                      {},
                      0,
                      team,
                      home,
                      {}};
        if (hasCard)
            giveCard(member, running + 1, todayMs, dice);
        people.push_back(member);
    }
}

} // namespace

const std::vector<QString> &agencies()
{
    static const std::vector<QString> names{
        QStringLiteral("区应急管理局"),       QStringLiteral("区消防救援大队"), QStringLiteral("区市场监督管理局"),
        QStringLiteral("区住房和城乡建设局"), QStringLiteral("区教育局"),       QStringLiteral("区公安分局"),
        QStringLiteral("区民政局"),           QStringLiteral("区文化和旅游局"), QStringLiteral("区交通运输局"),
        QStringLiteral("区综合行政执法局"),   QStringLiteral("区卫生健康局"),   QStringLiteral("区商务局"),
    };
    return names;
}

std::vector<Person> planPeople(const std::vector<Township> &townships, int teams, int gridCellsPerTownship,
                               qint64 todayMs, Dice dice)
{
    std::vector<Person> people;
    planOffice(people);
    for (int team = 0; team < teams; ++team)
        planTeam(people, team, team % static_cast<int>(townships.size()), todayMs, dice);
    int running = 0;
    for (size_t t = 0; t < townships.size(); ++t) {
        for (int cell = 0; cell < gridCellsPerTownship; ++cell, ++running) {
            people.push_back({QStringLiteral("grid%1").arg(running + 1, 3, 10, QLatin1Char('0')),
                              QStringLiteral("网格员") + ordinal(running),
                              Role::GridWorker,
                              townships[t].name,
                              {},
                              0,
                              -1,
                              static_cast<int>(t),
                              gridCellCode(townships[t], cell)});
        }
    }
    return people;
}

Staff::Staff(const std::vector<Person> &people)
{
    for (size_t i = 0; i < people.size(); ++i) {
        const Person &person = people[i];
        const auto index = static_cast<int>(i);
        if (person.role == Role::TeamLead) {
            leads.push_back(index);
            homes.push_back(person.township);
            officers.emplace_back();
        } else if (person.role == Role::Officer) {
            officers[static_cast<size_t>(person.team)].push_back(index);
        } else if (person.role == Role::GridWorker) {
            const auto township = static_cast<size_t>(person.township);
            if (gridWorkers.size() <= township)
                gridWorkers.resize(township + 1);
            gridWorkers[township].push_back(index);
        }
    }
}

std::vector<int> Staff::pair(int team, Dice &dice) const
{
    const std::vector<int> &members = officers[static_cast<size_t>(team)];
    const auto count = static_cast<int>(members.size());
    const int first = dice.below(count);
    const int second = (first + 1 + dice.below(count - 1)) % count;
    return {members[static_cast<size_t>(first)], members[static_cast<size_t>(second)]};
}

int Staff::teamFrom(int township, bool mustBeElsewhere, Dice &dice) const
{
    const auto count = static_cast<int>(leads.size());
    const int team = dice.below(count);
    const bool isHome = homes[static_cast<size_t>(team)] == township;
    return mustBeElsewhere && isHome ? (team + 1) % count : team;
}

} // namespace mingcha::demo
