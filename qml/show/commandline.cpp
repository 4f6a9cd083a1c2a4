// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/show/commandline.h"

#include "assets/translations/words.h"
#include "sync/tablet/datafolder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace mingcha::app {

namespace {

constexpr qsizetype kMaxPinBytes = 4 * tablet::kMostPinLength; ///< as long as a PIN of any characters can be

QString systemWords(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

Error pinNotRead(const QString &descriptor, const QString &why)
{
    return {
        ErrorCode::Io,
        ToolWords::tr("The PIN cannot be read from file descriptor %1 (%2). No PIN was tried.").arg(descriptor, why),
        {}};
}

} // namespace

int fail(const Error &error, int code)
{
    std::fprintf(stderr, "mingcha: %s\n", qPrintable(error.message()));
    return code;
}

int usage(const QString &text)
{
    std::fprintf(stderr, "mingcha: %s\n", qPrintable(text));
    return kBadUsage;
}

QCommandLineOption dataOption()
{
    return {QStringLiteral("data"), ToolWords::tr("The folder with everything this tablet knows."),
            QStringLiteral("DIR"), tablet::DataFolder::standardPath()};
}

QCommandLineOption languageOption()
{
    return {QStringLiteral("lang"), ToolWords::tr("The language of messages: zh_CN or en."), QStringLiteral("LANGUAGE"),
            QStringLiteral("en")};
}

QCommandLineOption personOption()
{
    return {
        QStringLiteral("person"),
        ToolWords::tr("Of the people enrolled on this tablet, the one with this name or id; else who enrolled last."),
        QStringLiteral("WHO")};
}

bool speakAsAsked(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption option = languageOption();
    parser.addOption(option);
    (void)parser.parse(arguments); // the other options are not known yet; what is wrong with them is said by process()
    const QString language = parser.value(option);
    if (language == QLatin1String("zh_CN") || language == QLatin1String("en")) {
        speak(language);
        return true;
    }
    (void)usage(ToolWords::tr("--lang is zh_CN or en, not \"%1\".").arg(language));
    return false;
}

void process(QCommandLineParser &parser, const QStringList &arguments, const QString &tool)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  ToolWords::tr("Says what is possible."));
    parser.addOption(help);
    if (parser.parse(arguments) && parser.isSet(help)) {
        QString text = parser.helpText();
        // The word is Qt's own; its Chinese stands with ours.
        text.insert(text.indexOf(QCoreApplication::translate("QCommandLineParser", "[options]")),
                    tool + QLatin1Char(' '));
        const Status printed = print(text.toUtf8());
        std::exit(printed ? 0 : fail(printed.error()));
    }
    parser.process(arguments);
}

Result<Id> personAsked(const std::vector<tablet::Enrolled> &people, const QString &word)
{
    if (word.isEmpty())
        return people.empty() ? Id{} : people.front().person;
    for (const tablet::Enrolled &one : people) {
        if (one.name == word || one.person.toHex() == word)
            return one.person;
    }
    return Error{ErrorCode::NotFound, ToolWords::tr("Nobody of this name or id is enrolled on this tablet."), word};
}

Result<QByteArray> readPin(const QString &descriptor)
{
    bool isNumber = false;
    const int number = descriptor.toInt(&isNumber);
    if (!isNumber || number < 0)
        return pinNotRead(descriptor, ToolWords::tr("it is no number of a descriptor"));
    QByteArray pin;
    // One byte at a time: what follows the line belongs to somebody else, such as the acts on standard input.
    for (char byte = 0; pin.size() <= kMaxPinBytes;) {
        const ssize_t got = ::read(number, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return pinNotRead(descriptor, systemWords(errno));
        if (got == 0 || byte == '\n')
            break;
        pin.append(byte);
    }
    pin = pin.trimmed();
    if (pin.isEmpty())
        return pinNotRead(descriptor, ToolWords::tr("nothing is there"));
    if (pin.size() > kMaxPinBytes)
        return pinNotRead(descriptor, ToolWords::tr("what is there is longer than any PIN"));
    return pin;
}

Status print(const QByteArray &text, std::FILE *out)
{
    const auto size = static_cast<size_t>(text.size());
    if (std::fwrite(text.constData(), 1, size, out) == size && std::fflush(out) == 0)
        return success();
    return Error{
        ErrorCode::Io, ToolWords::tr("What was asked for cannot be printed (%1).").arg(systemWords(errno)), {}};
}

} // namespace mingcha::app
