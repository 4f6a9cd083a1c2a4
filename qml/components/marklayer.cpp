// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "marklayer.h"

#include "markpainting.h"

#include <QPainter>

namespace mingcha::components {

MarkLayer::MarkLayer(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void MarkLayer::paint(QPainter *painter)
{
    const QRectF area(0, 0, width(), height());
    if (m_marks) {
        for (const Mark &mark : m_marks->marks())
            paintMark(*painter, area, mark);
    }
    if (m_hasDraft)
        paintMark(*painter, area, m_draft);
}

void MarkLayer::setMarks(MarkModel *marks)
{
    if (m_marks == marks)
        return;
    if (m_marks)
        m_marks->disconnect(this);
    m_marks = marks;
    if (m_marks)
        connect(m_marks, &MarkModel::changed, this, [this] { update(); });
    update();
    Q_EMIT marksChanged();
}

void MarkLayer::showDraft(int kind, qreal fromX, qreal fromY, qreal toX, qreal toY)
{
    m_draft = {static_cast<Mark::Kind>(kind), {fromX, fromY}, {toX, toY}, {}};
    m_hasDraft = kind >= Mark::Arrow && kind <= Mark::Mosaic;
    if (m_hasDraft && m_draft.kind == Mark::Mosaic)
        m_draft.kind = Mark::Box;
    update();
}

void MarkLayer::endDraft()
{
    m_hasDraft = false;
    update();
}

} // namespace mingcha::components
