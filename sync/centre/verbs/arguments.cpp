// SPDX-FileCopyrightText: 2026 The Mingcha authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/centre/verbs/arguments.h"

#include <QCoreApplication>

namespace mingcha::centre {

Result<Arguments> Arguments::read(const QStringList &arguments, const QStringList &valued, const QStringList &flags)
{
    Arguments read;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!argument.startsWith(QStringLiteral("--"))) {
            read.m_words.append(argument);
            continue;
        }
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
        if (flags.contains(name) && equals < 0) {
            read.m_values[name];
            continue;
        }
        if (!valued.contains(name))
            return Error{ErrorCode::Invalid,
                         QCoreApplication::translate("Server", "This option is not known here; see --help."), argument};
        if (equals < 0 && i + 1 == arguments.size())
            return Error{ErrorCode::Invalid, QCoreApplication::translate("Server", "This option needs a value."),
                         argument};
        read.m_values[name].append(equals < 0 ? arguments.at(++i) : argument.mid(equals + 1));
    }
    return read;
}

QString Arguments::value(const QString &name, const QString &otherwise) const
{
    const QStringList given = m_values.value(name);
    return given.isEmpty() ? otherwise : given.constLast();
}

} // namespace mingcha::centre
