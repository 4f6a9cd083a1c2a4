// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// Shows the marks of a MarkModel, and the one being drawn, over an item of the picture's shape. GUI thread. Does not take
// touches and does not draw mosaics: McAnnotator does both.
#pragma once

#include "markmodel.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace mingcha::components {

class MarkLayer : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::components::MarkModel *marks READ marks WRITE setMarks NOTIFY marksChanged REQUIRED)

public:
    explicit MarkLayer(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;
    MarkModel *marks() const { return m_marks; }
    void setMarks(MarkModel *marks);

    // Shows a mark still under the finger, in the same parts as Mark; endDraft() takes it away.
    Q_INVOKABLE void showDraft(int kind, qreal fromX, qreal fromY, qreal toX, qreal toY);
    Q_INVOKABLE void endDraft();

Q_SIGNALS:
    void marksChanged();

private:
    QPointer<MarkModel> m_marks;
    Mark m_draft;
    bool m_hasDraft = false;
};

} // namespace mingcha::components
