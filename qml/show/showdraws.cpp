// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Draw sheets 抽取记录 as "mingcha show draws" prints them: all that somebody needs to compute the order again.
#include "core/campaign/lot.h"
#include "core/campaign/queries.h"
#include "qml/show/show.h"

#include <QJsonObject>

namespace mingcha::app {

namespace {

QJsonArray hexOf(const std::vector<Id> &ids)
{
    QJsonArray all;
    for (const Id &id : ids)
        all.append(id.toHex());
    return all;
}

QJsonArray strataOf(const campaign::Draw &draw)
{
    const std::vector<campaign::Drawn> result = campaign::resultOf(draw);
    QJsonArray strata;
    for (size_t i = 0; i < draw.pool.strata.size(); ++i) {
        const campaign::Stratum &stratum = draw.pool.strata[i];
        QJsonObject one{{QStringLiteral("name"), stratum.name},
                        {QStringLiteral("count"), stratum.count},
                        {QStringLiteral("ids"), hexOf(stratum.lines)}};
        if (!stratum.weights.empty()) {
            QJsonArray weights;
            for (const quint32 weight : stratum.weights)
                weights.append(static_cast<qint64>(weight));
            one.insert(QStringLiteral("weights"), weights);
        }
        if (!result.empty()) {
            one.insert(QStringLiteral("drawn"), hexOf(result[i].lines));
            one.insert(QStringLiteral("reserves"), hexOf(result[i].reserves));
        }
        strata.append(one);
    }
    return strata;
}

QJsonArray partiesOf(const campaign::Draw &draw)
{
    QJsonArray parties;
    for (const Id &party : draw.parties) {
        QJsonObject one{{QStringLiteral("person"), party.toHex()}};
        if (const campaign::Commitment *commitment = draw.commitmentOf(party)) {
            one.insert(QStringLiteral("commitment"), commitment->commitment.toHex());
            one.insert(QStringLiteral("pool"), commitment->pool.toHex());
        }
        for (const campaign::Reveal &reveal : draw.reveals) {
            if (reveal.person == party)
                one.insert(QStringLiteral("secret"), QString::fromLatin1(reveal.secret.toHex()));
        }
        parties.append(one);
    }
    return parties;
}

} // namespace

Result<QJsonArray> showDraws(journal::Database &database)
{
    const Result<std::vector<campaign::Draw>> draws = campaign::list(database);
    if (!draws)
        return draws.error();
    QJsonArray array;
    for (const campaign::Draw &draw : *draws) {
        QJsonArray excluded; // that somebody was left out is published, why is not
        for (const campaign::Exclusion &one : draw.pool.excluded)
            excluded.append(one.line.toHex());
        QJsonObject one{{QStringLiteral("id"), draw.id.toHex()},
                        {QStringLiteral("region"), draw.region},
                        {QStringLiteral("purpose"), draw.purpose},
                        {QStringLiteral("algorithm"), draw.algorithm},
                        {QStringLiteral("covert"), draw.covert},
                        {QStringLiteral("of"), draw.pool.of},
                        {QStringLiteral("pool"), draw.poolHash.toHex()},
                        {QStringLiteral("strata"), strataOf(draw)},
                        {QStringLiteral("excluded"), excluded},
                        {QStringLiteral("parties"), partiesOf(draw)},
                        {QStringLiteral("phase"), campaign::word(campaign::phaseOf(draw))},
                        {QStringLiteral("missed"), hexOf(draw.missed)},
                        {QStringLiteral("openedBy"), draw.openedBy.toHex()},
                        {QStringLiteral("openedMs"), draw.openedMs},
                        {QStringLiteral("dueMs"), draw.dueMs},
                        {QStringLiteral("pending"), draw.pending}};
        if (!draw.replaces.isNull()) {
            one.insert(QStringLiteral("replaces"), draw.replaces.toHex());
            one.insert(QStringLiteral("reason"), draw.reason);
        }
        array.append(one);
    }
    return array;
}

} // namespace mingcha::app
