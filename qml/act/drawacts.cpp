// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Acts on draws: opened with a frozen pool, committed to and revealed by its parties, or lapsed.
#include "qml/act/acts.h"

#include "core/campaign/acts.h"

#include <QDateTime>
#include <QJsonArray>

namespace mingcha::app {

namespace {

campaign::Stratum stratumFrom(const QJsonValue &value, Fields &fields)
{
    Fields part(value.toObject());
    campaign::Stratum stratum{part.text("name"), part.number("count", 0), part.ids("ids"), {}};
    if (part.has("weights")) {
        const QJsonArray weights = part.array("weights");
        for (const QJsonValue weight : weights) {
            const int tickets = weight.toInt();
            if (tickets < 1 || tickets > static_cast<int>(campaign::kMostWeight))
                fields.fail("strata", ActWords::tr("has a weight that is no whole number from 1 to 1000"));
            stratum.weights.push_back(static_cast<quint32>(std::max(tickets, 1)));
        }
        if (stratum.weights.size() != stratum.lines.size())
            fields.fail("strata", ActWords::tr("has not one weight for each id"));
    }
    fields.failWithin("strata", part.finish());
    return stratum;
}

campaign::Exclusion exclusionFrom(const QJsonValue &value, Fields &fields)
{
    Fields part(value.toObject());
    campaign::Exclusion exclusion{part.id("id"), part.text("code")};
    fields.failWithin("excluded", part.finish());
    return exclusion;
}

void openDraw(ActDesk &desk, Fields &fields, Reply reply)
{
    campaign::Draw draw;
    draw.region = fields.text("region");
    draw.purpose = fields.text("purpose");
    draw.covert = fields.boolean("covert", false);
    draw.pool.of = fields.text("of");
    const QJsonArray strata = fields.array("strata");
    for (const QJsonValue stratum : strata)
        draw.pool.strata.push_back(stratumFrom(stratum, fields));
    if (fields.has("excluded")) {
        const QJsonArray excluded = fields.array("excluded");
        for (const QJsonValue exclusion : excluded)
            draw.pool.excluded.push_back(exclusionFrom(exclusion, fields));
    }
    draw.parties = fields.ids("parties");
    const QDateTime due = QDateTime::fromString(fields.text("due"), Qt::ISODate);
    if (!due.isValid())
        fields.fail("due", ActWords::tr("is no time such as 2026-03-31T18:00:00+08:00"));
    draw.dueMs = due.toMSecsSinceEpoch();
    draw.replaces = fields.id("replaces", Id{});
    draw.reason = fields.text("reason", QString());
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [draw](journal::Store &store, const person::Person &me) { return campaign::open(store, me, draw); },
            std::move(reply));
}

void commitToDraw(ActDesk &desk, Fields &fields, Reply reply)
{
    const Id draw = fields.id("draw");
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [draw, random = &desk.station.random()](journal::Store &store, const person::Person &me) {
                return campaign::commit(store, me, draw, *random);
            },
            std::move(reply));
}

void revealDraw(ActDesk &desk, Fields &fields, Reply reply)
{
    const Id draw = fields.id("draw");
    if (fieldsAreGood(fields, reply))
        performOne(
            desk, [draw](journal::Store &store, const person::Person &me) { return campaign::reveal(store, me, draw); },
            std::move(reply));
}

void lapseDraw(ActDesk &desk, Fields &fields, Reply reply)
{
    const Id draw = fields.id("draw");
    if (fieldsAreGood(fields, reply))
        performOne(
            desk,
            [draw, now = desk.station.clock().now().wallMs](journal::Store &store, const person::Person &me) {
                return campaign::lapse(store, me, draw, now);
            },
            std::move(reply));
}

constexpr ActSpec kActs[] = {
    {"openDraw", "region purpose of strata parties due [covert excluded replaces reason]",
     QT_TRANSLATE_NOOP(
         "ActHelp",
         "Freezes a pool of sites or people. strata: [{name, count, ids, [weights]}]; excluded: [{id, code}]; due: until\n"
         "      when the parties reveal; a second run names the draw it replaces, and why."),
     openDraw},
    {"commitToDraw", "draw", QT_TRANSLATE_NOOP("ActHelp", "Makes a secret, keeps it on this tablet and says its hash."),
     commitToDraw},
    {"revealDraw", "draw", QT_TRANSLATE_NOOP("ActHelp", "Says the secret, once all have committed."), revealDraw},
    {"lapseDraw", "draw",
     QT_TRANSLATE_NOOP("ActHelp", "Names who did not reveal in time; nothing follows from the draw."), lapseDraw},
};

} // namespace

std::span<const ActSpec> drawActs()
{
    return kActs;
}

} // namespace mingcha::app
