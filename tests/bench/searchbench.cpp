// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// searchbench DIR: looking for hazards and sites by words on a tablet with 50,000 hazards and 5,000 sites.
#include "core/hazard/queries.h"
#include "core/hazard/search.h"
#include "core/site/queries.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>

#include <functional>

using namespace mingcha;
using namespace mingcha::bench;

namespace {

constexpr int kRounds = 30;
constexpr int kScreen = 50; ///< rows asked for at once

void measure(const QString &name, const std::function<size_t()> &find)
{
    std::vector<double> times;
    size_t found = 0;
    for (int i = 0; i < kRounds; ++i) {
        const double start = nowMs();
        found = find();
        times.push_back(nowMs() - start);
    }
    tell(QStringLiteral("%1 (%2 rows), p50").arg(name).arg(found), median(times), QStringLiteral("ms"),
         QStringLiteral("< 50 ms"));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc < 2)
        giveUp(QStringLiteral("searchbench DIR"));
    DataPlan plan;
    plan.sites = 5000;
    plan.hazards = 50000;
    const QString path = QString::fromLocal8Bit(argv[1]) + QStringLiteral("/many");
    makeFolder(path, plan);
    const auto open = openTablet(path);
    const auto reader = sure(open->tablet->openReader());
    const auto hazards = [&](const QString &text) {
        return [&reader, text] { return sure(hazard::search(*reader, text, {}, kScreen)).size(); };
    };
    measure(QStringLiteral("search 50,000 hazards for 喷涂"), hazards(QStringLiteral("喷涂")));
    measure(QStringLiteral("search 50,000 hazards for 压力表"), hazards(QStringLiteral("压力表")));
    measure(QStringLiteral("search 50,000 hazards for GB50016"), hazards(QStringLiteral("GB50016")));
    measure(QStringLiteral("search 50,000 hazards for a word that is not there"), hazards(QStringLiteral("鲸鱼")));
    measure(QStringLiteral("search 5,000 sites for 0123"), [&] {
        site::Filter filter;
        filter.text = QStringLiteral("0123");
        return site::list(*reader, filter).size();
    });
    measure(QStringLiteral("first page of hazards, newest first"),
            [&] { return sure(hazard::list(*reader, {}, hazard::Order::NewestFound, {}, kScreen)).rows.size(); });
    measure(QStringLiteral("hazards due within 7 days"),
            [&] { return sure(hazard::due(*reader, QStringLiteral("2026-07-01"), 7, {}, kScreen)).size(); });
    return 0;
}
