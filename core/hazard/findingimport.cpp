// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hazard/findingimport.h"

#include "core/hazard/findingfields.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonParseError>

namespace mingcha::hazard {

namespace {

constexpr int kWhole = 0;      ///< the JSON as it came, where it is not of the known shape
constexpr int kAsItCame = 100; ///< added to a field's number: its JSON as it came

struct Member
{
    int field = 0;
    QByteArrayView raw;
};

/// Where a JSON value that begins at `at` ends. The text is valid JSON already.
qsizetype endOfValue(QByteArrayView json, qsizetype at)
{
    int depth = 0;
    bool inText = false;
    for (; at < json.size(); ++at) {
        const char c = json[at];
        if (inText) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth-- == 0)
                return at;
        } else if (c == ',' && depth == 0) {
            return at;
        }
    }
    return at;
}

/// The members of an object of known keys in their usual order, without a blank between them; empty for any other.
std::vector<Member> membersOf(QByteArrayView json)
{
    std::vector<Member> members;
    qsizetype at = 1;
    while (at < json.size() && json[at] == '"') {
        const qsizetype colon = json.indexOf("\":", at);
        if (colon < 0)
            return {};
        const int field = finding::fieldOf(json.sliced(at + 1, colon - at - 1));
        if (field == 0 || (!members.empty() && members.back().field >= field))
            return {};
        const qsizetype end = endOfValue(json, colon + 2);
        members.push_back({field, json.sliced(colon + 2, end - colon - 2)});
        at = end + 1;
        if (end < json.size() && json[end] == '}')
            return at == json.size() ? members : std::vector<Member>{};
    }
    return {};
}

} // namespace

Result<QCborMap> packFinding(QByteArrayView json)
{
    if (json.size() > kMaxFindingBytes)
        return Error{ErrorCode::Limit, QCoreApplication::translate("FindingImport", "The finding is too long."), {}};
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &mistake);
    if (!document.isObject()) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("FindingImport",
                                                 "A finding must be one JSON object: %1 at byte %2. Correct the "
                                                 "line and import it again.")
                         .arg(mistake.errorString())
                         .arg(mistake.offset),
                     {}};
    }
    QCborMap packed;
    for (const Member &member : membersOf(json)) {
        const QCborValue value = finding::pack(member.field, member.raw, packed);
        if (value.isUndefined())
            packed[member.field + kAsItCame] = QString::fromUtf8(member.raw);
        else
            packed[member.field] = value;
    }
    if (const Result<QByteArray> back = unpackFinding(packed); packed.isEmpty() || !back || *back != json)
        return QCborMap{{kWhole, json.toByteArray()}};
    return packed;
}

Result<QByteArray> unpackFinding(const QCborMap &packed)
{
    if (const QCborValue whole = packed.value(kWhole); whole.isByteArray())
        return whole.toByteArray();
    QByteArray json;
    for (int field = 1; field <= finding::kLastField; ++field) {
        QByteArray raw;
        if (const QCborValue kept = packed.value(field + kAsItCame); kept.isString())
            raw = kept.toString().toUtf8();
        else if (const QCborValue value = packed.value(field); !value.isUndefined())
            raw = finding::unpack(field, value, packed);
        else
            continue;
        if (raw.isEmpty())
            return Error{ErrorCode::Damaged,
                         QCoreApplication::translate("FindingImport", "The imported finding cannot be read."),
                         QString::number(field)};
        json += (json.isEmpty() ? "{\"" : ",\"") + QByteArray(finding::nameOf(field)) + "\":" + raw;
    }
    return json.isEmpty() ? QByteArray("{}") : json + '}';
}

bool isPackedFinding(const QCborMap &packed)
{
    if (packed.value(kWhole).isByteArray())
        return true;
    for (const auto &[key, value] : packed) {
        const qint64 field = key.toInteger();
        if (field > kAsItCame && field <= kAsItCame + finding::kLastField) {
            if (!value.isString() || value.toString().isEmpty())
                return unpackFinding(packed).ok();
        } else if (field >= 1 && field <= finding::kLastField &&
                   !finding::fits(static_cast<int>(field), value, packed)) {
            return unpackFinding(packed).ok(); // a text as it came may stand before it
        }
    }
    return true;
}

FindingFacts readFinding(const QCborMap &packed)
{
    QCborMap known = packed;
    if (packed.contains(kWhole)) {
        known.clear();
        const QByteArray json =
            QJsonDocument::fromJson(packed.value(kWhole).toByteArray()).toJson(QJsonDocument::Compact);
        for (int field = 1; field <= finding::kLastField; ++field) {
            const QByteArray key = '"' + QByteArray(finding::nameOf(field)) + "\":";
            if (const qsizetype at = json.indexOf(key); at >= 0) {
                const qsizetype begin = at + key.size();
                const QCborValue value =
                    finding::pack(field, QByteArrayView(json).sliced(begin, endOfValue(json, begin) - begin), known);
                if (!value.isUndefined())
                    known[field] = value;
            }
        }
    }
    return finding::facts(known);
}

} // namespace mingcha::hazard
