// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/site/sitedraft.h"

#include <QCborArray>

namespace mingcha::app {

namespace {

/// Numbers are in files that outlive the app's version.
enum Value { kName = 1, kAddress, kResponsible, kContact, kVenueType, kRegion, kPoint };

struct TextField
{
    Value value;
    QString site::Site::*text;
};
constexpr TextField kTexts[] = {
    {kName, &site::Site::name},       {kAddress, &site::Site::address},     {kResponsible, &site::Site::responsible},
    {kContact, &site::Site::contact}, {kVenueType, &site::Site::venueType}, {kRegion, &site::Site::region}};

} // namespace

QCborMap encodeSiteDraft(const site::Site &read, const site::Site &typed)
{
    QCborMap draft;
    for (const TextField &field : kTexts) {
        if (read.*field.text != typed.*field.text)
            draft.insert(field.value, typed.*field.text);
    }
    if (typed.point && read.point != typed.point) {
        QCborArray point{typed.point->latE7, typed.point->lonE7};
        if (typed.pointAccuracyMm)
            point.append(*typed.pointAccuracyMm);
        draft.insert(kPoint, point);
    }
    return draft;
}

site::Site withSiteDraft(site::Site read, const QCborMap &draft)
{
    for (const TextField &field : kTexts) {
        if (const QCborValue text = draft.value(field.value); text.isString())
            read.*field.text = text.toString();
    }
    const QCborArray point = draft.value(kPoint).toArray();
    if (point.size() >= 2) {
        read.point =
            region::Place{static_cast<qint32>(point.at(0).toInteger()), static_cast<qint32>(point.at(1).toInteger())};
        read.pointAccuracyMm = point.size() > 2 ? std::optional(point.at(2).toInteger()) : std::nullopt;
    }
    return read;
}

} // namespace mingcha::app
