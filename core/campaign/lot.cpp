// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/campaign/lot.h"

#include <QCborArray>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace mingcha::campaign {

namespace {

constexpr QByteArrayView kPoolLabel("mingcha-draw-pool-1");
constexpr QByteArrayView kCommitmentLabel("mingcha-draw-commitment-1");
constexpr QByteArrayView kKeyLabel("mingcha-draw-key-1");

/// Numbers that follow from key, pool and stratum: HMAC-SHA-256(key, pool ‖ stratum ‖ counter), eight bytes each.
class Lots
{
public:
    Lots(const Hash &key, const Hash &pool, quint32 stratum) : m_key(key), m_message(pool.toBytes())
    {
        m_message.resize(Hash::kSize + sizeof stratum + sizeof m_counter);
        qToBigEndian(stratum, m_message.data() + Hash::kSize);
    }
    /// Evenly distributed in 0 … bound − 1: what would favour the first few is thrown away.
    quint64 below(quint64 bound)
    {
        const quint64 unfair = (0 - bound) % bound;
        quint64 number = next();
        while (number < unfair)
            number = next();
        return number % bound;
    }

private:
    quint64 next()
    {
        if (m_used == m_block.size()) {
            qToBigEndian(m_counter++, m_message.data() + Hash::kSize + sizeof(quint32));
            crypto_auth_hmacsha256(m_block.data(), reinterpret_cast<const unsigned char *>(m_message.constData()),
                                   static_cast<unsigned long long>(m_message.size()), m_key.bytes.data());
            m_used = 0;
        }
        const quint64 number = qFromBigEndian<quint64>(m_block.data() + m_used);
        m_used += sizeof number;
        return number;
    }
    Hash m_key;
    QByteArray m_message;
    quint64 m_counter = 0;
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> m_block{};
    size_t m_used = m_block.size();
};

Hash keyOf(const Draw &draw)
{
    std::vector<Reveal> sorted = draw.reveals;
    std::ranges::sort(sorted, {}, &Reveal::person);
    QByteArray bytes = kKeyLabel.toByteArray();
    for (const Reveal &reveal : sorted)
        bytes += reveal.secret;
    return sha256(QByteArrayView(bytes));
}

/// All lines in the order drawn: each time one ticket of all that are left.
std::vector<Id> orderOf(const Stratum &stratum, Lots lots)
{
    std::vector<Id> lines = stratum.lines;
    std::vector<quint32> weights = stratum.weights;
    weights.resize(lines.size(), 1);
    quint64 tickets = std::accumulate(weights.begin(), weights.end(), quint64{0});
    std::vector<Id> order;
    while (!lines.empty()) {
        quint64 ticket = lots.below(tickets);
        size_t at = 0;
        while (ticket >= weights[at])
            ticket -= weights[at++];
        tickets -= weights[at];
        order.push_back(lines[at]);
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
        weights.erase(weights.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return order;
}

QCborArray valueOf(const Stratum &stratum)
{
    QByteArray ids;
    for (const Id &line : stratum.lines)
        ids += line.view();
    QCborArray weights;
    for (const quint32 weight : stratum.weights)
        weights.append(static_cast<qint64>(weight));
    return {stratum.name, stratum.count, ids, weights};
}

std::optional<Stratum> stratumFrom(const QCborArray &value)
{
    const QByteArray ids = value.at(2).toByteArray();
    if (value.size() != 4 || !value.at(0).isString() || !value.at(1).isInteger() || !value.at(3).isArray() ||
        ids.size() % Id::kSize != 0 || value.at(1).toInteger() < 0 ||
        value.at(1).toInteger() > static_cast<qint64>(kMostLines))
        return std::nullopt;
    Stratum stratum{value.at(0).toString(), static_cast<int>(value.at(1).toInteger()), {}, {}};
    for (qsizetype at = 0; at < ids.size(); at += Id::kSize)
        stratum.lines.push_back(*Id::fromBytes(QByteArrayView(ids).sliced(at, Id::kSize)));
    const QCborArray weights = value.at(3).toArray();
    for (const QCborValue weight : weights) {
        if (weight.toInteger() < 1 || weight.toInteger() > static_cast<qint64>(kMostWeight))
            return std::nullopt;
        stratum.weights.push_back(static_cast<quint32>(weight.toInteger()));
    }
    if (!stratum.weights.empty() && stratum.weights.size() != stratum.lines.size())
        return std::nullopt;
    return stratum;
}

} // namespace

QCborValue poolValue(const Pool &pool)
{
    QCborArray strata;
    for (const Stratum &stratum : pool.strata)
        strata.append(valueOf(stratum));
    QCborArray excluded;
    for (const Exclusion &one : pool.excluded)
        excluded.append(QCborArray{one.line.toBytes(), one.code});
    return QCborArray{pool.of, strata, excluded};
}

std::optional<Pool> poolFrom(const QCborValue &value)
{
    const QCborArray parts = value.toArray();
    if (parts.size() != 3 || !parts.at(0).isString() || !parts.at(1).isArray() || !parts.at(2).isArray())
        return std::nullopt;
    Pool pool{parts.at(0).toString(), {}, {}};
    const QCborArray strata = parts.at(1).toArray();
    for (const QCborValue one : strata) {
        std::optional<Stratum> stratum = stratumFrom(one.toArray());
        if (!stratum)
            return std::nullopt;
        pool.strata.push_back(std::move(*stratum));
    }
    const QCborArray excluded = parts.at(2).toArray();
    for (const QCborValue one : excluded) {
        const std::optional<Id> line = Id::fromBytes(one.toArray().at(0).toByteArray());
        if (!line || !one.toArray().at(1).isString())
            return std::nullopt;
        pool.excluded.push_back({*line, one.toArray().at(1).toString()});
    }
    return pool;
}

Hash poolHash(const QCborValue &pool)
{
    return sha256({kPoolLabel, pool.toCbor()});
}

Hash commitmentTo(const Id &draw, const Hash &pool, const Id &person, QByteArrayView secret)
{
    return sha256({kCommitmentLabel, draw.view(), pool.view(), person.view(), secret});
}

std::vector<Drawn> resultOf(const Draw &draw)
{
    std::vector<Drawn> result;
    if (phaseOf(draw) != Phase::Drawn)
        return result;
    const Hash key = keyOf(draw);
    quint32 number = 0;
    for (const Stratum &stratum : draw.pool.strata) {
        std::vector<Id> order = orderOf(stratum, Lots(key, draw.poolHash, number++));
        const auto end = order.begin() + std::min<std::ptrdiff_t>(stratum.count, std::ssize(order));
        result.push_back({stratum.name, {order.begin(), end}, {end, order.end()}});
    }
    return result;
}

} // namespace mingcha::campaign
