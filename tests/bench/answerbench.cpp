// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// answerbench DIR [COUNT]: an answer from the tap's act to its durable commit, on folders of four sizes, and beside it in
// the same loop a bare SQLite commit of the same bytes on the same disk.
#include "core/inspection/acts.h"
#include "core/journal/entry.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

#include <array>

using namespace mingcha;
using namespace mingcha::bench;

namespace {

constexpr int kItemsOfSmall = 10;
constexpr int kItemsOfLarge = 5000;
constexpr int kManyHazards = 50000;
constexpr int kSites = 200;

/// The bare engine: one prepared statement, one commit, as durable as ours.
class BareDatabase
{
public:
    explicit BareDatabase(const QString &path)
    {
        QFile::remove(path);
        if (sqlite3_open(path.toUtf8().constData(), &m_database) != SQLITE_OK)
            giveUp(path);
        for (const char *sql :
             {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
              "CREATE TABLE entry(n INTEGER PRIMARY KEY, header BLOB, body BLOB, link BLOB, row BLOB)"})
            sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(m_database, "INSERT INTO entry(header, body, link, row) VALUES(?, ?, ?, ?)", -1, &m_insert,
                           nullptr);
    }
    ~BareDatabase()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    BareDatabase(const BareDatabase &) = delete;

    double commit(const std::array<QByteArray, 4> &blobs)
    {
        const double start = nowMs();
        for (int i = 0; i < 4; ++i) {
            const QByteArray &blob = blobs[static_cast<size_t>(i)];
            sqlite3_bind_blob(m_insert, i + 1, blob.constData(), static_cast<int>(blob.size()), SQLITE_STATIC);
        }
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
        sqlite3_reset(m_insert);
        return nowMs() - start;
    }

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

/// One tablet that answers item after item.
class Answering
{
public:
    Answering(const QString &dir, int items, int count, int hazards) : m_items(items)
    {
        DataPlan plan;
        plan.sites = kSites;
        plan.hazards = hazards;
        plan.inspections = (count + items - 1) / items;
        const QString master = QStringLiteral("%1/answers-%2-%3").arg(dir).arg(items).arg(hazards);
        makeFolder(master, plan);
        m_path = master + QStringLiteral("-used");
        QDir(m_path).removeRecursively();
        copy(master, m_path);
        m_open = openTablet(m_path);
        m_inspections = idsOf(*sure(m_open->tablet->openReader()), QStringLiteral("inspection"));
    }

    double answer(int number)
    {
        inspection::AnswerInput input;
        input.inspection = m_inspections[static_cast<size_t>(number / m_items) % m_inspections.size()];
        input.code = QStringLiteral("A01-%1-%2")
                         .arg(number % m_items / 100, 2, 10, QLatin1Char('0'))
                         .arg(number % m_items % 100, 3, 10, QLatin1Char('0'));
        input.value = number % 9 == 0 ? checklist::Answer::Fail : checklist::Answer::Pass;
        const double start = nowMs();
        sure(m_open->tablet->performNow(
            [&](journal::Store &store) { return inspection::answer(store, m_open->me, input); }));
        return nowMs() - start;
    }

    /// What one answer puts on disk: header, body, link, and the bytes of its two rows.
    std::array<QByteArray, 4> bytes()
    {
        const auto reader = sure(m_open->tablet->openReader());
        journal::Query query = reader->query(QStringLiteral(
            "SELECT length(header), length(body), length(link), length(kind) + length(object) * 3 + length(journal.dossier) * 2 FROM journal "
            "WHERE status = 0 ORDER BY n DESC LIMIT 1"));
        sure(query.run());
        if (!query.next())
            giveUp(QStringLiteral("No answer was written."));
        std::array<QByteArray, 4> blobs;
        for (int i = 0; i < 4; ++i)
            blobs[static_cast<size_t>(i)] = QByteArray(static_cast<qsizetype>(query.integer(i)), 'x');
        return blobs;
    }

private:
    static void copy(const QString &from, const QString &to)
    {
        QDir().mkpath(to);
        for (const QString &name : {QStringLiteral("mingcha.db"), QStringLiteral("people.vault")}) {
            if (!QFile::copy(from + QLatin1Char('/') + name, to + QLatin1Char('/') + name))
                giveUp(to + QStringLiteral(": cannot be written"));
        }
    }

    int m_items;
    QString m_path;
    std::unique_ptr<OpenTablet> m_open;
    std::vector<Id> m_inspections;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        giveUp(QStringLiteral("answerbench DIR [COUNT]"));
    const QString &dir = arguments.at(1);
    const int count = arguments.value(2, QString::number(kItemsOfLarge)).toInt();
    QDir().mkpath(dir);

    Answering small(dir, kItemsOfSmall, count, 0);
    Answering large(dir, kItemsOfLarge, count, 0);
    Answering full(dir, kItemsOfSmall, count, kManyHazards);
    Answering both(dir, kItemsOfLarge, count, kManyHazards);
    BareDatabase bare(dir + QStringLiteral("/bare.db"));

    small.answer(0);
    const auto blobs = small.bytes();
    std::array<std::vector<double>, 5> times;
    for (int i = 1; i < count; ++i) {
        times[0].push_back(bare.commit(blobs));
        times[1].push_back(small.answer(i));
        times[2].push_back(large.answer(i));
        times[3].push_back(full.answer(i));
        times[4].push_back(both.answer(i));
    }
    const double bareMs = median(times[0]);
    const double smallMs = median(times[1]);
    const QString ms = QStringLiteral("ms");
    tell(QStringLiteral("bare SQLite commit of the same bytes, p50"), bareMs, ms);
    tell(QStringLiteral("bare SQLite commit of the same bytes, p99"), quantile(times[0], 0.99), ms);
    tellAtMost(QStringLiteral("answer to durable, 10 items, no hazards, p50"), smallMs, ms,
               {QStringLiteral("bare p50"), bareMs}, 1.5);
    tellAtMost(QStringLiteral("answer to durable, 10 items, no hazards, p99"), quantile(times[1], 0.99), ms,
               {QStringLiteral("bare p99"), quantile(times[0], 0.99)}, 1.5);
    const Reference flat{QStringLiteral("10 items, 0 hazards"), smallMs};
    constexpr double kFlat = 1.2;
    tellAtMost(QStringLiteral("… 5,000 items, no hazards, p50"), median(times[2]), ms, flat, kFlat);
    tellAtMost(QStringLiteral("… 10 items, 50,000 hazards, p50"), median(times[3]), ms, flat, kFlat);
    tellAtMost(QStringLiteral("… 5,000 items, 50,000 hazards, p50"), median(times[4]), ms, flat, kFlat);
    tell(QStringLiteral("… 5,000 items, 50,000 hazards, p99"), quantile(times[4], 0.99), ms);
    return 0;
}
