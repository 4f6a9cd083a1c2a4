// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
// Every word a person may read has its Chinese: what lupdate finds in the sources against assets/translations/parts.
#include "assets/translations/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <compare>
#include <map>

namespace {

struct Source
{
    QString context;
    QString text;
    QString comment;
    auto operator<=>(const Source &other) const
    {
        return std::tie(context, text, comment) <=> std::tie(other.context, other.text, other.comment);
    }
    [[nodiscard]] QString line() const { return context + QStringLiteral(": ") + text; }
};

struct Translation
{
    QStringList forms;
    QString state; ///< "unfinished", "vanished" or nothing
    bool counts = false;
    QString file;
};

using Known = std::map<Source, Translation>;

Translation readTranslation(QXmlStreamReader &xml)
{
    Translation translation;
    translation.state = xml.attributes().value(QStringLiteral("type")).toString();
    QString whole;
    while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != QStringLiteral("translation")) {
        if (xml.isStartElement() && xml.name() == QStringLiteral("numerusform"))
            translation.forms.append(xml.readElementText());
        else if (xml.isCharacters())
            whole += xml.text();
        if (xml.atEnd())
            break;
    }
    if (translation.forms.isEmpty())
        translation.forms.append(whole);
    return translation;
}

Known read(const QString &path)
{
    Known known;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return known;
    QXmlStreamReader xml(&file);
    Source source;
    Translation translation;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QStringLiteral("name"))
            source.context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QStringLiteral("message")) {
            source.comment.clear();
            translation = {};
            translation.counts = xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes");
        } else if (xml.isStartElement() && xml.name() == QStringLiteral("source"))
            source.text = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QStringLiteral("comment"))
            source.comment = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QStringLiteral("translation")) {
            const bool counts = translation.counts;
            translation = readTranslation(xml);
            translation.counts = counts;
            translation.file = QFileInfo(path).fileName();
        } else if (xml.isEndElement() && xml.name() == QStringLiteral("message"))
            known.emplace(source, translation);
    }
    return known;
}

