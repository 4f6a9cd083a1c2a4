// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "core/evidence/marks.h"

#include <QCoreApplication>

namespace mingcha::evidence {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMarkFields = 6;

QString words(const char *text)
{
    return QCoreApplication::translate("Marks", text);
}

Error wrong(const QString &why, qsizetype number)
{
    return {ErrorCode::Invalid, why.arg(number), {}};
}

bool isInside(int value)
{
    return value >= 0 && value <= kMarkScale;
}

Status checkMark(const Mark &mark, qsizetype number)
{
    if (mark.kind < MarkKind::Arrow || mark.kind > MarkKind::Mosaic)
        return wrong(words(QT_TRANSLATE_NOOP("Marks", "Mark %1 is of an unknown kind.")), number);
    if (!isInside(mark.x1) || !isInside(mark.y1) || !isInside(mark.x2) || !isInside(mark.y2))
        return wrong(words(QT_TRANSLATE_NOOP("Marks", "Mark %1 lies outside the picture.")), number);
    if (mark.text.size() > kMaxMarkText)
        return wrong(words(QT_TRANSLATE_NOOP("Marks", "The text of mark %1 is too long.")), number);
    if (mark.text.isEmpty() != (mark.kind != MarkKind::Text))
        return wrong(
            words(QT_TRANSLATE_NOOP("Marks", "Mark %1 has a text where none belongs, or none where one does.")),
            number);
    for (const QChar c : mark.text) {
        if (c.category() == QChar::Other_Control)
            return wrong(words(QT_TRANSLATE_NOOP("Marks", "The text of mark %1 has a control character.")), number);
    }
    return success();
}

} // namespace

Status checkMarks(const QList<Mark> &marks)
{
    if (marks.size() > kMaxMarks)
        return {ErrorCode::Limit,
                words(QT_TRANSLATE_NOOP("Marks", "A photo can carry at most %1 marks.")).arg(kMaxMarks)};
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const Status status = checkMark(marks[i], i + 1);
        if (!status)
            return status;
    }
    return success();
}

QCborArray encodeMarks(const QList<Mark> &marks)
{
    QCborArray array{kVersion};
    for (const Mark &mark : marks)
        array.append(QCborArray{static_cast<int>(mark.kind), mark.x1, mark.y1, mark.x2, mark.y2, mark.text});
    return array;
}

Result<QList<Mark>> decodeMarks(const QCborArray &array)
{
    if (array.isEmpty() || !array.first().isInteger() || array.size() > kMaxMarks + 1)
        return {ErrorCode::Invalid, words(QT_TRANSLATE_NOOP("Marks", "The marks of this photo are not valid."))};
    if (array.first().toInteger() > kVersion)
        return {ErrorCode::Newer,
                words(QT_TRANSLATE_NOOP("Marks", "The marks were made by a newer version; update to see them."))};
    if (array.first().toInteger() != kVersion)
        return {ErrorCode::Invalid, words(QT_TRANSLATE_NOOP("Marks", "The marks of this photo are not valid."))};
    QList<Mark> marks;
    for (qsizetype i = 1; i < array.size(); ++i) {
        const QCborArray fields = array.at(i).toArray();
        bool isSound = fields.size() == kMarkFields && fields.last().isString();
        int numbers[kMarkFields - 1] = {};
        for (qsizetype k = 0; isSound && k < kMarkFields - 1; ++k) {
            const qint64 value = fields.at(k).toInteger(-1);
            isSound = fields.at(k).isInteger() && value >= 0 && value <= kMarkScale;
            numbers[k] = static_cast<int>(value);
        }
        if (!isSound || numbers[0] > static_cast<int>(MarkKind::Mosaic))
            return wrong(words(QT_TRANSLATE_NOOP("Marks", "Mark %1 is not valid.")), i);
        marks.append({static_cast<MarkKind>(numbers[0]), numbers[1], numbers[2], numbers[3], numbers[4],
                      fields.last().toString()});
    }
    const Status status = checkMarks(marks);
    if (!status)
        return status.error();
    return marks;
}

} // namespace mingcha::evidence
