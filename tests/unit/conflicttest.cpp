// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: whatever two tablets change at the same time, a person can settle it on the sync page, and afterwards both tablets
// and the centre agree, nothing is in conflict and the history names both values. Method: for every field that two devices
// can set, both set it, then the page's own model settles it.
#include "tests/unit/support/conflictcases.h"

#include "core/journal/conflicts.h"
#include "core/journal/history.h"
#include "qml/act/acts.h"
#include "qml/show/show.h"
#include "qml/sync/conflictmodel.h"
#include "qml/sync/fieldwords.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace mingcha;
using namespace mingcha::testing;
using app::ConflictModel;

class ConflictTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ConflictCases> m_cases;

    static QByteArray stateAt(journal::Database &database, const Id &object)
    {
        return must(journal::readObject(database, object)).state.encode();
    }
    void allAgreeOn(const Id &object, qint64 conflicts)
    {
        journal::Database &here = m_cases->station().station().reader();
        for (journal::Database *one :
             {&here, &m_cases->other().store().database(), &m_cases->station().centre().database()}) {
            const journal::ObjectState state = must(journal::readObject(*one, object)).state;
            QCOMPARE(state.conflictCount() > 0, conflicts > 0);
            const auto listed = must(journal::conflictedObjects(*one, journal::kMaxConflictsListed));
            const bool isListed =
                std::any_of(listed.begin(), listed.end(), [&](const auto &row) { return row.object == object; });
            QCOMPARE(isListed, conflicts > 0);
        }
        QCOMPARE(stateAt(here, object), stateAt(m_cases->station().centre().database(), object));
        QCOMPARE(stateAt(m_cases->other().store().database(), object),
                 stateAt(m_cases->station().centre().database(), object));
    }
    QJsonObject shownConflict(const Id &object)
    {
        TestStation &station = m_cases->station();
        const QJsonArray shown =
            must(app::show(station.station().reader(), QStringLiteral("conflicts"), station.me().id, station.today()))
                .array();
        for (const QJsonValue &one : shown) {
            if (one[QStringLiteral("object")].toString() == object.toHex())
                return one[QStringLiteral("fields")].toArray().at(0).toObject();
        }
        return {};
    }
    /// What "mingcha act" says of it; empty: done.
    QString settleByAct(const QJsonObject &act)
    {
        app::ActDesk desk(m_cases->station().station());
        app::Fields fields(act);
        std::optional<QString> said;
        for (const app::ActSpec &spec : app::lifeActs()) {
            if (qstrcmp(spec.name, "settle") == 0)
                spec.perform(desk, fields, [&said](const Result<QJsonObject> &result) {
                    said = result ? QString() : result.error().message();
                });
        }
        [&] { QTRY_VERIFY(said.has_value()); }();
        return said.value_or(QStringLiteral("nothing"));
    }
    void settleAll(ConflictModel &model, int choice)
    {
        QSignalSpy saved(&model, &ConflictModel::saved);
        QVERIFY2(model.total() > 0, qPrintable(model.missingText()));
        model.save();
        QCOMPARE(saved.count(), 0); // nothing is written before all is picked
        model.pickAll(choice);
        if (model.asksWords()) {
            QVERIFY(!model.isReady());
            model.setWords(QStringLiteral("以现场核实为准"));
        }
        QVERIFY2(model.isReady(), qPrintable(model.missingText()));
        QSignalSpy failed(&m_cases->station().session(), &app::Session::failed);
        model.save();
        QVERIFY2(saved.wait(), qPrintable(failed.isEmpty() ? QString() : failed.front().front().toString()));
    }

