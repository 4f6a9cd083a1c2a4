// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
//
// One inspection being walked: its sheet, the current item, and the acts of answering. What was tapped shows at once; the
// durable word follows, and where it fails the old answer comes back. Reads on the GUI thread's connection. Starting and
// finishing are Formalities and Closing.
#pragma once

#include "checklistmodel.h"
#include "qml/app/session.h"

#include <QPointer>

namespace mingcha::app {

class Checklist : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(mingcha::app::Session *session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(Status status READ status NOTIFY changed)
    Q_PROPERTY(QString errorString READ errorString NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString catalogueVersion READ catalogueVersion NOTIFY changed)
    Q_PROPERTY(bool begun READ hasBegun NOTIFY changed)
    Q_PROPERTY(bool covert READ isCovert NOTIFY changed)
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed)
    Q_PROPERTY(QString lockReason READ lockReason NOTIFY changed)
    Q_PROPERTY(bool returnable READ isReturnable NOTIFY changed)
    Q_PROPERTY(QString remark READ remark NOTIFY changed)
    Q_PROPERTY(int passed READ passed NOTIFY counted)
    Q_PROPERTY(int failed READ failed NOTIFY counted)
    Q_PROPERTY(int notApplicable READ notApplicable NOTIFY counted)
    Q_PROPERTY(int answered READ answered NOTIFY counted)
    Q_PROPERTY(int total READ total NOTIFY counted)
    Q_PROPERTY(QString sectionTitle READ sectionTitle NOTIFY counted)
    Q_PROPERTY(int sectionAnswered READ sectionAnswered NOTIFY counted)
    Q_PROPERTY(int sectionTotal READ sectionTotal NOTIFY counted)
    Q_PROPERTY(int section READ section WRITE setSection NOTIFY moved)
    Q_PROPERTY(int sectionCount READ sectionCount NOTIFY counted)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY moved)
    Q_PROPERTY(QString currentCode READ currentCode NOTIFY moved)
    Q_PROPERTY(QString currentHazard READ currentHazard NOTIFY counted)
    Q_PROPERTY(int saveState READ saveState NOTIFY stored)
    Q_PROPERTY(QString storedAt READ storedAt NOTIFY stored)
    Q_PROPERTY(bool onlyUnanswered READ onlyUnanswered WRITE setOnlyUnanswered NOTIFY moved)
    Q_PROPERTY(mingcha::app::ChecklistModel *items READ items CONSTANT)
    Q_PROPERTY(mingcha::app::SectionModel *sections READ sections CONSTANT)
public:
    enum Status { Loading, Empty, Filled, Failed };
    Q_ENUM(Status)

    explicit Checklist(QObject *parent = nullptr);
    [[nodiscard]] Session *session() const { return m_session; }
    void setSession(Session *session);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] QString errorString() const { return m_error; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    [[nodiscard]] QString catalogueVersion() const { return m_inspection.catalogueVersion; }
    [[nodiscard]] bool hasBegun() const { return m_inspection.step > inspection::Step::Assigned; }
    [[nodiscard]] bool isCovert() const { return m_inspection.isCovert(); }
    [[nodiscard]] bool isLocked() const { return !m_lockReason.isEmpty(); }
    [[nodiscard]] QString lockReason() const { return m_lockReason; }
    /// Handed in, and this person may send it back to its team.
    [[nodiscard]] bool isReturnable() const;
    /// With which words it was sent back; empty while it is not.
    [[nodiscard]] QString remark() const;
    [[nodiscard]] int passed() const { return m_sheet.tally().pass; }
    [[nodiscard]] int failed() const { return m_sheet.tally().fail; }
    [[nodiscard]] int notApplicable() const { return m_sheet.tally().notApplicable; }
    [[nodiscard]] int answered() const { return m_sheet.tally().answered(); }
    [[nodiscard]] int total() const { return m_sheet.size(); }
    [[nodiscard]] QString sectionTitle() const;
    [[nodiscard]] int sectionAnswered() const;
    [[nodiscard]] int sectionTotal() const;
    [[nodiscard]] int section() const { return m_section; }
    void setSection(int section);
    [[nodiscard]] int sectionCount() const { return static_cast<int>(m_sheet.sections().size()); }
    [[nodiscard]] int currentRow() const { return m_items.placeOf(m_current); }
    [[nodiscard]] QString currentCode() const;
    [[nodiscard]] QString currentHazard() const;
    /// Of what was tapped last: "stored" only when it is durable.
    [[nodiscard]] int saveState() const;
    [[nodiscard]] QString storedAt() const;
    [[nodiscard]] bool onlyUnanswered() const { return m_onlyUnanswered; }
    void setOnlyUnanswered(bool only);
    [[nodiscard]] ChecklistModel *items() { return &m_items; }
    [[nodiscard]] SectionModel *sections() { return &m_sections; }
    [[nodiscard]] const ChecklistSheet &sheet() const { return m_sheet; }

    /// `answer` in the order of McAnswerSegment.Answer. The next item without an answer becomes current; after "fail" it
    /// stays, as its photographs and its hazard come next.
    Q_INVOKABLE void choose(const QString &code, int answer);
    /// For a key: of the current item; the answer that stands is cleared.
    Q_INVOKABLE void chooseCurrent(int answer);
    /// Asks by clearAsked() when a hazard was found there, unless `sure`.
    Q_INVOKABLE void clear(const QString &code, bool sure = false);
    /// Back to its team, with what is to be mended; answered by sentBack().
    Q_INVOKABLE void sendBack(const QString &words);
    Q_INVOKABLE void makeCurrent(const QString &code);
    Q_INVOKABLE void step(int rows);
    Q_INVOKABLE void stepSection(int sections);
    /// Opens the hazard of an item, founding it where there is none.
    Q_INVOKABLE void recordHazard(const QString &code);
    /// Where a photo of an item belongs; answered by photoAsked(). A failed item's is its hazard's.
    Q_INVOKABLE void photograph(const QString &code);

Q_SIGNALS:
    void changed();
    void counted();
    void moved();
    void stored();
    void sentBack();
    void clearAsked(const QString &code, const QString &hazardNumber);
    void photoAsked(const QString &owner, const QString &role, const QString &code);

private:
    void read();
    void readHead();
    void readAnswers();
    void readHazards();
    void lay();
    void store(int row, std::optional<checklist::Answer> value);
    void found(int row, std::function<void(const QString &hazard)> done);
    void setCurrent(int row);

    Session *m_session = nullptr;
    QString m_subject;
    QString m_language = QStringLiteral("zh_CN");
    Status m_status = Loading;
    QString m_error;
    QString m_title;
    QString m_subtitle;
    QString m_lockReason;
    inspection::Inspection m_inspection;
    const checklist::Catalogue *m_catalogue = nullptr;
    const checklist::VenueType *m_venue = nullptr;
    ChecklistSheet m_sheet;
    ChecklistModel m_items;
    SectionModel m_sections;
    QHash<QString, std::optional<checklist::Answer>> m_underway; ///< tapped, not yet durable
    checklist::Language m_laidIn = checklist::Language::Chinese;
    bool m_founding = false;
    bool m_storeFailed = false;
    qint64 m_storedMs = 0;
    int m_section = 0;
    int m_current = -1;
    bool m_onlyUnanswered = false;
};

} // namespace mingcha::app
