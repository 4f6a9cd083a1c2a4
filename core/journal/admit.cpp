// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/admit.h"

#include <QCborArray>

namespace mingcha::journal {

namespace {

constexpr int kItems = 7;

bool isAudience(qint64 number)
{
    return number >= static_cast<int>(Audience::Everyday) && number <= static_cast<int>(Audience::Private);
}

} // namespace

Id admitObject(const Id &incarnation, const LogKey &log)
{
    return deriveId("mingcha admit",
                    {incarnation.view(), log.region.toLatin1(), QByteArray::number(static_cast<int>(log.audience))});
}

QCborValue admitValue(const Admit &admit)
{
    return QCborArray{admit.incarnation.toBytes(),
                      static_cast<qint64>(admit.from),
                      static_cast<qint64>(admit.upTo),
                      admit.link.toBytes(),
                      admit.log.region,
                      static_cast<int>(admit.log.audience),
                      admit.reason};
}

std::optional<Admit> readAdmit(const QCborValue &value)
{
    const QCborArray items = value.toArray();
    if (items.size() != kItems)
        return {};
    const auto incarnation = Id::fromBytes(items.at(0).toByteArray());
    const auto link = Hash::fromBytes(items.at(3).toByteArray());
    const qint64 from = items.at(1).toInteger();
    const qint64 upTo = items.at(2).toInteger();
    const qint64 audience = items.at(5).toInteger(-1);
    if (!incarnation || !link || from < 1 || upTo < from || !isAudience(audience))
        return {};
    return Admit{*incarnation,
                 static_cast<quint64>(from),
                 static_cast<quint64>(upTo),
                 *link,
                 {items.at(4).toString(), static_cast<Audience>(audience)},
                 items.at(6).toString()};
}

std::optional<Admit> admitOf(const Act &act)
{
    const auto said = act.additions.find(kAdmits);
    return said != act.additions.end() && said->second.size() == 1 ? readAdmit(said->second.front()) : std::nullopt;
}

QString admitReference(const Admit &admit)
{
    return QStringLiteral("%1.%2.%3.%4.%5")
        .arg(admit.incarnation.toHex())
        .arg(admit.upTo)
        .arg(admit.link.toHex(), admit.log.region)
        .arg(static_cast<int>(admit.log.audience));
}

std::optional<Admit> readAdmitReference(QStringView text)
{
    const QList<QStringView> parts = text.trimmed().split(u'.');
    if (parts.size() != 5)
        return {};
    const auto incarnation = Id::fromHex(parts.at(0));
    const auto link = Hash::fromHex(parts.at(2));
    bool isNumber = false;
    const quint64 seq = parts.at(1).toULongLong(&isNumber);
    bool isKnown = false;
    const int audience = parts.at(4).toInt(&isKnown);
    if (!incarnation || !link || !isNumber || seq == 0 || !isKnown || !isAudience(audience) || parts.at(3).isEmpty())
        return {};
    return Admit{*incarnation, seq, seq, *link, {parts.at(3).toString(), static_cast<Audience>(audience)}, {}};
}

} // namespace mingcha::journal
