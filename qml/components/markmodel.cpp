// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "markmodel.h"

#include <algorithm>
#include <cmath>

namespace mingcha::components {

namespace {
constexpr int kMaxMarks = 60;
constexpr qreal kSmallestExtent = 0.015; // of the picture's longer side, about a fingertip's tremble
constexpr int kMaxTextLength = 40;

qreal inside(qreal part)
{
    return std::isfinite(part) ? std::clamp(part, 0.0, 1.0) : 0.0;
}
} // namespace

int MarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MarkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Mark &mark = m_marks.at(index.row());
    switch (role) {
    case KindRole: return static_cast<int>(mark.kind);
    case FromXRole: return mark.from.x();
    case FromYRole: return mark.from.y();
    case ToXRole: return mark.to.x();
    case ToYRole: return mark.to.y();
    case LabelRole: return mark.text;
    default: return {};
    }
}

QHash<int, QByteArray> MarkModel::roleNames() const
{
    return {{KindRole, "kind"}, {FromXRole, "fromX"}, {FromYRole, "fromY"},
            {ToXRole, "toX"},   {ToYRole, "toY"},     {LabelRole, "label"}};
}

void MarkModel::setMarks(const QList<Mark> &marks)
{
    if (marks == m_marks)
        return;
    beginResetModel();
    m_marks = marks.mid(0, kMaxMarks);
    endResetModel();
    Q_EMIT changed();
}

bool MarkModel::append(int kind, qreal fromX, qreal fromY, qreal toX, qreal toY, const QString &text)
{
    if (kind < Mark::Arrow || kind > Mark::Mosaic || count() >= kMaxMarks)
        return false;
    const Mark mark{static_cast<Mark::Kind>(kind),
                    {inside(fromX), inside(fromY)},
                    {inside(toX), inside(toY)},
                    text.trimmed().left(kMaxTextLength)};
    if (mark.kind == Mark::Text) {
        if (mark.text.isEmpty())
            return false;
    } else {
        const QPointF extent = mark.to - mark.from;
        if (std::max(std::abs(extent.x()), std::abs(extent.y())) < kSmallestExtent)
            return false;
    }
    beginInsertRows({}, count(), count());
    m_marks.append(mark);
    endInsertRows();
    Q_EMIT changed();
    return true;
}

void MarkModel::undo()
{
    if (m_marks.isEmpty())
        return;
    beginRemoveRows({}, count() - 1, count() - 1);
    m_marks.removeLast();
    endRemoveRows();
    Q_EMIT changed();
}

} // namespace mingcha::components
