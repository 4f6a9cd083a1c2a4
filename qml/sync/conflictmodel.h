// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One object that two devices changed, field by field: where both began, theirs and mine. Nothing is written before each
// field is picked; then one settlement names all values as replaced. Evidence never stands here: photographs and
// positions of both are kept. GUI thread.
#pragma once

#include "core/journal/conflicts.h"
#include "qml/app/sessionlistmodel.h"

namespace mingcha::app {

class ConflictModel : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString object READ object WRITE setObject NOTIFY objectChanged REQUIRED)
    Q_PROPERTY(QString title READ title NOTIFY picksChanged)
    Q_PROPERTY(QString theirName READ theirName NOTIFY picksChanged)
    Q_PROPERTY(QString myName READ myName NOTIFY picksChanged)
    Q_PROPERTY(int total READ total NOTIFY picksChanged)
    Q_PROPERTY(int picked READ picked NOTIFY picksChanged)
    Q_PROPERTY(QString missingText READ missingText NOTIFY picksChanged)
    Q_PROPERTY(bool moves READ hasMoves NOTIFY picksChanged)
public:
    /// In the order of McMergeRow.Choice.
    enum Choice { Unpicked, Theirs, Mine };
    Q_ENUM(Choice)
    enum Role { FieldRole = Qt::UserRole + 1, NameRole, BaseRole, TheirsRole, MineRole, AgreedRole, ChoiceRole };
    Q_ENUM(Role)

    explicit ConflictModel(QObject *parent = nullptr) : SessionListModel(parent) {}

    [[nodiscard]] QString object() const { return m_object; }
    void setObject(const QString &object);
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString theirName() const { return m_theirName; }
    [[nodiscard]] QString myName() const { return m_myName; }
    [[nodiscard]] int total() const;
    [[nodiscard]] int picked() const;
    /// "2/3 picked, still: Deadline"; empty when all are.
    [[nodiscard]] QString missingText() const;
    /// The life line is in conflict, too: that is settled on the hazard's own page.
    [[nodiscard]] bool hasMoves() const { return !m_conflicts.moves.empty(); }

    Q_INVOKABLE void pick(int row, int choice);
    Q_INVOKABLE void pickAll(int choice);
    /// Writes the settlement; nothing happens while some are unpicked.
    Q_INVOKABLE void save();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void objectChanged();
    void picksChanged();
    /// The settlement is kept on this device.
    void saved();

protected:
    [[nodiscard]] QStringList types() const override;
    void read() override;

private:
    struct Line
    {
        int field = 0;
        QString name;
        QString base;
        QString theirs;
        QString mine;
        QCborValue theirValue;
        QCborValue myValue;
        QByteArray theirKind;
        QByteArray myKind;
        bool agreed = false;
        Choice choice = Unpicked;
    };
    [[nodiscard]] Line lineOf(const journal::FieldConflict &conflict);

    QString m_object;
    QString m_title;
    QString m_theirName;
    QString m_myName;
    journal::Conflicts m_conflicts;
    std::vector<Line> m_lines;
    std::map<int, Choice> m_picks;
};

} // namespace mingcha::app