Known readParts(const QString &language)
{
    const QDir folder(QStringLiteral(MINGCHA_SOURCE_DIR "/assets/translations/parts"));
    Known known;
    for (const QString &name : folder.entryList({QStringLiteral("*_%1.ts").arg(language)}))
        known.merge(read(folder.filePath(name)));
    return known;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?[1-9]|n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString path = m_folder.filePath(QStringLiteral("all.ts"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(MINGCHA_SOURCE_DIR));
        const QStringList options{QStringLiteral("-I"),      QStringLiteral("."),
                                  QStringLiteral("-silent"), QStringLiteral("-locations"),
                                  QStringLiteral("none"),    QStringLiteral("-source-language"),
                                  QStringLiteral("en"),      QStringLiteral("-target-language"),
                                  QStringLiteral("zh_CN")};
        lupdate.start(QStringLiteral(MINGCHA_LUPDATE), options + places() + QStringList{QStringLiteral("-ts"), path});
        QVERIFY2(lupdate.waitForFinished(), "lupdate could not be run");
        m_sources = read(path);
        QVERIFY(m_sources.size() > 100);
        m_chinese = readParts(QStringLiteral("zh_CN"));
    }

    void everySourceStringHasAChineseTranslation()
    {
        QStringList missing;
        for (const auto &[source, ignored] : m_sources) {
            if (!m_chinese.contains(source))
                missing.append(source.line());
        }
        for (const QString &line : missing)
            qWarning("%s", qPrintable(line));
        QCOMPARE(missing.size(), 0);
    }

    void noTranslationIsLeftOver()
    {
        static const QStringList kQts{QStringLiteral("QCommandLineParser"), QStringLiteral("QJsonParseError")};
        QStringList left;
        for (const auto &[source, ignored] : m_chinese) {
            if (!m_sources.contains(source) && !kQts.contains(source.context))
                left.append(source.line());
        }
        for (const QString &line : left)
            qWarning("%s", qPrintable(line));
        QCOMPARE(left.size(), 0);
    }

    /// A function that translates what it is given hides its words from lupdate, unless each call marks them.
    void wordsThatAreHandedOnAreMarkedForLupdate()
    {
        static const QRegularExpression wrapper(QStringLiteral(
            "\\b(\\w+)\\(const char \\*(\\w+)[^)]*\\)\\s*(?:const\\s*)?\\{[^{}]*\\{?[^{}]*translate\\(\\s*\"\\w+\",\\s*\\2\\b"));
        QStringList bare;
        for (const char *room : {"core", "sync", "qml"}) {
            QDirIterator files(QStringLiteral(MINGCHA_SOURCE_DIR "/") + QLatin1String(room), {QStringLiteral("*.cpp")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString code = QString::fromUtf8(file.readAll());
                for (auto found = wrapper.globalMatch(code); found.hasNext();) {
                    const QRegularExpression call(QStringLiteral("\\b%1\\(\\s*\"[^\"]*").arg(found.next().captured(1)));
                    for (auto unmarked = call.globalMatch(code); unmarked.hasNext();)
                        bare.append(files.fileInfo().fileName() + QStringLiteral(": ") + unmarked.next().captured());
                }
            }
        }
        QVERIFY2(bare.isEmpty(), qPrintable(QStringLiteral("\n") + bare.join(u'\n')));
    }

    void noTranslationIsEmptyOrUnfinished()
    {
        QStringList bad;
        for (const auto &[source, translation] : m_chinese) {
            const bool empty = translation.forms.isEmpty() || translation.forms.constFirst().trimmed().isEmpty();
            if (empty || !translation.state.isEmpty())
                bad.append(translation.file + u' ' + source.line());
        }
        QVERIFY2(bad.isEmpty(), qPrintable(QStringLiteral("\n") + bad.join(u'\n')));
    }

    void translationsKeepEveryPlaceholder()
    {
        QStringList bad;
        for (const auto &[source, translation] : m_chinese) {
            for (const QString &form : translation.forms) {
                if (placeholders(form) != placeholders(source.text))
                    bad.append(translation.file + u' ' + source.line() + QStringLiteral(" → ") + form);
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(QStringLiteral("\n") + bad.join(u'\n')));
    }

    void countedEnglishHasBothItsForms()
    {
        const Known english = readParts(QStringLiteral("en"));
        QStringList bad;
        for (const auto &[source, translation] : m_sources) {
            if (!translation.counts)
                continue;
            const auto found = english.find(source);
            if (found == english.end() || found->second.forms.size() != 2 || found->second.forms.contains(QString()))
                bad.append(source.line());
        }
        QVERIFY2(bad.isEmpty(), qPrintable(QStringLiteral("\n") + bad.join(u'\n')));
    }

    void speakingInstallsTheWordsOfAllPlaces()
    {
        const int places = int(QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("*_zh_CN.qm")}).size());
        QCOMPARE(mingcha::speak(QStringLiteral("zh_CN")), places);
        QCOMPARE(QCoreApplication::translate("Presence", "Sufficient"), QStringLiteral("充分"));
        QCOMPARE(QCoreApplication::translate("McAnswerSegment", "Pass", "answer to a checklist item"),
                 QStringLiteral("合格"));
    }

    void speakingAnotherLanguageLeavesNoWordOfTheLast()
    {
        (void)mingcha::speak(QStringLiteral("zh_CN"));
        (void)mingcha::speak(QStringLiteral("zh_CN")); // as a second window does
        QVERIFY(mingcha::speak(QStringLiteral("en")) > 0);
        QCOMPARE(QCoreApplication::translate("Presence", "Sufficient"), QStringLiteral("Sufficient"));
    }

private:
    /// Where words stand: everywhere but in the gallery, whose samples are no part of the app.
    static QStringList places()
    {
        QStringList all{QStringLiteral("core"), QStringLiteral("sync")};
        for (const QString &folder : {QStringLiteral("qml"), QStringLiteral("qml/components")}) {
            const QDir here(QStringLiteral(MINGCHA_SOURCE_DIR "/") + folder);
            for (const QString &name : here.entryList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot)) {
                const bool read = QFileInfo(here.filePath(name)).isDir() || name.endsWith(QLatin1String(".qml")) ||
                                  name.endsWith(QLatin1String(".cpp"));
                if (read && name != QLatin1String("components") && name != QLatin1String("gallery"))
                    all.append(folder + u'/' + name);
            }
        }
        return all;
    }

    QTemporaryDir m_folder;
    Known m_sources;
    Known m_chinese;
};

QTEST_GUILESS_MAIN(WordsTest)
#include "wordstest.moc"
