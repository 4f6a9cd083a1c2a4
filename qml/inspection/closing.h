// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// The end of an inspection: its gaps, each to be given as 未查 with a reason, how well presence is shown, and handing it
// in; or voiding it, for the wrong door. As a list model it has the gaps that must be asked. GUI thread.
#pragma once

#include "core/evidence/presence.h"
#include "core/inspection/gaps.h"
#include "qml/app/session.h"

#include <QAbstractListModel>

namespace mingcha::app {

class Closing : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY changed)
    Q_PROPERTY(QString representative READ representative WRITE setRepresentative NOTIFY changed)
    Q_PROPERTY(QString language MEMBER m_language NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int notVisible READ notVisible NOTIFY changed)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY changed)
    Q_PROPERTY(bool covert READ isCovert NOTIFY changed)
    Q_PROPERTY(int presence READ presence NOTIFY changed)
    Q_PROPERTY(QList<QString> presenceFacts READ presenceFacts NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
public:
    enum Role { CodeRole = Qt::UserRole + 1, RequirementRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    /// Who stood for the unit, as it is being written.
    [[nodiscard]] QString representative() const { return m_representative; }
    void setRepresentative(const QString &representative);
    /// Items without an answer that need a reason.
    [[nodiscard]] int count() const { return static_cast<int>(m_gaps.toAsk.size()); }
    [[nodiscard]] int notVisible() const { return static_cast<int>(m_gaps.notVisible.size()); }
    /// Why it cannot be handed in, in words; empty when it can.
    [[nodiscard]] QString hindrance() const { return m_hindrance; }
    [[nodiscard]] bool isCovert() const { return m_inspection.isCovert(); }
    /// In the order of McPresence.Presence.
    [[nodiscard]] int presence() const { return static_cast<int>(m_presence.word); }
    [[nodiscard]] QStringList presenceFacts() const;
    /// How many answers of each kind, in words.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Reads it all again: called when the sheet opens.
    Q_INVOKABLE void read();
    /// 未查, with its reason, for one item or (empty code) for all.
    Q_INVOKABLE void give(const QString &code, const QString &reason);
    Q_INVOKABLE void submit(const QString &note);
    Q_INVOKABLE void voidIt(const QString &reason);

Q_SIGNALS:
    void changed();
    void finished();

private:
    void readHindrance();
    void performAll(std::vector<tablet::Tablet::Build> builds, bool last);

    Session *m_session = nullptr;
    QString m_subject;
    QString m_representative;
    QString m_language = QStringLiteral("zh_CN");
    inspection::Inspection m_inspection;
    inspection::Gaps m_gaps;
    inspection::Tally m_tally;
    evidence::Presence m_presence;
    const checklist::VenueType *m_venue = nullptr;
    QString m_hindrance;
    bool m_busy = false;
};

} // namespace mingcha::app