private Q_SLOTS:
    void initTestCase() { m_cases = std::make_unique<ConflictCases>(); }
    void cleanupTestCase() { m_cases.reset(); }

    void twoValuesAreSettledAndAllAgreeAfterwards_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("choice");
        for (size_t i = 0; i < m_cases->all().size(); ++i) {
            const QByteArray name = m_cases->all()[i].name;
            QTest::newRow((name + ", theirs").constData()) << int(i) << int(ConflictModel::Theirs);
            QTest::newRow((name + ", mine").constData()) << int(i) << int(ConflictModel::Mine);
        }
    }
    void twoValuesAreSettledAndAllAgreeAfterwards()
    {
        QFETCH(int, number);
        QFETCH(int, choice);
        const ConflictCase &one = m_cases->all()[static_cast<size_t>(number)];
        const Id object = m_cases->found(one);
        const journal::Written mine =
            m_cases->station().act([&](journal::Store &store) { return one.mine(store, object); });
        const journal::Written theirs = m_cases->other().act(one.theirs(m_cases->other().store(), object));
        m_cases->exchange();
        allAgreeOn(object, 1);

        ConflictModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSession(&m_cases->station().session());
        model.setObject(object.toHex());
        QCOMPARE(model.data(model.index(0), ConflictModel::FieldRole).toInt(), one.field);
        QVERIFY(!model.data(model.index(0), ConflictModel::NameRole).toString().isEmpty());
        const QStringList texts = model.data(model.index(0), ConflictModel::TextsRole).toStringList();
        const QStringList authors = model.data(model.index(0), ConflictModel::AuthorsRole).toStringList();
        QCOMPARE(texts.size(), 2);
        QCOMPARE(authors.size(), 2);
        QVERIFY(texts[0] != texts[1] && authors[0] != authors[1]);
        const QString here = ConflictModel::tr("This tablet, %1").section(QLatin1Char('%'), 0, 0);
        QVERIFY(!authors[0].startsWith(here) && authors[1].startsWith(here));
        QVERIFY(model.isOneMine());
        settleAll(model, choice);
        m_cases->exchange();
        allAgreeOn(object, 0);

        const journal::Written &kept = choice == ConflictModel::Mine ? mine : theirs;
        std::map<journal::EntryRef, journal::Act> entries;
        journal::EntryRef last;
        for (const journal::HistoryEntry &entry : must(journal::history(m_cases->other().store().database(), object))) {
            QVERIFY2(entry.status != journal::EntryStatus::Refused, entry.reason.constData());
            entries[entry.ref] = must(journal::decodeAct(entry.body, entry.ref.incarnation));
            if (entry.kind.endsWith(journal::kSettledVerb))
                last = entry.ref;
        }
        QVERIFY(entries.contains(mine.ref) && entries.contains(theirs.ref) && entries.contains(last));
        const journal::ObjectState state = must(journal::readObject(m_cases->other().store().database(), object)).state;
        for (const auto &[field, change] : entries[last].changes) {
            QVERIFY(change.replaces.size() >= 2);
            if (entries[kept.ref].changes.contains(field))
                QCOMPARE(state.shown(field), entries[kept.ref].value(field));
        }
        if (entries[last].move) {
            QCOMPARE(entries[last].move->after.size(), 2u);
            QCOMPARE(entries[last].move->step, entries[kept.ref].move->step);
        }
    }

    void everyFieldThatASettlementMayHoldHasAName()
    {
        for (const auto &[type, fields] : ConflictCases::settleable()) {
            for (const int field : fields)
                QVERIFY2(!app::fieldName(type, app::leadingField(type, field)).isEmpty(),
                         qPrintable(QString::fromLatin1(type) + QString::number(field)));
        }
    }

    void ofThreeValuesTheThirdCanBeChosen()
    {
        const ConflictCase &one = m_cases->named("site.name");
        const Id object = m_cases->found(one);
        m_cases->station().act([&](journal::Store &store) { return one.mine(store, object); });
        m_cases->other().act(one.theirs(m_cases->other().store(), object));
        m_cases->field().act(m_cases->draft(m_cases->field().store(), object, "site.corrected",
                                            {{site::kName, QStringLiteral("第三个名字")}}));
        m_cases->exchange();
        ConflictModel model;
        model.setSession(&m_cases->station().session());
        model.setObject(object.toHex());
        const QStringList texts = model.data(model.index(0), ConflictModel::TextsRole).toStringList();
        QCOMPARE(texts.size(), 3);
        settleAll(model, static_cast<int>(texts.indexOf(QStringLiteral("第三个名字"))) + 1);
        m_cases->exchange();
        allAgreeOn(object, 0);
        QCOMPARE(site::find(m_cases->station().centre().database(), object)->name, QStringLiteral("第三个名字"));
    }

    void equalMovesOfTwoTabletsJoinAndWhatFollowsOneFollowsBoth()
    {
        const ConflictCase &one = m_cases->named("hazard.told or voided");
        const Id object = m_cases->found(one);
        m_cases->station().act([&](journal::Store &store) {
            return hazard::tell(store, m_cases->station().me(), {object, {}});
        });
        m_cases->other().act(hazard::tell(m_cases->other().store(), m_cases->other().me(), {object, {}}));
        m_cases->exchange();
        allAgreeOn(object, 0);
        m_cases->other().act(
            hazard::mend(m_cases->other().store(), m_cases->other().me(), {object, QStringLiteral("已清理")}));
        m_cases->exchange();
        allAgreeOn(object, 0);
        QCOMPARE(hazard::find(m_cases->station().station().reader(), object)->step, hazard::Step::Mended);
    }

    void theCommandLineNamesConflictsAndSettlesThem()
    {
        for (const char *name :
             {"hazard.owner", "hazard.told or voided", "inspection.unitRepresentative", "site.name"}) {
            const ConflictCase &one = m_cases->named(name);
            const Id object = m_cases->found(one);
            m_cases->station().act([&](journal::Store &store) { return one.mine(store, object); });
            m_cases->other().act(one.theirs(m_cases->other().store(), object));
            m_cases->exchange();
            const QJsonObject line = shownConflict(object);
            QCOMPARE(line[QStringLiteral("field")].toInt(-1), one.field);
            const QJsonArray options = line[QStringLiteral("options")].toArray();
            QCOMPARE(options.size(), 2);
            for (const QJsonValue &option : options) {
                QVERIFY(!option[QStringLiteral("value")].toString().isEmpty());
                QVERIFY(!option[QStringLiteral("author")].toString().isEmpty());
                QVERIFY(option[QStringLiteral("ms")].toInteger() > 0);
            }
            const QJsonObject choice{{QStringLiteral("field"), one.field}, {QStringLiteral("option"), 1}};
            QString said = settleByAct({{QStringLiteral("object"), object.toHex()},
                                        {QStringLiteral("choose"), QJsonArray{choice}},
                                        {QStringLiteral("words"), QStringLiteral("以现场核实为准")}});
            QCOMPARE(said, QString());
            m_cases->exchange();
            allAgreeOn(object, 0);
        }
    }

    void ofTwoDeadlinesToldTheOneThatStandsIsTheFirstTold()
    {
        const ConflictCase &one = m_cases->named("hazard.place");
        const Id object = m_cases->found(one);
        const QString early = QDate::currentDate().addDays(7).toString(Qt::ISODate);
        const QString late = QDate::currentDate().addDays(14).toString(Qt::ISODate);
        const auto give = [&](OtherTablet &tablet, const QString &day) {
            tablet.act(m_cases->draft(tablet.store(), object, "hazard.changed", {{hazard::kDueDay, day}}));
            tablet.act(hazard::tell(tablet.store(), tablet.me(), {object, {}}));
        };
        give(m_cases->field(), early);
        give(m_cases->other(), late);
        m_cases->exchange();
        allAgreeOn(object, 2);
        for (const QString &day : {early, late}) {
            const app::Settling seen =
                must(app::readSettling(m_cases->other().store().database(), m_cases->other().me(), object));
            const auto line = std::ranges::find(seen.lines, int{hazard::kDueDay}, &app::SettlingLine::field);
            QVERIFY(line != seen.lines.end());
            const auto option = std::ranges::find_if(line->options, [&](const app::SettlingOption &given) {
                return given.values.front().second.toString() == day;
            });
            const std::map<int, int> chosen{
                {hazard::kDueDay, static_cast<int>(std::distance(line->options.begin(), option))}};
            const journal::Draft draft = must(app::settle(m_cases->other().store().database(), m_cases->other().me(),
                                                          seen, chosen, QStringLiteral("以现场核实为准")));
            QCOMPARE(draft.act.value(hazard::kDueDay).toString(), day);
            QCOMPARE(draft.act.value(hazard::kOriginalDueDay).toString(), day);
            if (day == late)
                m_cases->other().act(draft);
        }
        m_cases->exchange();
        allAgreeOn(object, 0);
        const auto row = hazard::find(m_cases->station().centre().database(), object);
        QVERIFY(row->dueDay == late && row->originalDueDay == late);
    }

    void whoMayNotSettleIsToldWhoMay()
    {
        const ConflictCase &one = m_cases->named("hazard.told or voided");
        const Id object = m_cases->found(one);
        m_cases->station().act([&](journal::Store &store) { return one.mine(store, object); });
        m_cases->other().act(one.theirs(m_cases->other().store(), object));
        m_cases->exchange();
        const app::Settling seen =
            must(app::readSettling(m_cases->field().store().database(), m_cases->field().me(), object));
        QCOMPARE(seen.lines.front().denied, QByteArray("right.settle"));
        const journal::Draft draft = journal::settlement(seen.conflicts, {{}, "voided"});
        QCOMPARE(m_cases->field().tryToAct(draft), QStringLiteral("right.settle"));
        QCOMPARE(hazard::find(m_cases->station().station().reader(), object)->step,
                 hazard::Step::Told); // the less finished
    }

    void aSettlementInventsNoValueAndSettlesNothingUnseen()
    {
        const ConflictCase &one = m_cases->named("hazard.place");
        const Id object = m_cases->found(one);
        m_cases->station().act([&](journal::Store &store) { return one.mine(store, object); });
        m_cases->other().act(one.theirs(m_cases->other().store(), object));
        m_cases->exchange();
        OtherTablet &other = m_cases->other();
        const app::Settling seen = must(app::readSettling(other.store().database(), other.me(), object));
        const journal::Draft invented =
            journal::settlement(seen.conflicts, {{{hazard::kPlace, QStringLiteral("别处")}}, {}});
        QCOMPARE(other.tryToAct(invented), QStringLiteral("settle.shape"));
        m_cases->field().act(m_cases->draft(m_cases->field().store(), object, "hazard.changed",
                                            {{hazard::kPlace, QStringLiteral("厨房后门")}}));
        m_cases->exchange();
        const Result<journal::Draft> late =
            app::settle(other.store().database(), other.me(), seen, {{hazard::kPlace, 0}}, {});
        QVERIFY(!late && late.error().code == ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(ConflictTest)
#include "conflicttest.moc"
