// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "photomarks.h"

#include "core/evidence/marks.h"

#include <QCborValue>

namespace mingcha::app {

namespace {

constexpr auto kForAddresses = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

components::Mark shown(const evidence::Mark &mark)
{
    const auto part = [](int at) { return static_cast<qreal>(at) / evidence::kMarkScale; };
    return {static_cast<components::Mark::Kind>(mark.kind),
            {part(mark.x1), part(mark.y1)},
            {part(mark.x2), part(mark.y2)},
            mark.text};
}

} // namespace

QString marksForAddress(const std::vector<evidence::MarkLayer> &layers)
{
    QCborArray all;
    for (const evidence::MarkLayer &layer : layers)
        all.append(evidence::encodeMarks(layer.marks));
    return all.isEmpty() ? QString() : QString::fromLatin1(QCborValue(all).toCbor().toBase64(kForAddresses));
}

QList<components::Mark> marksFromAddress(const QString &text)
{
    QList<components::Mark> marks;
    const QCborValue all = QCborValue::fromCbor(QByteArray::fromBase64(text.toLatin1(), kForAddresses));
    for (const QCborValue layer : all.toArray()) {
        const Result<QList<evidence::Mark>> drawn = evidence::decodeMarks(layer.toArray());
        if (!drawn)
            continue;
        for (const evidence::Mark &mark : *drawn)
            marks.append(shown(mark));
    }
    return marks;
}

} // namespace mingcha::app
