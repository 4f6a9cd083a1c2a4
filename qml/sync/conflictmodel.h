// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One object that two devices changed, line by line: where both began and the values that stand side by side, with who
// gave each and when. Nothing is written before each line that this person may settle is picked, and a reason given where
// one is asked for; then one settlement names all values. Photographs never stand here: both are kept. GUI thread.
#pragma once

#include "qml/app/sessionlistmodel.h"
#include "qml/sync/settling.h"

namespace mingcha::app {

class ConflictModel : public mingcha::app::SessionListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString object READ object WRITE setObject NOTIFY objectChanged REQUIRED)
    Q_PROPERTY(QString title READ title NOTIFY picksChanged)
    Q_PROPERTY(bool oneIsMine READ isOneMine NOTIFY picksChanged)
    Q_PROPERTY(int total READ total NOTIFY picksChanged)
    Q_PROPERTY(int picked READ picked NOTIFY picksChanged)
    Q_PROPERTY(bool asksWords READ asksWords NOTIFY picksChanged)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY picksChanged)
    Q_PROPERTY(QString missingText READ missingText NOTIFY picksChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY picksChanged)
public:
    /// In the order of McMergeRow.Choice; further values follow.
    enum Choice { Unpicked, Theirs, Mine };
    Q_ENUM(Choice)
    enum Role {
        FieldRole = Qt::UserRole + 1,
        NameRole,
        BaseRole,
        TextsRole,
        AuthorsRole,
        AgreedRole,
        ChoiceRole,
        DeniedRole
    };
    Q_ENUM(Role)

    explicit ConflictModel(QObject *parent = nullptr) : SessionListModel(parent) {}

    [[nodiscard]] QString object() const { return m_object; }
    void setObject(const QString &object);
    [[nodiscard]] QString title() const { return m_title; }
    /// One of the values was given on this tablet: it stands second on its line.
    [[nodiscard]] bool isOneMine() const;
    /// Lines that this person may settle.
    [[nodiscard]] int total() const;
    [[nodiscard]] int picked() const { return static_cast<int>(m_picks.size()); }
    [[nodiscard]] bool asksWords() const;
    [[nodiscard]] QString words() const { return m_words; }
    void setWords(const QString &words);
    /// "2/3 picked, still: Deadline", that a reason is asked for, or who settles it; empty when all is there.
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] bool isReady() const;

    Q_INVOKABLE void pick(int row, int choice);
    /// On every line that has that many values.
    Q_INVOKABLE void pickAll(int choice);
    /// Writes the settlement; nothing happens before it is ready.
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
        SettlingLine line;
        bool agreed = false;
    };
    [[nodiscard]] bool maySettle(const Line &one) const { return !one.agreed && one.line.denied.isEmpty(); }
    [[nodiscard]] static QStringList textsOf(const SettlingLine &line);
    [[nodiscard]] static QStringList authorsOf(const SettlingLine &line, const QString &today);

    QString m_object;
    QString m_title;
    QString m_words;
    Settling m_settling;
    std::vector<Line> m_lines;
    std::map<int, int> m_picks; ///< place of the option by field
};

} // namespace mingcha::app
