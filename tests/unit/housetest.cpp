// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Goal: the house stays as the architecture says. Method: the sources are read as text; each rule names its exceptions.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(MINGCHA_SOURCE_DIR);

/// Files with one of the endings below a folder, as paths from the root.
QStringList files(const QString &folder, const QStringList &endings)
{
    QStringList found;
    QDirIterator all(kRoot + QLatin1Char('/') + folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next().mid(kRoot.size() + 1);
        for (const QString &ending : endings) {
            if (path.endsWith(ending))
                found.append(path);
        }
    }
    found.sort();
    return found;
}

QString text(const QString &path)
{
    QFile file(kRoot + QLatin1Char('/') + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sources()
{
    const QStringList endings{QStringLiteral(".cpp"), QStringLiteral(".h"), QStringLiteral(".qml")};
    return files(QStringLiteral("core"), endings) + files(QStringLiteral("sync"), endings) +
           files(QStringLiteral("qml"), endings) + files(QStringLiteral("tests"), endings);
}

} // namespace

class HouseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySourceNamesItsLicence()
    {
        for (const QString &path : sources())
            QVERIFY2(text(path).left(200).contains(QStringLiteral("SPDX-License-Identifier: Apache-2.0")),
                     qPrintable(path));
    }

    void arrowsPointOneWay_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("core") << "core"
                              << "core/";
        QTest::newRow("wire") << "sync/wire"
                              << "core/|sync/wire/";
        QTest::newRow("tablet") << "sync/tablet"
                                << "core/|sync/wire/|sync/tablet/";
        QTest::newRow("centre") << "sync/centre"
                                << "core/|sync/wire/|sync/centre/|assets/";
        QTest::newRow("verify") << "sync/verify" // shares no code with those whose word it checks
                                << "sync/verify/";
        QTest::newRow("qml") << "qml"
                             << "core/|sync/tablet/|qml/|assets/";
    }
    void arrowsPointOneWay()
    {
        QFETCH(QString, folder);
        QFETCH(QString, allowed);
        const QRegularExpression include(QStringLiteral("#include \"((?:core|sync|qml|assets|tests)/[^\"]+)\""));
        const QRegularExpression good(QStringLiteral("^(?:%1)").arg(allowed));
        for (const QString &path : files(folder, {QStringLiteral(".cpp"), QStringLiteral(".h")})) {
            auto matches = include.globalMatch(text(path));
            while (matches.hasNext()) {
                const QString other = matches.next().captured(1);
                QVERIFY2(good.match(other).hasMatch(), qPrintable(path + QStringLiteral(" reaches ") + other));
            }
        }
    }

    void aTableIsNamedInItsRoomOnly_data()
    {
        QTest::addColumn<QString>("tables");
        QTest::addColumn<QString>("rooms");
        QTest::newRow("journal")
            << "journal|object|incarnation|log|dossier|feed|signature|receipt|branch|meta|tile|epochstart|proof|checkpoint|alarm|leftout"
            << "core/journal/";
        QTest::newRow("hazard") << "hazard|hazardWords"
                                << "core/hazard/";
        QTest::newRow("photo") << "photofile|photo"
                               << "core/evidence/";
        QTest::newRow("inspection") << "inspection|inspection_member|answer"
                                    << "core/inspection/";
        QTest::newRow("site") << "site|siteWords"
                              << "core/site/";
        QTest::newRow("person") << "person"
                                << "core/person/";
        QTest::newRow("draw") << "draw|drawSecret"
                              << "core/campaign/";
        QTest::newRow("accounts") << "accountsversion|centredevice|centrelogin|centresession|enroltoken|receiptgiven"
                                  << "sync/centre/accounts/";
    }
    void aTableIsNamedInItsRoomOnly()
    {
        QFETCH(QString, tables);
        QFETCH(QString, rooms);
        // A room may join another's table to its own rows for a name or a place; what it may not do is write it.
        const QRegularExpression sql(
            QStringLiteral("\\b(?:INSERT (?:OR \\w+ )?INTO|UPDATE|DELETE FROM) (?:%1)\\b").arg(tables));
        const QRegularExpression reading(QStringLiteral("\\bFROM (?:%1)\\b").arg(tables));
        for (const QString &path : files(QStringLiteral("core"), {QStringLiteral(".cpp")}) +
                                       files(QStringLiteral("sync"), {QStringLiteral(".cpp")}) +
                                       files(QStringLiteral("qml"), {QStringLiteral(".cpp")})) {
            if (path.startsWith(rooms))
                continue;
            QVERIFY2(!sql.match(text(path)).hasMatch(),
                     qPrintable(path + QStringLiteral(" writes a table of ") + rooms));
            if (!path.startsWith(QStringLiteral("core/")))
                QVERIFY2(!reading.match(text(path)).hasMatch(),
                         qPrintable(path + QStringLiteral(" reads a table of ") + rooms));
        }
    }

    void functionsStaySmall()
    {
        // As clang-format leaves them: a function of a .cpp begins and ends with a brace of its own at the line's start.
        constexpr int kMostLines = 90;
        for (const QString &path : sources()) {
            if (!path.endsWith(QStringLiteral(".cpp")) || path.startsWith(QStringLiteral("tests/")))
                continue;
            const QStringList lines = text(path).split(QLatin1Char('\n'));
            qsizetype begin = -1;
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines[i] == QLatin1String("{"))
                    begin = i;
                if (lines[i] != QLatin1String("}") || begin < 0)
                    continue;
                QVERIFY2(i - begin - 1 <= kMostLines,
                         qPrintable(QStringLiteral("%1:%2 has %3 lines").arg(path).arg(begin).arg(i - begin - 1)));
                begin = -1;
            }
        }
    }

    void filesStaySmall()
    {
        // Hard limits; each exception has its reason and should go.
        const QHash<QString, int> exceptions{
            {QStringLiteral("core/hazard/rules.cpp"), 420},      // one table of who may do what, read best in one place
            {QStringLiteral("core/journal/store.h"), 270},       // the one store, with the values it takes and gives
            {QStringLiteral("sync/wire/entrymessages.cpp"), 400} // both directions of one format
        };
        for (const QString &path : sources()) {
            const bool isTest = path.startsWith(QStringLiteral("tests/"));
            const int limit = isTest                                  ? 900
                              : path.endsWith(QStringLiteral(".qml")) ? 260
                              : path.endsWith(QStringLiteral(".h"))   ? 260
                                                                      : 350;
            const auto lines = static_cast<int>(text(path).count(QLatin1Char('\n')));
            QVERIFY2(lines <= exceptions.value(path, limit),
                     qPrintable(QStringLiteral("%1 has %2 lines").arg(path).arg(lines)));
        }
    }

    void coloursComeFromTheThemeOnly()
    {
        const QRegularExpression colour(QStringLiteral("\"#[0-9a-fA-F]{6,8}\""));
        for (const QString &path : files(QStringLiteral("qml"), {QStringLiteral(".qml")})) {
            if (!path.startsWith(QStringLiteral("qml/theme/")))
                QVERIFY2(!colour.match(text(path)).hasMatch(), qPrintable(path));
        }
    }

    void bannedConstructsAreAbsent()
    {
        const QRegularExpression banned(QStringLiteral(
            "setContextProperty|qmlRegisterType|processEvents|QEventLoop|ignoreSslErrors|\\bsender\\(\\)|\\bTODO\\b|\\bFIXME\\b"));
        for (const QString &folder : {QStringLiteral("core"), QStringLiteral("sync"), QStringLiteral("qml")}) {
            for (const QString &path :
                 files(folder, {QStringLiteral(".cpp"), QStringLiteral(".h"), QStringLiteral(".qml")})) {
                const QRegularExpressionMatch match = banned.match(text(path));
                QVERIFY2(!match.hasMatch(), qPrintable(path + QStringLiteral(": ") + match.captured(0)));
            }
        }
    }

    void pathsNamedInThePagesExist()
    {
        const QRegularExpression named(QStringLiteral("`((?:core|sync|qml|assets|tests)/[A-Za-z0-9_./-]+)`"));
        QStringList pages{QStringLiteral("README.md"), QStringLiteral("CONTRIBUTING.md")};
        pages += files(QStringLiteral("core"), {QStringLiteral("README.md")}) +
                 files(QStringLiteral("sync"), {QStringLiteral("README.md")}) +
                 files(QStringLiteral("qml"), {QStringLiteral("README.md")}) +
                 files(QStringLiteral("tests"), {QStringLiteral("README.md")});
        for (const QString &page : pages) {
            auto matches = named.globalMatch(text(page));
            while (matches.hasNext()) {
                const QString path = matches.next().captured(1);
                if (!path.contains(QStringLiteral("NAME")))
                    QVERIFY2(QFile::exists(kRoot + QLatin1Char('/') + path),
                             qPrintable(page + QStringLiteral(" names ") + path));
            }
        }
    }

    void everyLinkedLibraryHasAKnownLicence_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("app") << QStringLiteral(MINGCHA_APP);
        QTest::newRow("server") << QStringLiteral(MINGCHA_SERVER);
        QTest::newRow("verifier") << QStringLiteral(MINGCHA_VERIFY);
    }
    void everyLinkedLibraryHasAKnownLicence()
    {
        // What may be linked, and under which licence. Qt's GPL-only modules are not among them on purpose.
        static const std::pair<const char *, const char *> kKnown[] = {
            {"libQt6(Core|Gui|Sql|Network|Qml|QmlModels|Quick|QuickControls2|QuickTemplates2|Positioning|Multimedia|Svg|OpenGL|"
             "SerialPort|QuickShapes|QuickLayouts|DBus|Concurrent|QuickControls2Impl)",
             "LGPL-3.0-only"},
            {"libQCoro6(Core|Network)", "MIT"},
            {"libsodium", "ISC"},
            {"libzstd", "BSD-3-Clause"},
            {"libmimalloc", "MIT"},
            {"libexif", "LGPL-2.1-or-later"},
            {"libqrencode", "LGPL-2.1-or-later"},
            {"libsqlite3", "public domain"},
            {"lib(ssl|crypto)", "Apache-2.0"},
            {"lib(stdc\\+\\+|gcc_s|asan|ubsan|tsan)", "GPL-3.0 with the GCC runtime exception"},
            {"lib(c|m|pthread|dl|rt)", "LGPL-2.1-or-later"},
            {"ld-linux-[a-z0-9-]+", "LGPL-2.1-or-later"},
            {"lib(GLX|OpenGL|GL|EGL)", "MIT"},
        };
        QFETCH(QString, program);
        QProcess readelf;
        readelf.start(QStringLiteral("readelf"), {QStringLiteral("-d"), program});
        QVERIFY(readelf.waitForFinished());
        auto needed = QRegularExpression(QStringLiteral("\\(NEEDED\\).*\\[([^\\]]+)\\.so"))
                          .globalMatch(QString::fromLocal8Bit(readelf.readAllStandardOutput()));
        QVERIFY2(needed.hasNext(), qPrintable(program));
        while (needed.hasNext()) {
            const QString library = needed.next().captured(1);
            QString licence;
            for (const auto &[pattern, words] : kKnown) {
                if (QRegularExpression(QStringLiteral("^%1$").arg(QLatin1String(pattern))).match(library).hasMatch())
                    licence = QString::fromLatin1(words);
            }
            QVERIFY2(!licence.isEmpty(),
                     qPrintable(library + QStringLiteral(" is linked; say its licence here, if it may be")));
            qInfo("%s: %s", qPrintable(library), qPrintable(licence));
        }
    }
};

QTEST_GUILESS_MAIN(HouseTest)
#include "housetest.moc"
